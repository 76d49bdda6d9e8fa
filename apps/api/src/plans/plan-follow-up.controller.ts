import { Body, Controller, Get, Post } from '@nestjs/common';
import { GrantExemption, OverdueList, PlanFollowUp, PlanFollowUpService, PlanMade } from '#plans';
import { Id, InScope, Requires, type Scope } from '#platform';

@Controller()
export class PlanFollowUpController {
  constructor(private readonly followUp: PlanFollowUpService) {}

  @Requires('plan.read')
  @Get('overdue-plans')
  overdue(@InScope() scope: Scope): Promise<OverdueList> {
    return this.followUp.overdue(scope);
  }

  @Requires('plan.follow')
  @Get('projects/:id/plan-follow-up')
  ofProject(@InScope() scope: Scope, @Id() projectId: string): Promise<PlanFollowUp> {
    return this.followUp.ofProject(scope, projectId);
  }

  @Requires('plan.exempt')
  @Post('participations/:id/plan-exemptions')
  exempt(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: GrantExemption): Promise<PlanMade> {
    return this.followUp.exempt(scope, participationId, asked);
  }
}
