import type { Interval } from '../outcomes.view.js';
import type { Changes } from './responsibles.js';

/** An outcome of one group. Those of whom it is not known are in neither numerator nor denominator. */
export class ChangesCell {
  persons: number;
  yes: number;
  unknown: number;
  denominator: number;
  percent: number | null;
  interval: Interval | null;
  /** So few that chance decides much. */
  few: boolean;
}

/** Null where so few are behind that somebody could be pointed out, or where it would tell one that is. */
export class ChangesRow {
  changes: Changes;
  total: ChangesCell | null;
  women: ChangesCell | null;
  men: ChangesCell | null;
}

export class ChangesOutcome {
  kind: 'STEP_PROGRESS' | 'WORK_OR_STUDIES';
  numeratorWords: string;
  denominatorWords: string;
  rows: ChangesRow[];
}

/** What came of those for whom another came to answer, beside those who had the same all the way. It tells what goes together, and no cause. */
export class ResponsibleChanges {
  projectId: string;
  projectName: string;
  asOf: string;
  outcomes: ChangesOutcome[];
  /** They still take part, and stand in no row. */
  staying: number;
  /** Below this a group is not told of. */
  least: number;
}
