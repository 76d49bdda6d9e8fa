import { Module, type DynamicModule } from '@nestjs/common';
import { BridgeService } from './bridge/bridge.service.js';
import { SipAnswerService } from './sip-answer.service.js';
import { SipConsentService } from './sip-consent.service.js';
import { MAILS_CALLS, SipMeetingService } from './sip-meeting.service.js';
import { SipPlanService } from './sip-plan.service.js';
import { SipService } from './sip.service.js';

const SERVICES = [SipService, SipConsentService, SipMeetingService, SipPlanService, SipAnswerService, BridgeService];

@Module({})
export class SipModule {
  static forRoot(mails: boolean): DynamicModule {
    return { module: SipModule, providers: [...SERVICES, { provide: MAILS_CALLS, useValue: mails }], exports: SERVICES };
  }
}
