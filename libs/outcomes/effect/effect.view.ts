import type { Interval } from '../outcomes.view.js';

/** ALL: whoever had any intervention. */
export type EffectOf = 'ALL' | 'AREA' | 'METHOD';
export type EffectMeasure = 'STEP_PROGRESS' | 'WORK_OR_STUDIES';

/** An outcome of those who had it. Those of whom it is not known are in neither numerator nor denominator. */
export class EffectShare {
  yes: number;
  denominator: number;
  unknown: number;
  percent: number | null;
  interval: Interval | null;
  /** So few that chance decides much. */
  few: boolean;
}

/** Those who began, how many have finished, and how much each of them had on average. */
export class EffectGroup {
  persons: number;
  finished: number;
  hoursEach: number;
  occasionsEach: number;
  daysEach: number;
  steps: EffectShare;
  work: EffectShare;
}

/** An area, or a method by its name. A group is null where so few are behind that somebody could be pointed out, or where it would tell one that is. */
export class EffectRow {
  what: EffectOf;
  key: string;
  name: string | null;
  total: EffectGroup | null;
  women: EffectGroup | null;
  men: EffectGroup | null;
}

/** What came of those who had interventions, area by area and method by method. Who got what was chosen with them: it is no proof of what worked. */
export class Effect {
  projectId: string;
  projectName: string;
  asOf: string;
  stepWords: string;
  workWords: string;
  rows: EffectRow[];
  /** Below this a group is not told of. */
  least: number;
}
