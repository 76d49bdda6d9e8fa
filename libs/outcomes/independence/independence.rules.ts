import type { Gender } from '#participants';
import { SMALL } from '#projects';
import { FEW, percent, wilson } from '../figures.rules.js';
import { WOMEN_MEN_OTHERS } from '../suppression.rules.js';
import type { IndependenceCount } from './independence.queries.js';
import type { BecameIndependent, IndependenceChange, IndependenceGroup } from './independence.view.js';
import { medianDays, medianSurvival, type Followed } from './survival.rules.js';

const GROUPS = { total: WOMEN_MEN_OTHERS.flat(), women: WOMEN_MEN_OTHERS[0]!, men: WOMEN_MEN_OTHERS[1]! } as const;

type What = IndependenceCount['what'];
const sum = (counts: readonly IndependenceCount[]): number => counts.reduce((total, { n }) => total + n, 0);
const known = ({ what, state, before, after }: IndependenceCount): boolean => (what === 'STATE' ? state !== 'UNKNOWN' : before !== null && after !== null);

/**
 * What one person has said is hers; so
 * 1. nothing is told of 1 to 4 persons of whom it is known;
 * 2. women and men are told apart where that leaves no such few of any gender, also by subtraction;
 * 3. those of whom it is not known stand apart, and of them nothing is told.
 */
export function groupOf(counts: readonly IndependenceCount[], group: keyof typeof GROUPS): IndependenceGroup {
  const genders: readonly Gender[] = GROUPS[group];
  const mine = counts.filter(({ gender }) => genders.includes(gender));
  const of = (what: What) => mine.filter((count) => count.what === what);
  const told = (what: What) => mayBeTold(counts.filter((count) => count.what === what && known(count)), group);
  return { persons: sum(of('STATE')), rating: told('RATING') ? changeOf(of('RATING')) : null, own: told('OWN') ? changeOf(of('OWN')) : null, became: told('STATE') ? becameOf(of('STATE')) : null };
}

const enough = (n: number): boolean => n === 0 || n >= SMALL;

function mayBeTold(counts: readonly IndependenceCount[], group: keyof typeof GROUPS): boolean {
  if (group === 'total') return enough(sum(counts));
  return WOMEN_MEN_OTHERS.every((genders) => enough(sum(counts.filter(({ gender }) => genders.includes(gender)))));
}

function changeOf(counts: readonly IndependenceCount[]): IndependenceChange {
  const both = counts.filter(known);
  const of = (holds: (change: number) => boolean) => sum(both.filter(({ before, after }) => holds(after! - before!)));
  const n = sum(both);
  const mean = (value: (count: IndependenceCount) => number) => (n === 0 ? null : Math.round((10 * both.reduce((total, count) => total + count.n * value(count), 0)) / n) / 10);
  return { known: n, unknown: sum(counts) - n, before: mean(({ before }) => before!), after: mean(({ after }) => after!), more: of((change) => change > 0), same: of((change) => change === 0), less: of((change) => change < 0) };
}

function becameOf(counts: readonly IndependenceCount[]): BecameIndependent {
  const of = (state: IndependenceCount['state']) => sum(counts.filter((count) => count.state === state));
  const [reached, notYet] = [of('REACHED'), of('NOT_YET')];
  const denominator = reached + notYet;
  const followed = counts.filter(({ state }) => state === 'REACHED' || state === 'NOT_YET').map(({ state, days, n }): Followed => ({ days: days!, happened: state === 'REACHED', n }));
  return {
    reached, notYet, already: of('ALREADY'), unknown: of('UNKNOWN'), denominator, percent: denominator > 0 ? percent(reached, denominator) : null, interval: wilson(reached, denominator),
    few: denominator > 0 && denominator < FEW, medianDays: medianDays(followed), kaplanMeierDays: medianSurvival(followed),
  };
}
