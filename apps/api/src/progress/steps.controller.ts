import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';
import { AssessStep, ConfirmStep, ProgressMade, ProgressService, RecordOutcome, StepTrack } from '#progress';

@Controller()
export class StepsController {
  constructor(private readonly progress: ProgressService) {}

  @Requires('step.read')
  @Get('participations/:id/steps')
  track(@InScope() scope: Scope, @Id() participationId: string): Promise<StepTrack> {
    return this.progress.track(scope, participationId);
  }

  @Requires('step.write')
  @Post('participations/:id/steps')
  assess(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: AssessStep): Promise<ProgressMade> {
    return this.progress.assess(scope, participationId, asked);
  }

  @Requires('step.write')
  @Patch('steps/:id')
  @HttpCode(204)
  correct(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: AssessStep): Promise<void> {
    return this.progress.correct(scope, id, version, asked);
  }

  @Requires('step.write')
  @Post('steps/:id/confirm')
  confirm(@InScope() scope: Scope, @Id() id: string, @Body() asked: ConfirmStep): Promise<ProgressMade> {
    return this.progress.confirm(scope, id, asked);
  }

  @Requires('step.write')
  @Post('participations/:id/outcome-events')
  record(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: RecordOutcome): Promise<ProgressMade> {
    return this.progress.recordOutcome(scope, participationId, asked);
  }

  @Requires('step.write')
  @Post('outcome-events/:id/withdraw')
  @HttpCode(204)
  withdraw(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.progress.withdrawOutcome(scope, id, version);
  }
}
