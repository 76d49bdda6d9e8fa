import { statement } from '#platform';
import type { ActivityView, GuestView, ActivityVisitView } from './guest.view.js';

/** Every activity that takes guests, those that run first. */
export const ACTIVITIES = statement<[], ActivityView>()('guests.activities', `
  select a.id, a.project_id as "projectId", p.display_name as "projectName", a.unit_id as "unitId", u.name as "unitName", b.name || ', ' || o.name as "hostName",
    u.municipality_code as "municipalityCode", a.name, a.about, a.place, a.schedule, a.starts_on as "startsOn", a.ends_on as "endsOn", a.open, a.other_projects as "otherProjects", a.version
  from app.shared_activity a join app.project p on p.id = a.project_id join app.unit u on u.id = a.unit_id join app.branch b on b.id = u.branch_id join app.organisation o on o.id = b.organisation_id
  order by a.open desc, a.name collate "sv-x-icu", a.id`);

/** The guests one hosts: what they are called, when they come, what they need; and whose case they are, for the log alone. */
export const GUESTS = statement<[], GuestView & { participationId: string }>()('guests.hosted', `
  select g.id, g.activity_id as "activityId", a.name as "activityName", g.name, g.hours, g.adaptations, law.guest_of(g.id) as "participationId"
  from app.activity_guest g join app.shared_activity a on a.id = g.activity_id where g.id = any (array(select law.hosted_guests()))
  order by a.name collate "sv-x-icu", g.name collate "sv-x-icu", g.id`, (row) => ({ participationId: row.participationId, objectId: row.id }));

/** Where participation $1 is a guest; $2 today, $3 the acting branch. */
export const VISITS = statement<[string, string, string | null], ActivityVisitView & { participationId: string }>()('guests.visits', `
  select v.id, v.participation_id as "participationId", a.id as "activityId", a.name as "activityName", b.name || ', ' || o.name as "hostName", a.place, a.schedule, g.name, g.hours, g.adaptations,
    v.consent_form as "consentForm", v.consent_from as "consentFrom", v.consent_to as "consentTo", v.withdrawn_on as "withdrawnOn", f.branch_id = $3 as own, v.version,
    v.withdrawn_on is null and $2::date between v.consent_from and v.consent_to and not p.protected
      and p.status <> 'ENDED' and $2::date <= coalesce(a.ends_on, 'infinity') as shown
  from app.activity_visit v join app.activity_guest g on g.id = v.id join app.shared_activity a on a.id = v.activity_id join app.unit u on u.id = a.unit_id
    join app.branch b on b.id = u.branch_id join app.organisation o on o.id = b.organisation_id join app.casefile f on f.id = v.casefile_id join app.participation p on p.id = v.participation_id
  where v.participation_id = $1 order by v.written_at desc, v.id`, (row) => ({ participationId: row.participationId, objectId: row.id }));
