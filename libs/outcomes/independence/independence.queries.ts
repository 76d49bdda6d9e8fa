import { question } from '#platform';
import type { Gender } from '#participants';
import { definitionOf } from '#progress';
import { COURSE } from '../outcomes.queries.js';

export interface IndependenceCount {
  what: 'RATING' | 'OWN' | 'STATE';
  gender: Gender;
  state: 'ALREADY' | 'REACHED' | 'NOT_YET' | 'UNKNOWN' | null;
  before: number | null;
  after: number | null;
  days: number | null;
  n: number;
}

export interface IndependenceRow {
  id: string;
  name: string;
  asOf: string;
  independentOwn: number;
  independentRating: number;
  edition: number;
  counts: IndependenceCount[];
}

/** $1 project -> how people came to manage on their own, when the scope follows it; counted, never read. */
export const INDEPENDENCE = question<[string], IndependenceRow>()('outcomes.independence', `
  select c.id, c.name, (select law.today()) as "asOf", d.independent_own as "independentOwn", d.independent_rating as "independentRating",
    case when d.project_id is null then 0 else d.edition end as edition,
    (select coalesce(json_agg(s), '[]') from (select what, gender, state, before, after, days, n::int from law.count_independence($1, d.independent_own, d.independent_rating)) s) as counts
  from (${COURSE.text}) c cross join (${definitionOf('$1')}) d`, { object: 'id' });
