-- Who there is to work: municipalities with two units each, an authority beside them, a project office; eight caseworkers and a lead to a unit, a coordinator to a project.
-- `multitude.size` says how many there are to be and how many there were before; names go on from there.
insert into app.organisation (id, name, kind) select id, name, kind from multitude.organisation order by nth;
create table multitude.branch as
  select gen_random_uuid() as id, o.id as organisation_id, o.nth, o.codes,
      case o.kind when 'MUNICIPALITY' then 'LABOUR_MARKET_UNIT' when 'STATE_AGENCY' then 'EMPLOYMENT_SERVICE' else 'PROJECT_OFFICE' end as kind,
      case o.kind when 'MUNICIPALITY' then 'Arbetsmarknad' when 'STATE_AGENCY' then 'Arbetsförmedling' else 'Kansli' end as name
    from multitude.organisation o;
insert into app.branch (id, organisation_id, name, kind) select id, organisation_id, name, kind from multitude.branch order by nth;
create table multitude.unit as
  select gen_random_uuid() as id, b.id as branch_id, b.kind, b.name, b.nth, n, case when b.kind = 'LABOUR_MARKET_UNIT' then b.codes[1] end as municipality_code
    from multitude.branch b cross join multitude.size z
      cross join lateral generate_series(1, case b.kind when 'LABOUR_MARKET_UNIT' then 2 when 'EMPLOYMENT_SERVICE' then (z.places + 1) / 2 else 1 end) n;
insert into app.unit (id, branch_id, name, municipality_code) select id, branch_id, format('%s %s', name, n), municipality_code from multitude.unit order by nth, n;

create table multitude.project as select gen_random_uuid() as id, z.before + n as no from multitude.size z cross join lateral generate_series(1, z.projects) n;
insert into app.project (id, registration_no, name, display_name, generation, region, starts_on, ends_on)
  select id, '2023/' || 90000 + no, format('Påhittade projektet %s', no), format('Projekt %s', no), '2021-2027', 'Norra Mellansverige', current_date - 540, current_date + 400 from multitude.project order by no;
insert into app.subproject (project_id, name, target_participants, starts_on) select p.id, format('Delprojekt %s', n), 500, current_date - 540 from multitude.project p cross join generate_series(1, 4) n;
insert into app.target (project_id, kind, strength, value, unit, population, by_gender, governing)
  select p.id, t.kind, 'GOAL', t.value, t.unit, t.population, true, true from multitude.project p
    cross join (values ('PARTICIPANTS', 2000, 'persons', null), ('STEP_PROGRESS', 75, 'percent', 'ALL_PARTICIPANTS'), ('INCREASED_LIVELIHOOD', 30, 'percent', 'COMPLETED'),
      ('WORK_OR_STUDIES', 30, 'percent', 'COMPLETED')) t(kind, value, unit, population);

create table multitude.seat as
  select gen_random_uuid() as account_id, u.id as unit_id, u.branch_id, u.kind, u.municipality_code, w.nth, case when w.nth = 9 then 'UNIT_LEAD' else 'CASEWORKER' end as role, null::uuid as project_id
    from multitude.unit u cross join generate_series(1, 9) w(nth) where u.kind <> 'PROJECT_OFFICE'
  union all
  select gen_random_uuid(), u.id, u.branch_id, u.kind, null, 1, 'COORDINATOR', p.id from multitude.unit u cross join multitude.project p where u.kind = 'PROJECT_OFFICE';
insert into app.account (id, name) select account_id, format('%s %s', initcap(role), left(account_id::text, 8)) from multitude.seat;
insert into app.account_contact (account_id, email) select account_id, account_id || '@example.se' from multitude.seat;
insert into app.membership (account_id, unit_id, role, project_id, valid_from, valid_to) select account_id, unit_id, role, project_id, current_date - 30, current_date + 300 from multitude.seat;
