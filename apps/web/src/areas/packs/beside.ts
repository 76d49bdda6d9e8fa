import { number, percent } from '../../app/formats.js';
import { language, t } from '../../app/words.js';
import type { Group, GroupCounts, Pack } from './packs.queries.js';

export const GROUPS = ['all', 'women', 'men', 'others'] as const satisfies readonly Group[];

/** A number, or that it is not shown. */
export const told = (count: number | null): string => (count === null ? t('releases.hidden') : number(count));

/** "61,5 % (123 av 200)": so many of all that these counts hold. Where one of them is not shown, neither is the share. */
export function shareWords(part: GroupCounts, rest: readonly GroupCounts[], group: Group): string {
  const counts = [part, ...rest].map((one) => one[group]);
  if (counts.some((count) => count === null)) return t('releases.hidden');
  const of = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return of === 0 ? t('packs.nobody') : t('packs.share', { share: percent((100 * counts[0]!) / of, 1), count: number(counts[0]!), of: number(of) });
}

/** Groups that are anybody, or not told, in either of the packs. */
export const groupsIn = (...counts: readonly (GroupCounts | undefined)[]): Group[] => GROUPS.filter((group) => group === 'all' || counts.some((one) => one && one[group] !== 0));

/** "14, 0,7 per deltagare": how many began, and how many that is for each who takes part. */
export function doseWords(began: GroupCounts | undefined, persons: GroupCounts): string {
  if (!began) return number(0);
  if (began.all === null || persons.all === null || persons.all === 0) return told(began.all);
  return t('packs.dose', { count: number(began.all), each: number(began.all / persons.all, 2) });
}

export interface DoseRow {
  kind: string;
  name: string;
  theirs: GroupCounts | undefined;
  ours: GroupCounts | undefined;
}

/** Every kind of intervention that began with either. */
export function doseRows(theirs: Pack, ours: Pack | null): DoseRow[] {
  const named = new Map([...(ours?.dose ?? []), ...theirs.dose].map((one) => [one.kind, (language.value === 'en' && one.english) || one.name]));
  return [...named].map(([kind, name]) => ({ kind, name, theirs: theirs.dose.find((one) => one.kind === kind)?.began, ours: ours?.dose.find((one) => one.kind === kind)?.began }));
}

/** The same outcome of the same persons; of others it is another thing. */
export const sameOutcome = (outcome: Pack['outcomes'][number], pack: Pack | null) => pack?.outcomes.find(({ kind, population }) => kind === outcome.kind && population === outcome.population);
