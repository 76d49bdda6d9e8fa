import { IsBoolean, IsEmail, IsIn, IsInt, IsNumber, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '#platform';
import type { TargetKind, TargetPopulation, TargetStrength } from '../claims/claims.js';
import { ACTOR_KINDS, GOAL_MEASURES, ORIGINS, PARTNER_ROLES, type ActorKind, type GoalMeasure, type Origin, type PartnerRole } from './structure.entity.js';

const POPULATIONS = ['ALL_PARTICIPANTS', 'ALL_ENROLLED', 'COMPLETED', 'PLANNED'] as const;

export class GovernTarget {
  /** On what grounds this claim counts among those of its kind. */
  @IsString() @Length(3, 500) reason: string;
  /** Of whom the percentage is counted, where it is to be another whole than the claim's own words say. */
  @IsOptional() @IsIn(POPULATIONS) population?: TargetPopulation | null;
}

export class AddTarget {
  @IsIn(['PARTICIPANTS', 'STEP_PROGRESS', 'WORK_OR_STUDIES', 'INCREASED_LIVELIHOOD']) kind: TargetKind;
  @IsIn(['PLANNED', 'MINIMUM', 'AMBITION', 'GOAL']) strength: TargetStrength;
  @IsNumber({ maxDecimalPlaces: 2 }) @Min(0.01) @Max(1_000_000) value: number;
  @IsIn(['persons', 'percent']) unit: 'persons' | 'percent';
  @IsOptional() @IsIn(POPULATIONS) population?: TargetPopulation | null;
  @IsBoolean() byGender: boolean;
  /** Why it was added here. */
  @IsString() @Length(3, 500) reason: string;
}

export class AddGoal {
  @IsString() @Length(3, 1000) words: string;
  /** Why it was added here. */
  @IsString() @Length(3, 500) reason: string;
}

export class FollowGoal {
  /** None when no figure follows it. */
  @IsOptional() @IsIn(GOAL_MEASURES) measure?: GoalMeasure | null;
}

export class AddSubproject {
  @IsString() @Length(1, 200) name: string;
  @IsOptional() @IsUUID() leadOrganisationId?: string | null;
  @IsOptional() @IsInt() @Min(1) @Max(1_000_000) targetParticipants?: number | null;
  @IsOptional() @IsString() @Length(1, 500) method?: string | null;
  @IsOptional() @IsString() @Length(1, 500) targetGroup?: string | null;
  @IsDay() startsOn: string;
  @IsOptional() @IsDay() endsOn?: string | null;
  @IsIn(ORIGINS) origin: Origin;
}

export class ChangeSubproject {
  @IsOptional() @IsString() @Length(1, 200) name?: string;
  @IsOptional() @IsUUID() leadOrganisationId?: string | null;
  @IsOptional() @IsInt() @Min(1) @Max(1_000_000) targetParticipants?: number | null;
  @IsOptional() @IsString() @Length(1, 500) method?: string | null;
  @IsOptional() @IsString() @Length(1, 500) targetGroup?: string | null;
  @IsOptional() @IsDay() endsOn?: string | null;
}

/** The part as it is from a day on; what is not said stays as it was. The old one ends the day before. */
export class SucceedSubproject extends ChangeSubproject {
  @IsDay() startsOn: string;
}

export class AddPartner {
  @IsUUID() organisationId: string;
  @IsIn(PARTNER_ROLES) role: PartnerRole;
  @IsIn(ORIGINS) origin: Origin;
  /** The coordination association through which it takes part. */
  @IsOptional() @IsUUID() memberOfId?: string | null;
  /** The words it rests on. */
  @IsOptional() @IsString() @Length(1, 1000) quote?: string | null;
}

export class AddMunicipality {
  /** Four digits, as in the register of municipalities. */
  @Matches(/^\d{4}$/) code: string;
  @IsOptional() @IsUUID() unitId?: string | null;
  @IsIn(ORIGINS) origin: Origin;
}

export class DeliverBy {
  /** The unit that delivers there; null for none yet. */
  @IsOptional() @IsUUID() unitId?: string | null;
}

export class AddActor {
  @IsIn(ACTOR_KINDS) kind: ActorKind;
  /** What it is, where no kind fits: for OTHER alone. */
  @IsOptional() @IsString() @Length(1, 200) kindWords?: string | null;
  @IsIn(['INTERNAL', 'EXTERNAL']) part: 'INTERNAL' | 'EXTERNAL';
  @IsOptional() @IsUUID() branchId?: string | null;
  @IsOptional() @Matches(/^\d{4}$/) municipalityCode?: string | null;
  @IsIn(ORIGINS) origin: Origin;
}

export class ActorContactInput {
  @IsString() @Length(1, 200) name: string;
  /** What the person answers for. */
  @IsString() @Length(1, 200) duty: string;
  @IsOptional() @IsEmail() @MaxLength(254) email?: string | null;
  @IsOptional() @IsString() @Length(3, 40) phone?: string | null;
}

export class StructureOn {
  /** The day whose structure is shown; today when left out. */
  @IsOptional() @IsDay() on?: string;
}
