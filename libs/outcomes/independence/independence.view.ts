import type { Interval } from '../outcomes.view.js';

/** From the entry to what was told last, of those of whom both are known; means with one decimal. A number of persons is null where it, or another by it, would tell of 1 to 4. */
export class IndependenceChange {
  known: number | null;
  /** One of the two is not known. */
  unknown: number | null;
  before: number | null;
  after: number | null;
  more: number | null;
  same: number | null;
  less: number | null;
}

/** How many became independent, and how long it took. */
export class BecameIndependent {
  reached: number;
  notYet: number;
  /** Independent at the entry already: in neither numerator nor denominator. */
  already: number;
  unknown: number;
  denominator: number;
  percent: number | null;
  interval: Interval | null;
  few: boolean;
  /** Of those who became so: half of them within so many days. */
  medianDays: number | null;
  /** Of all who were on their way, those not yet there kept in view as long as they are known of; null while fewer than half have come so far. */
  kaplanMeierDays: number | null;
}

/** Null where the persons behind are so few that it could tell what one of them has said. */
export class IndependenceGroup {
  persons: number;
  rating: IndependenceChange | null;
  own: IndependenceChange | null;
  became: BecameIndependent | null;
}

/** Whether people come to manage on their own: as they say themselves, and by what they live on. */
export class IndependenceFigures {
  projectId: string;
  projectName: string;
  asOf: string;
  independentOwn: number;
  independentRating: number;
  definitionEdition: number;
  numeratorWords: string;
  denominatorWords: string;
  total: IndependenceGroup;
  women: IndependenceGroup;
  men: IndependenceGroup;
  /** Below this nothing is told of a group. */
  least: number;
}
