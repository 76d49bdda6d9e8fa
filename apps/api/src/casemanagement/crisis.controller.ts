import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { AgreeCrisisPlan, CrisisOfPerson, CrisisService, WriteBarrier } from '#casemanagement';
import { Made } from '#organisations';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

@Controller()
export class CrisisController {
  constructor(private readonly crises: CrisisService) {}

  @Requires('crisis.read')
  @Get('participations/:id/crisis')
  ofPerson(@InScope() scope: Scope, @Id() participationId: string): Promise<CrisisOfPerson> {
    return this.crises.ofPerson(scope, participationId);
  }

  @Requires('crisis.write')
  @Post('participations/:id/barriers')
  find(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: WriteBarrier): Promise<Made> {
    return this.crises.find(scope, participationId, asked);
  }

  @Requires('crisis.write')
  @Patch('barriers/:id')
  @HttpCode(204)
  change(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: WriteBarrier): Promise<void> {
    return this.crises.change(scope, id, version, asked);
  }

  @Requires('crisis.write')
  @Post('participations/:id/crisis-plans')
  agree(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: AgreeCrisisPlan): Promise<Made> {
    return this.crises.agree(scope, participationId, asked);
  }
}
