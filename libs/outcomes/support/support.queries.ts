import { question } from '#platform';
import type { Gender } from '#participants';
import { definitionOf } from '#progress';
import { COURSE } from '../outcomes.queries.js';

export interface SupportCount {
  what: 'SUPPORT' | 'NEED_TO_INTERVENTION' | 'NEED_TO_CARE';
  /** Null for everybody together, where a median is told. */
  gender: Gender | null;
  /** Of SUPPORT: how far it has come, or how it was rated; of the others MET or WAITING. */
  detail: string;
  n: number;
  medianDays: number | null;
}

export interface SupportRow {
  id: string;
  name: string;
  asOf: string;
  fitAtLeast: number;
  edition: number;
  counts: SupportCount[];
}

/** $1 project -> how the support answers the persons' needs, when the scope follows it; counted, never read. */
export const SUPPORT = question<[string], SupportRow>()('outcomes.support', `
  select c.id, c.name, (select law.today()) as "asOf", d.fit_at_least as "fitAtLeast", case when d.project_id is null then 0 else d.edition end as edition,
    (select coalesce(json_agg(s), '[]') from (select what, gender, detail, n::int, median_days as "medianDays" from law.count_support($1)) s) as counts
  from (${COURSE.text}) c cross join (${definitionOf('$1')}) d`, { object: 'id' });
