import { ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsNumber, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '#platform';
import { STEP_WAYS, type StepWay } from '#progress';
import { DIVISIONS, POPULATIONS, STEP_EVENTS, VERDICTS, type Division, type Population, type StepEvent, type Verdict } from './outcomes.js';

const GROUPS = ['women', 'men', 'others'] as const;
export type Group = (typeof GROUPS)[number];

export class OutcomesQuery {
  @IsOptional() @IsIn(DIVISIONS) by?: Division;
  /** The day the figures tell of; today when left out. */
  @IsOptional() @IsDay() asOf?: string;
  /** One population for every share, instead of those the targets name. */
  @IsOptional() @IsIn(POPULATIONS) population?: Population;
}

export class PersonsQuery extends OutcomesQuery {
  @IsOptional() @IsIn(GROUPS) group?: Group;
  /** Which part; empty text for those who belong to none. */
  @IsOptional() @IsString() @MaxLength(60) part?: string;
  @IsOptional() @IsIn(VERDICTS) verdict?: Verdict;
  /** What the page before gave as `next`. */
  @IsOptional() @IsString() @MaxLength(20) after?: string;
}

/** A new edition of what counts in a project. */
export class DefineOutcomes {
  @IsInt() @Min(1) @Max(20) stepGain: number;
  @IsInt() @Min(0) @Max(366) baselineDays: number;
  /** By what step progress is told; the ladder when left out. */
  @IsOptional() @IsIn(STEP_WAYS) stepWay?: StepWay;
  /** By which instrument, and how large a change counts. */
  @IsOptional() @Matches(/^[a-z0-9-]{2,40}$/) instrumentKey?: string | null;
  @IsOptional() @IsNumber() @Min(0.01) @Max(1000) instrumentChange?: number | null;
  /** Any of which counts. */
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(STEP_EVENTS, { each: true }) stepEvents?: StepEvent[];
  /** A later step counts only once somebody else has confirmed it. */
  @IsOptional() @IsBoolean() stepConfirmed?: boolean;
  /** Percentage points of own livelihood; 0 for any increase. */
  @IsInt() @Min(0) @Max(100) livelihoodPoints: number;
  @IsBoolean() countsDeceased: boolean;
  /** How well the support is to fit in the person's own eyes, from 1 to 5, to count as fitting; as before when left out. */
  @IsOptional() @IsInt() @Min(1) @Max(5) fitAtLeast?: number;
  /** Independent is one whose livelihood is own to so many percent, or who rates so high from 0 to 10; as before when left out. */
  @IsOptional() @IsInt() @Min(1) @Max(100) independentOwn?: number;
  @IsOptional() @IsInt() @Min(1) @Max(10) independentRating?: number;
  @IsString() @Length(3, 1000) reason: string;
  /** The edition one had before oneself; 0 for the one every project begins with. A newer one is told, not passed over. */
  @IsOptional() @IsInt() @Min(0) @Max(10000) after?: number;
}
