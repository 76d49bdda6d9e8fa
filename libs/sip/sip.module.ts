import { Module, type DynamicModule } from '@nestjs/common';
import type { AgendaFinder } from './agenda.js';
import { BridgeService } from './bridge/bridge.service.js';
import { SipContributionService } from './meeting/contribution.service.js';
import { PlanPaperService } from './paper/plan-paper.service.js';
import { SipAnswerService } from './sip-answer.service.js';
import { SipConsentService } from './sip-consent.service.js';
import { MAILS_CALLS, SipMeetingService } from './sip-meeting.service.js';
import { SipPlanService } from './sip-plan.service.js';
import { AGENDA, SipService } from './sip.service.js';

const SERVICES = [SipService, SipConsentService, SipMeetingService, SipPlanService, SipAnswerService, SipContributionService, PlanPaperService, BridgeService];

@Module({})
export class SipModule {
  /** `agenda`: what a meeting might talk about, from every context that has something to say. */
  static forRoot(agenda: readonly AgendaFinder[], mails: boolean): DynamicModule {
    return { module: SipModule, providers: [...SERVICES, { provide: AGENDA, useValue: agenda }, { provide: MAILS_CALLS, useValue: mails }], exports: SERVICES };
  }
}
