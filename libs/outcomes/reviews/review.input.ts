import { IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { IsDay } from '#platform';

export const DECISIONS = ['KEEP', 'ACT', 'CHANGE_METHOD', 'CHANGE_TARGET', 'LOOK_CLOSER'] as const;
export type Decision = (typeof DECISIONS)[number];

export class FollowUpQuery {
  /** The day the figures tell of; today when left out. */
  @IsOptional() @IsDay() asOf?: string;
}

/** A target was looked at together. The figures are not sent: the server counts them itself, and freezes them if they are still those that were shown. */
export class ReviewTarget {
  @IsUUID() targetId: string;
  /** The day the figures tell of. */
  @IsDay() asOf: string;
  /** The `mark` of the figures that were shown. */
  @Matches(/^[0-9a-f]{64}$/) mark: string;
  @IsDay() heldOn: string;
  /** Who took part. */
  @IsString() @Length(1, 500) present: string;
  @IsString() @Length(3, 4000) note: string;
  @IsIn(DECISIONS) decision: Decision;
  /** What is to be done, and by whom. Needed unless everything goes on as it is. */
  @IsOptional() @IsString() @Length(1, 1000) nextStep?: string | null;
  @IsOptional() @IsDay() nextReviewOn?: string | null;
}
