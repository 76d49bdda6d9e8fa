import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsDay } from '#platform';
import { ASKED_HOW, RATING_MOMENTS, type AskedHow, type RatingMoment } from './independence.js';

/** What a person says of how independent she is, put right; the moment stays. */
export class CorrectIndependence {
  @IsDay() ratedOn: string;
  /** 0: not at all, 10: wholly. */
  @IsInt() @Min(0) @Max(10) rating: number;
  /** How large a part of the livelihood is own that day; asked along the way, since the livelihood tells at entry and exit. */
  @IsOptional() @IsInt() @Min(0) @Max(100) ownPercent?: number | null;
  @IsIn(ASKED_HOW) askedHow: AskedHow;
}

export class RateIndependence extends CorrectIndependence {
  @IsIn(RATING_MOMENTS) moment: RatingMoment;
}
