import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsDay } from '#platform';
import { GOAL_STATUSES, JOINT_KINDS, PROCESS_STATUSES, VERDICTS, type GoalStatus, type JointKind, type ProcessStatus, type Verdict } from './register.entity.js';

export class DatedInput {
  @IsDay() on: string;
  @IsString() @Length(1, 1000) words: string;
}

export class HypothesisInput {
  @IsString() @Length(3, 1000) words: string;
  /** What would show it. */
  @IsString() @Length(3, 500) indicator: string;
  /** What has been seen so far, and where it comes from. */
  @IsOptional() @IsString() @MaxLength(2000) data?: string | null;
  @IsIn(VERDICTS) verdict: Verdict;
  @IsOptional() @IsString() @MaxLength(2000) verdictWords?: string | null;
}

export class IterationInput {
  @IsDay() startsOn: string;
  @IsDay() endsOn: string;
  @IsString() @Length(3, 2000) tried: string;
  @IsString() @Length(3, 2000) learned: string;
  @IsString() @Length(3, 2000) next: string;
}

export class KnowledgeActivityInput {
  @IsString() @Length(3, 500) topic: string;
  @IsDay() heldOn: string;
  /** The organisations that took part. */
  @IsArray() @ArrayMaxSize(100) @ArrayUnique() @IsUUID(undefined, { each: true }) recipientIds: string[];
  @IsInt() @Min(1) @Max(100_000) persons: number;
  @IsOptional() @IsString() @MaxLength(2000) evaluation?: string | null;
}

export class DisseminationInput {
  @IsString() @Length(3, 1000) result: string;
  @IsOptional() @IsString() @MaxLength(500) material?: string | null;
  @IsString() @Length(1, 200) channel: string;
  @IsString() @Length(1, 500) audience: string;
  @IsDay() toldOn: string;
  @IsOptional() @IsString() @MaxLength(2000) uptake?: string | null;
}

export class WorkProcessInput {
  @IsString() @Length(2, 200) name: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true }) ownerIds: string[];
  @IsString() @Length(3, 2000) problem: string;
  @IsIn(PROCESS_STATUSES) status: ProcessStatus;
  /** Its versions, in any order. */
  @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => DatedInput) editions: DatedInput[];
  @IsOptional() @IsString() @MaxLength(2000) evidence?: string | null;
}

export class StructuralGoalInput {
  @IsString() @Length(3, 1000) words: string;
  @IsIn(GOAL_STATUSES) status: GoalStatus;
  @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => DatedInput) activities: DatedInput[];
  @IsOptional() @IsString() @MaxLength(2000) evidence?: string | null;
}

export class JointDecisionInput {
  @IsIn(JOINT_KINDS) kind: JointKind;
  @IsString() @Length(3, 1000) words: string;
  /** The coordination associations that agreed: two at least. */
  @IsArray() @ArrayMinSize(2) @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true }) associationIds: string[];
  @IsDay() decidedOn: string;
  @IsOptional() @IsString() @MaxLength(2000) followUp?: string | null;
}
