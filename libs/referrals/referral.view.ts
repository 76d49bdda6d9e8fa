import type { ReferralMove, ReferralStatus } from '#access';
import type { ConsentForm } from './referral.entity.js';
import type { PersonDraft } from './referral.input.js';

/** What is written and saved, and cannot be sent as it stands. */
export class DraftFault {
  /** `person.number` */
  field: string;
  code: string;
  message: string;
}

export class ReferralBegun {
  id: string;
  version: number;
  faults: DraftFault[];
}

export class DraftSaved {
  version: number;
  changedAt: Date;
  faults: DraftFault[];
}

export class ReferralMoved {
  id: string;
  version: number;
  status: ReferralStatus;
  /** What came of an accepted one. */
  participationId: string | null;
}

export type FeedbackStatus = 'STARTED' | 'PAUSED' | 'RESUMED' | 'ENDED';
export type FeedbackResult = 'WORK' | 'STUDIES' | 'HANDED_OVER' | 'OTHER';

export class ReferralFeedbackView {
  status: FeedbackStatus;
  onDay: string;
  result: FeedbackResult | null;
}

/** Who sends. Null where the law hides it: then it is shown as another authority. */
export class ReferralSenderView {
  organisation: string;
  branch: string;
  unit: string;
  person: string;
  /** It tells of a crime: hidden from all but the one who has the referral in hand. */
  masked: boolean;
}

/** One line of a box. */
export class ReferralRow {
  id: string;
  status: ReferralStatus;
  version: number;
  protected: boolean;
  /** Null where what the referral tells is not, or no longer, to be read. */
  personName: string | null;
  projectName: string | null;
  toUnitName: string | null;
  sender: ReferralSenderView | null;
  handlerName: string | null;
  sentAt: Date | null;
  changedAt: Date;
  dueOn: string | null;
  /** Days since it was sent. */
  ageDays: number | null;
  /** Undecided after its day: to be raised with the unit's lead. */
  overdue: boolean;
  feedback: ReferralFeedbackView | null;
}

export class ReferralCounts {
  inbox: number;
  overdue: number;
  sent: number;
  drafts: number;
}

export class ReferralPage {
  items: ReferralRow[];
  counts: ReferralCounts;
  /** For the next page; null at the end. */
  next: string | null;
}

export type WaitingPanel = 'questions' | 'toAnswer' | 'drafts';

/** What "Min dag" shows of referrals. */
export class WaitingReferralsPanel {
  key: WaitingPanel;
  count: number;
  items: ReferralRow[];
}

/** What waits for oneself: only panels that hold something. */
export class WaitingReferrals {
  panels: WaitingReferralsPanel[];
}

export class ReferralConsentView {
  form: ConsentForm | null;
  givenOn: string | null;
  validTo: string | null;
  feedback: boolean;
  endedAt: Date | null;
}

export class ReferralEntryView {
  id: string;
  move: ReferralMove | 'message' | 'end-consent';
  side: 'SENDER' | 'RECEIVER';
  reason: string | null;
  body: string | null;
  at: Date;
  /** Null for a sender who is shown as another authority. */
  name: string | null;
}

/** Somebody of the own branch with the same number. */
export class KnownPerson {
  participantId: string;
  participationId: string;
  projectId: string;
  projectName: string;
  status: 'ACTIVE' | 'PAUSED' | 'ENDED';
}

export class StaffMember {
  id: string;
  name: string;
}

export class ReferralView {
  id: string;
  version: number;
  status: ReferralStatus;
  /** On which side one stands. */
  side: 'SENDER' | 'RECEIVER';
  /** The steps that side may take now. */
  moves: ReferralMove[];
  protected: boolean;
  projectId: string | null;
  projectName: string | null;
  toUnitId: string | null;
  toUnitName: string | null;
  sender: ReferralSenderView | null;
  handler: StaffMember | null;
  /** Null where what the referral tells is not, or no longer, to be read. The number is whole in a draft, else masked. */
  person: PersonDraft | null;
  reason: string | null;
  wish: string | null;
  ongoing: string | null;
  consent: ReferralConsentView;
  sentAt: Date | null;
  changedAt: Date;
  dueOn: string | null;
  ageDays: number | null;
  overdue: boolean;
  decidedAt: Date | null;
  decidedByName: string | null;
  decisionReason: string | null;
  /** For the receiving side alone. */
  participationId: string | null;
  entries: ReferralEntryView[];
  feedback: ReferralFeedbackView[];
  /** Who can answer for the case; for the receiving side. */
  staff: StaffMember[];
  /** For the receiving side, while it is undecided. */
  known: KnownPerson[];
}

export class ReferralReasonView {
  code: string;
  move: ReferralMove;
  words: string;
  /** Not to be chosen any more. */
  hidden: boolean;
}

export class ReceivingUnitView {
  id: string;
  version: number;
  projectId: string;
  projectName: string;
  unitId: string;
  unitName: string;
  organisation: string;
  municipalityCodes: string[];
  answerWithinDays: number;
  open: boolean;
  /** Serves the municipality asked for. */
  suggested: boolean;
}

export class ReferralReasonList {
  items: ReferralReasonView[];
}

export class ReceivingUnitList {
  items: ReceivingUnitView[];
}

export class StaffList {
  items: StaffMember[];
}
