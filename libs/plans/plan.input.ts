import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsNumber, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsDay } from '#platform';
import { AGREED_HOW, CONTRIBUTION_KINDS, DOMAINS, GOAL_OUTCOMES, GOAL_TYPES, REVIEW_DECISIONS, type Domain } from './plan.entity.js';

export class NeedInput {
  /** Of a need that is there already; left out for a new one. */
  @IsOptional() @IsUUID() id?: string;
  @IsIn(DOMAINS) domain: Domain;
  @IsInt() @Min(1) @Max(4) severity: number;
  @IsString() @Length(1, 2000) text: string;
}

export class GoalInput {
  @IsOptional() @IsUUID() id?: string;
  /** The participant's own words. */
  @IsString() @Length(1, 2000) words: string;
  @IsIn(DOMAINS) domain: Domain;
  @IsIn(GOAL_TYPES) type: (typeof GOAL_TYPES)[number];
  @IsOptional() @IsString() @MaxLength(2000) measure?: string;
  @IsOptional() @IsDay() targetOn?: string | null;
}

/** What is to stand in the plan; what is left out stays as it is. */
export class ChangePlan {
  @IsOptional() @IsString() @MaxLength(10000) competence?: string;
  @IsOptional() @IsString() @MaxLength(10000) wishes?: string;
  @IsOptional() @IsString() @MaxLength(10000) obstacles?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => NeedInput) needs?: NeedInput[];
  @IsOptional() @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => GoalInput) goals?: GoalInput[];
  @IsOptional() @IsNumber() @Min(0) @Max(60) hoursPerWeek?: number | null;
  @IsOptional() @IsString() @MaxLength(10000) schedule?: string;
  @IsOptional() @IsString() @MaxLength(10000) steps?: string;
  @IsOptional() @IsDay() reviewOn?: string | null;
}

export class AddContribution {
  @IsIn(CONTRIBUTION_KINDS) kind: (typeof CONTRIBUTION_KINDS)[number];
  /** Today when left out. */
  @IsOptional() @IsDay() saidOn?: string;
  @IsString() @Length(1, 2000) words: string;
}

export class AgreePlan {
  @IsDay() agreedOn: string;
  @IsIn(AGREED_HOW) agreedHow: (typeof AGREED_HOW)[number];
  /** Three months later when it stands nowhere. */
  @IsOptional() @IsDay() reviewOn?: string | null;
}

export class GoalOutcomeInput {
  @IsUUID() goalId: string;
  @IsIn(GOAL_OUTCOMES) outcome: (typeof GOAL_OUTCOMES)[number];
  @IsOptional() @IsString() @MaxLength(2000) comment?: string;
}

export class ReviewPlan {
  @IsDay() reviewedOn: string;
  @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => GoalOutcomeInput) outcomes: GoalOutcomeInput[];
  @IsOptional() @IsString() @MaxLength(10000) whatWorked?: string;
  @IsIn(REVIEW_DECISIONS) decision: (typeof REVIEW_DECISIONS)[number];
  /** Three months later when left out; none when the plan is closed. */
  @IsOptional() @IsDay() nextReviewOn?: string | null;
}

export class GrantExemption {
  @IsString() @Length(10, 1000) reason: string;
  /** Last day on which something may start on that ground. */
  @IsDay() holdsUntil: string;
}

/** Which version to hold another against. */
export class Against {
  @IsUUID() earlier: string;
}
