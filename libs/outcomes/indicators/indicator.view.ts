import type { Moment } from '../facts/facts.js';
import type { Reason } from './indicator.rules.js';
import type { Generation } from './indicators.js';

/** Persons by gender; null where so few could be pointed out. Others: neither, or not known. */
export class IndicatorCounts {
  women: number | null;
  men: number | null;
  other: number | null;
  total: number | null;
}

export class IndicatorFigure {
  code: string;
  moment: 'ENTRY' | 'EXIT' | 'SIX_MONTHS';
  counted: IndicatorCounts;
  /** Of whom it is not known: neither a yes nor a no. */
  unknown: IndicatorCounts;
  /** Of whom it is asked. */
  among: IndicatorCounts;
  /** It rests on what is sensitive: how many is told, of whole quarters and of five on, and never who. */
  sensitive: boolean;
  /** Of what is sensitive: the last day of the quarter it is told of, whatever day is asked for. */
  standing: string | null;
}

/** Of those who left to work or studies: how many are there still. */
export class LastingFigure {
  code: 'later' | 'last';
  counted: IndicatorCounts;
  unknown: IndicatorCounts;
  among: IndicatorCounts;
  /** Of those of whom it is known, in percent. */
  percent: number | null;
}

export class WindowView {
  moment: Moment;
  months: number;
  daysBefore: number;
  daysAfter: number;
  source: string;
}

/** The common indicators of a project, as the project itself counts them: unofficial. */
export class Indicators {
  projectId: string;
  projectName: string;
  generation: Generation;
  asOf: string;
  from: string | null;
  knownOn: string | null;
  readAt: Date;
  /** Everybody who entered, also those whose record lacks what the indicators ask for. */
  persons: IndicatorCounts;
  incomplete: IndicatorCounts;
  leavers: IndicatorCounts;
  figures: IndicatorFigure[];
  lasting: LastingFigure[];
  /** What must hold between figures and does not; empty when all is well. */
  contradictions: string[];
  windows: WindowView[];
  /** Months without work after which it is long: below 25 years, and from 25. */
  longTerm: LongTermView;
}

export class LongTermView {
  below25: number;
  from25: number;
}

export const MISSING = ['GENDER', 'AGE', 'LABOUR', 'UNEMPLOYED_SINCE', 'IN_EDUCATION', 'EDUCATION', 'LEAVING', 'SIX_MONTHS', 'TWELVE_MONTHS'] as const;
export type Missing = (typeof MISSING)[number];

/** One person behind a figure, under pseudonym. */
export class IndicatorPerson {
  participationId: string;
  pseudonym: string;
  gender: 'FEMALE' | 'MALE' | 'OTHER' | 'UNKNOWN';
  enteredOn: string;
  leftOn: string | null;
  /** Why the person counts or does not; null where no figure was asked for. */
  reason: Reason | null;
  missing: Missing[];
}

export class IndicatorPeople {
  items: IndicatorPerson[];
  next: string | null;
}
