import { Body, Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { BeginReview, FidelityOverview, FidelityReviewView, FidelityService, LoadScale, SaveReview, ScaleFile } from '#employment';
import { Made } from '#organisations';
import { AsksOnce, Id, InReading, InScope, Requires, SeenVersion, type Reading, type Scope } from '#platform';

@Controller()
export class FidelityController {
  constructor(private readonly fidelity: FidelityService) {}

  @Requires('fidelity.read')
  @AsksOnce()
  @Get('fidelity')
  overview(@InReading() reading: Reading): Promise<FidelityOverview> {
    return this.fidelity.overview(reading);
  }

  @Requires('fidelity.read')
  @AsksOnce()
  @Get('fidelity-reviews/:id')
  review(@InReading() reading: Reading, @Id() id: string): Promise<FidelityReviewView> {
    return this.fidelity.review(reading, id);
  }

  @Requires('fidelity.review')
  @Post('fidelity-reviews')
  begin(@InScope() scope: Scope, @Body() asked: BeginReview): Promise<Made> {
    return this.fidelity.begin(scope, asked);
  }

  @Requires('fidelity.review')
  @Patch('fidelity-reviews/:id')
  @HttpCode(204)
  save(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: SaveReview): Promise<void> {
    return this.fidelity.save(scope, id, version, asked);
  }

  /** From then on it stays as it is. */
  @Requires('fidelity.review')
  @Post('fidelity-reviews/:id/freeze')
  @HttpCode(204)
  freeze(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.fidelity.freeze(scope, id, version);
  }

  @Requires('fidelity.review')
  @Delete('fidelity-reviews/:id')
  @HttpCode(204)
  discard(@InScope() scope: Scope, @Id() id: string): Promise<void> {
    return this.fidelity.discard(scope, id);
  }

  @Requires('fidelity.review')
  @Post('fidelity-scales')
  load(@InScope() scope: Scope, @Body() asked: LoadScale): Promise<Made> {
    return this.fidelity.load(scope, asked);
  }

  /** In the shape in which another is loaded. */
  @Requires('fidelity.read')
  @Get('fidelity-scales/:id')
  scale(@InScope() scope: Scope, @Id() id: string): Promise<ScaleFile> {
    return this.fidelity.scale(scope, id);
  }
}
