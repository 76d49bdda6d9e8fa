-- A year and a half of work in five projects, run by ten municipalities with two units each, and one authority beside them.
-- `bench.person` (test/bench/fill.mjs) says who there is and where; everything else hangs on it. Chance has a seed: every run fills the same.
select setseed(0.42);

insert into app.participant (id, branch_id, gender, protected)
  select participant_id, branch_id, gender, protected from bench.person;
insert into app.identity (participant_id, branch_id, given_name, family_name, name_cipher, number_kind, number_cipher, number_hash, birth_date, phone_cipher, municipality_code)
  select participant_id, branch_id, given_name, family_name, name_cipher, number_kind, number_cipher, number_hash, birth_date, phone_cipher, municipality_code from bench.person;

-- Four of ten have ended, one of twenty rests.
insert into app.participation (id, participant_id, project_id, subproject_id, branch_id, unit_id, pseudonym, gender, age_at_entry, municipality_code, protected, status, starts_on, ends_on)
  select p.participation_id, p.participant_id, p.project_id, (select s.id from app.subproject s where s.project_id = p.project_id order by md5(s.id::text || p.n) limit 1),
      p.branch_id, p.unit_id, 'D-' || lpad(p.n::text, 5, '0'), p.gender, extract(year from age(p.starts_on, p.birth_date)), p.municipality_code, p.protected,
      case when p.ends_on is not null then 'ENDED' when random() < 0.08 then 'PAUSED' else 'ACTIVE' end, p.starts_on, p.ends_on
    from bench.person p order by p.n;
insert into law.person_key (participation_id, project_id, hash) select participation_id, project_id, number_hash from bench.person where number_hash is not null;
insert into app.home (participation_id, branch_id, unit_id, starts_on, ends_on) select participation_id, branch_id, unit_id, starts_on, ends_on from bench.person;
insert into app.casefile (id, participation_id, branch_id, unit_id) select casefile_id, participation_id, branch_id, unit_id from bench.person order by n;
insert into app.assignment (casefile_id, account_id, part, starts_on, ends_on) select casefile_id, responsible_id, 'RESPONSIBLE', starts_on, ends_on from bench.person;
insert into app.assignment (casefile_id, account_id, part, starts_on, ends_on) select casefile_id, deputy_id, 'DEPUTY', starts_on, ends_on from bench.person where n % 3 = 0;

-- One in seven is known at the authority too, which has a file of its own; both show each other what they write.
insert into app.casefile (participation_id, branch_id, unit_id) select participation_id, agency_branch_id, agency_unit_id from bench.person where n % 7 = 0 and not protected;
insert into app.assignment (casefile_id, account_id, part, starts_on) select f.id, p.agency_account_id, 'RESPONSIBLE', p.starts_on + 20
  from bench.person p join app.casefile f on f.participation_id = p.participation_id and f.branch_id = p.agency_branch_id where p.ends_on is null;
insert into app.consent (participation_id, kind, from_branch_id, to_unit_id, categories, purpose, form, given_on, valid_from, valid_to, documented_by)
  select p.participation_id, 'SECRECY_WAIVER', given.from_branch, given.to_unit, array['plan', 'interventions', 'progress', 'notes'], 'Samverkan om insatser', 'WRITTEN',
      current_date - p.n % 300, current_date - p.n % 300, current_date - p.n % 300 + 360, p.responsible_id
    from bench.person p cross join lateral (values (p.branch_id, p.agency_unit_id), (p.agency_branch_id, p.unit_id)) given(from_branch, to_unit)
    where p.n % 7 = 0 and not p.protected;

insert into app.entry_assessment (casefile_id, participation_id, target_group, entry_grounds, written_by)
  select casefile_id, participation_id, null, 'Behöver samlat stöd från flera.', responsible_id from bench.person;
insert into app.livelihood (casefile_id, participation_id, moment, observed_on, kind, share_percent, written_by)
  select p.casefile_id, p.participation_id, 'ENTRY', p.starts_on, l.kind, l.share, p.responsible_id
    from bench.person p cross join lateral (values ('SOCIAL_ASSISTANCE', 100 - 10 * (p.n % 6)), ('WAGE', 10 * (p.n % 6))) l(kind, share) where l.share > 0;
insert into app.livelihood (casefile_id, participation_id, moment, observed_on, kind, share_percent, written_by)
  select p.casefile_id, p.participation_id, 'EXIT', p.ends_on, l.kind, l.share, p.responsible_id
    from bench.person p cross join lateral (values ('SOCIAL_ASSISTANCE', 100 - 20 * (p.n % 6)), ('WAGE', 20 * (p.n % 6))) l(kind, share)
    where l.share > 0 and p.ends_on is not null and p.n % 9 > 0;
insert into app.participation_exit (casefile_id, participation_id, ends_on, reason, written_by)
  select casefile_id, participation_id, ends_on, (array['PLAN_COMPLETED_WORK', 'PLAN_COMPLETED_STUDIES', 'OWN_WISH', 'MOVED', 'ILLNESS', 'DECEASED', 'HANDED_OVER_AF'])[1 + n % 7], responsible_id
    from bench.person where ends_on is not null;

insert into app.plan (casefile_id, participation_id, no, status, competence, wishes, needs, goals, review_on, agreed_on, agreed_how, written_by)
  select casefile_id, participation_id, 1, 'AGREED', 'Har arbetat i butik och på lager.', 'Vill arbeta med människor.', '[]',
      jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'words', 'Komma i arbete på halvtid')), starts_on + 120, starts_on + 14, 'IN_PERSON', responsible_id from bench.person;
insert into app.intervention (casefile_id, participation_id, type_code, status, purpose, offered_on, answered_on, periods, ended_on, end_reason, result, written_by)
  select p.casefile_id, p.participation_id, t.code, case when t.nth = 1 then 'ENDED' when t.nth = 2 then 'STARTED' else 'OFFERED' end, 'Prova och komma vidare', p.starts_on + 15 * t.nth::int,
      case when t.nth < 3 then p.starts_on + 15 * t.nth::int end, '[]', case when t.nth = 1 then p.starts_on + 90 end, case when t.nth = 1 then 'COMPLETED' end, case when t.nth = 1 then 'PARTLY' end, p.responsible_id
    from bench.person p cross join lateral (select code, row_number() over (order by md5(code || p.n)) as nth from app.intervention_type order by 2 limit 3) t;
insert into app.note (casefile_id, participation_id, kind, occurred_on, attendance, body, written_by)
  select p.casefile_id, p.participation_id, (array['CONVERSATION', 'PHONE', 'VISIT', 'MEETING'])[1 + n.nth % 4], p.starts_on + 20 * n.nth, case when n.nth % 5 = 0 then 'DID_NOT_COME' else 'CAME' end,
      repeat('Vi talade om veckan som gått och om vad som blir nästa steg. ', 4 + n.nth % 9), p.responsible_id
    from bench.person p cross join generate_series(1, 12) n(nth) where p.starts_on + 20 * n.nth <= coalesce(p.ends_on, current_date) order by p.starts_on + 20 * n.nth;
insert into app.step_assessment (casefile_id, participation_id, ladder_id, position, self_position, assessed_on, written_by)
  select p.casefile_id, p.participation_id, (select id from app.ladder where project_id is null), least(8, 1 + p.n % 4 + s.nth * (p.n % 3)), 1 + p.n % 5, p.starts_on + 10 + 75 * s.nth, p.responsible_id
    from bench.person p cross join generate_series(0, 3) s(nth) where p.starts_on + 10 + 75 * s.nth <= coalesce(p.ends_on, current_date) and p.n % 11 > 0;
insert into app.outcome_event (casefile_id, participation_id, kind, starts_on, work_percent, work_form, study_percent, receiver, evidence, written_by)
  select casefile_id, participation_id, kind, starts_on + 60, case when kind = 'STARTED_WORK' then 50 end, case when kind = 'STARTED_WORK' then 'SUBSIDISED' end,
      case when kind = 'STARTED_STUDIES' then 50 end, case when kind = 'READY_FOR_ORDINARY' then 'AF' end, 'CONTRACT', responsible_id
    from bench.person cross join lateral (values ((array['STARTED_WORK', 'STARTED_STUDIES', 'READY_FOR_ORDINARY'])[1 + n % 3])) e(kind)
    where n % 13 < 4 and starts_on + 60 <= coalesce(ends_on, current_date);

insert into law.access_edge (party, seat, participation_id, casefile_id, category, grounds, writes, valid_from, valid_to)
  select party, seat, participation_id, casefile_id, category, grounds, writes, valid_from, valid_to from law.edge where valid_from < valid_to;
