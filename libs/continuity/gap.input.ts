import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '#platform';
import { GAP_KINDS, GAP_MEASURES, type GapKindCode, type GapMeasure } from './gap.entity.js';

export class ActOnGap {
  @IsIn(GAP_KINDS) kind: GapKindCode;
  @IsIn(GAP_MEASURES) taken: GapMeasure;
  /** Last day of a planned pause: until then the gap is off the list. */
  @IsOptional() @IsDay() pauseTo?: string | null;
  /** More about it; for a planned pause, why. */
  @IsOptional() @IsString() @MaxLength(2000) words?: string;
}

export class ChangeGapRule {
  @IsInt() @Min(0) @Max(365) threshold: number;
  /** False: does not count in the project. */
  @IsOptional() @IsBoolean() active?: boolean;
  @IsString() @Length(3, 500) reason: string;
}

export class AddGapRule extends ChangeGapRule {
  @IsIn(GAP_KINDS) kind: GapKindCode;
}
