import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { CommitmentStatus, SipStatus } from '#access';
import type { AgendaItem, SipGoal, SipSnapshot } from './sip.view.js';

export const CAUSES = ['NEED', 'DISCHARGE', 'LSS'] as const;
export const CONSENT_FORMS = ['ORAL', 'WRITTEN', 'EID'] as const;
export const MEETING_FORMS = ['PLACE', 'VIDEO', 'BOTH'] as const;
export const FOLLOW_UP_FORMS = ['MEETING', 'VIDEO', 'PHONE', 'VISIT'] as const;
export type FollowUpForm = (typeof FOLLOW_UP_FORMS)[number];
export const PRINCIPALS = ['MUNICIPALITY', 'REGION'] as const;
export type Principal = (typeof PRINCIPALS)[number];
export const PARTY_KINDS = ['MUNICIPALITY', 'REGION', 'EMPLOYMENT_SERVICE', 'SOCIAL_INSURANCE', 'PRISON_PROBATION', 'SCHOOL', 'RELATIVE', 'CIVIL_SOCIETY', 'OTHER'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];
export const ANSWERS = ['COMES', 'NEW_TIME', 'CANNOT'] as const;
export type CallAnswer = (typeof ANSWERS)[number];
export const ATTENDED = ['ATTENDED', 'APOLOGISED', 'ABSENT'] as const;
export type Attended = (typeof ATTENDED)[number];

/** The coordinated plan: how far it has come, and what a called party is told. Its words stand apart, under a stricter rule. */
@Entity('sip')
export class Sip {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('text', { default: 'NEED_IDENTIFIED' }) status: SipStatus;
  @Column('text', { nullable: true }) personName: string | null;
  @Column('text') cause: (typeof CAUSES)[number];
  @Column('date') needOn: string;
  @Column('date', { nullable: true }) noticeOn: string | null;
  @Column('date', { nullable: true }) callDueOn: string | null;
  @Column('text') legalBase: string;
  @Column('text', { nullable: true }) consentForm: (typeof CONSENT_FORMS)[number] | null;
  @Column('date', { nullable: true }) consentGivenOn: string | null;
  @Column('date', { nullable: true }) consentTo: string | null;
  @Column('timestamptz', { nullable: true }) consentEndedAt: Date | null;
  @Column('uuid', { nullable: true }) consentEndedBy: string | null;
  @Column('timestamptz', { nullable: true }) meetingAt: Date | null;
  @Column('int', { nullable: true }) meetingMinutes: number | null;
  @Column('text', { nullable: true }) meetingForm: (typeof MEETING_FORMS)[number] | null;
  @Column('text', { nullable: true }) meetingPlace: string | null;
  @Column('text', { nullable: true }) meetingLink: string | null;
  @Column('timestamptz', { nullable: true }) calledAt: Date | null;
  @Column('uuid', { nullable: true }) calledBy: string | null;
  @Column('date', { nullable: true }) firstCalledOn: string | null;
  @Column('date', { nullable: true }) heldOn: string | null;
  @Column('text', { nullable: true }) overallResponsible: Principal | null;
  @Column('text', { nullable: true }) mainResponsible: string | null;
  @Column('date', { nullable: true }) establishedOn: string | null;
  @Column('int', { default: 0 }) edition: number;
  @Column('date', { nullable: true }) followUpOn: string | null;
  @Column('text', { nullable: true }) followUpForm: FollowUpForm | null;
  @Column('uuid', { nullable: true }) followUpCallerId: string | null;
  @Column('date', { nullable: true }) followedUpOn: string | null;
  @Column('date', { nullable: true }) endedOn: string | null;
  @Column('text', { nullable: true }) endReason: string | null;
  @Column('text', { nullable: true }) refusedBy: Principal | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** The words of the plan, the person's own first. */
@Entity('sip_content')
export class SipContent {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { default: '' }) ownWords: string;
  @Column('text', { default: '' }) question: string;
  @Column('text', { default: '' }) situation: string;
  @Column('text', { default: '' }) resources: string;
  @Column('jsonb', { default: [] }) agenda: AgendaItem[];
  @Column('jsonb', { default: [] }) goals: SipGoal[];
  @Column('text', { default: '' }) selfDoes: string;
  @Column('text', { default: '' }) relativesDo: string;
  @Column('text', { default: '' }) crisisPlan: string;
  @Column('text', { default: '' }) personView: string;
  @Column('text', { default: '' }) disagreement: string;
  @Column('int', { default: 1 }) version: number;
}

/** Who is called or invited: a unit here, or somebody outside by name. Answers are written by the law's functions alone. */
@Entity('sip_party')
export class SipParty {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') sipId: string;
  @Column('text') kind: PartyKind;
  @Column('uuid', { nullable: true }) unitId: string | null;
  @Column('uuid', { nullable: true }) accountId: string | null;
  @Column('uuid', { nullable: true }) consentId: string | null;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) contactName: string | null;
  @Column('text', { nullable: true }) contactRole: string | null;
  @Column('text', { nullable: true }) contact: string | null;
  @Column('boolean', { default: false }) getsCopy: boolean;
  @Column('timestamptz', { nullable: true }) calledAt: Date | null;
  @Column('text', { nullable: true }) calledTo: 'MEETING' | 'PLAN' | null;
  @Column('timestamptz', { nullable: true }) mailedAt: Date | null;
  @Column('text', { nullable: true }) answer: CallAnswer | null;
  @Column('text', { nullable: true }) answerWords: string | null;
  @Column('timestamptz', { nullable: true }) proposedAt: Date | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('uuid', { nullable: true }) answeredBy: string | null;
  @Column('text', { nullable: true }) attended: Attended | null;
  @Column('text', { default: '' }) contribution: string;
  @Column('date', { nullable: true }) insuredConsentOn: string | null;
  @Column('text', { nullable: true }) insuredConsentForm: (typeof CONSENT_FORMS)[number] | null;
  @Column('text', { nullable: true }) insuredConsentSource: string | null;
  @Column('timestamptz', { nullable: true }) insuredConsentEndedAt: Date | null;
  @Column('uuid', { nullable: true }) insuredConsentEndedBy: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** What one party has promised, or is asked to promise, with a day. */
@Entity('commitment')
export class Commitment {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') sipId: string;
  @Column('uuid', { nullable: true }) partyId: string | null;
  @Column('uuid', { nullable: true }) goalId: string | null;
  @Column('text') words: string;
  @Column('date', { nullable: true }) startsOn: string | null;
  @Column('date') dueOn: string;
  @Column('date', { nullable: true }) followUpOn: string | null;
  @Column('text', { nullable: true }) contactName: string | null;
  @Column('text', { default: 'DRAFT' }) status: CommitmentStatus;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('uuid', { nullable: true }) answeredBy: string | null;
  @Column('date', { nullable: true }) doneOn: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** The plan as it stood when it was agreed, or followed up. */
@Entity('sip_edition')
export class SipEdition {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') sipId: string;
  @Column('int') no: number;
  @Column('date') madeOn: string;
  @Column('jsonb') content: SipSnapshot;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

export const SIP_TERMS = ['CALL_AFTER_NOTICE', 'FOLLOW_UP', 'LSS_REVIEW'] as const;
export type SipTermCode = (typeof SIP_TERMS)[number];

/** A time limit with what says so. */
@Entity('sip_term')
export class SipTerm {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') code: SipTermCode;
  @Column('int') days: number;
  @Column('text') source: string;
  @Column('int', { default: 1 }) version: number;
}
