import { question } from '#platform';
import type { Gender } from '#participants';
import { COURSE, DAY, DEFINITIONS, JUDGED } from '../outcomes.queries.js';
import type { Count, Definition } from '../outcomes.rules.js';

/** `place` null: wherever one lives; empty: nobody knows where. `gender` null: whoever. */
export interface AccessCount {
  place: string | null;
  gender: Gender | null;
  persons: number;
  served: number;
  medianDays: number | null;
  lowDays: number | null;
  highDays: number | null;
  begun: number;
  hours: number;
  months: number;
}

export interface EquityRow {
  id: string;
  name: string;
  asOf: string;
  definition: Omit<Definition, 'madeAt'> & { madeAt: string };
  access: AccessCount[];
  counts: Count[];
}

/** $1 project, $2 day (today, when empty), $3 always 'municipality' -> access, and the persons by measure, reason, gender and municipality as the figures of the day judge them. */
export const EQUITY = question<[string, null, 'municipality'], EquityRow>()('outcomes.equity', `
  with ${JUDGED},
  counted as (select j.kind, j.reason, j.completed, j.gender, j.part, count(*) as persons from judged j where j.kind <> 'PARTICIPANTS' group by 1, 2, 3, 4, 5)
  select c.id, c.name, ${DAY} as "asOf", (select to_json(d) from (${DEFINITIONS.text} limit 1) d) as definition,
    (select coalesce(json_agg(a), '[]') from (select place, gender, persons::int, served::int, median_days as "medianDays", low_days as "lowDays", high_days as "highDays", begun::int, hours, months from law.count_access($1)) a) as access,
    (select coalesce(json_agg(n), '[]') from counted n) as counts
  from (${COURSE.text}) c`, { object: 'id' });
