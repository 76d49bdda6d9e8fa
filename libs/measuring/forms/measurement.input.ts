import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsDay } from '#platform';
import { ANSWERING, OCCASIONS, type Answering, type Occasion } from './measurement.entity.js';

export class ItemAnswer {
  @IsString() @Length(1, 40) key: string;
  /** Left out, or null, where it was passed over. */
  @IsOptional() @IsInt() value?: number | null;
}

export class GoalAnswer {
  @IsString() @Length(1, 300) words: string;
  @IsInt() @Min(1) @Max(5) weight: number;
  /** -2 much less than expected, 0 as expected, 2 much more. */
  @IsInt() @Min(-2) @Max(2) level: number;
}

/** What is told of a form, new or corrected. */
export class AnsweredForm {
  @IsIn(OCCASIONS) occasion: Occasion;
  @IsIn(ANSWERING) respondent: Answering;
  @IsOptional() @IsInt() @Min(1) @Max(240) minutes?: number | null;
  @IsOptional() @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => ItemAnswer) answers?: ItemAnswer[];
  /** The person's own goals, where it is by them that it is measured. */
  @IsOptional() @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => GoalAnswer) goals?: GoalAnswer[];
  @IsOptional() @IsString() @MaxLength(2000) words?: string;
  /** How the participant says it has become since the first time: -2 much worse, 0 unchanged, 2 much better. */
  @IsOptional() @IsInt() @Min(-2) @Max(2) feltChange?: number | null;
  /** How the participant says it was to answer: 1 very bad, 5 very good. */
  @IsOptional() @IsInt() @Min(1) @Max(5) acceptability?: number | null;
}

export class WriteMeasurement extends AnsweredForm {
  @IsUUID() instrumentId: string;
  /** Today, when left out. */
  @IsOptional() @IsDay() measuredOn?: string;
}

export class CorrectMeasurement extends AnsweredForm {
  @IsDay() measuredOn: string;
  /** Why what stood there was wrong. */
  @IsString() @Length(3, 500) reason: string;
}

export class WithdrawMeasurement {
  @IsString() @Length(3, 500) reason: string;
}
