/** Referrals: drafted, sent with consent, decided, fed back. */
export { DraftService } from './drafts.service.js';
export { tellReferrers } from './feedback.events.js';
export { ReceivingUnit, Referral } from './referral.entity.js';
export * from './referral.input.js';
export { ALL_WAITING } from './referral.queries.js';
export { ReferralStepsService } from './referral-steps.service.js';
export * from './referral.view.js';
export { ReferralsModule } from './referrals.module.js';
export { ReferralsService } from './referrals.service.js';
