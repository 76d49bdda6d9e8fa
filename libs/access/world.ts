import type { CaseTable } from './case-tables.js';
import type { Category, Role } from './roles.js';

/** A small world for the oracle: the facts the law rests on, and nothing else. Days are `YYYY-MM-DD`. */
export interface World {
  today: string;
  branches: { id: string; organisation: string }[];
  units: { id: string; branch: string }[];
  memberships: Membership[];
  /** People, and the branch that first wrote them down: there their number finds them. */
  participants: { id: string; branch: string }[];
  participations: Participation[];
  homes: { participation: string; branch: string }[];
  casefiles: Casefile[];
  assignments: Assignment[];
  consents: Consent[];
  exemptions: { id: string; participation: string }[];
  emergencies: { id: string; casefile: string; account: string; unit: string; running: boolean }[];
  /** What the journal tells, a minute ago. */
  lines: { id: number; branch: string | null; participations: string[] }[];
  rows: CaseRow[];
  /** Organisations that stand behind a project, and units that deliver in one of its municipalities. */
  partners: { project: string; organisation: string; role: PartnerRole }[];
  deliveries: { project: string; unit: string }[];
  /** Methods in use, and the branch that works with each. */
  methodUses: { id: string; project: string; branch: string }[];
  /** Activities that take guests from elsewhere, and who visits them; `runs`: consented to today, `told`: the host has been told of the guest. */
  activities: { id: string; project: string; unit: string; over: boolean }[];
  visits: { id: string; activity: string; casefile: string; runs: boolean; told: boolean }[];
  receivingUnits: { project: string; unit: string; open: boolean }[];
  referrals: Referral[];
  sips: Sip[];
  sipParties: SipParty[];
  commitments: Commitment[];
  sipApprovals: SipApproval[];
  sipKnowledge: SipKnowledge[];
  handovers: Handover[];
  /** Accounts that are the person's own. */
  ownAccesses: OwnAccess[];
}

export interface OwnAccess {
  id: string;
  participant: string;
  account: string;
  closed: boolean;
}

/** `LEAD` leads a part of the project. */
export type PartnerRole = 'OWNER' | 'LEAD' | 'MEMBER' | 'PERFORMER' | 'REFERRER' | 'LEARNING_RECIPIENT';

export interface Membership {
  account: string;
  unit: string;
  role: Role;
  project: string | null;
  validFrom: string;
  validTo: string;
  ended: boolean;
}

export interface Participation {
  id: string;
  participant: string;
  project: string;
  branch: string;
  protected: boolean;
}

export interface Casefile {
  id: string;
  participation: string;
  branch: string;
  unit: string;
}

export interface Assignment {
  id: string;
  casefile: string;
  account: string;
  startsOn: string;
  endsOn: string | null;
}

export interface Consent {
  id: string;
  participation: string;
  fromBranch: string;
  toUnit: string;
  toAccount: string | null;
  categories: Category[];
  validFrom: string;
  validTo: string;
  withdrawn: boolean;
}

export interface CaseRow {
  table: CaseTable;
  id: string;
  casefile: string;
  writtenBy: string;
  /** A plan that has not been put before the person. */
  draft?: boolean;
}

export type ReferralStatus = 'DRAFT' | 'SENT' | 'MORE_INFO' | 'WAITLISTED' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN';

export interface Referral {
  id: string;
  project: string;
  toUnit: string;
  status: ReferralStatus;
  protected: boolean;
  fromUnit: string;
  sender: string;
  /** The sender tells of a crime. */
  masked: boolean;
  handler: string | null;
  decidedBy: string | null;
  consentFrom: string | null;
  consentTo: string | null;
  consentEnded: boolean;
  consentFeedback: boolean;
  /** Person and reason stand there. */
  complete: boolean;
  /** What came of it, where it was accepted. */
  participation: string | null;
}

export type SipStatus =
  | 'NEED_IDENTIFIED' | 'CONSENT_PENDING' | 'CONSENT_DECLINED' | 'CONSENTED' | 'PREPARING' | 'CALLED' | 'MEETING_HELD' | 'ESTABLISHED' | 'FOLLOWED_UP' | 'CLOSED'
  | 'REFUSED_BY_PRINCIPAL' | 'CANCELLED' | 'CONSENT_WITHDRAWN';

export interface Sip {
  id: string;
  casefile: string;
  status: SipStatus;
  consentFrom: string | null;
  consentTo: string | null;
  consentEnded: boolean;
}

export interface SipParty {
  id: string;
  sip: string;
  /** Null for a party outside. */
  unit: string | null;
  account: string | null;
  called: boolean;
  /** Called when the meeting was over, to the plan itself. */
  toPlan: boolean;
  answer: 'COMES' | 'NEW_TIME' | 'CANNOT' | null;
  /** The insured's consent to Försäkringskassan's taking part; of the other parties it is not asked. */
  insured: 'NOT_ASKED' | 'MISSING' | 'RUNS' | 'ENDED';
}

export interface SipApproval {
  id: string;
  sip: string;
  /** Null for the person. */
  party: string | null;
}

export interface SipKnowledge {
  id: string;
  sip: string;
  party: string;
}

export type CommitmentStatus = 'DRAFT' | 'SENT' | 'ACCEPTED' | 'DECLINED' | 'DONE' | 'DROPPED';

export interface Commitment {
  id: string;
  sip: string;
  /** Null for what the person does. */
  party: string | null;
  status: CommitmentStatus;
}

export type HandoverStatus = 'OFFERED' | 'ACCEPTED' | 'COMPLETED' | 'RETURNED' | 'WITHDRAWN';

export interface Handover {
  id: string;
  participation: string;
  /** The file it is handed over from. */
  casefile: string;
  toUnit: string;
  toAccount: string | null;
  status: HandoverStatus;
}
