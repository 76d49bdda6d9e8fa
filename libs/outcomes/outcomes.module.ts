import { Module } from '@nestjs/common';
import { ParticipationModule } from '#participation';
import { CollaborationService } from './collaboration/collaboration.service.js';
import { FactService } from './facts/fact.service.js';
import { FlowService } from './flow/flow.service.js';
import { IndicatorService } from './indicators/indicator.service.js';
import { OutcomesService } from './outcomes.service.js';
import { PipelineService } from './pipeline/pipeline.service.js';
import { StepsService } from './steps/steps.service.js';
import { SummaryService } from './summary/summary.service.js';

const SERVICES = [CollaborationService, FactService, FlowService, IndicatorService, OutcomesService, PipelineService, StepsService, SummaryService];

@Module({ imports: [ParticipationModule], providers: SERVICES, exports: SERVICES })
export class OutcomesModule {}
