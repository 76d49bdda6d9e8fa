import { question, statement } from '#platform';
import type { FidelityReview } from './fidelity.entity.js';
import type { Figure, Measure } from './scale.js';
import type { FidelityOverview, ReviewBefore } from './fidelity.view.js';

/** The own branch's reviews, newest first, the scales one may use and the units one may look at. */
export const FIDELITY = question<[], FidelityOverview>()('fidelity.overview', `
  select law.today() as today,
    coalesce((select json_agg(json_build_object('id', r.id, 'unitName', u.name, 'scaleSv', r.scale ->> 'sv', 'scaleEn', r.scale ->> 'en', 'startsOn', r.starts_on, 'endsOn', r.ends_on, 'status', r.status,
        'total', r.total, 'most', (r.scale ->> 'highest')::int * jsonb_array_length(r.scale -> 'items'),
        'band', (select json_build_object('sv', b ->> 'sv', 'en', b ->> 'en') from jsonb_array_elements(r.scale -> 'bands') b where (b ->> 'from')::int <= r.total order by (b ->> 'from')::int desc limit 1))
        order by r.status <> 'OPEN', r.ends_on desc, r.id desc)
      from app.fidelity_review r join app.unit u on u.id = r.unit_id), '[]') as reviews,
    coalesce((select json_agg(json_build_object('id', s.id, 'code', s.code, 'edition', s.edition, 'sv', s.definition ->> 'sv', 'en', s.definition ->> 'en', 'items', jsonb_array_length(s.definition -> 'items'),
        'counted', (select count(*) from jsonb_array_elements(s.definition -> 'items') i where i ? 'measure'), 'own', s.branch_id is not null) order by s.branch_id is not null, s.code)
      from app.fidelity_scale s where s.edition = (select max(n.edition) from app.fidelity_scale n where n.code = s.code and n.branch_id is not distinct from s.branch_id)), '[]') as scales,
    coalesce((select json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name collate "sv-x-icu", u.id) from app.unit u where u.branch_id = (select law.branch())), '[]') as units`);

type Read = Pick<FidelityReview, 'id' | 'scale' | 'scores' | 'figures' | 'startsOn' | 'endsOn' | 'reviewers' | 'conclusions' | 'status' | 'version'>;
export const FIDELITY_REVIEW = question<[string], Read & { unitName: string; frozenAt: string | null; frozenByName: string | null; before: ReviewBefore | null }>()('fidelity.review', `
  select r.id, r.scale, r.scores, r.figures, r.starts_on as "startsOn", r.ends_on as "endsOn", r.reviewers, r.conclusions, r.status, r.version, u.name as "unitName", r.frozen_at as "frozenAt", a.name as "frozenByName",
    (select json_build_object('id', x.id, 'endsOn', x.ends_on, 'total', x.total) from app.fidelity_review x join app.fidelity_scale y on y.id = x.scale_id
      where x.unit_id = r.unit_id and x.status = 'FROZEN' and y.code = s.code and (x.ends_on, x.id) < (r.ends_on, r.id) order by x.ends_on desc, x.id desc limit 1) as before
  from app.fidelity_review r join app.fidelity_scale s on s.id = r.scale_id join app.unit u on u.id = r.unit_id left join app.account a on a.id = r.frozen_by where r.id = $1`, { object: 'id' });

/**
 * What the logs of unit $1 say from day $2 until and with day $3. Protected persons are in none of it: who reviews does not see them.
 *  1. A person is in Supported Employment from the first stage entered until the last is left or the participation ends; a specialist is who is responsible for one on the last day.
 *  2. Who began within the days waits for a first contact with an employer; who has waited less than thirty days without one is not counted yet, who has waited longer counts with the days so far.
 *  3. A placement at an employer that began within the days is a piece of work; studies and an own business are not counted among them.
 *  4. Time out of the office is support on the job and contacts out where the person is, of all support and contacts.
 */
export const FIGURES = statement<[string, string, string], Figure & { measure: Measure }>()('fidelity.figures', `
  with file as materialized (select f.id, p.ends_on from app.casefile f join app.participation p on p.id = f.participation_id where f.unit_id = $1),
  course as materialized (select f.id, f.ends_on, min(s.entered_on) as began, bool_or(s.left_on is null or s.left_on > $3::date) as runs
    from file f join app.employment_stage s on s.casefile_id = f.id where s.entered_on <= $3::date group by f.id, f.ends_on),
  running as (select c.id from course c where c.runs and (c.ends_on is null or c.ends_on > $3::date)),
  specialist as materialized (select distinct a.account_id as id from running r join app.assignment a on a.casefile_id = r.id
    where a.part = 'RESPONSIBLE' and a.starts_on <= $3::date and (a.ends_on is null or a.ends_on >= $3::date)),
  first as (select c.began, (select min(a.held_on) from app.employer_approach a where a.casefile_id = c.id and a.held_on between c.began and $3::date) as met from course c where c.began >= $2::date),
  waited as (select coalesce(f.met, $3::date) - f.began as days, f.met is not null as met from first f where f.met is not null or $3::date - f.began >= 30),
  visit as (select v.written_by from app.employer_contact v where v.mode = 'VISIT' and v.held_on between $2::date and $3::date
    union all select v.written_by from app.employer_approach v where v.mode = 'VISIT' and v.held_on between $2::date and $3::date),
  work as (select p.kind, lower(btrim(p.job)) as job, p.workplace_id from file f join app.job_placement p on p.casefile_id = f.id
    where p.kind in ('PRACTICE', 'SUBSIDISED', 'COMPETITIVE') and p.starts_on between $2::date and $3::date),
  spent as (select s.minutes, s.on_the_job as out from course c join app.job_support s on s.casefile_id = c.id where s.held_on between $2::date and $3::date
    union all select k.minutes, k.in_vivo from course c join app.case_contact k on k.casefile_id = c.id where k.held_on between $2::date and $3::date),
  counted (measure, part, whole, value) as (
    select 'CASELOAD', (select count(*) from running), count(*), (select count(*) from running)::numeric / nullif(count(*), 0) from specialist
    union all select 'DAYS_TO_EMPLOYER', count(*) filter (where w.met), count(*), percentile_cont(0.5) within group (order by w.days)::numeric from waited w
    union all select 'EMPLOYER_VISITS', count(v.*), (select count(*) from specialist), count(v.*) / nullif((select count(*) from specialist) * ($3::date - $2::date + 1) / 7.0, 0)
      from visit v where v.written_by in (select s.id from specialist s)
    union all select 'JOB_VARIETY', count(distinct w.job), count(*), count(distinct w.job)::numeric / nullif(count(*), 0) from work w
    union all select 'EMPLOYER_VARIETY', count(distinct w.workplace_id), count(*), count(distinct w.workplace_id)::numeric / nullif(count(*), 0) from work w
    union all select 'COMPETITIVE_SHARE', count(*) filter (where w.kind = 'COMPETITIVE'), count(*), (count(*) filter (where w.kind = 'COMPETITIVE'))::numeric / nullif(count(*), 0) from work w
    union all select 'OUT_OF_OFFICE', coalesce(sum(s.minutes) filter (where s.out), 0), coalesce(sum(s.minutes), 0), coalesce(sum(s.minutes) filter (where s.out), 0)::numeric / nullif(sum(s.minutes), 0) from spent s)
  select c.measure, c.part::int, c.whole::int, round(c.value, 4)::float8 as value from counted c`);
