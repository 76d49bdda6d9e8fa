import type { CommitmentMove, CommitmentStatus, SipStatus } from '#access';
import type { SipApprovalView, SipKnowledgeView } from './meeting/contribution.view.js';
import type { Attended, CallAnswer, FollowUpForm, PartyKind, Principal, SipTermCode } from './sip.entity.js';

export const AGENDA_SOURCES = ['PLAN', 'STEP', 'INTERVENTION', 'GAP', 'OWN'] as const;
export type AgendaSource = (typeof AGENDA_SOURCES)[number];

/** What the meeting talks about, and where that was found. */
export class AgendaItem {
  id: string;
  words: string;
  source: AgendaSource;
}

export const GOAL_TERMS = ['SHORT', 'LONG'] as const;

export const GOAL_OWNERS = ['PERSON', 'PARTIES', 'SHARED'] as const;
export type GoalOwner = (typeof GOAL_OWNERS)[number];

export class SipGoal {
  id: string;
  words: string;
  term: (typeof GOAL_TERMS)[number];
  /** Whose goal it is. */
  whose: GoalOwner;
}

/** FOLLOW_UP_DUE follows from the day, and is stored nowhere. */
export type SipStage = SipStatus | 'FOLLOW_UP_DUE';

export const SIP_MOVES = ['ask-consent', 'consent', 'decline', 'call', 'hold', 'establish', 'follow-up', 'renew-consent', 'close', 'refuse', 'cancel', 'withdraw-consent'] as const;
export type SipMove = (typeof SIP_MOVES)[number];

export class SipRow {
  id: string;
  version: number;
  status: SipStage;
  cause: 'NEED' | 'DISCHARGE' | 'LSS';
  needOn: string;
  callDueOn: string | null;
  meetingAt: Date | null;
  followUpOn: string | null;
  overallResponsible: Principal | null;
  branchName: string;
  /** Promises asked for or accepted, and not done. */
  openCommitments: number;
}

export class SipList {
  items: SipRow[];
}

/** One that is prepared or followed up, and not over. */
export class SipInHand {
  id: string;
  participationId: string;
  /** Null for a protected person. */
  personName: string | null;
  status: SipStage;
  needOn: string;
  callDueOn: string | null;
  meetingAt: string | null;
  followUpOn: string | null;
  lateCommitments: number;
}

export class SipsInHand {
  items: SipInHand[];
}

export class SipWords {
  version: number;
  ownWords: string;
  question: string;
  situation: string;
  resources: string;
  agenda: AgendaItem[];
  goals: SipGoal[];
  selfDoes: string;
  relativesDo: string;
  crisisPlan: string;
  personView: string;
  disagreement: string;
}

export class SipPartyView {
  id: string;
  version: number;
  kind: PartyKind;
  /** The two principals are called: the duty is theirs. The others are invited. */
  calling: 'CALLED' | 'INVITED';
  unitId: string | null;
  /** The unit, or the outside party by name. */
  name: string;
  organisation: string | null;
  personName: string | null;
  calledAt: Date | null;
  /** To the meeting, or to the plan where that was over. */
  calledTo: 'MEETING' | 'PLAN' | null;
  mailedAt: Date | null;
  answer: CallAnswer | null;
  answerWords: string | null;
  proposedAt: Date | null;
  attended: Attended | null;
  contribution: string;
  insuredConsentOn: string | null;
  insuredConsentForm: 'ORAL' | 'WRITTEN' | 'EID' | null;
  insuredConsentSource: string | null;
  insuredConsentEndedAt: Date | null;
  /** Whether the insured's consent runs today; null where it is not asked for. */
  insuredRuns: boolean | null;
  /** Who comes from there, as what, and how to reach them. */
  contactName: string | null;
  contactRole: string | null;
  contact: string | null;
  getsCopy: boolean;
  /** Whether the person's consent lets it read the plan today; null where none is needed. */
  consentRuns: boolean | null;
  /** It may be called to the plan now, being neither called nor without consent. */
  callable: boolean;
  /** It is one's own: one answers for it. */
  own: boolean;
  /** One tells what it knows, and approves in its name. */
  speaks: boolean;
}

export class CommitmentView {
  id: string;
  version: number;
  partyId: string | null;
  /** Null for what the person does. */
  partyName: string | null;
  goalId: string | null;
  words: string;
  startsOn: string | null;
  dueOn: string;
  followUpOn: string | null;
  /** Whom to ask about it. */
  contactName: string | null;
  status: CommitmentStatus;
  /** Accepted, not done, and its day is past. */
  late: boolean;
  reason: string | null;
  doneOn: string | null;
  /** What one may answer. */
  moves: CommitmentMove[];
}

export class SipSnapshot {
  ownWords: string;
  question: string;
  goals: SipGoal[];
  overallResponsible: Principal;
  mainResponsible: string | null;
  followUpOn: string;
  /** Of editions from before these were asked for, unknown. */
  followUpForm?: FollowUpForm | null;
  followUpCaller?: string | null;
  copyTo?: string[];
  parties: { name: string; kind: PartyKind; attended: Attended | null }[];
  commitments: { words: string; partyName: string | null; dueOn: string; status: CommitmentStatus }[];
  personView: string;
  disagreement: string;
}

export class SipEditionView {
  no: number;
  madeOn: string;
  writtenByName: string;
  content: SipSnapshot;
}

export class SipView {
  id: string;
  version: number;
  participationId: string;
  status: SipStage;
  /** One prepares it; else one is a party. */
  preparing: boolean;
  /** Null for a protected person. */
  personName: string | null;
  branchName: string;
  cause: 'NEED' | 'DISCHARGE' | 'LSS';
  needOn: string;
  noticeOn: string | null;
  callDueOn: string | null;
  legalBase: string;
  consentForm: 'ORAL' | 'WRITTEN' | 'EID' | null;
  consentGivenOn: string | null;
  consentTo: string | null;
  consentEndedAt: Date | null;
  meetingAt: Date | null;
  meetingMinutes: number | null;
  meetingForm: 'PLACE' | 'VIDEO' | 'BOTH' | null;
  meetingPlace: string | null;
  meetingLink: string | null;
  calledAt: Date | null;
  heldOn: string | null;
  overallResponsible: Principal | null;
  mainResponsible: string | null;
  establishedOn: string | null;
  edition: number;
  followUpOn: string | null;
  followUpForm: FollowUpForm | null;
  followUpCallerId: string | null;
  followUpCallerName: string | null;
  followedUpOn: string | null;
  endedOn: string | null;
  endReason: string | null;
  refusedBy: Principal | null;
  /** What one may do now. */
  moves: SipMove[];
  /** What calling still asks for, and what agreeing on the plan does: codes. */
  lacksForCall: string[];
  lacksForPlan: string[];
  /** Null until the call is answered. */
  content: SipWords | null;
  parties: SipPartyView[];
  commitments: CommitmentView[];
  editions: SipEditionView[];
  /** What the parties have told. */
  knowledge: SipKnowledgeView[];
  approvals: SipApprovalView[];
  /** One writes down what the person says of the plan. */
  speaksForPerson: boolean;
}

export class SipMade {
  id: string;
}

/** What stays when the consent is gone. */
export class SipConsentWithdrawn {
  /** Who stops reading at once. */
  stops: string[];
  /** Promises that stand in the own file: to be ended by other ways than the plan. */
  remains: { words: string; partyName: string | null; dueOn: string }[];
}

export class AgendaSuggestions {
  items: AgendaItem[];
}

/** A call that one's unit has got. */
export class SipCallRow {
  sipId: string;
  partyId: string;
  version: number;
  personName: string | null;
  fromBranch: string;
  unitName: string;
  meetingAt: string | null;
  meetingForm: 'PLACE' | 'VIDEO' | 'BOTH' | null;
  calledTo: 'MEETING' | 'PLAN';
  answer: CallAnswer | null;
}

export class CommitmentRow extends CommitmentView {
  sipId: string;
  personName: string | null;
  fromBranch: string;
}

export class SipInbox {
  calls: SipCallRow[];
  commitments: CommitmentRow[];
  /** Unanswered calls, and promises asked for, due or late: as many as the lists hold. */
  counts: { calls: number; asked: number; late: number };
}

export class SipFigures {
  /** Null where they are about fewer than five persons. */
  sips: number | null;
  established?: number;
  promised?: number;
  accepted?: number;
  declined?: number;
  done?: number;
  keptInTime?: number;
  fellDue?: number;
  late?: number;
  called?: number;
  present?: number;
  dischargeCalls?: number;
  dischargeInTime?: number;
  medianDaysToMeeting?: number | null;
  medianDaysToFollowUp?: number | null;
}

export class SipTermView {
  id: string;
  code: SipTermCode;
  days: number;
  source: string;
  version: number;
}

export class SipTermList {
  items: SipTermView[];
}
