import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '#platform';
import { MOMENTS, type Moment } from './session.entity.js';

export class WriteSession {
  @IsDay() heldOn: string;
  @IsOptional() @IsInt() @Min(5) @Max(480) minutes?: number | null;
  /** A goal of the participant's plan; else `focus` tells what it was about. */
  @IsOptional() @IsUUID() goalId?: string | null;
  @IsOptional() @IsString() @MaxLength(500) focus?: string;
  /** The rulers, 0 to 10, as the participant puts it. */
  @IsOptional() @IsInt() @Min(0) @Max(10) importance?: number | null;
  @IsOptional() @IsInt() @Min(0) @Max(10) confidence?: number | null;
  @IsOptional() @IsInt() @Min(0) @Max(10) readiness?: number | null;
  @IsOptional() @IsString() @MaxLength(2000) ownWords?: string;
  @IsOptional() @IsString() @MaxLength(500) nextStep?: string;
  @IsOptional() @IsDay() followUpOn?: string | null;
}

export class CorrectWellbeing {
  @IsDay() measuredOn: string;
  @IsInt() @Min(0) @Max(10) score: number;
  @IsOptional() @IsString() @MaxLength(2000) words?: string;
}

export class MeasureWellbeing extends CorrectWellbeing {
  @IsIn(MOMENTS) moment: Moment;
}
