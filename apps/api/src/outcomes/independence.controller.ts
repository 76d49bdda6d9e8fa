import { Body, Controller, Get, Headers, HttpCode, Patch, Post } from '@nestjs/common';
import { CorrectIndependence, IndependenceFigures, IndependenceOfPerson, IndependenceService, RateIndependence, RatingService } from '#outcomes';
import { Made } from '#organisations';
import { AsksOnce, Id, InReading, InScope, languageOf, Requires, SeenVersion, type Reading, type Scope } from '#platform';

/** How independent people say they are, one by one where the case is kept, and counted where the project is followed. */
@Controller()
export class IndependenceController {
  constructor(
    private readonly ratings: RatingService,
    private readonly independence: IndependenceService,
  ) {}

  @Requires('entry.read')
  @Get('participations/:id/independence')
  show(@InScope() scope: Scope, @Id() participationId: string): Promise<IndependenceOfPerson> {
    return this.ratings.show(scope, participationId);
  }

  @Requires('entry.change')
  @Post('participations/:id/independence')
  rate(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: RateIndependence): Promise<Made> {
    return this.ratings.rate(scope, participationId, asked);
  }

  @Requires('entry.change')
  @Patch('independence-ratings/:id')
  @HttpCode(200)
  correct(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: CorrectIndependence): Promise<Made> {
    return this.ratings.correct(scope, id, version, asked);
  }

  @Requires('outcome.read')
  @AsksOnce()
  @Get('projects/:id/independence')
  figures(@InReading() reading: Reading, @Id() projectId: string, @Headers('accept-language') language?: string): Promise<IndependenceFigures> {
    return this.independence.figures(reading, projectId, languageOf(language));
  }
}
