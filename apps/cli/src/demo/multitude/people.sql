-- The people of one batch (`multitude.person`), with their participation, home and file. Everything hangs on `n`: every run fills the same.
insert into app.participant (id, branch_id, gender, protected)
  select participant_id, branch_id, gender, protected from multitude.person order by n;
insert into app.identity (participant_id, branch_id, given_name, family_name, name_cipher, number_kind, number_cipher, number_hash, birth_date, phone_cipher, municipality_code)
  select participant_id, branch_id, given_name, family_name, name_cipher, number_kind, number_cipher, number_hash, birth_date, phone_cipher, municipality_code from multitude.person order by n;
insert into app.protection (participant_id, level, set_by) select participant_id, 'SECRECY_MARKING', responsible_id from multitude.person where protected;

-- Four of ten have ended, one of twelve of the others rests.
insert into app.participation (id, participant_id, project_id, subproject_id, branch_id, unit_id, pseudonym, gender, age_at_entry, municipality_code, protected, status, starts_on, ends_on, created_at)
  select p.participation_id, p.participant_id, p.project_id, s.ids[1 + p.n / 7 % 4], p.branch_id, p.unit_id, p.pseudonym, p.gender,
      extract(year from age(p.starts_on, p.birth_date)), p.municipality_code, p.protected,
      case when p.ends_on is not null then 'ENDED' when p.n % 12 = 5 then 'PAUSED' else 'ACTIVE' end, p.starts_on, p.ends_on, law.midnight(p.starts_on)
    from multitude.person p join (select project_id, array_agg(id order by name) as ids from app.subproject group by project_id) s on s.project_id = p.project_id order by p.n;
insert into law.person_key (participation_id, project_id, hash) select participation_id, project_id, number_hash from multitude.person where number_hash is not null order by n;
insert into app.home (participation_id, branch_id, unit_id, starts_on, ends_on) select participation_id, branch_id, unit_id, starts_on, ends_on from multitude.person order by n;
insert into app.casefile (id, participation_id, branch_id, unit_id) select casefile_id, participation_id, branch_id, unit_id from multitude.person order by n;
insert into app.assignment (casefile_id, account_id, part, starts_on, ends_on) select casefile_id, responsible_id, 'RESPONSIBLE', starts_on, ends_on from multitude.person order by n;
insert into app.assignment (casefile_id, account_id, part, starts_on, ends_on) select casefile_id, deputy_id, 'DEPUTY', starts_on, ends_on from multitude.person where n % 3 = 0 order by n;

-- One in seven is known at the authority too, which has a file of its own; both show each other what they write.
insert into app.casefile (participation_id, branch_id, unit_id) select participation_id, agency_branch_id, agency_unit_id from multitude.person where n % 7 = 0 and not protected order by n;
insert into app.assignment (casefile_id, account_id, part, starts_on) select f.id, p.agency_account_id, 'RESPONSIBLE', p.starts_on + 20
  from multitude.person p join app.casefile f on f.participation_id = p.participation_id and f.branch_id = p.agency_branch_id where p.ends_on is null order by p.n;
insert into app.consent (participation_id, kind, from_branch_id, to_unit_id, categories, purpose, form, given_on, valid_from, valid_to, documented_by)
  select p.participation_id, 'SECRECY_WAIVER', given.from_branch, given.to_unit, array['plan', 'interventions', 'progress', 'notes'], 'Samverkan om insatser', 'WRITTEN',
      current_date - p.n % 300, current_date - p.n % 300, current_date - p.n % 300 + 360, p.responsible_id
    from multitude.person p cross join lateral (values (p.branch_id, p.agency_unit_id), (p.agency_branch_id, p.unit_id)) given(from_branch, to_unit)
    where p.n % 7 = 0 and not p.protected order by p.n;

-- What all this opens. `law.edge` is the law's own text: nothing of it stands here. Person by person, as the law draws: what a batch costs does not grow with how many there are.
insert into law.access_edge (party, seat, participation_id, casefile_id, category, grounds, writes, valid_from, valid_to)
  select e.party, e.seat, e.participation_id, e.casefile_id, e.category, e.grounds, e.writes, e.valid_from, e.valid_to
    from multitude.person p cross join lateral (select * from law.edge where edge.participation_id = p.participation_id and edge.valid_from < edge.valid_to offset 0) e;
