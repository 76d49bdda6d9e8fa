import { Module } from '@nestjs/common';
import { FlowService } from './flow/flow.service.js';
import { OutcomesService } from './outcomes.service.js';
import { PipelineService } from './pipeline/pipeline.service.js';

const SERVICES = [FlowService, OutcomesService, PipelineService];

@Module({ providers: SERVICES, exports: SERVICES })
export class OutcomesModule {}
