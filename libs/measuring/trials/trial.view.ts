import type { Allocation, TrialStatus } from './trial.entity.js';

export const STATISTICS = [
  'COMPLETION', 'MINUTES', 'MISSING', 'TWICE', 'ACCEPTABILITY', 'FLOOR', 'CEILING', 'ALPHA', 'RETEST', 'RATERS', 'RATERS_KAPPA', 'ERROR', 'SMALLEST_CHANGE',
  'RESPONSE_MEAN', 'EFFECT_SIZE', 'GUYATT', 'MIC', 'AUC_BETTER', 'AUC_WORK', 'BY_GENDER', 'BY_MUNICIPALITY',
] as const;
export type StatisticKind = (typeof STATISTICS)[number];
export type Verdict = 'GOOD' | 'WEAK' | 'TOLD' | 'TOO_FEW' | 'NOT_COMPUTED';

/** One figure of one instrument. */
export class Statistic {
  kind: StatisticKind;
  /** Which municipality it is told of, beside all others. */
  municipality: string | null;
  /** On how many it rests, and how many it takes; of two groups the smaller. */
  n: number;
  least: number;
  value: number | null;
  /** The 95 % interval, where there is one. */
  from: number | null;
  to: number | null;
  /** Good or weak by the usual limits; told, where there is none; too few; or not to be computed of such a form. */
  verdict: Verdict;
}

export class InstrumentComparison {
  instrumentId: string;
  key: string;
  edition: number;
  sv: string;
  en: string;
  /** How many persons were asked, how many answered, and how many forms there are. */
  asked: number;
  answered: number;
  forms: number;
  statistics: Statistic[];
}

export class TrialComparison {
  trialId: string;
  readAt: string;
  items: InstrumentComparison[];
}

export class TriedInstrument {
  id: string;
  key: string;
  edition: number;
  sv: string;
  en: string;
  /** The municipalities that drew it. */
  municipalities: string[];
}

export class TrialView {
  id: string;
  name: string;
  status: TrialStatus;
  instruments: TriedInstrument[];
  allocation: Allocation;
  seed: number;
  startsOn: string;
  everyWeeks: number | null;
  atExit: boolean;
  retestDays: number | null;
  pairsLeast: number;
  outcomesLeast: number;
  formsLeast: number;
  startedAt: string | null;
  startedByName: string | null;
  chosenId: string | null;
  decidedOn: string | null;
  decidedByName: string | null;
  grounds: string | null;
  /** The comparison as it was shown on the day of the decision; null to those who do not see the project's living figures. */
  figures: InstrumentComparison[] | null;
  version: number;
}

export class TrialsOfProject {
  projectId: string;
  today: string;
  /** The newest first. */
  items: TrialView[];
}
