import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApproveProfile, DecideMatch, EmploymentService, EnterStage, ProposeMatch, SupportedEmployment, WritePlacement, WriteSupport } from '#employment';
import { Made } from '#organisations';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

@Controller()
export class EmploymentController {
  constructor(private readonly employment: EmploymentService) {}

  @Requires('employment.read')
  @Get('participations/:id/supported-employment')
  ofPerson(@InScope() scope: Scope, @Id() participationId: string): Promise<SupportedEmployment> {
    return this.employment.ofPerson(scope, participationId);
  }

  @Requires('employment.write')
  @Post('participations/:id/employment-stages')
  enter(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: EnterStage): Promise<Made> {
    return this.employment.enter(scope, participationId, asked);
  }

  @Requires('employment.write')
  @Post('participations/:id/vocational-profiles')
  approve(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: ApproveProfile): Promise<Made> {
    return this.employment.approve(scope, participationId, asked);
  }

  @Requires('employment.write')
  @Post('participations/:id/job-matches')
  propose(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: ProposeMatch): Promise<Made> {
    return this.employment.propose(scope, participationId, asked);
  }

  @Requires('employment.write')
  @Post('job-matches/:id/decide')
  @HttpCode(204)
  decide(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: DecideMatch): Promise<void> {
    return this.employment.decide(scope, id, version, asked);
  }

  @Requires('employment.write')
  @Post('participations/:id/job-placements')
  place(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: WritePlacement): Promise<Made> {
    return this.employment.place(scope, participationId, asked);
  }

  @Requires('employment.write')
  @Patch('job-placements/:id')
  @HttpCode(204)
  changePlacement(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: WritePlacement): Promise<void> {
    return this.employment.changePlacement(scope, id, version, asked);
  }

  @Requires('employment.write')
  @Post('job-placements/:id/support')
  support(@InScope() scope: Scope, @Id() placementId: string, @Body() asked: WriteSupport): Promise<Made> {
    return this.employment.support(scope, placementId, asked);
  }
}
