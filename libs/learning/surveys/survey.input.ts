import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsDay } from '#platform';
import { INSTRUMENTS, MOMENTS, type Instrument, type Moment } from './survey.entity.js';

export class ScoreInput {
  @Matches(/^[A-Z_]{1,40}$/) code: string;
  /** 1 does not hold at all, 5 holds fully. */
  @IsInt() @Min(1) @Max(5) score: number;
}

export class AnswerSurvey {
  @IsIn(INSTRUMENTS) instrument: Instrument;
  @IsIn(MOMENTS) moment: Moment;
  /** Today when left out. */
  @IsOptional() @IsDay() answeredOn?: string;
  /** The actor; the own branch when left out. */
  @IsOptional() @IsUUID() branchId?: string;
  @IsArray() @ArrayMaxSize(40) @ValidateNested({ each: true }) @Type(() => ScoreInput) scores: ScoreInput[];
  /** Names nobody. */
  @IsOptional() @IsString() @MaxLength(2000) words?: string | null;
}
