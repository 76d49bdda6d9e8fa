import { statement, type Statement } from '#platform';
import type { AgendaItem } from './sip.view.js';

/**
 * What a meeting might talk about, found by a statement of the context it comes from; the whole table stands in `apps/api/src/agenda.ts`.
 * $1 the account, $2 the scope's day, $3 the participation.
 */
export type AgendaFinder = Statement<[string, string, string], AgendaItem>;

export const agendaFinder = (name: string, text: string): AgendaFinder => statement<[string, string, string], AgendaItem>()(`agenda.${name}`, text);

/** The own file alone: what another branch shares is not handed on. */
const OWN_FILE = agendaFinder('file', `
  with own as (select f.id from app.casefile f where f.participation_id = $3 and f.branch_id = (select law.branch()) and $1::uuid is not null)
  (select g.id::text as id, 'PLAN' as source, g.words from app.plan p join own on own.id = p.casefile_id cross join jsonb_to_recordset(p.goals) as g(id uuid, words text)
    where p.status = 'AGREED' and not exists (select from app.plan l where l.casefile_id = p.casefile_id and l.status = 'AGREED' and l.no > p.no))
  union all
  (select s.id::text, 'STEP', coalesce((select q ->> 'name' from jsonb_array_elements(l.steps) q where (q ->> 'position')::int = s.position), l.name)
    from app.step_assessment s join own on own.id = s.casefile_id join app.ladder l on l.id = s.ladder_id where s.assessed_on <= $2::date order by s.assessed_on desc, s.id desc limit 1)
  union all
  (select i.id::text, 'INTERVENTION', t.sv || coalesce(' (' || to_char(i.planned_to, 'YYYY-MM-DD') || ')', '') from app.intervention i join own on own.id = i.casefile_id
    join app.intervention_type t on t.code = i.type_code where i.status in ('OFFERED', 'ACCEPTED', 'STARTED', 'PAUSED') order by i.planned_to nulls last, i.id limit 8)`);

export const SIP_AGENDA: readonly AgendaFinder[] = [OWN_FILE];
