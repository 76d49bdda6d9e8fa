import { statement } from '#platform';
import type { ExemptionView, OverduePlan, PlanMilestone, PlanView, UnagreedPlan } from './plan.view.js';

/** The agreed version that holds: none agreed in the same file has a higher number. */
export const holds = (plan: string): string =>
  `${plan}.status = 'AGREED' and not exists (select from app.plan later where later.casefile_id = ${plan}.casefile_id and later.status = 'AGREED' and later.no > ${plan}.no)`;

/** When it is next to be looked over: as the last review says, else as the plan does. */
export const reviewOn = (plan: string): string => `case when exists (select from app.plan_review r where r.plan_id = ${plan}.id)
  then (select r.next_review_on from app.plan_review r where r.plan_id = ${plan}.id order by r.reviewed_on desc, r.id desc limit 1) else ${plan}.review_on end`;

/** Whether account `account` carries the case of file `file` on day `day`. */
const carries = (account: string, file: string, day: string): string => `exists (select from app.assignment x where x.casefile_id = ${file} and x.account_id = ${account}
  and x.starts_on <= ${day}::date and (x.ends_on is null or x.ends_on >= ${day}::date))`;

/** Every version about participation $1 that the scope sees, newest first; $2 the acting branch. */
export const PLANS = statement<[string, string | null], PlanView & { participationId: string }>()('plan.versions', `
  select p.id, p.participation_id as "participationId", p.no, case when p.status = 'AGREED' and not (${holds('p')}) then 'SUPERSEDED' else p.status end as status,
    b.name as "branchName", b.id = $2 as own, p.competence, p.wishes, p.obstacles, p.needs, p.goals, p.hours_per_week as "hoursPerWeek", p.schedule, p.steps,
    p.contributions, ${reviewOn('p')} as "reviewOn", p.proposed_at as "proposedAt", p.agreed_on as "agreedOn", p.agreed_how as "agreedHow",
    p.written_at as "writtenAt", a.name as "writtenByName", p.version,
    coalesce((select json_agg(json_build_object('id', r.id, 'reviewedOn', r.reviewed_on, 'outcomes', r.outcomes, 'whatWorked', r.what_worked, 'decision', r.decision,
        'nextReviewOn', r.next_review_on, 'writtenByName', w.name) order by r.reviewed_on desc, r.id desc)
      from app.plan_review r join app.account w on w.id = r.written_by where r.plan_id = p.id), '[]') as reviews
  from app.plan p join app.casefile f on f.id = p.casefile_id join app.branch b on b.id = f.branch_id join app.account a on a.id = p.written_by
  where p.participation_id = $1 order by own desc, b.name, p.no desc`, (row) => ({ participationId: row.participationId, objectId: row.id }));

/** Exceptions about participation $1, or in project $2. */
export const EXEMPTIONS = statement<[string | null, string | null], ExemptionView>()('plan.exemptions', `
  select e.id, e.participation_id as "participationId", p.pseudonym, e.reason, e.holds_until as "holdsUntil", e.granted_at as "grantedAt", a.name as "grantedByName"
  from app.plan_exemption e join app.participation p on p.id = e.participation_id join app.account a on a.id = e.granted_by
  where e.participation_id = $1 or p.project_id = $2 order by e.granted_at desc, e.id desc`, (row) => ({ participationId: row.participationId, objectId: row.id }));

/** Agreed plans that should have been looked over before $1, longest ago first; $2 who asks. */
export const OVERDUE = statement<[string, string], OverduePlan>()('plan.overdue', `
  select * from (
    select p.id as "planId", p.participation_id as "participationId", x.pseudonym, i.given_name as "givenName", i.family_name as "familyName", ${reviewOn('p')} as "reviewOn",
      $1::date - ${reviewOn('p')} as "daysOverdue", ${carries('$2', 'p.casefile_id', '$1')} as mine
    from app.plan p join app.participation x on x.id = p.participation_id and x.status <> 'ENDED' left join app.identity i on i.participant_id = x.participant_id
    where ${holds('p')}) due
  where "reviewOn" < $1::date order by "reviewOn", "planId" limit 500`, (row) => ({ participationId: row.participationId }));

/** Who takes part, carried by the acting branch, and has agreed to no plan yet on day $1, longest there first; $2 who asks. */
export const UNAGREED = statement<[string, string], UnagreedPlan>()('plan.unagreed', `
  select p.id as "participationId", p.pseudonym, i.given_name as "givenName", i.family_name as "familyName", p.starts_on as "startsOn", $1::date - p.starts_on as days,
    (select l.status from app.plan l where l.casefile_id = f.id order by l.no desc limit 1) as status, ${carries('$2', 'f.id', '$1')} as mine
  from app.participation p join app.casefile f on f.participation_id = p.id and f.branch_id = p.branch_id and f.branch_id = (select law.branch())
    left join app.identity i on i.participant_id = p.participant_id
  where p.status <> 'ENDED' and p.counted and f.id = any (array(select law.readable('plan')))
    and not exists (select from app.plan l where l.casefile_id = f.id and l.status = 'AGREED')
  order by p.starts_on, p.id limit 500`, (row) => ({ participationId: row.participationId }));

/** $1 project -> itself, where it is one the scope follows. */
export const FOLLOWED_PROJECT = statement<[string], { id: string }>()('plan.followed-project', 'select id from app.project where id = $1 and id = any (array(select law.coordinated()))');

/** When each followed participant of project $1 first had a plan, and when something else first ran; $2 the scope's day. */
export const MILESTONES = statement<[string, string], PlanMilestone>()('plan.milestones', `
  select m.participation_id as "participationId", p.pseudonym, p.gender, p.starts_on as "startsOn", p.status = 'ENDED' as ended, m.agreed_on as "agreedOn",
    m.agreed_on - p.starts_on as days, m.review_on as "reviewOn", coalesce(p.status <> 'ENDED' and m.review_on < $2::date, false) as overdue, s.ran_on as "startedOn"
  from law.plan_milestones($1) m join app.participation p on p.id = m.participation_id left join law.support_facts($1) s on s.participation = m.participation_id
  order by p.starts_on, p.id`, (row) => ({ participationId: row.participationId }));
