import { question, statement } from '#platform';
import type { EvidenceLink } from './evidence.view.js';
import type { NavigationStepView } from './navigation.view.js';

export interface EvidenceRow {
  navigationId: string;
  participationId: string;
  pseudonym: string;
  target: string;
  askedOn: string;
  today: string;
  steps: NavigationStepView[];
  links: EvidenceLink[];
}

/** The navigations of project $1 that the scope sees, without any name, and which processes they show. */
export const EVIDENCE = question<[string], EvidenceRow>()('navigation.evidence', `
  with me as materialized (select law.today() as today)
  select n.id as "navigationId", n.participation_id as "participationId", p.pseudonym, n.target, n.asked_on as "askedOn", me.today,
    coalesce((select json_agg(json_build_object('id', s.id, 'kind', s.kind, 'onDay', s.on_day, 'outcome', s.outcome) order by s.on_day, s.id) from app.navigation_step s where s.navigation_id = n.id), '[]') as steps,
    coalesce((select json_agg(json_build_object('id', e.id, 'processId', e.process_id, 'words', e.words, 'linkedOn', e.linked_on) order by e.linked_on, e.id) from app.process_evidence e where e.navigation_id = n.id), '[]') as links
  from app.navigation_case n join app.participation p on p.id = n.participation_id cross join me where p.project_id = $1 order by n.asked_on desc, n.id`, { participation: 'participationId', object: 'navigationId' });

/** Whether navigation $1, which the scope sees, is about somebody in the project of process $2. */
export const SAME_PROJECT = statement<[string, string], { participationId: string; same: boolean; linked: boolean }>()('navigation.same-project', `
  select n.participation_id as "participationId", p.project_id = (select w.project_id from app.work_process w where w.id = $2) as same,
    exists (select from app.process_evidence e where e.navigation_id = n.id and e.process_id = $2) as linked
  from app.navigation_case n join app.participation p on p.id = n.participation_id where n.id = $1`, (row) => ({ participationId: row.participationId }));

/** Navigation $1, where the scope writes its steps. */
export const MAY_UNLINK = statement<[string], { id: string }>()('navigation.may-unlink', 'select n as id from law.steppable_navigations() n where n = $1');
