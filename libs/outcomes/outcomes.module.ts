import { Module } from '@nestjs/common';
import { FlowService } from './flow/flow.service.js';
import { OutcomesService } from './outcomes.service.js';
import { PipelineService } from './pipeline/pipeline.service.js';
import { StepsService } from './steps/steps.service.js';
import { SummaryService } from './summary/summary.service.js';

const SERVICES = [FlowService, OutcomesService, PipelineService, StepsService, SummaryService];

@Module({ providers: SERVICES, exports: SERVICES })
export class OutcomesModule {}
