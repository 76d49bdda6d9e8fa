import { question } from '#platform';
import { COURSE, DAY, DEFINITIONS, JUDGED } from '../outcomes.queries.js';
import type { Count, Definition } from '../outcomes.rules.js';
import type { Changes } from './responsibles.js';

/** Persons by measure, reason and gender; `part` tells how often another came to answer for them. */
export interface ChangedCount extends Count {
  part: Changes;
}

export interface ResponsiblesRow {
  id: string;
  name: string;
  asOf: string;
  definition: Omit<Definition, 'madeAt'> & { madeAt: string };
  counts: ChangedCount[];
}

/**
 * $1 project, $2 day (today, when empty), $3 always 'gender' -> the persons as the figures of the day judge them, by how often another came to answer for them, when the scope follows the project.
 * Who took part several times: the changes within each time, added up.
 */
export const RESPONSIBLES = question<[string, null, 'gender'], ResponsiblesRow>()('outcomes.responsibles', `
  with ${JUDGED},
  changed as (select s.person, sum(r.changes) as changes from spell s join law.responsible_changes($1) r on r.participation = s.participation_id group by s.person),
  counted as (
    select j.kind, j.reason, j.completed, j.gender, case when c.changes is null then 'UNKNOWN' when c.changes = 0 then 'NONE' when c.changes = 1 then 'ONE' else 'MORE' end as part, count(*) as persons
    from judged j left join changed c on c.person = j.person where j.kind in ('PARTICIPANTS', 'STEP_PROGRESS', 'WORK_OR_STUDIES') group by 1, 2, 3, 4, 5)
  select c.id, c.name, ${DAY} as "asOf", (select to_json(d) from (${DEFINITIONS.text} limit 1) d) as definition,
    (select coalesce(json_agg(n), '[]') from counted n) as counts
  from (${COURSE.text}) c`, { object: 'id' });
