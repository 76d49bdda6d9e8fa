import type { Interval } from '../outcomes.view.js';

/** Whether the support answers the own needs and fits, of one group. Who has not rated it is in neither numerator nor denominator. */
export class SupportCell {
  yes: number;
  no: number;
  unknown: number;
  denominator: number;
  percent: number | null;
  interval: Interval | null;
  few: boolean;
  noAgreedPlan: number;
  planWithoutNeed: number;
  ratedBelow: number;
}

/** How the support was rated last, from 1 to 5, by those who have rated it and have a plan and an intervention for a need of their own. */
export class Ratings {
  fit: number;
  women: number;
  men: number;
  total: number;
}

/** How long it took half of them at most, and how long half of those who wait have waited at least. */
export class TimingCell {
  met: number;
  medianDays: number | null;
  waiting: number;
  medianWaited: number | null;
}

export class Timing {
  kind: 'NEED_TO_INTERVENTION' | 'NEED_TO_CARE';
  total: TimingCell;
  women: TimingCell;
  men: TimingCell;
}

/** The right support in the right time, as far as a project knows it. */
export class SupportFigures {
  projectId: string;
  projectName: string;
  asOf: string;
  /** The project's own value: how well it is to fit, at least. */
  fitAtLeast: number;
  definitionEdition: number;
  numeratorWords: string;
  denominatorWords: string;
  total: SupportCell;
  women: SupportCell;
  men: SupportCell;
  ratings: Ratings[];
  timing: Timing[];
}
