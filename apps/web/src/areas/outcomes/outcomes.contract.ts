/** What the API answers about outcomes, as these pages use it. The generated types take its place. */
export type Measure = 'PARTICIPANTS' | 'STEP_PROGRESS' | 'INCREASED_LIVELIHOOD' | 'WORK_OR_STUDIES' | 'READY_FOR_ORDINARY';
export const verdicts = ['YES', 'NO', 'UNKNOWN'] as const;
export type Verdict = (typeof verdicts)[number];
export type Group = 'women' | 'men';

export interface Cell {
  population: number;
  yes: number;
  no: number;
  unknown: number;
  denominator: number | null;
  percent: number | null;
  interval: { low: number; high: number } | null;
  reached: boolean | null;
  gapPoints: number | null;
  needed: number | null;
  stillNeeded: number | null;
  few: boolean;
}
export interface PartCells {
  key: string;
  name: string | null;
  total: Cell;
  women: Cell;
  men: Cell;
}
export interface Pace {
  expected: number;
  ahead: number;
  stillNeeded: number;
  lastDay: string;
  gonePercent: number;
}
export interface Reading {
  population: string;
  populationWords: string;
  denominatorWords: string;
  total: Cell;
  women: Cell;
  men: Cell;
  others: number;
  parts: PartCells[];
  wholePersons: { planned: number; governing: boolean; persons: number; stillNeeded: number }[];
  pace: Pace | null;
}
export interface Figure {
  targetId: string | null;
  kind: Measure;
  strength: 'PLANNED' | 'MINIMUM' | 'AMBITION' | 'GOAL' | null;
  value: number | null;
  unit: 'persons' | 'percent';
  population: string | null;
  byGender: boolean;
  governing: boolean;
  quote: string | null;
  differsBy: number | null;
  numeratorWords: string;
  readings: Reading[];
}
export interface Outcomes {
  projectId: string;
  projectName: string;
  asOf: string;
  readAt: string;
  startsOn: string | null;
  endsOn: string | null;
  shiftMonths: number;
  by: string;
  definition: { edition: number; own: boolean; madeAt: string; madeByName: string | null };
  figures: Figure[];
}
export interface PersonLine {
  participationId: string;
  pseudonym: string;
  givenName: string | null;
  familyName: string | null;
  gender: 'FEMALE' | 'MALE' | 'OTHER' | 'UNKNOWN';
  verdict: Verdict;
  reasonWords: string;
  enteredOn: string;
  endedOn: string | null;
  steps: number | null;
  lastAssessedOn: string | null;
}

export interface OutcomesAsked {
  by?: string;
  asOf?: string;
}
export interface PersonsAsked extends OutcomesAsked {
  population?: string;
  group?: Group;
  part?: string;
  verdict?: Verdict;
  after?: string;
}

interface Reads<Path, Query, Ok> {
  get: {
    parameters: { path: Path; query?: Query; header?: never; cookie?: never };
    requestBody?: never;
    responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Ok } } };
  };
}

declare module '../../app/contract.js' {
  interface paths {
    '/api/v1/projects/{id}/outcomes': Reads<{ id: string }, OutcomesAsked, Outcomes>;
    '/api/v1/projects/{id}/outcomes/{target}/persons': Reads<{ id: string; target: string }, PersonsAsked, { items: PersonLine[]; next: string | null }>;
  }
}
