import { statement } from '#platform';
import type { SurveyAnswer } from './survey.entity.js';
import type { ActorChoice } from './survey.view.js';

/** Every answer of project $1, actor by actor, oldest first. */
export const ANSWERS = statement<[string], Omit<SurveyAnswer, 'projectId' | 'answeredBy'> & { branchName: string; organisationName: string }>()('learning.answers', `
  select s.id, s.branch_id as "branchId", b.name as "branchName", o.name as "organisationName", s.instrument, s.moment, s.answered_on as "answeredOn", s.scores, s.words
  from app.survey_answer s join app.branch b on b.id = s.branch_id join app.organisation o on o.id = b.organisation_id
  where s.project_id = $1 order by o.name collate "sv-x-icu", b.name collate "sv-x-icu", b.id, s.instrument, s.answered_on`);

/** For whom one may answer in project $1: any of its actors as its keeper, else the own branch $2. */
export const ACTORS = statement<[string, string | null], ActorChoice>()('learning.actors', `
  select b.id as "branchId", o.name || ', ' || b.name as name from app.branch b join app.organisation o on o.id = b.organisation_id
  where $1::uuid = any (array(select law.works_in())) and (b.id = $2 or ($1::uuid = any (array(select law.governed()))
    and (exists (select from app.project_partner x where x.project_id = $1 and x.organisation_id = o.id)
      or exists (select from app.project_actor x where x.project_id = $1 and x.branch_id = b.id)
      or exists (select from app.project_municipality x join app.unit u on u.id = x.unit_id where x.project_id = $1 and u.branch_id = b.id))))
  order by o.name collate "sv-x-icu", b.name collate "sv-x-icu", b.id`);
