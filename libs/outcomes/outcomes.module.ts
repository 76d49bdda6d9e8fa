import { Module } from '@nestjs/common';
import { ParticipationModule } from '#participation';
import { CollaborationService } from './collaboration/collaboration.service.js';
import { FactService } from './facts/fact.service.js';
import { FlowService } from './flow/flow.service.js';
import { IndependenceService } from './independence/independence.service.js';
import { RatingService } from './independence/rating.service.js';
import { IndicatorService } from './indicators/indicator.service.js';
import { OutcomesService } from './outcomes.service.js';
import { PipelineService } from './pipeline/pipeline.service.js';
import { StepsService } from './steps/steps.service.js';
import { EffectService } from './effect/effect.service.js';
import { HypothesisService } from './hypotheses/hypothesis.service.js';
import { EquityService } from './equity/equity.service.js';
import { LivelihoodsService } from './livelihoods/livelihoods.service.js';
import { ResponsiblesService } from './responsibles/responsibles.service.js';
import { ReviewService } from './reviews/review.service.js';
import { SupportService } from './support/support.service.js';

const SERVICES = [
  CollaborationService, EffectService, EquityService, FactService, FlowService, HypothesisService, IndependenceService, IndicatorService, LivelihoodsService, OutcomesService, PipelineService, RatingService, ResponsiblesService, ReviewService, StepsService, SupportService,
];

@Module({ imports: [ParticipationModule], providers: SERVICES, exports: SERVICES })
export class OutcomesModule {}
