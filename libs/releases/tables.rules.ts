import { REASONS, type Count } from '#outcomes';
import type { Sum } from './guard/determined.rules.js';
import { hiddenIn, type Counts, type Earlier, type Why } from './guard/guard.rules.js';
import { DIMENSIONS, TABLE_PLAN, type Column, type Dimension } from './plan.js';
import type { Group, ReleaseCell, ReleaseTable } from './release.view.js';

/** The persons of a project as they stood on a day, divided by each thing the plan divides by. */
export type CountsBy = Record<Exclude<Dimension, 'gender'>, Count[]>;

export type Groups = Record<Dimension, readonly Group[]>;

const GENDERS: Record<string, readonly Count['gender'][]> = { FEMALE: ['FEMALE'], MALE: ['MALE'], OTHER: ['OTHER', 'UNKNOWN'] };
export const GENDER_GROUPS: readonly Group[] = Object.keys(GENDERS).map((key) => ({ key, name: null }));

const ALL = 'all';
const keyOf = (column: string, group: string): string => `${column}|${group}`;
const groupOf = (dimension: Dimension, { key }: Group): string => `${dimension}:${key}`;
/** The population of a figure is the same count, whichever figure it is told with. */
const columnOf = (kind: string, column: Column): string => (kind === 'PARTICIPANTS' ? column : `${kind}.${column}`);

/** Those who died are in no share, unless the project counts them. They are told to nobody, and not to be had by subtraction. */
const DIED = 'DIED';

const sum = (counts: readonly Count[]): number => counts.reduce((total, { persons }) => total + persons, 0);

/** Every count of the plan, told or not. */
export function countsOf(by: CountsBy, groups: Groups): Map<string, number> {
  const found = new Map<string, number>();
  for (const [group, counts] of partsOf(by, groups)) {
    const persons = counts.filter(({ kind }) => kind === 'PARTICIPANTS');
    found.set(keyOf('PERSONS', group), sum(persons));
    found.set(keyOf('COMPLETED', group), sum(persons.filter(({ completed }) => completed)));
    found.set(keyOf('RUNNING', group), sum(persons.filter(({ completed }) => !completed)));
    let counted = 0;
    for (const { kind, population, columns } of TABLE_PLAN.slice(1)) {
      const mine = counts.filter((count) => count.kind === kind && (population !== 'COMPLETED' || count.completed));
      for (const column of columns) found.set(keyOf(columnOf(kind, column), group), sum(mine.filter(({ reason }) => REASONS[reason] === column)));
      if (kind === 'STEP_PROGRESS') counted = sum(mine);
    }
    found.set(keyOf(DIED, group), sum(persons) - counted);
  }
  return found;
}

function partsOf(by: CountsBy, groups: Groups): [group: string, counts: Count[]][] {
  const of = (dimension: Dimension, { key }: Group) =>
    dimension === 'gender' ? by.subproject.filter(({ gender }) => GENDERS[key]!.includes(gender)) : by[dimension].filter(({ part }) => (part ?? '') === key);
  return [[ALL, by.subproject], ...DIMENSIONS.flatMap((dimension) => groups[dimension].map((group): [string, Count[]] => [groupOf(dimension, group), of(dimension, group)]))];
}

/** How the counts hang together: across, a population and its parts; down, the project and its groups. */
export function sumsOf(groups: Groups): Sum[] {
  const places = [ALL, ...DIMENSIONS.flatMap((dimension) => groups[dimension].map((group) => groupOf(dimension, group)))];
  const across = places.flatMap((group): Sum[] => [
    { whole: keyOf('PERSONS', group), parts: [keyOf('COMPLETED', group), keyOf('RUNNING', group)] },
    ...TABLE_PLAN.slice(1).map(({ kind, population, columns }) => ({
      whole: keyOf(population === 'COMPLETED' ? 'COMPLETED' : 'PERSONS', group), parts: [...columns.map((column) => keyOf(columnOf(kind, column), group)), keyOf(DIED, group)],
    })),
  ]);
  const columns = [...TABLE_PLAN.flatMap(({ kind, columns: all }) => all.map((column) => columnOf(kind, column))), DIED];
  const down = columns.flatMap((column) => DIMENSIONS.map((dimension): Sum => ({ whole: keyOf(column, ALL), parts: groups[dimension].map((group) => keyOf(column, groupOf(dimension, group))) })));
  return [...across, ...down].filter(({ parts }) => parts.length > 0);
}

/** What stands in no table: the dead, and the groups a figure is not divided by. */
export function untoldOf(counts: Counts, groups: Groups): Set<string> {
  const told = new Set(TABLE_PLAN.flatMap(({ kind, columns, by }) => columns.flatMap((column) => [
    keyOf(columnOf(kind, column), ALL), ...by.flatMap((dimension) => groups[dimension].map((group) => keyOf(columnOf(kind, column), groupOf(dimension, group)))),
  ])));
  return new Set([...counts.keys()].filter((key) => !told.has(key)));
}

export const hiddenOf = (counts: Counts, groups: Groups, earlier: readonly Earlier[]): Map<string, Why> =>
  hiddenIn({ counts, sums: sumsOf(groups), earlier, untold: untoldOf(counts, groups) });

/** A project without subprojects, or without tracks, is not divided by them: everyone is of none. */
const isDivided = (groups: readonly Group[]): boolean => groups.some(({ key }) => key !== '');

/** The tables as they are frozen: what is hidden is not in them; why, only where it is asked for. */
export function tablesOf(counts: Counts, groups: Groups, hidden: ReadonlyMap<string, Why>, { withReasons = false } = {}): ReleaseTable[] {
  const cellOf = (key: string): ReleaseCell => ({ value: hidden.has(key) ? null : counts.get(key) ?? 0, why: (withReasons && hidden.get(key)) || null });
  return TABLE_PLAN.flatMap(({ kind, population, columns, by }) => by.filter((dimension) => isDivided(groups[dimension])).map((dimension): ReleaseTable => ({
    kind, population, dimension, columns: [...columns],
    rows: [null, ...groups[dimension]].map((group) => ({ group, cells: columns.map((column) => cellOf(keyOf(columnOf(kind, column), group ? groupOf(dimension, group) : ALL))) })),
  })));
}

const alphabetically = (one: string, other: string): number => one.localeCompare(other);

/**
 * In which groups a project is divided now: those anybody belongs to, and every one an earlier release was divided in, so that what has become empty is laid
 * against what it was. A subproject stands by the name it has, or had.
 */
export function groupsOf(by: CountsBy, subprojects: readonly Group[], earlier: readonly Groups[]): Groups {
  const before = (dimension: Dimension) => earlier.flatMap((groups) => groups[dimension] ?? []);
  const of = (dimension: Exclude<Dimension, 'gender'>): Group[] => {
    const named = new Map([...before(dimension), ...(dimension === 'subproject' ? subprojects : [])].map((group) => [group.key, group.name]));
    return [...new Set([...by[dimension].map(({ part }) => part ?? ''), ...before(dimension).map((group) => group.key)])].sort(alphabetically).map((each) => ({ key: each, name: named.get(each) ?? null }));
  };
  return { gender: GENDER_GROUPS, subproject: of('subproject'), municipality: of('municipality'), track: of('track') };
}
