import { IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { IsDay } from '#platform';
import { NAVIGATION_OUTCOMES, NAVIGATION_STEPS, type NavigationOutcome, type NavigationStepKind } from './navigation.entity.js';

export class OpenNavigation {
  /** What is asked of health care. */
  @IsString() @Length(5, 2000) question: string;
  /** The care unit the way leads to. */
  @IsString() @Length(2, 200) target: string;
  /** The process leader's unit it is shared with, by the participant's consent. */
  @IsUUID() leaderUnitId: string;
  @IsDay() askedOn: string;
}

export class AddNavigationStep {
  @IsIn(NAVIGATION_STEPS) kind: NavigationStepKind;
  @IsDay() onDay: string;
  /** What came of it; only with the last step. */
  @IsOptional() @IsIn(NAVIGATION_OUTCOMES) outcome?: NavigationOutcome | null;
  @IsOptional() @IsString() @MaxLength(1000) words?: string;
}
