import type { Shape } from '../../app/api.js';

export type Outcomes = Shape<'Outcomes'>;
export type Flow = Shape<'Flow'>;
export type FlowRow = Shape<'FlowRow'>;
export type Figure = Shape<'Figure'>;
export type Reading = Shape<'Reading'>;
export type Cell = Shape<'Cell'>;
export type PartCells = Shape<'PartCells'>;
export type PersonLine = Shape<'PersonLine'>;

export const verdicts = ['YES', 'NO', 'UNKNOWN'] as const satisfies readonly PersonLine['verdict'][];
export type Verdict = (typeof verdicts)[number];
export type Group = 'women' | 'men';

/** Of when, and how divided. */
export interface OutcomesAsked {
  by?: Outcomes['by'];
  asOf?: string;
}
/** Which persons of a figure. */
export interface PersonsAsked extends OutcomesAsked {
  population?: Reading['population'];
  group?: Group;
  part?: string;
  verdict?: Verdict;
}
