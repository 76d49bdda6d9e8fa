import { GENDER_GROUPS, type CountsBy, type Groups } from './tables.rules.js';
import type { Dimension, TableDimension } from '../plan.js';
import type { Group } from '../release.view.js';

const alphabetically = (one: string, other: string): number => one.localeCompare(other);

/** In which groups a project is divided, and what they are called. */
export interface Divided {
  by: CountsBy;
  /** The kinds of intervention that began or ended. */
  kinds: readonly string[];
  names: { subproject: readonly Group[]; intervention: readonly Group[] };
  earlier: readonly Partial<Groups>[];
}

/**
 * In which groups a project is divided now: those anybody belongs to, and every one an earlier release was divided in, so that what has become empty is laid
 * against what it was. A subproject stands by the name it has, or had; what has names, in the order of these.
 */
export function groupsOf({ by, kinds, names, earlier }: Divided): Groups {
  const before = (dimension: TableDimension) => earlier.flatMap((groups) => groups[dimension] ?? []);
  const groupsFrom = (keys: readonly string[], dimension: TableDimension, named: readonly Group[]): Group[] => {
    const known = new Map([...before(dimension), ...named].map((group) => [group.key, group]));
    const there = new Set([...keys, ...before(dimension).map(({ key }) => key)]);
    const inOrder = new Set([...named.map(({ key }) => key), ...[...there].sort(alphabetically)]);
    return [...inOrder].filter((key) => there.has(key)).map((key) => known.get(key) ?? { key, name: null });
  };
  const of = (dimension: Exclude<Dimension, 'gender'>, named: readonly Group[] = []) => groupsFrom(by[dimension].map(({ part }) => part ?? ''), dimension, named);
  return { gender: GENDER_GROUPS, subproject: of('subproject', names.subproject), municipality: of('municipality'), track: of('track'), intervention: groupsFrom(kinds, 'intervention', names.intervention) };
}
