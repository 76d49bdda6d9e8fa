import { statement } from '#platform';
import type { CaseManagementView, ContactFigures, CaseContactView, CrisisPlanView, BarrierView, MemberView } from './case-management.view.js';
import type { ManagedCounts } from './case-management.rules.js';

/** Case management of participation $1, what runs first; $2 the acting branch. */
export const MANAGED = statement<[string, string | null], CaseManagementView>()('cm.list', `
  select m.id, m.model, m.contacts_per_month as "contactsPerMonth", m.goals, m.starts_on as "startsOn", m.ends_on as "endsOn", m.end_reason as "endReason", f.branch_id = $2 as own, m.version
  from app.case_management m join app.casefile f on f.id = m.casefile_id where m.participation_id = $1 order by m.ends_on is not null, m.starts_on desc, m.id`, (row) => ({ objectId: row.id }));

/** The group around participation $1: those who are there first. */
export const MEMBERS = statement<[string, string | null], MemberView>()('cm.members', `
  select r.id, r.name, r.relation, r.organisation, r.contact, r.chosen_on as "chosenOn", r.left_on as "leftOn", f.branch_id = $2 as own, r.version
  from app.resource_member r join app.casefile f on f.id = r.casefile_id where r.participation_id = $1 order by r.left_on is not null, r.name collate "sv-x-icu", r.id`);

/** Contacts about participation $1, the latest first; $2 is the account. */
export const CONTACTS = statement<[string, string], CaseContactView>()('cm.contacts', `
  select c.id, c.held_on as "heldOn", c.mode, c.in_vivo as "inVivo", c.minutes, c.with_whom as "withWhom", c.about, a.name as "writtenByName", c.written_by = $2 as mine, c.version
  from app.case_contact c join app.account a on a.id = c.written_by where c.participation_id = $1 order by c.held_on desc, c.id desc limit 200`);

/** How it goes for participation $1 in the file of branch $2 on day $3. */
export const FIGURES = statement<[string, string | null, string], ContactFigures>()('cm.figures', `
  with file as (select f.id from app.casefile f where f.participation_id = $1 and f.branch_id = $2),
  recent as (select c.* from app.case_contact c join file on file.id = c.casefile_id where c.held_on > $3::date - 30 and c.held_on <= $3::date),
  answers as (
    select a.account_id, a.starts_on, a.id, lag(a.account_id) over (order by a.starts_on, a.id) as before, a.ends_on
      from app.assignment a join file on file.id = a.casefile_id where a.part = 'RESPONSIBLE'),
  manager as (select account_id from answers where starts_on <= $3::date and (ends_on is null or ends_on >= $3::date) order by starts_on desc, id desc limit 1)
  select (select count(*)::int from recent) as contacts, (select coalesce(sum(minutes), 0)::int from recent) as minutes,
    (select round(100.0 * count(*) filter (where in_vivo) / nullif(count(*), 0), 1)::double precision from recent) as "inVivoPercent",
    (select $3::date - max(c.held_on) from app.case_contact c join file on file.id = c.casefile_id where 'PARTICIPANT' = any (c.with_whom)) as "daysSinceContact",
    (select count(*)::int from answers where before is distinct from account_id and before is not null) as "managerChanges",
    (select law.managed_cases(account_id)::int from manager) as caseload,
    (select x.name from app.account x join manager on manager.account_id = x.id) as "managerName"
  where exists (select from file)`);

/** Whether some file about participation $1 shows one its interventions. */
export const TOLD = statement<[string], { told: boolean }>()('cm.told', `
  select exists (select from app.casefile f where f.participation_id = $1 and f.id = any (array(select law.readable('interventions')))) as told`);

export const BARRIERS = statement<[string, string | null], BarrierView>()('cm.barriers', `
  select b.id, b.domain, b.words, b.found_on as "foundOn", b.lifted_on as "liftedOn", f.branch_id = $2 as own, b.version
  from app.barrier b join app.casefile f on f.id = b.casefile_id where b.participation_id = $1 order by b.lifted_on is not null, b.found_on desc, b.id`, (row) => ({ objectId: row.id }));

export const CRISIS_PLANS = statement<[string], CrisisPlanView>()('cm.crisis-plans', `
  select c.id, c.no, c.signs, c.helps, c.whom, c.agreed_on as "agreedOn", c.review_on as "reviewOn", a.name as "writtenByName"
  from app.crisis_plan c join app.account a on a.id = c.written_by where c.participation_id = $1 order by c.no desc, c.id`, (row) => ({ objectId: row.id }));

/** Everyone in case management in project $1, each once: counted, never read. */
export const PROJECT_MANAGED = statement<[string], ManagedCounts>()('cm.project', `
  select persons::int, women::int, men::int, managers::int, contacts::int, planned::int, in_vivo::int as "inVivo", median_days as "medianDays", never::int, changes::int
  from law.case_management_counts($1)`);
