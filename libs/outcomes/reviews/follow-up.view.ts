import type { Figure, Interval } from '../outcomes.view.js';
import type { Population } from '../outcomes.js';
import type { Decision } from './review.input.js';

/** One group at the end of a month. */
export class TrendValue {
  yes: number;
  denominator: number | null;
  unknown: number;
  percent: number | null;
}

export class TrendPoint {
  day: string;
  total: TrendValue;
  women: TrendValue;
  men: TrendValue;
}

/** What the last six months would come to on the last day, or why that is not said. */
export class Forecast {
  status: 'TOLD' | 'TOO_FEW' | 'TOO_SHORT' | 'TOO_STEEP' | 'OVER' | 'NO_PERIOD' | 'NO_PLAN';
  /** In the target's unit. */
  value: number | null;
  interval: Interval | null;
  /** Whether the whole interval lies at or above the target, below it, or on both sides. */
  reaches: 'YES' | 'NO' | 'UNSURE' | null;
}

export class Forecasts {
  total: Forecast;
  women: Forecast;
  men: Forecast;
  /** By which method, and what it cannot see. */
  methodWords: string;
}

/** Met in total but not for one gender is not met for all: it is said, and not told as met. */
export type Verdict = 'REACHED' | 'REACHED_NOT_WOMEN' | 'REACHED_NOT_MEN' | 'REACHED_BY_NEITHER' | 'NOT_REACHED' | 'NOT_JUDGED';

/** One reading of the figure, followed through time. */
export class FollowedReading {
  population: Population;
  verdict: Verdict;
  trend: TrendPoint[];
  forecasts: Forecasts;
  /** Persons a month until the last day, with one decimal; and as many as they were lately. */
  neededPerMonth: number | null;
  latelyPerMonth: number | null;
}

export class GroupCount {
  women: number;
  men: number;
  others: number;
  total: number;
}

/** Where the promise is of those who live in a county: the rest stand apart. */
export class LivingPlace {
  countyCode: string;
  countyName: string;
  elsewhere: GroupCount;
  unknown: GroupCount;
}

/** A target as it is looked at together: the figure, its course, and where it is heading. */
export class FollowedTarget {
  targetId: string;
  asOf: string;
  endsOn: string | null;
  definitionEdition: number;
  /** Which target is meant, in words. */
  figure: Figure;
  place: LivingPlace | null;
  /** Persons who stand in the project under two pseudonyms, counted once here; null where persons are not what is promised. */
  doubled: number | null;
  readings: FollowedReading[];
  /** Of the figures, so that a review freezes those that were shown and no others. */
  mark: string;
}

export class ReviewLine {
  id: string;
  targetId: string | null;
  heldOn: string;
  asOf: string;
  kind: Figure['kind'];
  strength: Figure['strength'];
  value: number;
  unit: Figure['unit'];
  yes: number;
  percent: number | null;
  decision: Decision;
  nextReviewOn: string | null;
  madeByName: string;
}

export class FollowedLine {
  target: FollowedTarget;
  last: ReviewLine | null;
  /** The day of the next review has passed. */
  overdue: boolean;
}

/** A project's targets, each with its course and its last review. */
export class TargetFollowUp {
  projectId: string;
  projectName: string;
  asOf: string;
  readAt: Date;
  startsOn: string | null;
  endsOn: string | null;
  shiftMonths: number;
  targets: FollowedLine[];
}

export class ReviewList {
  items: ReviewLine[];
}

export class ReviewMade {
  id: string;
}

/** A review as it was frozen. */
export class FrozenReview {
  id: string;
  projectId: string;
  projectName: string;
  heldOn: string;
  asOf: string;
  present: string;
  note: string;
  decision: Decision;
  nextStep: string | null;
  nextReviewOn: string | null;
  madeAt: Date;
  madeByName: string;
  shown: FollowedTarget;
}
