-- Who there is to work: ten municipalities with two units each, an authority with five, a project office; eight caseworkers and a lead to a unit.
insert into app.organisation (name, kind) select format('Påhittade kommun %s', n), 'MUNICIPALITY' from generate_series(1, 10) n;
insert into app.organisation (name, kind) values ('Påhittade myndigheten', 'STATE_AGENCY'), ('Påhittade förbundet', 'COORDINATION_ASSOCIATION');
insert into app.branch (organisation_id, name, kind)
  select id, case kind when 'MUNICIPALITY' then 'Arbetsmarknad' when 'STATE_AGENCY' then 'Arbetsförmedling' else 'Kansli' end,
      case kind when 'MUNICIPALITY' then 'LABOUR_MARKET_UNIT' when 'STATE_AGENCY' then 'EMPLOYMENT_SERVICE' else 'PROJECT_OFFICE' end from app.organisation order by id;
insert into app.unit (branch_id, name, municipality_code)
  select b.id, format('%s %s', b.name, n), case when b.kind = 'LABOUR_MARKET_UNIT' then '2180' end
    from app.branch b cross join generate_series(1, case b.kind when 'LABOUR_MARKET_UNIT' then 2 when 'EMPLOYMENT_SERVICE' then 5 else 1 end) n order by b.id, n;

insert into app.project (registration_no, name, display_name, generation, region, starts_on, ends_on)
  select format('2023/0000%s', n), format('Påhittade projektet %s', n), format('Projekt %s', n), '2021-2027', 'Norra Mellansverige', current_date - 540, current_date + 400 from generate_series(1, 5) n;
insert into app.subproject (project_id, name, target_participants, starts_on) select p.id, format('Delprojekt %s', n), 500, p.starts_on from app.project p cross join generate_series(1, 4) n;
insert into app.target (project_id, kind, strength, value, unit, population, by_gender, governing)
  select p.id, t.kind, 'GOAL', t.value, t.unit, t.population, true, true from app.project p
    cross join (values ('PARTICIPANTS', 2000, 'persons', null), ('STEP_PROGRESS', 75, 'percent', 'ALL_PARTICIPANTS'), ('INCREASED_LIVELIHOOD', 30, 'percent', 'COMPLETED'),
      ('WORK_OR_STUDIES', 30, 'percent', 'COMPLETED')) t(kind, value, unit, population);

create table bench.seat as
  select gen_random_uuid() as account_id, u.id as unit_id, u.branch_id, b.kind, n as nth, case when n = 9 then 'UNIT_LEAD' else 'CASEWORKER' end as role, null::uuid as project_id
    from app.unit u join app.branch b on b.id = u.branch_id cross join generate_series(1, 9) n where b.kind <> 'PROJECT_OFFICE'
  union all
  select gen_random_uuid(), u.id, u.branch_id, b.kind, 1, 'COORDINATOR', p.id from app.unit u join app.branch b on b.id = u.branch_id and b.kind = 'PROJECT_OFFICE' cross join app.project p;
insert into app.account (id, name) select account_id, format('%s %s', initcap(role), left(account_id::text, 8)) from bench.seat;
insert into app.account_contact (account_id, email) select account_id, account_id || '@example.se' from bench.seat;
insert into app.membership (account_id, unit_id, role, project_id, valid_from, valid_to) select account_id, unit_id, role, project_id, current_date - 30, current_date + 300 from bench.seat;
