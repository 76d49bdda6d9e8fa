import { Module } from '@nestjs/common';
import { GapService } from './gap.service.js';
import { HandoverService } from './handover.service.js';
import { WholeTimelineService } from './timeline/timeline.service.js';

const SERVICES = [GapService, HandoverService, WholeTimelineService];

@Module({ providers: SERVICES, exports: SERVICES })
export class ContinuityModule {}
