import { IsBooleanString, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsDay } from '#platform';
import type { Reason } from './indicator.rules.js';

export const SHOWN_REASONS = ['COUNTED', 'NOT_SO', 'UNKNOWN', 'NOT_YET', 'NOT_AMONG', 'NOT_ENTERED', 'NOT_LEFT', 'INCOMPLETE'] as const satisfies readonly Reason[];

export class IndicatorsQuery {
  /** The day the figures tell of; today when left out. */
  @IsOptional() @IsDay() asOf?: string;
  /** Of those who entered, or left, from this day on; all that have been when left out. */
  @IsOptional() @IsDay() from?: string;
  /** As it was known when this day was over; as it is known now when left out. */
  @IsOptional() @IsDay() knownOn?: string;
}

export class IndicatorPeopleQuery extends IndicatorsQuery {
  @IsOptional() @IsIn(SHOWN_REASONS) reason?: Reason;
  /** Those alone of whom something is missing. */
  @IsOptional() @IsBooleanString() missing?: 'true' | 'false';
  /** What the page before gave as `next`. */
  @IsOptional() @IsString() @MaxLength(20) after?: string;
}
