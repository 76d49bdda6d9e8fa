/** What the logs can answer by themselves, and whether less of it is better. */
export const MEASURES = {
  /** Persons in Supported Employment for each specialist, on the last day. */
  CASELOAD: { lessIsBetter: true },
  /** Median days from the first stage to the first contact with an employer on the person's behalf. */
  DAYS_TO_EMPLOYER: { lessIsBetter: true },
  /** Visits to employers, for each specialist and week. */
  EMPLOYER_VISITS: { lessIsBetter: false },
  /** Different kinds of work among the placements at employers. */
  JOB_VARIETY: { lessIsBetter: false },
  /** Different employers among them. */
  EMPLOYER_VARIETY: { lessIsBetter: false },
  /** Ordinary employment among them. */
  COMPETITIVE_SHARE: { lessIsBetter: false },
  /** Time spent out of the office, of all time that is logged. */
  OUT_OF_OFFICE: { lessIsBetter: false },
} as const satisfies Record<string, { lessIsBetter: boolean }>;
export type Measure = keyof typeof MEASURES;
export const MEASURE_NAMES = Object.keys(MEASURES) as Measure[];

/** A scale as data: its items are scored from `lowest` to `highest`, their sum falls into a band. */
export interface Scale {
  sv: string;
  en: string;
  lowest: number;
  highest: number;
  /** The highest first; each holds from its sum on. */
  bands: { from: number; sv: string; en: string }[];
  sections: { key: string; sv: string; en: string }[];
  items: ScaleItem[];
}

export interface ScaleItem {
  key: string;
  section: string;
  sv: string;
  en: string;
  /** Counted from the logs, and how far it may be from the best score down to the last but one: four limits for five scores. */
  measure?: Measure;
  limits?: number[];
}

export interface Score {
  score: number | null;
  words: string;
}

/** `value` is null where there is nothing to count. */
export interface Figure {
  value: number | null;
  part: number;
  whole: number;
}
