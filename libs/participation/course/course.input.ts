import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length, MaxLength, ValidateNested } from 'class-validator';
import { IsDay } from '#platform';
import { LivelihoodSource } from '../entry/entry.input.js';
import { CLOSING_REASONS, type ClosingReason } from './closing-reasons.js';


export class PauseParticipation {
  @IsDay() startsOn: string;
  /** When it is meant to end. */
  @IsOptional() @IsDay() resumesOn?: string | null;
  @IsString() @Length(3, 500) reason: string;
}

export class ResumeParticipation {
  /** First day back. */
  @IsDay() resumesOn: string;
}

export class EndParticipation {
  @IsDay() endsOn: string;
  @IsIn(Object.keys(CLOSING_REASONS)) reason: ClosingReason;
  @IsOptional() @IsString() @MaxLength(2000) note?: string | null;
  /** What the person lives on afterwards; or say that nobody knows. */
  @IsOptional() @IsArray() @ArrayMaxSize(18) @ValidateNested({ each: true }) @Type(() => LivelihoodSource) livelihood?: LivelihoodSource[];
  @IsOptional() @IsBoolean() livelihoodUnknown?: boolean;
}

export class ReopenParticipation {
  @IsString() @Length(3, 500) reason: string;
}

export class MoveParticipation {
  @IsUUID() unitId: string;
  @IsOptional() @IsUUID() subprojectId?: string | null;
  /** First day at the new place. */
  @IsDay() on: string;
  /** Who answers for the case there; needed when the unit is another. */
  @IsOptional() @IsUUID() responsibleId?: string | null;
  @IsString() @Length(3, 500) reason: string;
}

export class NameAssigned {
  @IsUUID() accountId: string;
  @IsIn(['RESPONSIBLE', 'DEPUTY', 'NAMED']) part: 'RESPONSIBLE' | 'DEPUTY' | 'NAMED';
}
