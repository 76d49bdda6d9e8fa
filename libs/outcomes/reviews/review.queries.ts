import { statement } from '#platform';
import type { ReviewLine, FrozenReview } from './follow-up.view.js';

/** What a list tells of each review of project $1: the head of its frozen figures, which say the same in both languages. */
export const REVIEW_LINE = `
  select v.id, v.target_id as "targetId", v.held_on as "heldOn", v.as_of as "asOf", f ->> 'kind' as kind, f ->> 'strength' as strength, (f ->> 'value')::float as value, f ->> 'unit' as unit,
    (f #>> '{readings,0,total,yes}')::int as yes, (f #>> '{readings,0,total,percent}')::float as percent, v.decision, v.next_review_on as "nextReviewOn", a.name as "madeByName"
  from app.target_review v join app.account a on a.id = v.made_by cross join lateral (select v.shown -> 'sv' -> 'figure' as f) x
  where v.project_id = $1`;

/** $1 project -> its reviews, the newest first. */
export const REVIEWS = statement<[string], ReviewLine>()('outcomes.reviews', `${REVIEW_LINE} order by v.held_on desc, v.id desc`, (row) => ({ objectId: row.id }));

/** $1 day -> the reviews that were to be followed by another by then, and have not been: of the projects one follows. */
export const REVIEWS_DUE = statement<[string], { id: string; on: string }>()('outcomes.reviews-due', `
  with last as (select distinct on (v.target_id) v.id, v.next_review_on from app.target_review v where v.target_id is not null order by v.target_id, v.held_on desc, v.id desc)
  select l.id, l.next_review_on as "on" from last l where l.next_review_on <= $1::date order by 2, 1`, (row) => ({ objectId: row.id }));

/** $1 review, $2 language -> the review as it was frozen. */
export const REVIEW = statement<[string, string], FrozenReview>()('outcomes.review', `
  select v.id, v.project_id as "projectId", p.display_name as "projectName", v.held_on as "heldOn", v.as_of as "asOf", v.present, v.note, v.decision, v.next_step as "nextStep",
    v.next_review_on as "nextReviewOn", v.made_at as "madeAt", a.name as "madeByName", v.shown -> $2 as shown
  from app.target_review v join app.project p on p.id = v.project_id join app.account a on a.id = v.made_by where v.id = $1`, (row) => ({ objectId: row.id }));
