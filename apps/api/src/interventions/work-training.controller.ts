import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ArrangeWorkTraining, ChangeWorkTraining, ProjectTrainingHours, WorkTrainingList, WorkTrainingService } from '#interventions';
import { Made } from '#organisations';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

@Controller()
export class WorkTrainingController {
  constructor(private readonly training: WorkTrainingService) {}

  @Requires('training.read')
  @Get('participations/:id/work-trainings')
  list(@InScope() scope: Scope, @Id() participationId: string): Promise<WorkTrainingList> {
    return this.training.list(scope, participationId);
  }

  @Requires('training.write')
  @Post('interventions/:id/work-trainings')
  arrange(@InScope() scope: Scope, @Id() interventionId: string, @Body() asked: ArrangeWorkTraining): Promise<Made> {
    return this.training.arrange(scope, interventionId, asked);
  }

  @Requires('training.write')
  @Patch('work-trainings/:id')
  @HttpCode(204)
  change(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ChangeWorkTraining): Promise<void> {
    return this.training.change(scope, id, version, asked);
  }

  /** How much of the project's work training is green rehabilitation. */
  @Requires('training.follow')
  @Get('projects/:id/work-training-hours')
  hours(@InScope() scope: Scope, @Id() projectId: string): Promise<ProjectTrainingHours> {
    return this.training.hours(scope, projectId);
  }
}
