import { Module } from '@nestjs/common';
import { EquityService } from './equity/equity.service.js';
import { FlowService } from './flow/flow.service.js';
import { LivelihoodsService } from './livelihoods/livelihoods.service.js';
import { OutcomesService } from './outcomes.service.js';
import { PipelineService } from './pipeline/pipeline.service.js';
import { ReviewService } from './reviews/review.service.js';
import { SummaryService } from './summary/summary.service.js';
import { SupportService } from './support/support.service.js';

const SERVICES = [EquityService, FlowService, LivelihoodsService, OutcomesService, PipelineService, ReviewService, SummaryService, SupportService];

@Module({ providers: SERVICES, exports: SERVICES })
export class OutcomesModule {}
