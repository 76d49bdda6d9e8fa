import { statement } from '#platform';
import type { AttendanceDay, AttendanceMonthView, GroupAttendanceDay } from './attendance.view.js';

/** Days from $1 to $2 on which an intervention in a file of branch $3 runs, with what is written of each, and otherwise what was planned that weekday before. */
const DAYS = `
  select i.id as "interventionId", i.participation_id as "participationId", i.type_code as "typeCode", t.sv as "typeSv", t.en as "typeEn",
    coalesce(pb.name, i.provider_name, b.name) as "providerName", d.day::date as "on", a.planned_hours as "plannedHours", a.attended_hours as "attendedHours",
    a.absence_reason as "absenceReason", a.version, usual.planned_hours as "usualHours",
    exists (select from app.attendance_month m where m.casefile_id = i.casefile_id and m.month = date_trunc('month', d.day)::date and m.reopened_at is null) as certified`;
const FROM_DAYS = `
  from app.intervention i join app.intervention_type t on t.code = i.type_code join app.casefile f on f.id = i.casefile_id and f.branch_id = $3
    join app.branch b on b.id = f.branch_id left join app.branch pb on pb.id = i.provider_branch_id
    cross join generate_series($1::date, $2::date, interval '1 day') d(day)
    left join app.attendance a on a.intervention_id = i.id and a.held_on = d.day::date
    left join lateral (select x.planned_hours from app.attendance x where x.intervention_id = i.id and x.held_on < d.day::date and x.held_on >= d.day::date - 28
      and extract(isodow from x.held_on) = extract(isodow from d.day) order by x.held_on desc limit 1) usual on true`;
const RUNS = `(a.id is not null or exists (select from jsonb_to_recordset(i.periods) r("startsOn" date, "endsOn" date) where d.day::date between r."startsOn" and coalesce(r."endsOn", d.day::date)))`;

/** Of participation $4. */
export const PERSON_DAYS = statement<[string, string, string | null, string], AttendanceDay>()('attendance.person', `
  ${DAYS} ${FROM_DAYS} where i.participation_id = $4 and ${RUNS} order by d.day, t.place, i.id`);

export interface GroupRow extends GroupAttendanceDay {
  participantId: string;
  nameCipher: Buffer | null;
}

/** Of everyone the acting account carries. */
export const GROUP_DAYS = statement<[string, string, string | null], GroupRow>()('attendance.group', `
  ${DAYS}, p.pseudonym, p.participant_id as "participantId", p.protected, n.given_name as "givenName", n.family_name as "familyName", n.name_cipher as "nameCipher"
  ${FROM_DAYS} join app.participation p on p.id = i.participation_id left join app.identity n on n.participant_id = p.participant_id
  where i.participation_id = any (array(select law.carried())) and ${RUNS} order by t.place, "providerName", n.family_name collate "sv-x-icu", n.given_name, p.pseudonym, i.id`,
(row) => ({ participationId: row.participationId }));

/** Month by month of participation $1 in the file of branch $2: what was planned and attended, and how the month is certified. */
export const MONTHS = statement<[string, string | null], AttendanceMonthView>()('attendance.months', `
  with file as (select f.id from app.casefile f where f.participation_id = $1 and f.branch_id = $2),
  worked as (
    select date_trunc('month', a.held_on)::date as month, count(distinct a.held_on)::int as days, sum(a.planned_hours)::double precision as planned, sum(a.attended_hours)::double precision as attended
      from app.attendance a join file on file.id = a.casefile_id group by 1)
  select w.month, w.days, round(w.planned::numeric, 2)::double precision as "plannedHours", round(w.attended::numeric, 2)::double precision as "attendedHours", c.certificate,
    coalesce(c.reopened, '[]') as reopened
  from worked w left join lateral (
    select (json_agg(json_build_object('id', m.id, 'version', m.version, 'certifiedOn', (m.written_at at time zone 'Europe/Stockholm')::date, 'certifiedByName', r.name,
        'participantOn', m.participant_on, 'participantHow', m.participant_how, 'participantMarkedByName', k.name)) filter (where m.reopened_at is null)) -> 0 as certificate,
      json_agg(json_build_object('on', (m.reopened_at at time zone 'Europe/Stockholm')::date, 'byName', o.name, 'reason', m.reopen_reason) order by m.reopened_at) filter (where m.reopened_at is not null) as reopened
    from app.attendance_month m join file on file.id = m.casefile_id join app.account r on r.id = m.written_by
      left join app.account k on k.id = m.participant_marked_by left join app.account o on o.id = m.reopened_by
    where m.month = w.month) c on true
  order by w.month desc`);
