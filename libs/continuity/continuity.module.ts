import { Module } from '@nestjs/common';
import { GapService } from './gap.service.js';
import { HandoverService } from './handover.service.js';
import { MandateService } from './mandates/mandate.service.js';
import { EvidenceService } from './navigation/evidence.service.js';
import { NavigationService } from './navigation/navigation.service.js';
import { ShortageService } from './shortages/shortage.service.js';
import { WholeTimelineService } from './timeline/timeline.service.js';
import { VulnerabilityService } from './vulnerability/vulnerability.service.js';

const SERVICES = [GapService, HandoverService, WholeTimelineService, MandateService, ShortageService, NavigationService, EvidenceService, VulnerabilityService];

@Module({ providers: SERVICES, exports: SERVICES })
export class ContinuityModule {}
