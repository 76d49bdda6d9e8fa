import { consentListed, dayPanel, WHO, type DayPanel } from '#participation';
import { statement } from '#platform';
import { reviewListed } from '#plans';
import { agendaFinder, type AgendaFinder } from '#sip';
import type { GapActionView, GapRuleView, GapSpan, GapStretch, GapView } from './gap.view.js';

export interface GapRow extends GapView {
  participantId: string | null;
  nameCipher: Buffer | null;
}

/**
 * Every gap the scope watches on day $2, one row each; $1 is the account, $3 one participation or none. A list, its counters, "Min dag" and
 * the coordinator's page all read this, so that they cannot differ. Between two interventions a person stands in one of three ways: with a
 * next start in sight, waiting for something, or with nothing at all.
 */
const GAPS = `
  limits as (
    select k.code, k.position, j.id as project_id, coalesce(r.threshold, k.threshold) as threshold
      from app.gap_kind k cross join app.project j left join app.gap_rule r on r.project_id = j.id and r.kind = k.code where coalesce(r.active, true)),
  standing as (
    select p.id, p.participant_id, p.project_id, p.unit_id, p.branch_id, p.pseudonym, p.protected, p.starts_on, d.*,
      greatest(p.starts_on, (select max(upper(ran.stretch)) from unnest(d.ran) as ran(stretch) where upper(ran.stretch) <= $2::date)) as idle_since
    from law.watched_days() d join app.participation p on p.id = d.participation_id
    where p.status = 'ACTIVE' and p.counted and p.starts_on <= $2::date and ($3::uuid is null or p.id = $3)),
  measured as (
    select s.*, m.kind, m.since, m.measure, m.about from standing s cross join lateral (values
      ('NO_INTERVENTION', s.idle_since, $2::date - s.idle_since, null::date, not s.ran @> $2::date and s.next_on is null and s.waits_since is null),
      ('ONLY_WAITING', s.idle_since, $2::date - s.idle_since, null, not s.ran @> $2::date and s.next_on is null and s.waits_since is not null),
      ('NEXT_TOO_FAR', s.idle_since, s.next_on - s.idle_since, s.next_on, not s.ran @> $2::date and s.next_on is not null),
      ('NO_CONTACT', greatest(s.contact_on, s.starts_on), $2::date - greatest(s.contact_on, s.starts_on), s.contact_on, true),
      ('NO_SHOW', s.missed_since, s.missed, null, s.missed > 0),
      ('REVIEW_OVERDUE', s.review_on, $2::date - s.review_on, s.review_on, s.review_on is not null),
      ('SIP_REVIEW_OVERDUE', s.sip_review_on, $2::date - s.sip_review_on, s.sip_review_on, s.sip_review_on is not null),
      ('HANDOVER_UNANSWERED', s.handed_due, $2::date - s.handed_due, s.handed_due, s.handed_due is not null),
      ('HANDOVER_RETURNED', s.handed_back, $2::date - s.handed_back, s.handed_back, s.handed_back is not null),
      ('DUTY_UNASSIGNED', s.unled_since, $2::date - s.unled_since, s.unled_since, s.unled_since is not null),
      ('DUTY_DOUBLE', s.doubled_since, $2::date - s.doubled_since, s.doubled_since, s.doubled_since is not null),
      ('CONSENT_ENDING', null, s.consent_to - $2::date, s.consent_to, s.consent_to is not null)) m(kind, since, measure, about, holds)
    where m.holds),
  gap as (
    select m.id, m.participant_id, null::uuid as referral_id, m.project_id, m.unit_id, m.branch_id, m.pseudonym, m.protected, m.kind, l.position,
      coalesce(m.since, m.about - l.threshold) as since, m.about, case when m.kind = 'NO_SHOW' then m.measure end as times, m.acts, null::uuid as handler_id
    from measured m join limits l on l.project_id = m.project_id and l.code = m.kind
    where case when m.kind = 'CONSENT_ENDING' then m.measure <= l.threshold else m.measure >= l.threshold end
    union all
    select null, null, r.referral_id, r.project_id, r.unit_id, null, null, false, l.code, l.position, r.due_on, r.due_on, null, '[]', r.handler_id
    from law.late_referrals() r join limits l on l.project_id = r.project_id and l.code = 'REFERRAL_UNANSWERED'
    where $3::uuid is null and $2::date - r.due_on >= l.threshold),
  told as (
    select g.*, $2::date - g.since as days, coalesce(done ->> 'taken' = 'PAUSE' and (done ->> 'pauseTo')::date >= $2::date, false) as paused, done,
      g.handler_id = $1 or exists (select from app.casefile f join app.assignment x on x.casefile_id = f.id and x.account_id = $1
        and x.starts_on <= $2::date and (x.ends_on is null or x.ends_on >= $2::date) where f.participation_id = g.id and f.branch_id = g.branch_id) as mine
    from gap g left join lateral (select a as done from jsonb_array_elements(g.acts) a where a ->> 'kind' = g.kind and (a ->> 'since')::date = g.since limit 1) a on true)`;

export const OPEN_GAPS = statement<[string, string, string | null], GapRow>()('gap.open', `
  with ${GAPS}
  select g.kind, g.id as "participationId", g.participant_id as "participantId", g.referral_id as "referralId", g.pseudonym, i.given_name as "givenName",
    i.family_name as "familyName", i.name_cipher as "nameCipher", g.protected, g.project_id as "projectId", j.display_name as "projectName", u.name as "unitName",
    coalesce(h.name, (select a.name from app.casefile f join app.assignment x on x.casefile_id = f.id and x.part = 'RESPONSIBLE' and x.starts_on <= $2::date
      and (x.ends_on is null or x.ends_on >= $2::date) join app.account a on a.id = x.account_id where f.participation_id = g.id and f.branch_id = g.branch_id limit 1)) as "ownerName",
    coalesce(g.mine, false) as mine, g.since, g.days, g.about, g.times, g.paused,
    case when g.done is not null then json_build_object('taken', g.done ->> 'taken', 'on', g.done ->> 'on', 'pauseTo', g.done ->> 'pauseTo') end as done
  from told g join app.project j on j.id = g.project_id join app.unit u on u.id = g.unit_id left join app.identity i on i.participant_id = g.participant_id
    left join app.account h on h.id = g.handler_id
  order by g.days desc, g.position, g.id, g.referral_id`, (row) => ({ participationId: row.participationId }));

/**
 * The same gaps, of those one carries oneself, off the list while a planned pause holds. "Min dag" has panels of its own for reviews and for consents
 * that end, and tells each thing once.
 */
const MY_GAPS = dayPanel('gaps', `
  with ${GAPS}
  select ${WHO}, g.since as "on", g.kind as detail from told g join app.participation p on p.id = g.id left join app.identity i on i.participant_id = p.participant_id
  where g.mine and not g.paused and not (g.kind = 'REVIEW_OVERDUE' and ${reviewListed('p.id', '$2')}) and not (g.kind = 'CONSENT_ENDING' and ${consentListed('p.id', '$2')})
  order by g.days desc, g.position, p.id`);

export const CONTINUITY_PANELS: readonly DayPanel[] = [MY_GAPS];

/** What the meeting of a SIP might talk about, as a question and without a day: the days are every party's, and the agenda is read by all. */
const GAP_AGENDA = agendaFinder('gaps', `
  with ${GAPS}
  select g.kind as id, 'GAP' as source, q.words from told g join (values
    ('NO_INTERVENTION', 'Ingen insats pågår: vad kan börja?'), ('ONLY_WAITING', 'Ingen insats pågår, det som finns väntar: vad kan börja?'),
    ('NEXT_TOO_FAR', 'Långt till nästa insats: vad gör vi till dess?'), ('NO_CONTACT', 'Hur håller vi kontakten?'),
    ('REVIEW_OVERDUE', 'Handlingsplanen behöver följas upp'), ('SIP_REVIEW_OVERDUE', 'En tidigare SIP behöver följas upp'), ('HANDOVER_UNANSWERED', 'En överlämning väntar på svar: vem tar vid?'),
    ('HANDOVER_RETURNED', 'En överlämning kom tillbaka: vem tar vid?')) q(kind, words) on q.kind = g.kind
  where not g.paused order by g.position`);

export const CONTINUITY_AGENDA: readonly AgendaFinder[] = [GAP_AGENDA];

/** Stretches without any intervention between entry and exit, or `day`, of all watched, or of one participation; the person's own pauses are none. */
export const stretchesOf = (day: string, who: string): string => `
  stretch as (
    select p.id, p.project_id, lower(idle.days) as starts_on, upper(idle.days) as until, 
      coalesce(p.ends_on + 1, ${day}) as closes, p.status = 'ENDED' as ended, p.status <> 'ENDED' and not d.ran @> ${day} as idle_now
    from law.watched_days() d join app.participation p on p.id = d.participation_id
      cross join unnest(datemultirange(daterange(p.starts_on, greatest(p.starts_on, coalesce(p.ends_on + 1, ${day})))) - d.ran - d.away) as idle(days)
    where p.counted and (${who}::uuid is null or p.id = ${who})),
  counted as (
    select s.*, s.until - s.starts_on as days, coalesce(r.threshold, k.threshold) as threshold, s.until = s.closes and s.idle_now as open
    from stretch s join app.gap_kind k on k.code = 'NO_INTERVENTION' left join app.gap_rule r on r.project_id = s.project_id and r.kind = k.code
    where s.until - s.starts_on >= coalesce(r.threshold, k.threshold))`;

const STRETCHES = stretchesOf('$1::date', '$2');

export const SPANS = statement<[string, null], GapSpan>()('gap.spans', `
  with ${STRETCHES}
  select c.project_id as "projectId", j.display_name as "projectName", percentile_cont(0.5) within group (order by c.days) as "medianDays", count(*)::int as stretches,
    count(*) filter (where c.open)::int as open, min(c.threshold) as threshold
  from counted c join app.project j on j.id = c.project_id group by 1, 2 order by 2`);

export const PERSON_STRETCHES = statement<[string, string], GapStretch>()('gap.stretches', `
  with ${STRETCHES}
  select starts_on as "startsOn", case when not open then until - 1 end as "endsOn", days, case when open then null when until = closes and ended then 'EXIT' else 'INTERVENTION' end as "closedBy"
  from counted order by starts_on desc`);

/** Whether one is told the days of participation $1: those who answer for the person's way on, and who follow the project. */
export const TOLD_DAYS = statement<[string], { told: boolean }>()('gap.told', 'select $1::uuid = any (array(select law.watched())) as told');

/** What was done about the gaps of participation $1, last first. */
export const ACTIONS = statement<[string], GapActionView>()('gap.actions', `
  select g.id, g.kind, g.since, g.taken, g.pause_to as "pauseTo", g.words, g.written_at as "writtenAt", a.name as "writtenByName"
  from app.gap_action g join app.account a on a.id = g.written_by where g.participation_id = $1 order by g.written_at desc, g.id desc`);

/** What counts in project $1: Samsteg's own numbers, and those the project has chosen. */
export const GAP_RULES = statement<[string], GapRuleView>()('gap.rules', `
  select k.code as kind, k.unit, coalesce(r.threshold, k.threshold) as threshold, coalesce(r.active, true) as active, k.threshold as standard, k.source_sv as "sourceSv",
    k.source_en as "sourceEn", case when r.id is not null then json_build_object('id', r.id, 'reason', r.reason, 'version', r.version) end as chosen
  from app.gap_kind k left join app.gap_rule r on r.kind = k.code and r.project_id = $1 order by k.position`);
