import { PartialType, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { PersonInput } from '#participants';
import { OpenParticipation } from '#participation';
import { IsDay } from '#platform';
import { CONSENT_FORMS, type ConsentForm } from './referral.entity.js';


/** What is known of the person so far; sending asks for the rest. */
export class PersonDraft extends PartialType(PersonInput) {}

/** The person's consent to what the referral tells: to whom is the receiving unit. */
export class ReferralConsentInput {
  @IsOptional() @IsIn(CONSENT_FORMS) form?: ConsentForm | null;
  @IsOptional() @IsDay() givenOn?: string | null;
  /** Last day, at most a year from the day it was given. */
  @IsOptional() @IsDay() validTo?: string | null;
  /** Whether the sender may be told what came of it. */
  @IsOptional() @IsBoolean() feedback?: boolean;
}

/** A referral being written: anything may still be missing. */
export class ReferralDraft {
  @IsOptional() @ValidateNested() @Type(() => PersonDraft) person?: PersonDraft | null;
  @IsOptional() @IsUUID() projectId?: string | null;
  @IsOptional() @IsUUID() toUnitId?: string | null;
  /** Who is to handle it at the receiving unit; needed for a protected person. */
  @IsOptional() @IsUUID() toAccountId?: string | null;
  @IsOptional() @IsString() @MaxLength(4000) reason?: string | null;
  @IsOptional() @IsString() @MaxLength(1000) wish?: string | null;
  @IsOptional() @IsString() @MaxLength(2000) ongoing?: string | null;
  @IsOptional() @ValidateNested() @Type(() => ReferralConsentInput) consent?: ReferralConsentInput | null;
}

export class BeginReferral extends ReferralDraft {
  /** The unit that sends it: one's own. */
  @IsUUID() unitId: string;
}

/** A step that names its reason out of the catalogue. */
export class ReasonedStep {
  @IsString() @MaxLength(60) reason: string;
  @IsOptional() @IsString() @Length(1, 2000) body?: string | null;
}

export class ReferralMessage {
  @IsString() @Length(1, 2000) body: string;
}

/** What a referral need not tell of the person, and taking somebody on may ask. */
export class PersonAddition extends PartialType(PickType(PersonInput, ['birthDate', 'gender', 'municipalityCode'] as const)) {}

/** What taking somebody on asks for besides what the referral tells; which of it is needed, the project's entry rules say. */
export class AcceptReferral extends PartialType(PickType(OpenParticipation, ['responsibleId', 'deputyId', 'subprojectId', 'startsOn', 'participantId', 'entry', 'direction', 'livelihood'] as const)) {
  /** A participation that runs already: the referral joins it. */
  @IsOptional() @IsUUID() participationId?: string | null;
  /** It fills in what the referral leaves open, and changes nothing it tells. */
  @IsOptional() @ValidateNested() @Type(() => PersonAddition) person?: PersonAddition | null;
}

export class HandReferral {
  @IsUUID() accountId: string;
}

export const BOXES = ['inbox', 'sent', 'drafts'] as const;
export type Box = (typeof BOXES)[number];

export class ReferralQuery {
  @IsIn(BOXES) box: Box;
  /** Undecided ones alone, decided ones alone, or all. */
  @IsOptional() @IsIn(['open', 'closed', 'all']) state?: 'open' | 'closed' | 'all';
  @IsOptional() @IsUUID() after?: string;
}

export class ReceivingUnitQuery {
  /** All projects when left out. */
  @IsOptional() @IsUUID() project?: string;
  /** Those that serve it come first; that of one's own unit when left out. */
  @IsOptional() @Matches(/^\d{4}$/) municipality?: string;
}

export class AddReceivingUnit {
  @IsUUID() projectId: string;
  @IsUUID() unitId: string;
  /** Four digits each; empty for all. */
  @IsOptional() @IsArray() @ArrayMaxSize(290) @Matches(/^\d{4}$/, { each: true }) municipalityCodes?: string[];
  /** Working days. */
  @IsOptional() @IsInt() @Min(1) @Max(90) answerWithinDays?: number;
}

export class ChangeReceivingUnit {
  @IsOptional() @IsArray() @ArrayMaxSize(290) @Matches(/^\d{4}$/, { each: true }) municipalityCodes?: string[];
  @IsOptional() @IsInt() @Min(1) @Max(90) answerWithinDays?: number;
  @IsOptional() @IsBoolean() open?: boolean;
}
