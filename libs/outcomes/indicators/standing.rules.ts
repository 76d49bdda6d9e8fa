import { SMALL } from '#projects';
import { byGender, isComplete, reasonFor, type Counted, type Group } from './indicator.rules.js';
import type { Generation, Indicator } from './indicators.js';

/** How a sensitive figure stood when a quarter was over: those who count in it, and the rest of those who had entered, or left, with a whole record. */
export interface Standing {
  asOf: string;
  so: Counted;
  rest: Counted;
}

/** A standing that is told: of all, or of the genders too. */
export interface Told extends Standing {
  groups: readonly (keyof Counted)[];
}

const OF_ALL: readonly (keyof Counted)[] = ['total'];
const OF_EACH: readonly (keyof Counted)[] = ['total', 'women', 'men', 'other'];

const NONE: Counted = { women: 0, men: 0, other: 0, total: 0 };
const NOBODY: Told = { asOf: '', so: NONE, rest: NONE, groups: OF_EACH };

/**
 * Which standings of a sensitive figure are told, from the first quarter on. The one that is told last stands until another is.
 * 1. A standing is told when it lies apart from every one that has been told before, and from nobody at all: by gender if it does in each, else of all together.
 * 2. Apart is: at least five more, or fewer, who count, and at least five of the rest. So no two answers tell of fewer than five, and none says of all who came between them that they
 *    are so, or that they are not.
 * 3. Of a gender that nobody has in either there is nothing to tell apart.
 * What is not told has not been seen, and need not be held against what comes.
 */
export function toldOf(standings: readonly Standing[]): Told[] {
  const told: Told[] = [];
  for (const standing of standings) {
    const groups = [OF_EACH, OF_ALL].find((level) => [NOBODY, ...told].every((earlier) => level.every((group) => !earlier.groups.includes(group) || isApart(standing, earlier, group))));
    if (groups) told.push({ ...standing, groups });
  }
  return told;
}

function isApart(one: Standing, other: Standing, group: keyof Counted): boolean {
  const isEmpty = [one.so, one.rest, other.so, other.rest].every((counted) => counted[group] === 0);
  return (group !== 'total' && isEmpty) || [one.so[group] - other.so[group], one.rest[group] - other.rest[group]].every((change) => Math.abs(change) >= SMALL);
}

/** A figure as it stood in people who are told with what is sensitive. */
export function standingOf(indicator: Indicator, groups: readonly Group[], { asOf, generation }: { asOf: string; generation: Generation }): Standing {
  const asked = groups.filter(({ person }) => isComplete(person) && (indicator.moment === 'ENTRY' ? person.entered : person.left));
  const isSo = ({ person }: Group) => reasonFor(indicator, person, generation) === 'COUNTED';
  return { asOf, so: byGender(asked.filter(isSo)), rest: byGender(asked.filter((group) => !isSo(group))) };
}
