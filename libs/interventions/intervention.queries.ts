import { statement } from '#platform';
import type { InterventionView, ParallelCount, TimelineMark } from './intervention.view.js';

/** Every intervention about participation $1 that the scope sees; $2 the acting branch. */
export const INTERVENTIONS = statement<[string, string | null], InterventionView & { participationId: string }>()('intervention.list', `
  select i.id, i.participation_id as "participationId", i.type_code as "typeCode", t.sv as "typeSv", t.en as "typeEn", t.area, t.family, i.method_use_id as "methodUseId", m.name as "methodName", i.status, i.purpose,
    i.proposed_by as "proposedBy", b.name as "branchName", b.id = $2 as own, i.provider_branch_id as "providerBranchId",
    coalesce(pb.name, i.provider_name, b.name) as "providerName", i.contact, i.hours_per_week as "hoursPerWeek", i.planned_from as "plannedFrom", i.planned_to as "plannedTo",
    i.need_ids as "needIds", i.goal_ids as "goalIds", i.offered_on as "offeredOn", i.answered_on as "answeredOn", i.answer_words as "answerWords",
    i.decline_reason as "declineReason", i.periods, i.ended_on as "endedOn", i.end_reason as "endReason", i.result, i.result_words as "resultWords", i.version
  from app.intervention i join app.intervention_type t on t.code = i.type_code join app.casefile f on f.id = i.casefile_id join app.branch b on b.id = f.branch_id
    left join app.branch pb on pb.id = i.provider_branch_id left join app.method_use mu on mu.id = i.method_use_id left join app.method m on m.id = mu.method_id
  where i.participation_id = $1
  order by array_position(array['STARTED','PAUSED','ACCEPTED','OFFERED','ENDED','DECLINED'], i.status), i.offered_on desc, i.id`,
(row) => ({ participationId: row.participationId, objectId: row.id }));

/** The days of the plan and the project around participation $1. */
export const MARKS = statement<[string], TimelineMark>()('intervention.marks', `
  select p.starts_on as "on", 'ENTERED' as kind from app.participation p where p.id = $1
  union all select p.ends_on, 'ENDED' from app.participation p where p.id = $1 and p.ends_on is not null
  union all select x.agreed_on, 'PLAN_AGREED' from app.plan x where x.participation_id = $1 and x.agreed_on is not null
  union all select r.reviewed_on, 'PLAN_REVIEWED' from app.plan_review r where r.participation_id = $1
  order by 1, 2`);

/** What the last review said of each goal about participation $1. */
export const OUTCOMES = statement<[string], { goalId: string; outcome: string; reviewedOn: string }>()('intervention.outcomes', `
  select distinct on (o."goalId") o."goalId", o.outcome, r.reviewed_on as "reviewedOn"
  from app.plan_review r cross join jsonb_to_recordset(r.outcomes) as o("goalId" uuid, outcome text)
  where r.participation_id = $1 order by o."goalId", r.reviewed_on desc, r.id desc`);

/** Counts of project $1, for those who follow it. */
export const PARALLEL = statement<[string], ParallelCount>()('intervention.parallel', `
  select gender, participants, ever_parallel as "everParallel", parallel_today as "parallelToday" from law.parallel_areas($1) order by gender`);
