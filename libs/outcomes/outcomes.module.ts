import { Module } from '@nestjs/common';
import { FlowService } from './flow/flow.service.js';
import { OutcomesService } from './outcomes.service.js';

@Module({ providers: [FlowService, OutcomesService], exports: [FlowService, OutcomesService] })
export class OutcomesModule {}
