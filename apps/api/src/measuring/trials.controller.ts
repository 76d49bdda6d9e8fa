import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { DecideTrial, PlanTrial, TrialComparison, TrialService, TrialsOfProject } from '#measuring';
import { Made } from '#organisations';
import { AsksOnce, Id, InReading, InScope, Requires, SeenVersion, type Reading, type Scope } from '#platform';

@Controller()
export class TrialsController {
  constructor(private readonly trials: TrialService) {}

  @Requires('trial.read')
  @AsksOnce()
  @Get('projects/:id/measurement-trials')
  ofProject(@InReading() reading: Reading, @Id() projectId: string): Promise<TrialsOfProject> {
    return this.trials.ofProject(reading, projectId);
  }

  /** Instrument beside instrument, in figures: no person in it. */
  @Requires('trial.compare')
  @AsksOnce()
  @Get('measurement-trials/:id/comparison')
  compare(@InReading() reading: Reading, @Id() id: string): Promise<TrialComparison> {
    return this.trials.compare(reading, id);
  }

  @Requires('trial.keep')
  @Post('projects/:id/measurement-trials')
  plan(@InScope() scope: Scope, @Id() projectId: string, @Body() asked: PlanTrial): Promise<Made> {
    return this.trials.plan(scope, projectId, asked);
  }

  @Requires('trial.keep')
  @Patch('measurement-trials/:id')
  @HttpCode(204)
  change(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: PlanTrial): Promise<void> {
    return this.trials.change(scope, id, version, asked);
  }

  @Requires('trial.keep')
  @Post('measurement-trials/:id/start')
  @HttpCode(204)
  start(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.trials.start(scope, id, version);
  }

  @Requires('trial.decide')
  @Post('measurement-trials/:id/decide')
  @HttpCode(204)
  decide(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: DecideTrial): Promise<void> {
    return this.trials.decide(scope, id, version, asked);
  }
}
