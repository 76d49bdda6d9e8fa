import type { Shape } from '../../app/api.js';

/** What the API shows and takes about referrals, by the names these pages use. */
export type Referral = Shape<'ReferralView'>;
export type ReferralRow = Shape<'ReferralRow'>;
export type ReferralDraft = Shape<'ReferralDraft'>;
export type ReferralEntry = Shape<'ReferralEntryView'>;
export type ReferralReason = Shape<'ReferralReasonView'>;
export type Feedback = Shape<'ReferralFeedbackView'>;
export type Sender = Shape<'ReferralSenderView'>;
export type Acceptance = Shape<'AcceptReferral'>;
export type ReferralStatus = ReferralRow['status'];
export type ConsentForm = NonNullable<Shape<'ReferralConsentView'>['form']>;
export type Box = 'inbox' | 'sent' | 'drafts';
