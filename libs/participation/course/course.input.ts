import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { LivelihoodSource } from '../entry/entry.input.js';
import { CLOSING_REASONS, type ClosingReason } from './closing-reasons.js';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const day = { message: 'code:value.day' };

export class PauseParticipation {
  @Matches(DAY, day) startsOn: string;
  /** When it is meant to end. */
  @IsOptional() @Matches(DAY, day) resumesOn?: string | null;
  @IsString() @Length(3, 500) reason: string;
}

export class ResumeParticipation {
  /** First day back. */
  @Matches(DAY, day) resumesOn: string;
}

export class EndParticipation {
  @Matches(DAY, day) endsOn: string;
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
  @Matches(DAY, day) on: string;
  /** Who answers for the case there; needed when the unit is another. */
  @IsOptional() @IsUUID() responsibleId?: string | null;
  @IsString() @Length(3, 500) reason: string;
}

export class NameAssigned {
  @IsUUID() accountId: string;
  @IsIn(['RESPONSIBLE', 'DEPUTY', 'NAMED']) part: 'RESPONSIBLE' | 'DEPUTY' | 'NAMED';
}
