-- What is told beside the facts: notes, who came and how long, and the answered forms.
insert into app.note (casefile_id, participation_id, kind, occurred_on, attendance, body, written_by)
  select p.casefile_id, p.participation_id, (array['CONVERSATION', 'PHONE', 'VISIT', 'MEETING'])[1 + n.nth % 4], p.starts_on + 20 * n.nth, case when n.nth % 5 = 0 then 'DID_NOT_COME' else 'CAME' end,
      repeat('Vi talade om veckan som gått och om vad som blir nästa steg. ', 4 + n.nth % 9), p.responsible_id
    from multitude.person p cross join generate_series(1, 12) n(nth) where p.starts_on + 20 * n.nth <= coalesce(p.ends_on, current_date) order by p.starts_on + 20 * n.nth;
insert into app.attendance (casefile_id, participation_id, intervention_id, held_on, planned_hours, attended_hours, absence_reason, written_by)
  select p.casefile_id, p.participation_id, i.id, i.offered_on + 7 * d.nth, 4, case when d.nth % 4 = 3 then 0 else 4 end, case when d.nth % 4 = 3 then 'ILL' end, p.responsible_id
    from multitude.person p join app.intervention i on i.participation_id = p.participation_id and i.periods <> '[]' cross join generate_series(1, 8) d(nth)
    where p.n % 3 = 0 and i.offered_on + 7 * d.nth <= coalesce(i.ended_on, current_date) order by p.n;
insert into multitude.form (id, casefile_id, participation_id, responsible_id, instrument_id, on_day, occasion, answers)
  select gen_random_uuid() as id, p.casefile_id, p.participation_id, p.responsible_id, i.id as instrument_id, p.starts_on + 5 + 90 * m.nth as on_day, case when m.nth = 0 then 'BASELINE' else 'FOLLOW_UP' end as occasion,
      (select jsonb_object_agg(q.item ->> 'key', (p.n + q.at + m.nth) % 11) from jsonb_array_elements(i.definition -> 'items') with ordinality q(item, at)) as answers
    from multitude.person p cross join app.instrument i cross join generate_series(0, 2) m(nth)
    where i.key = 'readiness-rulers' and i.project_id is null and p.n % 2 = 0 and p.starts_on + 5 + 90 * m.nth <= coalesce(p.ends_on, current_date) order by p.n, m.nth;
insert into app.measurement (id, casefile_id, participation_id, instrument_id, occasion, measured_on, respondent, minutes, score, written_by)
  select f.id, f.casefile_id, f.participation_id, f.instrument_id, f.occasion, f.on_day, 'PARTICIPANT', 6, a.mean, f.responsible_id
    from multitude.form f cross join lateral (select avg(value::float) as mean from jsonb_each_text(f.answers)) a;
insert into app.measurement_answer (casefile_id, participation_id, measurement_id, no, answers, score, written_by)
  select f.casefile_id, f.participation_id, f.id, 1, f.answers, a.mean, f.responsible_id from multitude.form f cross join lateral (select avg(value::float) as mean from jsonb_each_text(f.answers)) a;
