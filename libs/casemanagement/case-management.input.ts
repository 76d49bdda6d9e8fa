import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '#platform';
import { CM_END_REASONS, CONTACT_MODES, MODELS, RELATIONS, WITH_WHOM, type ContactMode, type Model, type Relation, type WithWhom } from './case-management.entity.js';
import { BARRIER_DOMAINS, type BarrierDomain } from './crisis.entity.js';

export class BeginCaseManagement {
  @IsIn(MODELS) model: Model;
  /** Planned intensity: so many contacts in thirty days. */
  @IsInt() @Min(1) @Max(60) contactsPerMonth: number;
  @IsOptional() @IsString() @MaxLength(2000) goals?: string;
  @IsDay() startsOn: string;
}

export class ChangeCaseManagement extends BeginCaseManagement {
  /** Its last day, with why it ended. */
  @IsOptional() @IsDay() endsOn?: string | null;
  @IsOptional() @IsIn(CM_END_REASONS) endReason?: (typeof CM_END_REASONS)[number] | null;
}

export class WriteMember {
  @IsString() @Length(1, 200) name: string;
  @IsIn(RELATIONS) relation: Relation;
  @IsOptional() @IsString() @MaxLength(200) organisation?: string | null;
  @IsOptional() @IsString() @MaxLength(200) contact?: string | null;
  /** The day the participant chose them. */
  @IsDay() chosenOn: string;
  @IsOptional() @IsDay() leftOn?: string | null;
}

export class WriteContact {
  @IsDay() heldOn: string;
  @IsIn(CONTACT_MODES) mode: ContactMode;
  /** Out where the participant lives, works or moves. */
  @IsOptional() @IsBoolean() inVivo?: boolean;
  @IsInt() @Min(1) @Max(720) minutes: number;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(9) @ArrayUnique() @IsIn(WITH_WHOM, { each: true }) withWhom: WithWhom[];
  @IsOptional() @IsString() @MaxLength(2000) about?: string;
}

export class WriteBarrier {
  @IsIn(BARRIER_DOMAINS) domain: BarrierDomain;
  @IsString() @Length(1, 1000) words: string;
  @IsDay() foundOn: string;
  /** Since when it no longer stands in the way. */
  @IsOptional() @IsDay() liftedOn?: string | null;
}

export class AgreeCrisisPlan {
  @IsString() @Length(1, 2000) signs: string;
  @IsString() @Length(1, 2000) helps: string;
  @IsString() @Length(1, 1000) whom: string;
  @IsDay() agreedOn: string;
  @IsOptional() @IsDay() reviewOn?: string | null;
}
