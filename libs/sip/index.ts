/** The coordinated plan (SIP) from need to follow-up, and the bridge into an authority's programme. */
export { agendaFinder, SIP_AGENDA, type AgendaFinder } from './agenda.js';
export { BridgeCase } from './bridge/bridge.entity.js';
export * from './bridge/bridge.input.js';
export { BridgeService } from './bridge/bridge.service.js';
export * from './bridge/bridge.view.js';
export { endSips, SIPS_OPEN } from './ending.js';
export { PlanPaperService } from './paper/plan-paper.service.js';
export { SipAnswerService } from './sip-answer.service.js';
export { SipConsentService } from './sip-consent.service.js';
export { SipMeetingService } from './sip-meeting.service.js';
export { SipPlanService } from './sip-plan.service.js';
export { Commitment, Sip, SipContent, SipEdition, SipParty, SipTerm } from './sip.entity.js';
export * from './sip.input.js';
export { SIP_PANELS } from './sip-panels.js';
export { SipModule } from './sip.module.js';
export { SipService } from './sip.service.js';
export * from './sip.view.js';
