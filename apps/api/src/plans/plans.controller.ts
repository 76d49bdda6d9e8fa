import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { AddContribution, Against, AgreePlan, ChangePlan, PlanDifferenceList, PlanList, PlanMade, PlanService, ReviewPlan } from '#plans';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

@Controller()
export class PlansController {
  constructor(private readonly plans: PlanService) {}

  @Requires('plan.read')
  @Get('participations/:id/plans')
  versions(@InScope() scope: Scope, @Id() participationId: string): Promise<PlanList> {
    return this.plans.versions(scope, participationId);
  }

  @Requires('plan.write')
  @Post('participations/:id/plans')
  begin(@InScope() scope: Scope, @Id() participationId: string): Promise<PlanMade> {
    return this.plans.begin(scope, participationId);
  }

  @Requires('plan.write')
  @Patch('plans/:id')
  @HttpCode(204)
  change(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ChangePlan): Promise<void> {
    return this.plans.change(scope, id, version, asked);
  }

  @Requires('plan.write')
  @Post('plans/:id/contributions')
  @HttpCode(204)
  contribute(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: AddContribution): Promise<void> {
    return this.plans.contribute(scope, id, version, asked);
  }

  @Requires('plan.write')
  @Post('plans/:id/propose')
  @HttpCode(204)
  propose(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.plans.propose(scope, id, version);
  }

  @Requires('plan.write')
  @Post('plans/:id/reopen')
  @HttpCode(204)
  reopen(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.plans.reopen(scope, id, version);
  }

  @Requires('plan.write')
  @Post('plans/:id/agree')
  @HttpCode(204)
  agree(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: AgreePlan): Promise<void> {
    return this.plans.agree(scope, id, version, asked);
  }

  @Requires('plan.write')
  @Post('plans/:id/reviews')
  review(@InScope() scope: Scope, @Id() id: string, @Body() asked: ReviewPlan): Promise<PlanMade> {
    return this.plans.review(scope, id, asked);
  }

  @Requires('plan.read')
  @Get('plans/:id/differences')
  differences(@InScope() scope: Scope, @Id() id: string, @Query() { earlier }: Against): Promise<PlanDifferenceList> {
    return this.plans.differences(scope, id, earlier);
  }
}
