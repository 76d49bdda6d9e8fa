import { statement } from '#platform';
import type { IndependenceRatingView } from './rating.view.js';

/** $1 participation -> what the person has said, of every file the scope reads; the first day first. */
export const RATINGS = statement<[string], IndependenceRatingView>()('independence.ratings', `
  select x.id, x.moment, x.rated_on as "ratedOn", x.rating, x.own_percent as "ownPercent", x.asked_how as "askedHow", x.written_at as "writtenAt", a.name as "writtenByName",
    f.branch_id is not distinct from (select law.branch()) as own, x.version
  from app.independence_rating x join app.casefile f on f.id = x.casefile_id left join app.account a on a.id = x.written_by
  where x.participation_id = $1 and x.replaced_at is null order by x.rated_on, array_position(array['ENTRY', 'DURING', 'EXIT'], x.moment), x.id`);

/** $1 participation -> how large a part of the livelihood was own at entry and at exit, where it is known. */
export const OWN_SHARES = statement<[string], { moment: 'ENTRY' | 'EXIT'; own: number }>()('independence.own-shares', `
  select distinct on (l.moment) l.moment, l.own from (
    select x.moment, x.casefile_id, max(x.written_at) as written_at,
        least(100, coalesce(sum(x.share_percent) filter (where x.kind in ('WAGE', 'SUBSIDISED_WAGE', 'SELF_EMPLOYMENT', 'STUDY_SUPPORT')), 0))::int as own
      from app.livelihood x where x.participation_id = $1 and x.replaced_at is null group by x.moment, x.casefile_id) l order by l.moment, l.written_at desc`);
