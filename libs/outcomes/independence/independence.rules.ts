import type { Gender } from '#participants';
import { SMALL } from '#projects';
import { FEW, percent, wilson } from '../figures.rules.js';
import { suppressed, WOMEN_MEN_OTHERS } from '../suppression.rules.js';
import type { IndependenceCount } from './independence.queries.js';
import type { BecameIndependent, IndependenceChange, IndependenceGroup } from './independence.view.js';
import { medianDays, medianSurvival, type Followed } from './survival.rules.js';

const GROUPS: Record<'total' | 'women' | 'men', readonly Gender[]> = { total: WOMEN_MEN_OTHERS.flat(), women: WOMEN_MEN_OTHERS[0]!, men: WOMEN_MEN_OTHERS[1]! };

type What = IndependenceCount['what'];
const sum = (counts: readonly IndependenceCount[]): number => counts.reduce((total, { n }) => total + n, 0);
const known = ({ what, state, before, after }: IndependenceCount): boolean => (what === 'STATE' ? state !== 'UNKNOWN' : before !== null && after !== null);

/**
 * What one person has said is hers; so
 * 1. nothing is told of 1 to 4 persons of whom it is known;
 * 2. women and men are told apart where that leaves no such few of any gender, also by subtraction;
 * 3. nor are 1 to 4 told who went up, or down, or stayed, with what would tell it (`suppression.rules.ts`);
 * 4. nor a change by the one way of telling, where those known by the other way alone would be left as 1 to 4 by subtraction from all who are known;
 * 5. those of whom it is not known stand apart, and of them nothing is told;
 * 6. nor after how many days it came, where it has come to 1 to 4: the day in the middle would be one person's own.
 */
export function groupOf(counts: readonly IndependenceCount[], group: keyof typeof GROUPS): IndependenceGroup {
  const states = among(counts.filter(({ what }) => what === 'STATE'), GROUPS[group]);
  const change = (what: 'RATING' | 'OWN') => (mayBeTold(counts, what, group) ? changeOf(counts.filter((count) => count.what === what), { group, isApart: mayBeTold(counts, what, 'women') }) : null);
  return { persons: sum(states), rating: change('RATING'), own: change('OWN'), became: mayBeTold(counts, 'STATE', group) ? becameOf(states) : null };
}

const among = (counts: readonly IndependenceCount[], genders: readonly Gender[]) => counts.filter(({ gender }) => genders.includes(gender));
const enough = (n: number): boolean => n === 0 || n >= SMALL;

/** Of all together, or of each gender, where no gender is few. */
function mayBeTold(counts: readonly IndependenceCount[], what: What, group: keyof typeof GROUPS): boolean {
  const parts = group === 'total' ? [GROUPS.total] : [GROUPS.total, ...WOMEN_MEN_OTHERS];
  return parts.every((genders) => {
    const mine = among(counts, genders);
    return enough(knownBy(mine, what)) && (what === 'STATE' || !leavesFew(mine, what));
  });
}

const knownBy = (counts: readonly IndependenceCount[], what: What): number => sum(counts.filter((count) => count.what === what && known(count)));

/** Those known by the other way alone: at least those on their way whom this one does not tell of, at most all known whom it does not. */
function leavesFew(counts: readonly IndependenceCount[], what: What): boolean {
  const onTheirWay = sum(counts.filter(({ state }) => state === 'REACHED' || state === 'NOT_YET'));
  const told = knownBy(counts, what);
  return onTheirWay > told && !enough(knownBy(counts, 'STATE') - told);
}

const UP_SAME_DOWN: readonly ((change: number) => boolean)[] = [(change) => change > 0, (change) => change === 0, (change) => change < 0];

/** The table of all groups is hidden as one, and the group's own line taken from it. */
function changeOf(counts: readonly IndependenceCount[], { group, isApart }: { group: keyof typeof GROUPS; isApart: boolean }): IndependenceChange {
  const moved = (genders: readonly Gender[]) => UP_SAME_DOWN.map((holds) => sum(among(counts, genders).filter((count) => known(count) && holds(count.after! - count.before!))));
  const table = suppressed((isApart ? WOMEN_MEN_OTHERS : [GROUPS.total]).map(moved));
  const at = WOMEN_MEN_OTHERS.indexOf(GROUPS[group]);
  const line = at < 0 ? [...table.columnTotals, table.total] : [...table.cells[at]!, table.rowTotals[at]!];
  const [more, same, less, told] = line.map((cell) => (cell === 'SUPPRESSED' ? null : cell)) as [number | null, number | null, number | null, number | null];
  const mine = among(counts, GROUPS[group]);
  const both = mine.filter(known);
  const n = sum(both);
  const mean = (value: (count: IndependenceCount) => number) => (n === 0 ? null : Math.round((10 * both.reduce((total, count) => total + count.n * value(count), 0)) / n) / 10);
  return { known: told, unknown: told === null ? null : sum(mine) - told, before: mean(({ before }) => before!), after: mean(({ after }) => after!), more, same, less };
}

function becameOf(counts: readonly IndependenceCount[]): BecameIndependent {
  const of = (state: IndependenceCount['state']) => sum(counts.filter((count) => count.state === state));
  const [reached, notYet] = [of('REACHED'), of('NOT_YET')];
  const denominator = reached + notYet;
  const followed = counts.filter(({ state }) => state === 'REACHED' || state === 'NOT_YET').map(({ state, days, n }): Followed => ({ days: days!, happened: state === 'REACHED', n }));
  return {
    reached, notYet, already: of('ALREADY'), unknown: of('UNKNOWN'), denominator, percent: denominator > 0 ? percent(reached, denominator) : null, interval: wilson(reached, denominator),
    few: denominator > 0 && denominator < FEW, medianDays: enough(reached) ? medianDays(followed) : null, kaplanMeierDays: enough(reached) ? medianSurvival(followed) : null,
  };
}
