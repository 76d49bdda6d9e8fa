import { question, statement } from '#platform';
import { CLAIMS, COURSE, DAY, DEFINITIONS, FACTS, OF_THE_DAY } from '../outcomes.queries.js';
import type { Definition, ProjectCourse, TargetClaim } from '../outcomes.rules.js';
import type { DayCount, Doubled } from './follow-up.rules.js';
import { REVIEW_LINE } from './review.queries.js';
import type { ReviewLine } from './follow-up.view.js';

/**
 * The targets of project $1 through time: how many persons by measure, reason, gender and county at each month's end since the project began, and on day $2 (today, when
 * empty). $3 is always 'municipality'. Every day is judged by the same words as the figures of that day (`OF_THE_DAY`), so that a course and its figures cannot differ.
 */
export const FOLLOW_UP = question<[string, string | null, 'municipality'], FollowUpRow>()('outcomes.follow-up', `
  with course as (${COURSE.text}), ${FACTS},
  day as (
    select (g + interval '1 month' - interval '1 day')::date as on_day from course c cross join generate_series(
      date_trunc('month', c."startsOn" + make_interval(months => c."shiftMonths")), least(${DAY}, c."endsOn" + make_interval(months => c."shiftMonths" + 7)) - interval '1 month', interval '1 month') g
    union select ${DAY}),
  counted as (
    select upto.on_day as day, t.* from day upto cross join lateral (
      with ${OF_THE_DAY.replaceAll(DAY, 'upto.on_day')}
      select j.kind, j.reason, j.completed, j.gender, left(j.part, 2) as county, count(*) as persons from judged j
      where j.kind in (select x.kind from app.target x where x.project_id = $1) group by 1, 2, 3, 4, 5) t)
  select c.*, ${DAY} as "asOf", (select law.now()) as "readAt", (select law.today()) as today,
    (select to_json(d) from (${DEFINITIONS.text} limit 1) d) as definition,
    (select coalesce(json_agg(t), '[]') from (${CLAIMS.text}) t) as claims,
    (select coalesce(json_agg(d.on_day order by d.on_day), '[]') from day d where d.on_day <= ${DAY}) as days,
    (select coalesce(json_agg(n), '[]') from counted n) as counts,
    (select coalesce(json_agg(b), '[]') from (select since, gender, county, n::int as persons from law.count_doubled($1)) b) as doubled,
    (select coalesce(json_agg(r), '[]') from (select distinct on (l."targetId") l.* from (${REVIEW_LINE}) l where l."targetId" is not null order by l."targetId", l."heldOn" desc, l.id desc) r) as reviews
  from course c`, { object: 'id' });

/** The same, within a scope that goes on to freeze it. */
export const FOLLOW_UP_HELD = statement<[string, string, 'municipality'], FollowUpRow>()('outcomes.follow-up.held', FOLLOW_UP.text, (row) => ({ objectId: row.id }));

export interface FollowUpRow extends ProjectCourse {
  asOf: string;
  readAt: string;
  today: string;
  definition: Omit<Definition, 'madeAt'> & { madeAt: string };
  claims: TargetClaim[];
  days: string[];
  counts: DayCount[];
  doubled: Doubled[];
  reviews: ReviewLine[];
}
