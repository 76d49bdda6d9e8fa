import { statement } from '#platform';
import type { CaseStaff, CourseView } from './course.view.js';

/** The pause that lasts in file $1. */
export const LASTING_PAUSE = statement<[string], { id: string; startsOn: string; version: number }>()('course.pause',
  'select id, starts_on as "startsOn", version from app.pause where casefile_id = $1 and ends_on is null');

/** The exit that holds in file $1. */
export const STANDING_EXIT = statement<[string], { id: string; version: number }>()('course.exit',
  'select id, version from app.participation_exit where casefile_id = $1 and reopened_at is null');

/** Every event of participation $1 that the scope reads: homes, pauses, exits, each with the days it tells of. */
export const COURSE = statement<[string], CourseView>()('course', `
  select * from (
    select h.starts_on as "startsOn", h.ends_on as "endsOn", 'HOME' as kind, concat_ws(', ', u.name, s.name) as place, null as reason, h.reason as note, a.name as "writtenByName"
      from app.home h join app.unit u on u.id = h.unit_id left join app.subproject s on s.id = h.subproject_id left join app.account a on a.id = h.decided_by
      where h.participation_id = $1
    union all
    select x.starts_on, x.ends_on, 'PAUSE', null, null, x.reason, a.name from app.pause x left join app.account a on a.id = x.written_by where x.participation_id = $1
    union all
    select x.ends_on, null, case when x.reopened_at is null then 'EXIT' else 'REOPENED' end, null, x.reason, coalesce(x.reopen_reason, x.note), a.name
      from app.participation_exit x left join app.account a on a.id = x.written_by where x.participation_id = $1) told
  order by "startsOn" desc, kind`);

/** Who sits as case staff in unit $1, and can carry a case there. */
export const CASE_STAFF = statement<[string], CaseStaff>()('course.case-staff', 'select id, name from law.case_staff($1)');

/** $1 assignment -> whose case it is about. */
export const ASSIGNMENT_ABOUT = statement<[string], { participationId: string }>()('course.assignment',
  'select f.participation_id as "participationId" from app.assignment x join app.casefile f on f.id = x.casefile_id where x.id = $1', (row) => row);
