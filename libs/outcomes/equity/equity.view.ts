import type { Interval } from '../outcomes.view.js';
import type { Measure, Population } from '../outcomes.js';

/** How people of one group came in, how long they waited and how much they got. */
export class AccessCell {
  persons: number;
  /** Percent of all who have taken part. */
  shareOfAll: number | null;
  /** Of how many the wait is told: an intervention has begun. */
  served: number;
  /** Days from the entry to the first intervention that began: half of them waited so long at most. */
  medianDays: number | null;
  /** 95 %; null where they are fewer than six. */
  daysInterval: Interval | null;
  /** Months of taking part, all together. */
  months: number;
  /** Begun interventions for each month of taking part, and hours of attendance written down. */
  interventionsPerMonth: number | null;
  interventionsInterval: Interval | null;
  hoursPerMonth: number | null;
}

export class PlaceAccess {
  /** Empty where nobody knows where they live. */
  code: string;
  name: string | null;
  total: AccessCell;
  women: AccessCell;
  men: AccessCell;
}

/** A share of one group against the whole's. */
export class FunnelCell {
  yes: number;
  of: number;
  unknown: number;
  percent: number | null;
  interval: Interval | null;
  /** Whether chance explains the distance from the whole: yes; once in twenty; once in five hundred. Null where nobody is counted. */
  place: 'WITHIN' | 'LOOK' | 'OUTSIDE' | null;
}

export class PlaceOutcome {
  code: string;
  name: string | null;
  total: FunnelCell;
  women: FunnelCell;
  men: FunnelCell;
}

/** Between what percents a share of so many persons lies by chance alone: 19 times of 20, and 499 of 500. */
export class FunnelLimit {
  of: number;
  low: number;
  high: number;
  rareLow: number;
  rareHigh: number;
}

export class EquityOutcome {
  kind: Measure;
  population: Population;
  numeratorWords: string;
  denominatorWords: string;
  total: FunnelCell;
  women: FunnelCell;
  men: FunnelCell;
  places: PlaceOutcome[];
  limits: FunnelLimit[];
}

/** Whether it goes alike wherever one lives and whoever one is: access, wait, intensity and outcomes over municipalities and genders. */
export class Equity {
  projectId: string;
  projectName: string;
  asOf: string;
  total: AccessCell;
  women: AccessCell;
  men: AccessCell;
  places: PlaceAccess[];
  outcomes: EquityOutcome[];
}
