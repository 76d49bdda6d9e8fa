import type { Measure, Population } from '#outcomes';

/** By what a table is divided: one thing at a time, never two. */
export const DIMENSIONS = ['gender', 'subproject', 'municipality', 'track'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** How long a time a release tells of, up to and with its last day. */
export const SPANS = ['MONTH', 'QUARTER'] as const;
export type Span = (typeof SPANS)[number];

export const COLUMNS = ['PERSONS', 'COMPLETED', 'RUNNING', 'YES', 'NO', 'UNKNOWN'] as const;
export type Column = (typeof COLUMNS)[number];

interface Planned {
  kind: Measure;
  /** Of whom; a figure has one population, so that no two of a release can be laid against each other. */
  population: Population & ('ALL_PARTICIPANTS' | 'COMPLETED');
  columns: readonly Column[];
  by: readonly Dimension[];
}

const VERDICTS = ['YES', 'NO', 'UNKNOWN'] as const;

/** The tables of every release, of every project: fixed here, so that nobody can ask for the one that would point somebody out. */
export const TABLE_PLAN: readonly Planned[] = [
  { kind: 'PARTICIPANTS', population: 'ALL_PARTICIPANTS', columns: ['PERSONS', 'COMPLETED', 'RUNNING'], by: ['gender', 'subproject', 'municipality', 'track'] },
  { kind: 'STEP_PROGRESS', population: 'ALL_PARTICIPANTS', columns: VERDICTS, by: ['gender', 'subproject'] },
  { kind: 'INCREASED_LIVELIHOOD', population: 'COMPLETED', columns: VERDICTS, by: ['gender', 'subproject'] },
  { kind: 'WORK_OR_STUDIES', population: 'ALL_PARTICIPANTS', columns: VERDICTS, by: ['gender', 'subproject'] },
  { kind: 'READY_FOR_ORDINARY', population: 'ALL_PARTICIPANTS', columns: VERDICTS, by: ['gender'] },
  { kind: 'SUPPORT', population: 'ALL_PARTICIPANTS', columns: VERDICTS, by: ['gender'] },
  { kind: 'PARALLEL_AREAS', population: 'ALL_PARTICIPANTS', columns: VERDICTS, by: ['gender'] },
];
