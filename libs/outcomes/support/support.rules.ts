import type { Gender } from '#participants';
import { FEW, percent, wilson } from '../figures.rules.js';
import type { SupportCount } from './support.queries.js';
import type { Ratings, SupportCell, Timing, TimingCell } from './support.view.js';

const GROUPS = { total: null, women: ['FEMALE'], men: ['MALE'] } as const satisfies Record<string, readonly Gender[] | null>;
type Group = keyof typeof GROUPS;

const within = (counts: readonly SupportCount[], group: Group): SupportCount[] => {
  const genders: readonly (Gender | null)[] | null = GROUPS[group];
  return counts.filter(({ gender }) => genders === null || genders.includes(gender));
};
const sum = (counts: readonly SupportCount[]): number => counts.reduce((total, { n }) => total + n, 0);
const ratingOf = ({ detail }: SupportCount): number | null => (detail.startsWith('RATED_') ? Number(detail.slice('RATED_'.length)) : null);

/**
 * Support from one's own conditions (IDIS-22).
 * 1. Yes: a plan one has agreed to, an intervention that has begun and answers a need in it, and a rating of `least` or more.
 * 2. No: no such plan, no such intervention, or a lower rating.
 * 3. Who has both and has not rated the support is in neither: what nobody has asked is no no.
 */
export function supportOf(counts: readonly SupportCount[], least: number, group: Group): SupportCell {
  const mine = within(counts.filter(({ what }) => what === 'SUPPORT'), group);
  const of = (detail: string) => sum(mine.filter((count) => count.detail === detail));
  const rated = (holds: (fit: number) => boolean) => sum(mine.filter((count) => { const fit = ratingOf(count); return fit !== null && holds(fit); }));
  const [yes, ratedBelow, noAgreedPlan, planWithoutNeed] = [rated((fit) => fit >= least), rated((fit) => fit < least), of('NO_AGREED_PLAN'), of('PLAN_WITHOUT_NEED')];
  const no = ratedBelow + noAgreedPlan + planWithoutNeed;
  const denominator = yes + no;
  return {
    yes, no, unknown: of('NOT_RATED'), denominator, percent: denominator > 0 ? percent(yes, denominator) : null, interval: wilson(yes, denominator),
    few: denominator > 0 && denominator < FEW, noAgreedPlan, planWithoutNeed, ratedBelow,
  };
}

export function ratingsOf(counts: readonly SupportCount[]): Ratings[] {
  return [5, 4, 3, 2, 1].map((fit) => {
    const n = (group: Group) => sum(within(counts.filter((count) => count.what === 'SUPPORT' && ratingOf(count) === fit), group));
    return { fit, women: n('women'), men: n('men'), total: n('total') };
  });
}

/** The medians are the database's own: of everybody together they are no mean of the others. */
export function timingOf(counts: readonly SupportCount[], kind: Timing['kind']): Timing {
  const mine = counts.filter(({ what }) => what === kind);
  const cell = (gender: Gender | null): TimingCell => {
    const [met, waiting] = ['MET', 'WAITING'].map((detail) => mine.find((count) => count.gender === gender && count.detail === detail));
    return { met: met?.n ?? 0, medianDays: met?.medianDays ?? null, waiting: waiting?.n ?? 0, medianWaited: waiting?.medianDays ?? null };
  };
  return { kind, total: cell(null), women: cell('FEMALE'), men: cell('MALE') };
}
