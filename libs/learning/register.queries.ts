import { statement } from '#platform';
import type { AssociationRow, LearningRegisters } from './register.view.js';

const lines = (name: string, table: string, columns: Record<string, string>, order: string) => `coalesce((select json_agg(json_build_object('id', x.id, 'version', x.version,
  ${Object.entries(columns).map(([shown, stored]) => `'${shown}', x.${stored}`).join(', ')}) order by ${order}) from app.${table} x where x.project_id = p.id), '[]') as "${name}"`;

/** Every register of project $1, in one answer. */
export const REGISTERS = statement<[string], Omit<LearningRegisters, 'today'>>()('learning.registers', `
  select p.display_name as "projectName", p.id = any (array(select law.governed())) as keeps,
    ${lines('hypotheses', 'hypothesis', { words: 'words', indicator: 'indicator', data: 'data', verdict: 'verdict', verdictWords: 'verdict_words', decidedOn: 'decided_on' }, "x.verdict = 'OPEN' desc, x.decided_on desc, x.id")},
    ${lines('iterations', 'iteration', { startsOn: 'starts_on', endsOn: 'ends_on', tried: 'tried', learned: 'learned', next: 'next' }, 'x.starts_on desc, x.id')},
    ${lines('knowledgeActivities', 'knowledge_activity', { topic: 'topic', heldOn: 'held_on', recipientIds: 'recipient_ids', persons: 'persons', evaluation: 'evaluation' }, 'x.held_on desc, x.id')},
    ${lines('disseminations', 'dissemination', { result: 'result', material: 'material', channel: 'channel', audience: 'audience', toldOn: 'told_on', uptake: 'uptake' }, 'x.told_on desc, x.id')},
    ${lines('processes', 'work_process', { name: 'name', ownerIds: 'owner_ids', problem: 'problem', status: 'status', editions: 'editions', evidence: 'evidence' }, 'x.name collate "sv-x-icu", x.id')},
    ${lines('structuralGoals', 'structural_goal', { words: 'words', status: 'status', activities: 'activities', evidence: 'evidence' }, 'x.id')},
    ${lines('jointDecisions', 'joint_decision', { kind: 'kind', words: 'words', associationIds: 'association_ids', decidedOn: 'decided_on', followUp: 'follow_up' }, 'x.decided_on desc, x.id')}
  from app.project p where p.id = $1`);

/**
 * The coordination associations of project $1 side by side: its owner, its partners, and those its partners are members of. An actor belongs to the
 * association it is a member of in the project; the index is the mean of its actors' own means.
 */
export const ASSOCIATIONS = statement<[string], AssociationRow>()('learning.associations', `
  with association as (
    select o.id, o.name from app.organisation o where o.kind = 'COORDINATION_ASSOCIATION' and (
      o.id = (select p.owner_organisation_id from app.project p where p.id = $1)
      or exists (select from app.project_partner x where x.project_id = $1 and o.id in (x.organisation_id, x.member_of_id)))),
  actor as (
    select a.id as association_id, b.id as branch_id from association a join app.branch b on b.organisation_id = a.id
      or b.organisation_id in (select x.organisation_id from app.project_partner x where x.project_id = $1 and x.member_of_id = a.id)),
  answered as (
    select s.branch_id, s.moment, s.answered_on, (select (avg(v.value::int) - 1) * 25 from jsonb_each_text(s.scores) v) as score
      from app.survey_answer s where s.project_id = $1 and s.instrument = 'COLLABORATION'),
  of_actor as (
    select a.association_id, (select n.score from answered n where n.branch_id = a.branch_id and n.moment = 'BASELINE') as before,
        (select n.score from answered n where n.branch_id = a.branch_id order by n.answered_on desc limit 1) as latest from actor a)
  select a.id as "organisationId", a.name,
    (select count(*) from app.joint_decision d where d.project_id = $1 and d.kind = 'METHOD' and a.id = any (d.association_ids)) as "jointMethods",
    (select count(*) from app.joint_decision d where d.project_id = $1 and d.kind = 'DECISION' and a.id = any (d.association_ids)) as "jointDecisions",
    (select count(*) from app.method_use u join actor c on c.branch_id = u.branch_id where u.project_id = $1 and c.association_id = a.id and u.status = 'TRIAL') as "onTrial",
    (select count(*) from app.method_use u join actor c on c.branch_id = u.branch_id where u.project_id = $1 and c.association_id = a.id and u.status = 'ADOPTED') as adopted,
    (select count(*) from app.method_use u join actor c on c.branch_id = u.branch_id where u.project_id = $1 and c.association_id = a.id and u.status = 'RETIRED') as retired,
    (select round(avg(f.before))::int from of_actor f where f.association_id = a.id) as "indexBefore",
    (select round(avg(f.latest))::int from of_actor f where f.association_id = a.id) as "indexLatest"
  from association a order by a.name collate "sv-x-icu", a.id`);
