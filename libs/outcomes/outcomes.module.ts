import { Module } from '@nestjs/common';
import { FlowService } from './flow/flow.service.js';
import { OutcomesService } from './outcomes.service.js';
import { SummaryService } from './summary/summary.service.js';

@Module({ providers: [FlowService, OutcomesService, SummaryService], exports: [FlowService, OutcomesService, SummaryService] })
export class OutcomesModule {}
