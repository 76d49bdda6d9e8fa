import type { Gender } from '#participants';
import type { StepWay } from '#progress';
import type { StepEvent, Division, Measure, Population, Reason, Verdict } from './outcomes.js';

export class ReasonCount {
  reason: Reason;
  verdict: Verdict;
  persons: number;
}

export class Interval {
  low: number;
  high: number;
}

/** One figure of one group: numerator, denominator, and those of whom it is not known, apart. */
export class Cell {
  population: number;
  yes: number;
  no: number;
  unknown: number;
  /** Those of whom it is known; or the number of the plan, and none where the group has no plan of its own. */
  denominator: number | null;
  percent: number | null;
  interval: Interval | null;
  reached: boolean | null;
  gapPoints: number | null;
  /** Whole persons that the target asks of this denominator. */
  needed: number | null;
  stillNeeded: number | null;
  /** So few that chance decides much. */
  few: boolean;
  reasons: ReasonCount[];
}

export class PartCells {
  /** Empty for those who belong to none. */
  key: string;
  name: string | null;
  total: Cell;
  women: Cell;
  men: Cell;
}

/** What the share comes to by each number the plan is said to have. */
export class WholePersons {
  planned: number;
  governing: boolean;
  persons: number;
  stillNeeded: number;
}

/** Where an even course would stand. */
export class Pace {
  expected: number;
  ahead: number;
  stillNeeded: number;
  lastDay: string;
  gonePercent: number;
}

/** A target measured of one population, said in words. */
export class Reading {
  population: Population;
  populationWords: string;
  denominatorWords: string;
  total: Cell;
  women: Cell;
  men: Cell;
  /** Neither, or not known: in the total alone. */
  others: number;
  parts: PartCells[];
  wholePersons: WholePersons[];
  pace: Pace | null;
}

/** What the project aims at in words, and the figure somebody chose to follow it by. */
export class GoalInWords {
  id: string;
  words: string;
  origin: 'RECORD' | 'LOCAL';
  measure: Measure | null;
}

export class Figure {
  /** Empty for what is counted without being a target. */
  targetId: string | null;
  kind: Measure;
  strength: 'PLANNED' | 'MINIMUM' | 'AMBITION' | 'GOAL' | null;
  value: number | null;
  unit: 'persons' | 'percent';
  /** The population the target names; empty when it names none and one has to be chosen. */
  population: Population | null;
  byGender: boolean;
  governing: boolean;
  quote: string | null;
  /** Persons or points above the governing claim of the same kind. */
  differsBy: number | null;
  numeratorWords: string;
  /** The goals in words that it follows. */
  goals: GoalInWords[];
  readings: Reading[];
}

export class InstrumentName {
  sv: string;
  en: string;
}

export class DefinitionView {
  id: string;
  edition: number;
  own: boolean;
  stepGain: number;
  baselineDays: number;
  livelihoodPoints: number;
  countsDeceased: boolean;
  /** How well the support is to fit, at least, in the person's own eyes. */
  fitAtLeast: number;
  /** Independent: so many percent own livelihood, or so high a rating of one's own. */
  independentOwn: number;
  independentRating: number;
  stepWay: StepWay;
  instrumentKey: string | null;
  instrumentChange: number | null;
  stepEvents: StepEvent[];
  stepConfirmed: boolean;
  /** What its instrument is called. */
  instrument: InstrumentName | null;
  reason: string | null;
  madeAt: Date;
  madeByName: string | null;
}

export class DefinitionList {
  /** The newest first: that one holds. */
  items: DefinitionView[];
}

export class Outcomes {
  projectId: string;
  projectName: string;
  /** The day the figures tell of. */
  asOf: string;
  /** When they were read; what a colleague saved before stands in them. */
  readAt: Date;
  startsOn: string | null;
  endsOn: string | null;
  shiftMonths: number;
  by: Division;
  definition: DefinitionView;
  figures: Figure[];
  /** Goals in words that no figure follows yet. */
  goalsWithoutFigure: GoalInWords[];
}

/** Step progress as the definition before told it, beside the figure that holds. */
export class StepsBefore {
  projectId: string;
  asOf: string;
  /** Null where it was always told as it is now. */
  definition: DefinitionView | null;
  numeratorWords: string | null;
  total: Cell | null;
  women: Cell | null;
  men: Cell | null;
}

export class PersonRow {
  participationId: string;
  pseudonym: string;
  /** Only where the person has agreed that the coordinator knows. */
  givenName: string | null;
  familyName: string | null;
  gender: Gender;
  part: string | null;
  reason: Reason;
  enteredOn: string;
  endedOn: string | null;
  firstAssessedOn: string | null;
  lastAssessedOn: string | null;
  steps: number | null;
  ownBefore: number | null;
  ownAfter: number | null;
  beganOn: string | null;
}

export class PersonLine extends PersonRow {
  verdict: Verdict;
  reasonWords: string;
}

export class PersonsBehind {
  items: PersonLine[];
  next: string | null;
}

export class OutcomeMade {
  id: string;
}
