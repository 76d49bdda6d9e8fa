-- The facts that figures are made of: entry, livelihood, plan, interventions, steps, what happened, how it ended and what was observed after.
insert into app.entry_assessment (casefile_id, participation_id, entry_grounds, track, written_by)
  select casefile_id, participation_id, 'Behöver samlat stöd från flera.', case when n % 4 = 0 then 'PROACTIVE' else 'REACTIVE' end, responsible_id from multitude.person order by n;
insert into app.direction (casefile_id, participation_id, towards, starts_on, written_by)
  select casefile_id, participation_id, (array['WORK', 'STUDY', 'BOTH', 'UNDECIDED'])[1 + n % 4], starts_on, responsible_id from multitude.person order by n;
insert into app.pause (casefile_id, participation_id, starts_on, resumes_on, reason, written_by)
  select casefile_id, participation_id, greatest(starts_on, current_date - n % 40), current_date + 30, 'Vill vila en tid.', responsible_id from multitude.person where ends_on is null and n % 12 = 5 order by n;
insert into app.entry_fact (casefile_id, participation_id, no, labour, unemployed_since, in_education, education, written_at, written_by)
  select casefile_id, participation_id, 1, f.labour, case when f.labour = 'UNEMPLOYED' then starts_on - 60 - n % 900 end, (array['NO', 'NO', 'YES', 'UNKNOWN'])[1 + n / 3 % 4],
      (array['NO_PRIMARY', 'PRIMARY_9', 'PRIMARY_9', 'UPPER_SECONDARY', 'HIGHER_3', 'UNKNOWN'])[1 + n / 5 % 6], law.midnight(starts_on), responsible_id
    from multitude.person cross join lateral (values ((array['UNEMPLOYED', 'UNEMPLOYED', 'INACTIVE', 'EMPLOYED', 'UNKNOWN'])[1 + n % 5])) f(labour) where n % 17 > 0 order by n;
insert into app.entry_background (casefile_id, participation_id, no, citizenship, birth_country, parents_abroad, housing, other_disadvantage, written_at, written_by)
  select casefile_id, participation_id, 1, (array['SWEDEN', 'SWEDEN', 'EU', 'THIRD_COUNTRY'])[1 + n % 4], (array['SWEDEN', 'SWEDEN', 'EU', 'OUTSIDE_EU'])[1 + n % 4], (array['NO', 'YES', 'REFUSED'])[1 + n / 4 % 3],
      (array['SECURE', 'SECURE', 'SECURE', 'INSECURE', 'HOUSELESS', 'NOT_ASKED'])[1 + n / 2 % 6], (array['NO', 'NO', 'YES'])[1 + n % 3], law.midnight(starts_on), responsible_id
    from multitude.person where n % 19 > 0 order by n;
insert into app.entry_disability (casefile_id, participation_id, no, disability, written_at, written_by)
  select casefile_id, participation_id, 1, (array['NO', 'NO', 'YES', 'REFUSED'])[1 + n / 6 % 4], law.midnight(starts_on), responsible_id from multitude.person where n % 19 > 0 order by n;
insert into app.livelihood (casefile_id, participation_id, moment, observed_on, kind, share_percent, written_by)
  select p.casefile_id, p.participation_id, 'ENTRY', p.starts_on, l.kind, l.share, p.responsible_id
    from multitude.person p cross join lateral (values ('SOCIAL_ASSISTANCE', 100 - 10 * (p.n % 6)), ('WAGE', 10 * (p.n % 6))) l(kind, share) where l.share > 0 order by p.n;
insert into app.livelihood (casefile_id, participation_id, moment, observed_on, kind, share_percent, written_by)
  select p.casefile_id, p.participation_id, 'EXIT', p.ends_on, l.kind, l.share, p.responsible_id
    from multitude.person p cross join lateral (values ('SOCIAL_ASSISTANCE', 100 - 20 * (p.n % 6)), ('WAGE', 20 * (p.n % 6))) l(kind, share)
    where l.share > 0 and p.ends_on is not null and p.n % 9 > 0 order by p.n;
insert into app.independence_rating (casefile_id, participation_id, moment, rated_on, rating, asked_how, written_by)
  select casefile_id, participation_id, r.moment, r.on_day, r.rating, 'MEETING', responsible_id
    from multitude.person cross join lateral (values ('ENTRY', starts_on, n % 6), ('DURING', starts_on + 60, n % 6 + n % 3), ('EXIT', ends_on, n % 6 + n % 5)) r(moment, on_day, rating)
    where n % 5 > 0 and r.on_day <= coalesce(ends_on, current_date) order by n;

insert into app.plan (casefile_id, participation_id, no, status, competence, wishes, needs, goals, review_on, agreed_on, agreed_how, written_by)
  select casefile_id, participation_id, 1, 'AGREED', 'Har arbetat i butik och på lager.', 'Vill arbeta med människor.', '[]',
      jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'words', 'Komma i arbete på halvtid')), starts_on + 120, starts_on + 14, 'IN_PERSON', responsible_id from multitude.person where n % 15 <> 11 order by n;
-- Three areas to a person: one is over after ninety days, one runs, one waits for an answer. Of eight of ten the days it ran are written down; of the others the radar asks.
insert into app.intervention (casefile_id, participation_id, type_code, status, purpose, offered_on, answered_on, decline_reason, periods, ended_on, end_reason, result, written_by)
  select p.casefile_id, p.participation_id, t.code, t.status, 'Prova och komma vidare', t.on_day, case when t.status <> 'OFFERED' then t.on_day end, case when t.status = 'DECLINED' then 'NOT_NOW' end,
      case when t.status in ('OFFERED', 'DECLINED') or p.n % 10 > 7 then '[]' else jsonb_build_array(jsonb_build_object('startsOn', t.on_day, 'endsOn', t.ended_on)) end,
      t.ended_on, case when t.status = 'ENDED' then 'COMPLETED' end, case when t.status = 'ENDED' then 'PARTLY' end, p.responsible_id
    from multitude.person p cross join lateral (
      select k.codes[1 + (p.n * 5 + i.nth * 7) % cardinality(k.codes)] as code, i.nth, p.starts_on + 15 * i.nth as on_day, e.ended_on,
          case when e.ended_on is not null then 'ENDED' when i.nth < 3 then 'STARTED' when p.ends_on is not null then 'DECLINED' else 'OFFERED' end as status
        from (select array_agg(code order by place) as codes from app.intervention_type where within is null) k cross join generate_series(1, 3) i(nth)
          cross join lateral (select case when i.nth = 1 and p.starts_on + 90 <= current_date then p.starts_on + 90 when i.nth = 2 then p.ends_on end as ended_on) e) t
    where t.on_day <= current_date order by p.n, t.nth;
insert into app.step_assessment (casefile_id, participation_id, ladder_id, position, self_position, assessed_on, written_by)
  select p.casefile_id, p.participation_id, (select id from app.ladder where project_id is null order by edition desc limit 1), least(8, 1 + p.n % 4 + s.nth * (p.n % 3)), 1 + p.n % 5, p.starts_on + 10 + 75 * s.nth, p.responsible_id
    from multitude.person p cross join generate_series(0, 3) s(nth) where p.starts_on + 10 + 75 * s.nth <= coalesce(p.ends_on, current_date) and p.n % 11 > 0 order by p.n, s.nth;
insert into app.outcome_event (casefile_id, participation_id, kind, starts_on, work_percent, work_form, study_percent, receiver, evidence, written_by)
  select casefile_id, participation_id, kind, starts_on + 60, case when kind = 'STARTED_WORK' then 50 end, case when kind = 'STARTED_WORK' then 'SUBSIDISED' end,
      case when kind = 'STARTED_STUDIES' then 50 end, case when kind = 'READY_FOR_ORDINARY' then 'AF' end, 'CONTRACT', responsible_id
    from multitude.person cross join lateral (values ((array['STARTED_WORK', 'STARTED_STUDIES', 'READY_FOR_ORDINARY'])[1 + n % 3])) e(kind)
    where n % 13 < 4 and starts_on + 60 <= coalesce(ends_on, current_date) order by n;

insert into app.participation_exit (casefile_id, participation_id, ends_on, reason, written_at, written_by)
  select casefile_id, participation_id, ends_on, (array['PLAN_COMPLETED_WORK', 'PLAN_COMPLETED_STUDIES', 'OWN_WISH', 'MOVED', 'ILLNESS', 'DECEASED', 'HANDED_OVER_AF'])[1 + n % 7], law.midnight(ends_on), responsible_id
    from multitude.person where ends_on is not null order by n;
insert into app.exit_observation (casefile_id, participation_id, moment, no, observed_on, labour, employment, job_searching, in_education, qualified, improved, told_by, method, written_at, written_by)
  select p.casefile_id, p.participation_id, m.moment, 1, m.on_day, f.labour, case when f.labour = 'EMPLOYED' then 'SUBSIDISED' end, (array['YES', 'NO', 'UNKNOWN'])[1 + p.n % 3], (array['NO', 'YES'])[1 + p.n / 3 % 2],
      (array['NO', 'NO', 'YES'])[1 + p.n / 2 % 3], 'NO', 'DECLARED', 'PHONE', law.midnight(m.on_day), p.responsible_id
    from multitude.person p cross join lateral (values ('LEAVING', p.ends_on + p.n % 10), ('SIX_MONTHS', (p.ends_on + interval '6 months')::date + p.n % 10)) m(moment, on_day)
      cross join lateral (values ((array['EMPLOYED', 'UNEMPLOYED', 'INACTIVE'])[1 + p.n % 3])) f(labour)
    where m.on_day <= current_date and p.n % 8 > 0 order by p.n;
