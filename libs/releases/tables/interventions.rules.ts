import type { Count } from '#outcomes';
import type { Sum } from '../guard/determined.rules.js';
import type { Earlier } from '../guard/guard.rules.js';
import { FLOWS, type Column, type Flow } from '../plan.js';
import type { Group, ReleaseCell, ReleaseTable } from '../release.view.js';

type Gender = Count['gender'];

/** How many persons of a gender began and ended a kind of intervention in a period, each once in each kind. */
export interface InterventionCount {
  key: string;
  gender: Gender;
  began: number;
  ended: number;
  /** The same as the funder is told, protected persons among them. */
  funderBegan: number;
  funderEnded: number;
}

const RELEASED = { BEGAN: 'began', ENDED: 'ended' } as const satisfies Record<Flow, keyof InterventionCount>;
const FUNDER = { BEGAN: 'funderBegan', ENDED: 'funderEnded' } as const satisfies Record<Flow, keyof InterventionCount>;
const GENDERS = { WOMEN: ['FEMALE'], MEN: ['MALE'], OTHERS: ['OTHER', 'UNKNOWN'] } as const satisfies Partial<Record<Column, readonly Gender[]>>;
const WHO = Object.keys(GENDERS) as (keyof typeof GENDERS)[];
const FLOW_COLUMNS = ['PERSONS', ...WHO] as const;
type FlowColumn = (typeof FLOW_COLUMNS)[number];

/** The period is in the name of what is counted: what began in one quarter is laid against the same quarter alone, told anew, and not against another. */
const keyOf = (flow: Flow, endsOn: string, place: { column: FlowColumn; group: Group | null }): string => `${flow}.${endsOn}.${place.column}|${place.group ? `intervention:${place.group.key}` : 'all'}`;

const placesOf = (groups: readonly Group[]): (Group | null)[] => [null, ...groups];

export const flowCounts = (counted: readonly InterventionCount[], groups: readonly Group[], endsOn: string): Map<string, number> => countsAs(RELEASED, counted, { groups, endsOn });

/** The counts of the same quarter for Finsam, in which nothing is hidden: a release stands beside them as beside one that was told before, so that the difference tells of no protected person. */
export const funderKnows = (counted: readonly InterventionCount[], groups: readonly Group[], endsOn: string): Earlier => ({ counts: countsAs(FUNDER, counted, { groups, endsOn }), hidden: new Set() });

function countsAs(as: typeof RELEASED | typeof FUNDER, counted: readonly InterventionCount[], { groups, endsOn }: { groups: readonly Group[]; endsOn: string }): Map<string, number> {
  const found = new Map<string, number>();
  for (const flow of FLOWS) for (const group of placesOf(groups)) {
    const mine = counted.filter(({ key }) => group === null || key === group.key);
    const persons = (genders: readonly Gender[] | null) => mine.filter(({ gender }) => genders === null || genders.includes(gender)).reduce((sum, one) => sum + one[as[flow]], 0);
    found.set(keyOf(flow, endsOn, { column: 'PERSONS', group }), persons(null));
    for (const column of WHO) found.set(keyOf(flow, endsOn, { column, group }), persons(GENDERS[column]));
  }
  return found;
}

/** Across: women, men and others are all; down: the kinds of intervention are all that began or ended. */
export function flowSums(groups: readonly Group[], endsOn: string): Sum[] {
  const across = (flow: Flow) => placesOf(groups).map((group): Sum => ({ whole: keyOf(flow, endsOn, { column: 'PERSONS', group }), parts: WHO.map((column) => keyOf(flow, endsOn, { column, group })) }));
  const down = (flow: Flow) => FLOW_COLUMNS.map((column): Sum => ({ whole: keyOf(flow, endsOn, { column, group: null }), parts: groups.map((group) => keyOf(flow, endsOn, { column, group })) }));
  return FLOWS.flatMap((flow) => [...across(flow), ...down(flow)]).filter(({ parts }) => parts.length > 0);
}

export const flowTables = (groups: readonly Group[], endsOn: string, cellOf: (key: string) => ReleaseCell): ReleaseTable[] => FLOWS.map((flow) => ({
  kind: flow, population: 'IN_PERIOD', dimension: 'intervention', columns: [...FLOW_COLUMNS],
  rows: placesOf(groups).map((group) => ({ group, cells: FLOW_COLUMNS.map((column) => cellOf(keyOf(flow, endsOn, { column, group }))) })),
}));
