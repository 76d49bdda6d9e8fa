import { number, percent, period } from '../../app/formats.js';
import { language, t } from '../../app/words.js';
import { periodName } from '../releases/periods.js';
import type { Group, GroupCounts, Pack } from './packs.queries.js';

type Outcome = Pack['outcomes'][number];

const GROUPS = ['all', 'women', 'men', 'others'] as const satisfies readonly Group[];

/** A number, or that it is not shown. */
const told = (count: number | null): string => (count === null ? t('releases.hidden') : number(count));

/** "61,5 % (123 av 200)": so many of all that these counts hold. Where one of them is not shown, neither is the share. */
function shareWords(part: GroupCounts, rest: readonly GroupCounts[], group: Group): string {
  const counts = [part, ...rest].map((one) => one[group]);
  if (counts.some((count) => count === null)) return t('releases.hidden');
  const of = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return of === 0 ? t('packs.nobody') : t('packs.share', { share: percent((100 * counts[0]!) / of, 1), count: number(counts[0]!), of: number(of) });
}

/** Groups that are anybody, or not told, in either of the packs. */
const groupsIn = (...counts: readonly GroupCounts[]): Group[] => GROUPS.filter((group) => group === 'all' || counts.some((one) => one[group] !== 0));

/** "14 (0,70 per deltagare)": how many began, and how many that is for each who takes part. */
function doseWords(began: GroupCounts | undefined, persons: GroupCounts): string {
  if (!began?.all || !persons.all) return told(began ? began.all : null);
  return t('packs.dose', { count: number(began.all), each: number(began.all / persons.all, 2) });
}

/** One line of a table with one column for each pack: what it says there, and what is said in small beneath. */
export interface BesideRow {
  key: string;
  name: string;
  cells: { words: string; below?: string }[];
}

const groupWords = (group: Group) => t(group === 'all' ? 'outcomes.group.total' : `outcomes.group.${group}`);

/** Each group that is somebody in any of the packs, and what is said of it in each. */
const byGroup = (groups: Group[], packs: readonly Pack[], cell: (pack: Pack, group: Group) => BesideRow['cells'][number]): BesideRow[] =>
  groups.map((group) => ({ key: group, name: groupWords(group), cells: packs.map((pack) => cell(pack, group)) }));

export const personRows = (packs: readonly Pack[]): BesideRow[] => byGroup(groupsIn(...packs.map(({ persons }) => persons)), packs, ({ persons }, group) => ({ words: told(persons[group]) }));

/** What came of it in the first pack, and in the others where they tell the same of the same persons. */
export const outcomeRows = (outcome: Outcome, packs: readonly Pack[]): BesideRow[] =>
  byGroup(groupsIn(outcome.yes, outcome.no), packs, (pack, group) => {
    const same = pack.outcomes.find(({ kind, population }) => kind === outcome.kind && population === outcome.population);
    return same ? { words: shareWords(same.yes, [same.no], group), below: t('packs.unknown', { count: told(same.unknown[group]) }) } : { words: t('packs.notCompared') };
  });

const NONE: GroupCounts = { all: 0, women: 0, men: 0, others: 0 };

/** A pack that tells of no kind, as one of an older release, has not said that none began. */
const begunIn = ({ dose }: Pack, kind: string): GroupCounts | undefined => dose.find((one) => one.kind === kind)?.began ?? (dose.length > 0 ? NONE : undefined);

/** Every kind of intervention that began, or may have, in any of the packs. */
export function doseRows(packs: readonly Pack[]): BesideRow[] {
  const begun = packs.flatMap(({ dose }) => dose).filter(({ began }) => began.all !== 0);
  const named = new Map(begun.map((one) => [one.kind, (language.value === 'en' && one.english) || one.name]));
  return [...named].map(([kind, name]) => ({ key: kind, name, cells: packs.map((pack) => ({ words: doseWords(begunIn(pack, kind), pack.persons) })) }));
}

export const waitRows = (packs: readonly Pack[]): BesideRow[] =>
  byGroup(groupsIn(...packs.map(({ persons }) => persons)), packs, ({ gaps }, group) => ({ words: shareWords(gaps.soon, [gaps.later, gaps.notYet], group), below: t('packs.still', { count: told(gaps.notYet[group]) }) }));

/** "kvartal 3 2026", or from when to when. */
export function whenWords({ startsOn, endsOn }: Pack['period']): string {
  const [year, last] = endsOn.split('-').map(Number) as [number, number];
  const isQuarter = last % 3 === 0 && startsOn === `${year}-${String(last - 2).padStart(2, '0')}-01` && endsOn === new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10);
  return isQuarter ? periodName({ span: 'QUARTER', endsOn }) : period(startsOn, endsOn);
}
