import type { AskedHow, RatingMoment } from './independence.js';

export class IndependenceRatingView {
  id: string;
  moment: RatingMoment;
  ratedOn: string;
  rating: number;
  ownPercent: number | null;
  askedHow: AskedHow;
  writtenAt: Date;
  writtenByName: string | null;
  /** Whether it stands in the acting branch's own file. */
  own: boolean;
  version: number;
}

/** How independent a person says she is, and how large a part of her livelihood is own, from entry to now. */
export class IndependenceOfPerson {
  /** The first day first. */
  ratings: IndependenceRatingView[];
  ownBefore: number | null;
  ownAfter: number | null;
  /** The last rating less the one at the entry. */
  change: number | null;
  startsOn: string;
  endsOn: string | null;
}
