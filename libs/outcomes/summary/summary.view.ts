import type { Measure, Population } from '../outcomes.js';

/** Null where a number is so small, or would tell one so small, that it could point somebody out. */
export class SummaryCell {
  yes: number | null;
  denominator: number | null;
  unknown: number | null;
  percent: number | null;
  reached: boolean | null;
}

export class SummaryReading {
  population: Population;
  populationWords: string;
  total: SummaryCell;
  women: SummaryCell;
  men: SummaryCell;
}

export class SummaryFigure {
  kind: Measure;
  strength: 'PLANNED' | 'MINIMUM' | 'AMBITION' | 'GOAL' | null;
  value: number | null;
  unit: 'persons' | 'percent';
  governing: boolean;
  quote: string | null;
  numeratorWords: string;
  readings: SummaryReading[];
}

/** A project's outcomes for those who answer for it and stand outside the case work. */
export class OutcomeSummary {
  projectId: string;
  projectName: string;
  asOf: string;
  startsOn: string | null;
  endsOn: string | null;
  shiftMonths: number;
  figures: SummaryFigure[];
}
