import { Controller, Get } from '@nestjs/common';
import { CatalogueService, InterventionTypeList } from '#catalogue';
import { GoalResultList, ParallelAreas, Timeline, TimelineService } from '#interventions';
import { Id, InScope, Requires, type Scope } from '#platform';

@Controller()
export class TimelineController {
  constructor(
    private readonly timeline: TimelineService,
    private readonly catalogue: CatalogueService,
  ) {}

  @Requires('intervention.read')
  @Get('intervention-types')
  types(@InScope() scope: Scope): Promise<InterventionTypeList> {
    return this.catalogue.interventionTypes(scope);
  }

  @Requires('intervention.read')
  @Get('participations/:id/timeline')
  of(@InScope() scope: Scope, @Id() participationId: string): Promise<Timeline> {
    return this.timeline.of(scope, participationId);
  }

  @Requires('intervention.read')
  @Get('participations/:id/goal-results')
  goalResults(@InScope() scope: Scope, @Id() participationId: string): Promise<GoalResultList> {
    return this.timeline.goalResults(scope, participationId);
  }

  @Requires('plan.follow')
  @Get('projects/:id/parallel-areas')
  parallelAreas(@InScope() scope: Scope, @Id() projectId: string): Promise<ParallelAreas> {
    return this.timeline.parallelAreas(scope, projectId);
  }
}
