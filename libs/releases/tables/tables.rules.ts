import { REASONS, type Count, type WaitCount } from '#outcomes';
import type { Sum } from '../guard/determined.rules.js';
import { hiddenIn, type Counts, type Earlier, type Why } from '../guard/guard.rules.js';
import { flowSums, flowTables } from './interventions.rules.js';
import { DIMENSIONS, divisionsOf, TABLE_PLAN, type Column, type Dimension, type Kind, type TableDimension } from '../plan.js';
import type { Asked } from '../release.rules.js';
import type { Group, ReleaseCell, ReleaseTable } from '../release.view.js';

/** The persons of a project as they stood on a day, divided by each thing the plan divides by; and how soon an intervention began for them, by gender and municipality. */
export type CountsBy = Record<Exclude<Dimension, 'gender'>, Count[]> & { waits: readonly WaitCount[] };

export type Groups = Record<TableDimension, readonly Group[]>;

/** A release that is drawn: of which period, and in what groups. */
export interface Division extends Asked {
  groups: Groups;
}

const GENDERS: Record<string, readonly Count['gender'][]> = { FEMALE: ['FEMALE'], MALE: ['MALE'], OTHER: ['OTHER', 'UNKNOWN'] };
export const GENDER_GROUPS: readonly Group[] = Object.keys(GENDERS).map((key) => ({ key, name: null }));

const ALL = 'all';
const keyOf = (column: string, group: string): string => `${column}|${group}`;
const columnIn = (key: string): string => key.slice(0, key.indexOf('|'));
const groupOf = (dimension: Dimension, { key }: Group): string => `${dimension}:${key}`;
/** The population of a figure is the same count, whichever figure it is told with. */
const columnOf = (kind: Kind, column: Column): string => (kind === 'PARTICIPANTS' ? column : `${kind}.${column}`);

/** Those who died are in no share, unless the project counts them. They are told to nobody, and not to be had by subtraction. */
const DIED = 'DIED';

const isMeasured = (kind: Kind): boolean => kind !== 'PARTICIPANTS' && kind !== 'FIRST_INTERVENTION';
const MEASURED = TABLE_PLAN.filter(({ kind }) => isMeasured(kind));

/** How soon an intervention began is a matter of everybody who was taken on, and is counted by these alone. */
const WAITS: readonly WaitCount['wait'][] = ['SOON', 'LATER', 'NOT_YET'];
const WAITED: readonly Dimension[] = ['gender', 'municipality'];
const waitOf = (wait: WaitCount['wait']): string => columnOf('FIRST_INTERVENTION', wait);

const sum = (counts: readonly { persons: number }[]): number => counts.reduce((total, { persons }) => total + persons, 0);

/** Every count of the persons of the plan, told or not. */
export function countsOf(by: CountsBy, groups: Groups): Map<string, number> {
  const found = new Map<string, number>();
  for (const [group, counts] of partsOf(by, groups)) {
    const persons = counts.filter(({ kind }) => kind === 'PARTICIPANTS');
    found.set(keyOf('PERSONS', group), sum(persons));
    found.set(keyOf('COMPLETED', group), sum(persons.filter(({ completed }) => completed)));
    found.set(keyOf('RUNNING', group), sum(persons.filter(({ completed }) => !completed)));
    let counted = 0;
    for (const { kind, population, columns } of MEASURED) {
      const mine = counts.filter((count) => count.kind === kind && (population !== 'COMPLETED' || count.completed));
      for (const column of columns) found.set(keyOf(columnOf(kind, column), group), sum(mine.filter(({ reason }) => REASONS[reason] === column)));
      if (kind === 'STEP_PROGRESS') counted = sum(mine);
    }
    found.set(keyOf(DIED, group), sum(persons) - counted);
  }
  for (const [group, waits] of waitsOf(by, groups)) for (const wait of WAITS) found.set(keyOf(waitOf(wait), group), sum(waits.filter((one) => one.wait === wait)));
  return found;
}

const within = <R extends Pick<Count, 'gender' | 'part'>>(rows: readonly R[], dimension: Dimension, { key }: Group): R[] =>
  rows.filter(({ gender, part }) => (dimension === 'gender' ? GENDERS[key]!.includes(gender) : (part ?? '') === key));

function partsOf(by: CountsBy, groups: Groups): [group: string, counts: Count[]][] {
  const of = (dimension: Dimension, group: Group) => within(by[dimension === 'gender' ? 'subproject' : dimension], dimension, group);
  return [[ALL, by.subproject], ...DIMENSIONS.flatMap((dimension) => groups[dimension].map((group): [string, Count[]] => [groupOf(dimension, group), of(dimension, group)]))];
}

const waitsOf = ({ waits }: CountsBy, groups: Groups): [group: string, waits: readonly WaitCount[]][] =>
  [[ALL, waits], ...WAITED.flatMap((dimension) => groups[dimension].map((group): [string, WaitCount[]] => [groupOf(dimension, group), within(waits, dimension, group)]))];

/** How the counts of persons hang together: across, a population and its parts; down, the project and its groups. */
function personSums({ groups }: Division): Sum[] {
  const placesOf = (dimensions: readonly Dimension[]) => [ALL, ...dimensions.flatMap((dimension) => groups[dimension].map((group) => groupOf(dimension, group)))];
  const across = placesOf(DIMENSIONS).flatMap((group): Sum[] => [
    { whole: keyOf('PERSONS', group), parts: [keyOf('COMPLETED', group), keyOf('RUNNING', group)] },
    ...MEASURED.map(({ kind, population, columns }) => ({
      whole: keyOf(population === 'COMPLETED' ? 'COMPLETED' : 'PERSONS', group), parts: [...columns.map((column) => keyOf(columnOf(kind, column), group)), keyOf(DIED, group)],
    })),
  ]);
  const waited = placesOf(WAITED).map((group): Sum => ({ whole: keyOf('PERSONS', group), parts: WAITS.map((wait) => keyOf(waitOf(wait), group)) }));
  const down = (columns: readonly string[], dimensions: readonly Dimension[]) =>
    columns.flatMap((column) => dimensions.map((dimension): Sum => ({ whole: keyOf(column, ALL), parts: groups[dimension].map((group) => keyOf(column, groupOf(dimension, group))) })));
  const columns = [...TABLE_PLAN.filter(({ kind }) => kind !== 'FIRST_INTERVENTION').flatMap(({ kind, columns: all }) => all.map((column) => columnOf(kind, column))), DIED];
  return [...across, ...waited, ...down(columns, DIMENSIONS), ...down(WAITS.map(waitOf), WAITED)].filter(({ parts }) => parts.length > 0);
}

const flowSumsOf = ({ groups, span, endsOn }: Division): Sum[] => (span === 'QUARTER' ? flowSums(groups.intervention, endsOn) : []);

/** Every sum of a release. What began and ended is in none with the persons of the project: who began twice in a period is one person there. */
export const sumsOf = (division: Division): Sum[] => [...personSums(division), ...flowSumsOf(division)];

/** Of the counts of persons, what stands in no table of the period: the dead, and the groups a figure is not divided by. */
function untoldOf(counts: Counts, { groups, span }: Division): Set<string> {
  const told = new Set(TABLE_PLAN.flatMap((planned) => planned.columns.flatMap((column) => {
    const [name, divisions] = [columnOf(planned.kind, column), divisionsOf(planned, span)];
    return divisions.length === 0 ? [] : [keyOf(name, ALL), ...divisions.flatMap((dimension) => groups[dimension].map((group) => keyOf(name, groupOf(dimension, group))))];
  })));
  return new Set([...counts.keys()].filter((key) => !told.has(key)));
}

const isFlow = (key: string): boolean => /^(BEGAN|ENDED)\./.test(key);

/**
 * Where nobody has died, now or in what was told before, everybody knows or takes it for granted: there the dead cover nothing, and are in no sum.
 */
function withoutNoneDied(sums: readonly Sum[], seen: readonly Counts[]): Sum[] {
  const isNone = (key: string) => columnIn(key) === DIED && seen.every((counts) => !counts.get(key));
  return sums.filter(({ whole }) => !isNone(whole)).map(({ whole, parts }) => ({ whole, parts: parts.filter((key) => !isNone(key)) }));
}

/**
 * What a release does not tell. Persons are laid beside every earlier release; what began and ended, which is in no sum with them, beside what has been told of the same quarter: any other
 * knows nothing of it, and would only take time.
 */
export function hiddenOf(counts: Counts, division: Division, earlier: readonly Earlier[]): Map<string, Why> {
  const of = (holds: (key: string) => boolean) => new Map([...counts].filter(([key]) => holds(key)));
  const [persons, flows] = [of((key) => !isFlow(key)), of(isFlow)];
  const knowing = (mine: Counts) => earlier.filter((one) => [...mine.keys()].some((key) => one.counts.has(key)));
  return new Map([
    ...hiddenIn({ counts: persons, sums: withoutNoneDied(personSums(division), [persons, ...knowing(persons).map((one) => one.counts)]), earlier: knowing(persons), untold: untoldOf(persons, division) }),
    ...hiddenIn({ counts: flows, sums: flowSumsOf(division), earlier: knowing(flows), untold: new Set() }),
  ]);
}

/** An earlier release beside this one: a group it did not have was empty in it; of a column it did not have it told nothing. */
export function earlierOf(basis: { counts: Record<string, number>; hidden: readonly string[] }, now: Counts): Earlier {
  const columns = new Set(Object.keys(basis.counts).map(columnIn));
  return { counts: new Map(Object.entries(basis.counts)), hidden: new Set([...basis.hidden, ...[...now.keys()].filter((key) => !columns.has(columnIn(key)))]) };
}

/** A project without subprojects, or without tracks, is not divided by them: everyone is of none. */
const isDivided = (groups: readonly Group[]): boolean => groups.some(({ key }) => key !== '');

/** The tables as they are frozen: what is hidden is not in them; why, only where it is asked for. */
export function tablesOf(counts: Counts, { groups, span, endsOn }: Division, hidden: ReadonlyMap<string, Why>, { withReasons = false } = {}): ReleaseTable[] {
  const cellOf = (key: string): ReleaseCell => ({ value: hidden.has(key) ? null : counts.get(key) ?? 0, why: (withReasons && hidden.get(key)) || null });
  const ofPersons = TABLE_PLAN.flatMap((planned) => divisionsOf(planned, span).filter((dimension) => isDivided(groups[dimension])).map((dimension): ReleaseTable => ({
    kind: planned.kind, population: planned.population, dimension, columns: [...planned.columns],
    rows: [null, ...groups[dimension]].map((group) => ({ group, cells: planned.columns.map((column) => cellOf(keyOf(columnOf(planned.kind, column), group ? groupOf(dimension, group) : ALL))) })),
  })));
  return span === 'QUARTER' && groups.intervention.length > 0 ? [...ofPersons, ...flowTables(groups.intervention, endsOn, cellOf)] : ofPersons;
}
