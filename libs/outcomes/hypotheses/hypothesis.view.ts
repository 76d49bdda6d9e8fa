import type { Interval } from '../outcomes.view.js';
import type { Expectation, HypothesisFigure, Judgement, TestedPopulation } from './hypotheses.js';

/** A figure of one group. `value` is a share in percent, or a median in days; null where fewer than five stand behind it. */
export class HypothesisReading {
  value: number | null;
  interval: Interval | null;
  /** How many it is told of: persons, or times. */
  n: number;
  /** How many of them, where it is a share. */
  yes: number | null;
  /** Of whom it is not known, or not yet: in neither. */
  unknown: number;
  /** Too few to be told; and so few that chance decides much. */
  tooFew: boolean;
  few: boolean;
}

/** A figure of the days from the first to the last. Women and men where it is of persons. */
export class HypothesisMeasure {
  fromOn: string;
  toOn: string;
  total: HypothesisReading;
  women: HypothesisReading | null;
  men: HypothesisReading | null;
}

/** What the figure differs from the baseline by, with what chance may do. */
export class HypothesisDifference {
  value: number;
  low: number;
  high: number;
}

export class HypothesisFigures {
  asOf: string;
  measure: HypothesisMeasure;
  difference: HypothesisDifference | null;
  /** Where the figure lies beside what was expected: a help for the one who judges, and no verdict. */
  standing: 'AS_EXPECTED' | 'AGAINST' | 'UNSURE' | 'TOO_FEW';
  /** Which edition of what counts as an outcome it was made by. */
  definitionEdition: number;
}

/** A hypothesis put to the test. The figures are live until it is judged; then as they were shown. */
export class HypothesisTestView {
  id: string;
  version: number;
  words: string;
  figure: HypothesisFigure;
  unit: 'percent' | 'days';
  population: TestedPopulation | null;
  baseline: HypothesisMeasure;
  expectation: Expectation;
  level: number | null;
  lastOn: string;
  addedByName: string;
  figures: HypothesisFigures;
  /** Of the figures, so that a verdict freezes those that were shown and no others. */
  mark: string;
  /** Its last day has come, and nobody has judged it. */
  due: boolean;
  judgement: Judgement | null;
  grounds: string | null;
  judgedAt: Date | null;
  judgedByName: string | null;
}

export class UntestedHypothesis {
  id: string;
  words: string;
}

export class HypothesisTests {
  projectId: string;
  projectName: string;
  asOf: string;
  /** Those to be judged first, by their last day; then those that are. */
  tests: HypothesisTestView[];
  /** The lines of the register that are not being tested. */
  untested: UntestedHypothesis[];
  /** Below this nothing is told. */
  least: number;
}

export class HypothesisTestMade {
  id: string;
}
