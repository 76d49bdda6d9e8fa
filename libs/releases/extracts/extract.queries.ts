import { question, statement } from '#platform';
import type { Extracts } from './extract.view.js';

const FINDINGS = `
  select f.id, f.words, f.written_at as "writtenAt", w.name as "writtenByName", f.dissemination_id as "disseminationId", s.result as "spreadAs", s.told_on as "spreadOn", f.version
  from app.evaluation_finding f left join app.account w on w.id = f.written_by left join app.dissemination s on s.id = f.dissemination_id
  where f.extract_id = e.id order by f.written_at, f.id`;

const LINES = `
  select e.id, e.purpose, e.ground, e.variables, e.least, e.ends_on as "endsOn", e.asked_at as "askedAt", a.name as "askedByName", e.asked_by = (select law.account()) as own, e.status,
    e.decided_at as "decidedAt", d.name as "decidedByName", e.decision, e.as_of as "asOf", e.told, e.generalised, e.left_out as "leftOut", e.stopped_at as "stoppedAt",
    e.stopped_reason as "stoppedReason", e.version, coalesce((select json_agg(x) from (${FINDINGS}) x), '[]') as findings
  from app.extract e left join app.account a on a.id = e.asked_by left join app.account d on d.id = e.decided_by
  where e.project_id = p.id order by e.asked_at desc, e.id`;

/** Extracts of project $1: those one has asked for, or all of them to who decides. */
export const EXTRACTS = question<[string], Extracts>()('extracts.all', `
  select p.id as "projectId", p.display_name as "projectName", (select law.today()) as today, coalesce((select json_agg(x) from (${LINES}) x), '[]') as items,
    coalesce((select json_agg(x) from (select s.id, s.result, s.told_on as "toldOn" from app.dissemination s where s.project_id = p.id order by s.told_on desc, s.id) x), '[]') as disseminations
  from app.project p where p.id = $1 and p.id = any (array(select law.extract_projects()))`, { object: 'projectId' });

/** $1 extract -> its lines, while it may be fetched. */
export const PEOPLE = statement<[string], { id: string; people: Record<string, string>[] }>()('extracts.people', 'select c.id, c.people from app.extract_content c where c.id = $1', ({ id }) => ({ objectId: id }));
