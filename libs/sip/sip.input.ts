import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsEmail, IsIn, IsInt, IsOptional, IsString, IsUrl, IsUUID, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsDay, IsInstant } from '#platform';
import { ANSWERS, ATTENDED, CAUSES, CONSENT_FORMS, FOLLOW_UP_FORMS, MEETING_FORMS, PARTY_KINDS, PRINCIPALS, type Attended, type CallAnswer, type FollowUpForm, type PartyKind, type Principal } from './sip.entity.js';
import { AGENDA_SOURCES, GOAL_OWNERS, GOAL_TERMS, type AgendaSource, type GoalOwner } from './sip.view.js';

/** One of the principals sees the need; that is enough, the duty then falls on both. */
export class BeginSip {
  @IsIn(CAUSES) cause: (typeof CAUSES)[number];
  @IsDay() needOn: string;
  /** When inpatient care told that the person is ready for discharge. */
  @IsOptional() @IsDay() noticeOn?: string | null;
  @IsOptional() @IsString() @MaxLength(10_000) ownWords?: string;
  @IsOptional() @IsString() @MaxLength(4000) question?: string;
}

/** No form is asked for, but that it is written down how it was given; at most twelve months. */
export class SipConsentInput {
  @IsIn(CONSENT_FORMS) form: (typeof CONSENT_FORMS)[number];
  @IsDay() givenOn: string;
  @IsDay() validTo: string;
  /** Parties of other branches to whom the person says yes. Nobody is let in again without being named. */
  @IsOptional() @IsArray() @ArrayMaxSize(60) @ArrayUnique() @IsUUID(undefined, { each: true }) parties?: string[];
}

/** A SIP is refused by a principal, and only exceptionally: why is always written down. */
export class RefuseSip {
  @IsIn(PRINCIPALS) refusedBy: Principal;
  @IsString() @Length(3, 1000) reason: string;
}

export class SipReason {
  @IsString() @Length(3, 1000) reason: string;
}

/** What becomes of promises that stand when the plan is closed: those accepted go on to their day, or all end with its reason. */
export const OPEN_PROMISES = ['GO_ON', 'END'] as const;
export class CloseSip extends SipReason {
  @IsOptional() @IsIn(OPEN_PROMISES) promises?: (typeof OPEN_PROMISES)[number];
}

export class AgendaInput {
  @IsOptional() @IsString() @Length(1, 60) id?: string;
  @IsString() @Length(2, 1000) words: string;
  @IsIn(AGENDA_SOURCES) source: AgendaSource;
}

export class SipGoalInput {
  @IsOptional() @IsUUID() id?: string;
  @IsString() @Length(2, 1000) words: string;
  @IsIn(GOAL_TERMS) term: (typeof GOAL_TERMS)[number];
  /** Whose goal it is: the person's, unless something else is said. */
  @IsOptional() @IsIn(GOAL_OWNERS) whose?: GoalOwner;
}

/** What is left out stays as it is. */
export class ChangeSip {
  @IsOptional() @IsString() @MaxLength(10_000) ownWords?: string;
  @IsOptional() @IsString() @MaxLength(4000) question?: string;
  @IsOptional() @IsString() @MaxLength(10_000) situation?: string;
  @IsOptional() @IsString() @MaxLength(10_000) resources?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(30) @ValidateNested({ each: true }) @Type(() => AgendaInput) agenda?: AgendaInput[];
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => SipGoalInput) goals?: SipGoalInput[];
  @IsOptional() @IsString() @MaxLength(4000) selfDoes?: string;
  @IsOptional() @IsString() @MaxLength(4000) relativesDo?: string;
  @IsOptional() @IsString() @MaxLength(4000) crisisPlan?: string;
  @IsOptional() @IsString() @MaxLength(4000) personView?: string;
  @IsOptional() @IsString() @MaxLength(4000) disagreement?: string;
}

/** A unit here, or somebody outside by name. The person consents to each unit of another branch by itself. */
export class AddSipParty {
  @IsOptional() @IsUUID() unitId?: string | null;
  /** The one person there; needed for a protected participant. */
  @IsOptional() @IsUUID() accountId?: string | null;
  @IsOptional() @IsString() @Length(2, 200) name?: string | null;
  /** For somebody outside; of a unit it follows from what the unit is. */
  @IsOptional() @IsIn(PARTY_KINDS) kind?: PartyKind;
  @IsOptional() @IsEmail() @MaxLength(254) email?: string | null;
  /** When, and how, the insured consented to Försäkringskassan's taking part. */
  @IsOptional() @IsDay() insuredConsentOn?: string | null;
  @IsOptional() @IsIn(CONSENT_FORMS) insuredConsentForm?: (typeof CONSENT_FORMS)[number];
  /** Who comes from there, as what, and how to reach them. */
  @IsOptional() @IsString() @MaxLength(200) contactName?: string | null;
  @IsOptional() @IsString() @MaxLength(200) contactRole?: string | null;
  @IsOptional() @IsString() @MaxLength(200) contact?: string | null;
}

export class ChangeSipParty {
  @IsOptional() @IsDay() insuredConsentOn?: string | null;
  @IsOptional() @IsIn(CONSENT_FORMS) insuredConsentForm?: (typeof CONSENT_FORMS)[number];
  @IsOptional() @IsEmail() @MaxLength(254) email?: string | null;
  /** Who comes from there, as what, and how to reach them. */
  @IsOptional() @IsString() @MaxLength(200) contactName?: string | null;
  @IsOptional() @IsString() @MaxLength(200) contactRole?: string | null;
  @IsOptional() @IsString() @MaxLength(200) contact?: string | null;
  @IsOptional() @IsBoolean() getsCopy?: boolean;
}

export class SipMeetingInput {
  /** An instant, with its offset. */
  @IsInstant() at: string;
  @IsInt() @Min(10) @Max(480) minutes: number;
  @IsIn(MEETING_FORMS) form: (typeof MEETING_FORMS)[number];
  @IsOptional() @IsString() @MaxLength(300) place?: string | null;
  @IsOptional() @IsUrl({ protocols: ['https'], require_protocol: true }) @MaxLength(500) link?: string | null;
}

export class SipAttendance {
  @IsUUID() partyId: string;
  @IsIn(ATTENDED) attended: Attended;
}

export class HoldSip {
  @IsDay() heldOn: string;
  @IsArray() @ArrayMaxSize(60) @ValidateNested({ each: true }) @Type(() => SipAttendance) parties: SipAttendance[];
}

export class CommitmentInput {
  /** Empty for what the person does. */
  @IsOptional() @IsUUID() partyId?: string | null;
  @IsOptional() @IsUUID() goalId?: string | null;
  @IsString() @Length(3, 2000) words: string;
  @IsOptional() @IsDay() startsOn?: string | null;
  @IsDay() dueOn: string;
  @IsOptional() @IsDay() followUpOn?: string | null;
  /** Whom to ask about it. */
  @IsOptional() @IsString() @MaxLength(200) contactName?: string | null;
}

/** How the plan is followed up, which party calls to it, and which parties get it on paper. What is left out stays as it is. */
export class NextFollowUp {
  @IsOptional() @IsIn(FOLLOW_UP_FORMS) followUpForm?: FollowUpForm | null;
  @IsOptional() @IsUUID() followUpCallerId?: string | null;
  @IsOptional() @IsArray() @ArrayMaxSize(60) @ArrayUnique() @IsUUID(undefined, { each: true }) copyTo?: string[];
}

export class EstablishSip extends NextFollowUp {
  @IsIn(PRINCIPALS) overallResponsible: Principal;
  @IsOptional() @IsString() @MaxLength(200) mainResponsible?: string | null;
  /** By itself as many days on as the routine says. */
  @IsOptional() @IsDay() followUpOn?: string | null;
}

export class FollowUpSip extends NextFollowUp {
  @IsDay() followedUpOn: string;
  @IsDay() followUpOn: string;
}

export class AnswerCall {
  @IsIn(ANSWERS) answer: CallAnswer;
  @IsOptional() @IsString() @MaxLength(1000) words?: string | null;
  @IsOptional() @IsInstant() proposedAt?: string | null;
  /** Who comes from there, as what, and how to reach them. */
  @IsOptional() @IsString() @MaxLength(200) contactName?: string | null;
  @IsOptional() @IsString() @MaxLength(200) contactRole?: string | null;
  @IsOptional() @IsString() @MaxLength(200) contact?: string | null;
}

export class SipContribution {
  @IsString() @MaxLength(4000) words: string;
}

export class DeclineCommitment {
  @IsString() @Length(3, 1000) reason: string;
}

export class FinishCommitment {
  @IsOptional() @IsDay() doneOn?: string;
}

export class ChangeSipTerm {
  @IsInt() @Min(0) @Max(400) days: number;
  @IsString() @Length(3, 300) source: string;
}

export class SipProject {
  @IsUUID() project: string;
}

