import { isSmall } from '#projects';
import { determined, type Sum } from './determined.rules.js';

/** How many there are of each thing that is counted. What is not named is none. */
export type Counts = ReadonlyMap<string, number>;

/** A release that has been seen: withdrawn or not, what was told in it is known. */
export interface Earlier {
  counts: Counts;
  hidden: ReadonlySet<string>;
}

/** Why a count is not told: it is small; it differs by few from what an earlier release told; it would tell another; it is told to nobody. */
export type Why = 'SMALL' | 'CHANGE' | 'COVER' | 'UNTOLD';

export interface Guarded {
  counts: Counts;
  sums: readonly Sum[];
  earlier: readonly Earlier[];
  untold: ReadonlySet<string>;
}

/** What a reader can lay side by side: the counts of a release, or how they have changed since another. */
interface Sight {
  value(key: string): number;
  beyond: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Which counts of a release are not told, and why.
 * 1. A count from 1 to 4 is not told, nor one that differs by 1 to 4 from what any earlier release tells of the same: the difference would be those few. 0 is told.
 * 2. No count of rule 1 may be worked out from those that are told, by any chain of sums and subtractions, within the release or between it and an earlier one.
 * 3. What a sum tells of its hidden parts together is not 1 to 4 either; nor is the change of those that either release hides.
 * 4. Where a rule fails, one more is hidden: the smallest first, what is empty or unchanged later, the whole last.
 * A release that has been withdrawn counts as any other: it has been seen.
 */
export function hiddenIn(guarded: Guarded): Map<string, Why> {
  const { counts, sums, earlier, untold } = guarded;
  const hidden = new Map<string, Why>([...untold].map((key) => [key, 'UNTOLD']));
  const sights = sightsOf(guarded);
  for (const key of counts.keys()) {
    if (hidden.has(key)) continue;
    if (isSmall(counts.get(key)!)) hidden.set(key, 'SMALL');
    else if (earlier.some((one) => !one.hidden.has(key) && isFew(counts.get(key)! - (one.counts.get(key) ?? 0)))) hidden.set(key, 'CHANGE');
  }
  for (let next = leak(sights, sums, hidden); next; next = leak(sights, sums, hidden)) hidden.set(next, 'COVER');
  return hidden;
}

/** So few, more or less, that they could be somebody in particular. */
export const isFew = (n: number): boolean => isSmall(Math.abs(n));

function sightsOf({ counts, earlier }: Guarded): Sight[] {
  const now = (key: string) => counts.get(key) ?? 0;
  return [{ value: now, beyond: NOTHING }, ...earlier.map((one) => ({ value: (key: string) => now(key) - (one.counts.get(key) ?? 0), beyond: one.hidden }))];
}

/** What to hide next, or nothing more: first what one sum tells alone, then what several tell together, which takes longer to see. */
function leak(sights: readonly Sight[], sums: readonly Sum[], hidden: ReadonlyMap<string, Why>): string | undefined {
  for (const sight of sights) {
    const isHidden = (key: string) => hidden.has(key) || sight.beyond.has(key);
    const telling = sums.find((sum) => tells(sum, sight, isHidden));
    if (telling) return nextOf([telling], sight, isHidden);
  }
  for (const sight of sights) {
    const isHidden = (key: string) => hidden.has(key) || sight.beyond.has(key);
    const found = [...determined(sums, isHidden)].find((key) => isFew(sight.value(key)));
    if (found) return nextOf(around(found, sums, isHidden), sight, isHidden) ?? nextOf(sums, sight, isHidden);
  }
  return undefined;
}

/** The sums that a thing is in, and those that share something hidden with them: the chain by which it was told goes through these. */
function around(key: string, sums: readonly Sum[], isHidden: (key: string) => boolean): Sum[] {
  const beside = new Set(sums.filter((sum) => isOf(sum, key)).flatMap(({ whole, parts }) => [whole, ...parts]).filter(isHidden));
  return sums.filter((sum) => [...beside].some((one) => isOf(sum, one)));
}

const isOf = ({ whole, parts }: Sum, key: string): boolean => whole === key || parts.includes(key);

/** One thing hidden is what the rest leaves; several hidden parts are together what the rest leaves of the whole. */
function tells({ whole, parts }: Sum, { value }: Sight, isHidden: (key: string) => boolean): boolean {
  const covered = parts.filter(isHidden);
  if (isHidden(whole)) return covered.length === 0 && isFew(value(whole));
  return covered.length > 0 && isFew(covered.reduce((total, key) => total + value(key), 0));
}

function nextOf(sums: readonly Sum[], { value }: Sight, isHidden: (key: string) => boolean): string | undefined {
  const open = sums.flatMap(({ whole, parts }) => [...parts.map((key) => ({ key, rank: value(key) === 0 ? 1 : 0 })), { key: whole, rank: 2 }]).filter(({ key }) => !isHidden(key));
  return open.sort((one, other) => one.rank - other.rank || Math.abs(value(one.key)) - Math.abs(value(other.key)) || one.key.localeCompare(other.key))[0]?.key;
}
