import type { Measure, Population } from '#outcomes';

/** By what the persons of a table are divided: one thing at a time, never two. */
export const DIMENSIONS = ['gender', 'subproject', 'municipality', 'track'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What began and ended is divided by the kind of intervention, women and men in columns, as the follow-up of Finsam asks. */
export type TableDimension = Dimension | 'intervention';

/** How long a time a release tells of, up to and with its last day. */
export const SPANS = ['MONTH', 'QUARTER'] as const;
export type Span = (typeof SPANS)[number];

export const COLUMNS = ['PERSONS', 'COMPLETED', 'RUNNING', 'YES', 'NO', 'UNKNOWN', 'SOON', 'LATER', 'NOT_YET', 'WOMEN', 'MEN', 'OTHERS'] as const;
export type Column = (typeof COLUMNS)[number];

/** What is counted of interventions: how soon the first one began (equity, SIA-24), and what began and ended in the period (Finsam). */
export const FLOWS = ['BEGAN', 'ENDED'] as const;
export type Flow = (typeof FLOWS)[number];
export type Kind = Measure | 'FIRST_INTERVENTION' | Flow;

/** Of whom; those of a period are counted once in each kind of intervention. */
export type Counted = Population | 'IN_PERIOD';

interface Planned {
  kind: Exclude<Kind, Flow>;
  /** A figure has one population, so that no two of a release can be laid against each other. */
  population: Population & ('ALL_PARTICIPANTS' | 'COMPLETED');
  columns: readonly Column[];
  by: readonly Dimension[];
  /** By what it is divided in a quarter besides: whether it goes alike wherever one lives takes more persons than a month changes. */
  quarterly: readonly Dimension[];
}

const VERDICTS = ['YES', 'NO', 'UNKNOWN'] as const;

/** The tables of persons of every release, of every project: fixed here, so that nobody can ask for the one that would point somebody out. */
export const TABLE_PLAN: readonly Planned[] = [
  { kind: 'PARTICIPANTS', population: 'ALL_PARTICIPANTS', columns: ['PERSONS', 'COMPLETED', 'RUNNING'], by: ['gender', 'subproject', 'municipality', 'track'], quarterly: [] },
  { kind: 'STEP_PROGRESS', population: 'ALL_PARTICIPANTS', columns: VERDICTS, by: ['gender', 'subproject'], quarterly: ['municipality'] },
  { kind: 'INCREASED_LIVELIHOOD', population: 'COMPLETED', columns: VERDICTS, by: ['gender', 'subproject'], quarterly: ['municipality'] },
  { kind: 'WORK_OR_STUDIES', population: 'ALL_PARTICIPANTS', columns: VERDICTS, by: ['gender', 'subproject'], quarterly: ['municipality'] },
  { kind: 'READY_FOR_ORDINARY', population: 'ALL_PARTICIPANTS', columns: VERDICTS, by: ['gender'], quarterly: [] },
  { kind: 'SUPPORT', population: 'ALL_PARTICIPANTS', columns: VERDICTS, by: ['gender'], quarterly: ['municipality'] },
  { kind: 'PARALLEL_AREAS', population: 'ALL_PARTICIPANTS', columns: VERDICTS, by: ['gender'], quarterly: [] },
  { kind: 'FIRST_INTERVENTION', population: 'ALL_PARTICIPANTS', columns: ['SOON', 'LATER', 'NOT_YET'], by: [], quarterly: ['gender', 'municipality'] },
];

/** By what a table is divided in a month or a quarter. */
export const divisionsOf = ({ by, quarterly }: Planned, span: Span): Dimension[] => (span === 'QUARTER' ? [...by, ...quarterly] : [...by]);
