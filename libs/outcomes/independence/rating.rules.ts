import { Broken, Invalid } from '#platform';
import type { RateIndependence } from './rating.input.js';
import type { IndependenceRatingView } from './rating.view.js';

type Stands = Pick<IndependenceRatingView, 'moment' | 'ratedOn' | 'rating' | 'own'>;

/**
 * 1. Of a day that has been, from the entry on; not after the last day, unless it is what was said when leaving.
 * 2. Once at entry, once when leaving, and once a day along the way.
 * 3. The own share is asked along the way alone: at entry and exit the livelihood tells it.
 */
export function mayRate(asked: RateIndependence, { others, startsOn, endsOn, today }: { others: readonly Stands[]; startsOn: string; endsOn: string | null; today: string }): void {
  if (asked.ratedOn > today) throw new Invalid([{ field: 'ratedOn', code: 'value.day-ahead' }]);
  if (asked.ratedOn < startsOn) throw new Invalid([{ field: 'ratedOn', code: 'independence.before-entry', details: { startsOn } }]);
  if (asked.moment === 'EXIT' && endsOn === null) throw new Broken('independence.not-left', {}, 'moment');
  if (asked.moment !== 'EXIT' && endsOn !== null && asked.ratedOn > endsOn) throw new Broken('participation.ended-before', { endsOn }, 'ratedOn');
  if (asked.moment !== 'DURING' && (asked.ownPercent ?? null) !== null) throw new Invalid([{ field: 'ownPercent', code: 'independence.own-along-the-way' }]);
  const same = ({ moment, ratedOn, own }: Stands) => own && moment === asked.moment && (moment !== 'DURING' || ratedOn === asked.ratedOn);
  if (others.some(same)) throw new Broken('independence.rated-already', {}, asked.moment === 'DURING' ? 'ratedOn' : 'moment');
}

/** The last rating less the first one at the entry; none where there is but one of them. */
export function changeOf(ratings: readonly Pick<Stands, 'moment' | 'rating'>[]): number | null {
  const first = ratings.find(({ moment }) => moment === 'ENTRY');
  const last = ratings.filter(({ moment }) => moment !== 'ENTRY').at(-1);
  return first && last ? last.rating - first.rating : null;
}
