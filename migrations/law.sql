-- THE LAW, on one page. `migrate` applies it again whenever it changes.
-- The same law stands as pure TypeScript in libs/access; test/access proves the two equal. Nothing else stands twice.
--
--  1. A scope is one transaction by one account, acting for one branch, under one permission. Without it every query fails (42501).
--  2. The wall is the branch (OSL 8 kap. 1-2 §§): a row belongs to the case file of the branch that wrote it.
--  3. Within a branch need to know rules (Lag 2001:454 10 §): the unit that keeps the file reads, the assigned write.
--  4. Over the wall a consent opens a file, branch to unit, category by category, day by day (OSL 10 kap. 1 §, 12 kap. 2 §).
--  5. A protected person is seen by those named alone, whatever the role.
--  6. Grants are written by the functions here and nowhere else.
--  7. The person whose case it is has an account of her own, which is nobody's at work: it reads what is hers, and writes its own words.

set role samsteg_law;

----------------------------------------------------------------------------------------------------------- 1 the scope
do $$ begin
  if to_regtype('law.scope_seal') is null then
    create type law.scope_seal as (
      account uuid, branch uuid, permission text, now timestamptz, today date,
      roles text[], case_units uuid[], receive_units uuid[], project_units uuid[], led_branches uuid[], projects uuid[]);
  end if;
  if not exists (select from pg_attribute where attrelid = 'law.scope_seal'::regclass and attname = 'parties') then
    alter type law.scope_seal add attribute parties uuid[], add attribute about uuid[];
  end if;
  if not exists (select from pg_attribute where attrelid = 'law.scope_seal'::regclass and attname = 'own') then
    alter type law.scope_seal add attribute own uuid[];
  end if;
end $$;

-- A seal under the house's own key, for the key of a process. Called below alone; melts into what asks for it.
drop function if exists law.seal(text);
create or replace function law.seal(k law.scope_key, _payload text) returns text language sql stable as $$
  select encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(_payload, 'UTF8'))), 'hex')
$$;

-- The key of this server process, drawn when it first opens a scope. What a process has itself put into a sequence it keeps in its own memory, and
-- `currval` tells it to nobody without rights to the sequence: so the key costs no look into a table, and leaves the database no more than the house's does.
create sequence if not exists law.process_key_a;
create sequence if not exists law.process_key_b;
create or replace function law.draw_process_key() returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare k scope_key; drawn text;
begin
  select * into k from scope_key;
  drawn := seal(k, pg_backend_pid() || clock_timestamp()::text || gen_random_uuid() || gen_random_uuid());
  perform setval('process_key_a', greatest(1, ('x' || substr(drawn, 1, 16))::bit(64)::bigint & 9223372036854775807)),
    setval('process_key_b', greatest(1, ('x' || substr(drawn, 17, 16))::bit(64)::bigint & 9223372036854775807));
  perform set_config('samsteg.process_key', 'drawn', false);
end $$;

-- Binds what is said to this transaction, under the key of this process. Melts into what asks for it.
create or replace function law.seal(k bytea, _said text) returns text language sql stable as $$
  select encode(sha256(k || sha256(k || timestamptz_send(transaction_timestamp()) || convert_to(_said, 'UTF8'))), 'hex')
$$;

-- The open scope; fails loudly when there is none, when it is another transaction's, or when its seal is not ours.
create or replace function law.scope() returns law.scope_seal
language plpgsql stable security definer parallel restricted set search_path = law, pg_temp as $$
declare said text := current_setting('samsteg.scope', true); sealed text := current_setting('samsteg.seal', true); k bytea;
begin
  if coalesce(said, '') = '' or coalesce(sealed, '') = '' then raise exception 'no scope is open' using errcode = '42501'; end if;
  k := int8send(currval('law.process_key_a')) || int8send(currval('law.process_key_b'));
  if seal(k, said) is distinct from sealed then raise exception 'the scope is not this transaction''s' using errcode = '42501'; end if;
  return said::scope_seal;
end $$;

-- Whose it is. Nearly every policy asks, so it looks itself and reads that alone: what is said begins with it, behind a bracket.
create or replace function law.account() returns uuid
language plpgsql stable security definer parallel restricted set search_path = law, pg_temp as $$
declare said text := current_setting('samsteg.scope', true); sealed text := current_setting('samsteg.seal', true); k bytea;
begin
  if coalesce(said, '') = '' or coalesce(sealed, '') = '' then raise exception 'no scope is open' using errcode = '42501'; end if;
  k := int8send(currval('law.process_key_a')) || int8send(currval('law.process_key_b'));
  if seal(k, said) is distinct from sealed then raise exception 'the scope is not this transaction''s' using errcode = '42501'; end if;
  return substr(said, 2, 36)::uuid;
end $$;
create or replace function law.branch() returns uuid language plpgsql stable security definer parallel restricted set search_path = law, pg_temp
  as $$ begin return (scope()).branch; end $$;
create or replace function law.now() returns timestamptz language plpgsql stable security definer parallel restricted set search_path = law, pg_temp
  as $$ begin return (scope()).now; end $$;
create or replace function law.today() returns date language plpgsql stable security definer parallel restricted set search_path = law, pg_temp
  as $$ begin return (scope()).today; end $$;

-- Every unit in which the account sits under this permission, whatever the seat.
create or replace function law.units() returns setof uuid
language plpgsql stable security definer parallel restricted rows 5 set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  return query select unnest(s.case_units || s.receive_units || s.project_units)
    union select u.id from app.unit u where u.branch_id = any (s.led_branches);
end $$;

create or replace function law.may_write(_table text) returns boolean
language sql stable security definer parallel restricted set search_path = law, pg_temp as $$
  select exists (select from permission_write w where w.permission = (select (scope()).permission) and w.table_name = _table)
$$;

create or replace function law.midnight(_day date) returns timestamptz language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  as $$ select _day::timestamp at time zone 'Europe/Stockholm' $$;

create or replace function law.clock_now() returns timestamptz language sql stable security definer set search_path = law, pg_temp
  as $$ select transaction_timestamp() + coalesce((select ahead from clock), '0') $$;

-- The participations of the person whose own account this is, while the access is open and for 90 days after the last day of each; null for an account at work.
create or replace function law.own_of(_account uuid, _today date) returns uuid[]
language sql stable security definer set search_path = law, pg_temp as $$
  select case when exists (select from app.own_access a where a.account_id = _account) then array(
    select p.id from app.own_access a join app.participation p on p.participant_id = a.participant_id
      where a.account_id = _account and a.closed_at is null and p.counted and (p.status <> 'ENDED' or p.ends_on >= _today - 90)) end
$$;

-- Seals the scope of an account that acts for a branch. Called by the two functions below alone.
-- Days and moments are written the one way that is read the same under every setting.
-- A scope may be opened narrower than the person's roles reach, which opens nothing:
--  1. `_about` a participation: of case files and names it sees that person's alone.
--  2. `_mine`: it sees those alone whom the account is named for.
drop function if exists law.seal_scope(uuid, uuid, text);
create or replace function law.seal_scope(_account uuid, _branch uuid, _permission text, _about uuid default null, _mine boolean default false) returns law.scope_seal
language plpgsql security definer set search_path = law, pg_temp set datestyle = 'ISO' as $$
declare s scope_seal; k bytea; said text;
begin
  if coalesce(current_setting('samsteg.scope', true), '') <> '' then
    raise exception 'a scope is open already' using errcode = '42501';
  end if;
  s.account := _account; s.branch := _branch; s.permission := _permission;
  -- (Who sits in one unit by two roles has it twice in a list: that opens nothing, and spares six sortings.)
  select day.now, day.today, sits.*, case when _about is not null then
      array(select p.id from app.participation x join app.participation p on p.participant_id = x.participant_id where x.id = _about) end, case when exists (select from app.own_access a where a.account_id = _account) then own_of(_account, day.today) end
    into s.now, s.today, s.roles, s.case_units, s.receive_units, s.project_units, s.led_branches, s.projects, s.about, s.own
    from (select c.now, (c.now at time zone 'Europe/Stockholm')::date as today
      from (select transaction_timestamp() + coalesce((select ahead from clock), '0') as now) c offset 0) day
    cross join lateral (
      select coalesce(array_agg(r.role), '{}'),
         coalesce(array_agg(m.unit_id) filter (where r.seat = 'CASE'), '{}'),
         coalesce(array_agg(m.unit_id) filter (where r.seat = 'RECEIVE'), '{}'),
         coalesce(array_agg(m.unit_id) filter (where r.seat = 'PROJECT'), '{}'),
         coalesce(array_agg(u.branch_id) filter (where r.seat = 'LEAD'), '{}'),
         coalesce(array_agg(m.project_id) filter (where r.seat = 'PROJECT' and m.project_id is not null), '{}')
      from app.membership m join app.unit u on u.id = m.unit_id
      join role r on r.role = m.role
      join role_permission rp on rp.role = m.role and rp.permission = _permission
      where m.account_id = _account and u.branch_id = _branch
        and m.ended_at is null and day.today between m.valid_from and m.valid_to) sits;
  if cardinality(s.roles) = 0 and _permission is distinct from 'session.own' and not (starts_with(_permission, 'own.') and coalesce(cardinality(s.own), 0) > 0) then
    raise exception '%', _permission using errcode = 'SG403';
  end if;
  s.parties := s.case_units || s.receive_units || s.account;
  if _mine then s.parties := array[s.account]; s.led_branches := '{}'; s.projects := '{}'; end if;
  if current_setting('samsteg.process_key', true) is distinct from 'drawn' then perform draw_process_key(); end if;
  k := int8send(currval('law.process_key_a')) || int8send(currval('law.process_key_b'));
  said := s::text;
  perform set_config('samsteg.scope', said, true), set_config('samsteg.seal', seal(k, said), true);
  return s;
end $$;

-- Opens the scope of a signed-in person: the token's digest and the door's permission in, the clock and the seats out.
drop function if exists law.open_scope(bytea, text);
create or replace function law.open_scope(_token_hash bytea, _permission text, _about uuid default null, _mine boolean default false) returns law.scope_seal
language plpgsql security definer set search_path = law, pg_temp as $$
declare whose uuid; for_branch uuid; seen timestamptz;
begin
  select x.account_id, x.branch_id, x.seen_at into whose, for_branch, seen
    from session x join app.account a on a.id = x.account_id and a.status = 'ACTIVE'
    where x.token_hash = _token_hash and x.ended_at is null and x.expires_at >= clock_timestamp() and x.seen_at >= clock_timestamp() - interval '30 minutes';
  if whose is null then raise exception 'sign in' using errcode = 'SG401'; end if;
  if seen < clock_timestamp() - interval '1 minute' then
    update session set seen_at = clock_timestamp() where token_hash = _token_hash;
  end if;
  return seal_scope(whose, for_branch, _permission, _about, _mine);
end $$;

-- Opens the scope of a job: it carries its id alone and is judged when it runs.
-- 1. Not in the transaction that ordered it: else whoever got into a scope of one permission would go on to all the account's others.
-- 2. Within seven days: an id that was put aside is no way back in.
create or replace function law.open_job(_job uuid) returns law.scope_seal
language plpgsql security definer set search_path = law, pg_temp as $$
declare ordered job_order;
begin
  select * into ordered from job_order where id = _job;
  if ordered.account_id is null or ordered.done_at is not null
     or ordered.ordered_at >= transaction_timestamp() or ordered.ordered_at < transaction_timestamp() - interval '7 days'
     or not exists (select from app.account a where a.id = ordered.account_id and a.status = 'ACTIVE') then
    raise exception 'no such job' using errcode = 'SG404';
  end if;
  return seal_scope(ordered.account_id, ordered.branch_id, ordered.permission);
end $$;

create or replace function law.order_job(_task text, _permission text, _payload jsonb) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := scope(); job uuid;
begin
  insert into job_order (task, account_id, branch_id, permission, payload)
    values (_task, s.account, s.branch, _permission, _payload) returning id into job;
  perform graphile_worker.add_job(_task, json_build_object('job', job));
  return job;
end $$;

create or replace function law.job_payload(_job uuid) returns jsonb
language sql stable security definer set search_path = law, pg_temp
  as $$ select payload from job_order where id = _job and account_id = (select account()) $$;

create or replace function law.finish_job(_job uuid) returns void
language sql security definer set search_path = law, pg_temp
  as $$ update job_order set done_at = clock_timestamp() where id = _job and account_id = (select account()) $$;

------------------------------------------------------------------------------------------------------------ 2 sign-in
-- The app never reads a password's digest: it fetches a salt (a made-up one for an unknown address), digests, and asks.
create or replace function law.address_hash(_email text) returns bytea language sql stable security definer set search_path = law, pg_temp
  as $$ select sha256(salt_key || convert_to(lower(_email), 'UTF8')) from scope_key $$;

create or replace function law.sign_in_salt(_email text) returns bytea
language sql stable security definer set search_path = law, pg_temp as $$
  select coalesce(
    (select c.salt from credential c join app.account_contact a on a.account_id = c.account_id where a.email = lower(_email)),
    substr(sha256(address_hash(_email)), 1, 16))
$$;

create or replace function law.first_branch(_account uuid) returns uuid
language sql stable security definer set search_path = law, pg_temp as $$
  select u.branch_id from app.membership m join app.unit u on u.id = m.unit_id
    where m.account_id = _account and m.ended_at is null
      and (select (clock_now() at time zone 'Europe/Stockholm')::date) between m.valid_from and m.valid_to
    order by m.granted_at, m.id limit 1
$$;

-- Wrong passwords are counted twice: where they come from, and for the account as a whole.
-- 1. Who fails from one network address waits longer and longer there, up to a quarter of an hour; nobody else waits for it.
-- 2. For the account as a whole the wait begins late and ends at half a minute: that slows down many who guess together and shuts nobody out.
-- 3. From where the right password has come within thirty days, the second does not hold.
-- The addresses are kept as keyed digests. The same answer whether or not the address has an account.
create or replace function law.try_keys(_email text, _network text, out own bytea, out from_there bytea)
language sql stable security definer set search_path = law, pg_temp
  as $$ select address_hash(_email), sha256(address_hash(_email) || convert_to(coalesce(_network, ''), 'UTF8')) $$;

-- Seconds to wait before a password is looked at; holds both counts until the transaction is over.
create or replace function law.wait_to_try(_email text, _network text) returns integer
language plpgsql security definer set search_path = law, pg_temp as $$
declare k record := try_keys(_email, _network); there sign_in_try; everywhere sign_in_try; until timestamptz;
begin
  insert into sign_in_try (key) select x from unnest(array[k.own, k.from_there]) x order by x on conflict do nothing;
  perform from sign_in_try t where t.key in (k.own, k.from_there) order by t.key for update;
  select * into there from sign_in_try t where t.key = k.from_there;
  select * into everywhere from sign_in_try t where t.key = k.own;
  until := greatest(there.refused_until, case when coalesce(there.trusted_until < clock_timestamp(), true) then everywhere.refused_until end);
  return greatest(0, coalesce(ceil(extract(epoch from until - clock_timestamp())), 0));
end $$;

-- Counts a password that was looked at; seconds to wait before the next.
create or replace function law.count_try(_email text, _network text, _passed boolean) returns integer
language plpgsql security definer set search_path = law, pg_temp as $$
declare k record := try_keys(_email, _network);
begin
  if _passed then
    delete from sign_in_try t where t.key = k.own;
    update sign_in_try t set failures = 0, refused_until = null, last_at = clock_timestamp(), trusted_until = clock_timestamp() + interval '30 days' where t.key = k.from_there;
    return 0;
  end if;
  update sign_in_try t set failures = t.failures + 1, last_at = clock_timestamp(),
    refused_until = case when t.failures >= 2 then clock_timestamp() + least(power(2, t.failures - 2), 900) * interval '1 second' end where t.key = k.from_there;
  update sign_in_try t set failures = t.failures + 1, last_at = clock_timestamp(),
    refused_until = case when t.failures >= 9 then clock_timestamp() + least(power(2, t.failures - 9), 30) * interval '1 second' end where t.key = k.own;
  return wait_to_try(_email, _network);
end $$;

-- Outcome OPEN, or REFUSED with the seconds to wait. A disabled account is refused as a wrong password is.
drop function if exists law.sign_in(text, bytea, bytea);
create or replace function law.sign_in(_email text, _proof bytea, _token_hash bytea, _network text, _device text, out outcome text, out retry_after integer)
language plpgsql security definer set search_path = law, pg_temp as $$
declare who uuid;
begin
  outcome := 'REFUSED'; retry_after := wait_to_try(_email, _network);
  if retry_after > 0 then return; end if;
  select c.account_id into who from credential c
    join app.account_contact k on k.account_id = c.account_id join app.account a on a.id = c.account_id
    where k.email = lower(_email) and c.proof = _proof and a.status = 'ACTIVE';
  retry_after := count_try(_email, _network, who is not null);
  if who is null then
    insert into journal.entry (kind, what, account_id, outcome) values ('SIGN_IN', 'session.open',
      (select k.account_id from app.account_contact k where k.email = lower(_email)), 'REFUSED');
    return;
  end if;
  insert into session (token_hash, account_id, branch_id, expires_at, device)
    values (_token_hash, who, first_branch(who), clock_timestamp() + interval '10 hours', left(_device, 100));
  insert into journal.entry (kind, what, account_id) values ('SIGN_IN', 'session.open', who);
  outcome := 'OPEN';
end $$;

-- Who may choose another password: the one whose session it is, by the present one. Before any scope, so that a wrong one is counted.
create or replace function law.password_owner(_token_hash bytea) returns table (account_id uuid, name text, email text, salt bytea)
language sql stable security definer rows 1 set search_path = law, pg_temp as $$
  select a.id, a.name, k.email, c.salt from session x join app.account a on a.id = x.account_id and a.status = 'ACTIVE'
    join app.account_contact k on k.account_id = a.id join credential c on c.account_id = a.id
    where x.token_hash = _token_hash and x.ended_at is null and x.expires_at > clock_timestamp() and x.seen_at > clock_timestamp() - interval '30 minutes'
$$;

-- A new password ends every other session of the account.
create or replace function law.change_password(_token_hash bytea, _proof bytea, _salt bytea, _new_proof bytea, _network text, out outcome text, out retry_after integer)
language plpgsql security definer set search_path = law, pg_temp as $$
declare who record; done boolean;
begin
  select * into who from password_owner(_token_hash);
  if who.account_id is null then raise exception 'sign in' using errcode = 'SG401'; end if;
  outcome := 'REFUSED'; retry_after := wait_to_try(who.email, _network);
  if retry_after > 0 then return; end if;
  update credential c set salt = _salt, proof = _new_proof, changed_at = clock_timestamp() where c.account_id = who.account_id and c.proof = _proof;
  done := found;
  retry_after := count_try(who.email, _network, done);
  if done then
    update session x set ended_at = clock_timestamp() where x.account_id = who.account_id and x.token_hash <> _token_hash and x.ended_at is null;
    outcome := 'DONE';
  end if;
  insert into journal.entry (kind, what, account_id, outcome) values ('SIGN_IN', 'password.change', who.account_id, case when done then 'DONE' else 'REFUSED' end);
end $$;

create or replace function law.sign_out(_token_hash bytea) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare who uuid;
begin
  update session set ended_at = clock_timestamp() where token_hash = _token_hash and ended_at is null returning account_id into who;
  if who is not null then insert into journal.entry (kind, what, account_id) values ('SIGN_IN', 'session.close', who); end if;
end $$;

-- Who am I: seats, branches and permissions of the account, for the branch acted for.
drop function if exists law.me();
create or replace function law.me(_token_hash bytea) returns jsonb
language plpgsql stable security definer set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  return (
    with mine as (
      select m.*, u.name as unit_name, u.branch_id, r.seat from app.membership m
        join app.unit u on u.id = m.unit_id join role r on r.role = m.role
        where m.account_id = s.account and m.ended_at is null and s.today between m.valid_from and m.valid_to),
    branches as (
      select distinct b.id, b.name, b.kind, o.name as organisation from mine join app.branch b on b.id = mine.branch_id
        join app.organisation o on o.id = b.organisation_id)
    select jsonb_build_object(
      'session', (select jsonb_build_object('idleSeconds', 1800, 'endsAt', x.expires_at) from session x where x.token_hash = _token_hash and x.account_id = s.account),
      'account', (select jsonb_build_object('id', a.id, 'name', a.name, 'locale', a.locale, 'version', a.version) from app.account a where a.id = s.account),
      'branch', (select to_jsonb(b) from branches b where b.id = s.branch),
      'branches', coalesce((select jsonb_agg(to_jsonb(b) order by b.organisation, b.name) from branches b), '[]'),
      'roles', coalesce((select jsonb_agg(jsonb_build_object('role', m.role, 'unitId', m.unit_id, 'unitName', m.unit_name,
          'projectId', m.project_id, 'projectName', (select p.display_name from app.project p where p.id = m.project_id), 'validTo', m.valid_to)
          order by m.unit_name, m.role) from mine m where m.branch_id = s.branch), '[]'),
      'permissions', coalesce((select jsonb_agg(distinct rp.permission) from mine m join role_permission rp on rp.role = m.role
          where m.branch_id = s.branch), '[]') || case when cardinality(s.own) > 0 then '["own.read", "own.write"]'::jsonb else '[]' end));
end $$;

-- One's own sessions that live, and their end: one, or all but this one.
create or replace function law.my_sessions(_token_hash bytea) returns table (id uuid, started_at timestamptz, seen_at timestamptz, ends_at timestamptz, device text, branch_name text, current boolean)
language sql stable security definer rows 5 set search_path = law, pg_temp as $$
  select x.id, x.started_at, x.seen_at, x.expires_at, x.device, b.name, x.token_hash = _token_hash from session x left join app.branch b on b.id = x.branch_id
    where x.account_id = (select account()) and x.ended_at is null and x.expires_at > clock_timestamp() and x.seen_at > clock_timestamp() - interval '30 minutes'
    order by x.token_hash = _token_hash desc, x.seen_at desc
$$;

create or replace function law.end_session(_session uuid) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
begin
  update session x set ended_at = clock_timestamp() where x.id = _session and x.account_id = (select account()) and x.ended_at is null;
  if not found then perform unseen(); end if;
end $$;

create or replace function law.end_other_sessions(_token_hash bytea) returns void
language sql security definer set search_path = law, pg_temp
  as $$ update session x set ended_at = clock_timestamp() where x.account_id = (select account()) and x.token_hash <> _token_hash and x.ended_at is null $$;

create or replace function law.act_for(_token_hash bytea, _branch uuid) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  update session x set branch_id = _branch where x.token_hash = _token_hash and x.account_id = s.account
    and exists (select from app.membership m join app.unit u on u.id = m.unit_id where m.account_id = s.account
      and u.branch_id = _branch and m.ended_at is null and s.today between m.valid_from and m.valid_to);
  if not found then raise exception 'branch.not-yours' using errcode = 'SG404'; end if;
end $$;

------------------------------------------------------------------------------------------------------------ 3 the edges
-- What opens a case file, and to whom. `law.access_edge` holds these rows, drawn anew whenever a ground for one changes.
--  1. The unit that keeps a file reads all of it; who the person is only where its branch is the home.
--  2. The assigned read and write it, as long as the assignment runs; who the person is also where their branch was the home.
--  3. A consent opens the named categories of the giving branch's file to the unit, or to the one person, it names; who the person is
--     as long as the giving branch is the home.
--  4. An emergency opens a file to one account for some hours; who the person is where the branch is the home.
--  5. For a protected person only 2 holds, and 3 where the consent names a person.
--  6. So a former home keeps what it wrote. It goes on reading who the person is by an assignment that runs (a move leaves thirty days to
--     finish the papers), or by a consent the new home writes down, and not otherwise: no new name, number or address reaches it.
-- `not materialized`: asked about one participation, it looks at the files of that one and no others.
create or replace view law.edge with (security_invoker = true) as
  with file as not materialized (
    select f.*, p.protected, p.branch_id = f.branch_id as is_home, exists (select from app.home h where h.participation_id = f.participation_id and h.branch_id = f.branch_id) as was_home
      from app.casefile f join app.participation p on p.id = f.participation_id)
  select f.unit_id as party, f.unit_id as seat, f.participation_id, f.id as casefile_id, part.category, 'FILE' as grounds, false as writes,
      '-infinity'::timestamptz as valid_from, 'infinity'::timestamptz as valid_to
    from file f cross join (values ('ALL'), ('identity')) part(category)
    where not f.protected and (part.category = 'ALL' or f.is_home)
  union all
  select a.account_id, f.unit_id, f.participation_id, f.id, part.category, 'ASSIGNMENT', true,
      law.midnight(a.starts_on), coalesce(law.midnight(a.ends_on + 1), 'infinity')
    from app.assignment a join file f on f.id = a.casefile_id cross join (values ('ALL'), ('identity')) part(category)
    where part.category = 'ALL' or f.was_home
  union all
  select coalesce(c.to_account_id, c.to_unit_id), c.to_unit_id, f.participation_id, f.id, part.category, 'CONSENT', false,
      law.midnight(c.valid_from), least(law.midnight(c.valid_to + 1), coalesce(c.withdrawn_at, 'infinity'))
    from app.consent c join file f on f.participation_id = c.participation_id and f.branch_id = c.from_branch_id
      cross join unnest(c.categories) part(category)
    where (not f.protected or c.to_account_id is not null) and (part.category not in ('identity', 'coordination') or f.is_home)
  union all
  select e.account_id, e.unit_id, f.participation_id, f.id, part.category, 'EMERGENCY', false, e.starts_at, e.ends_at
    from app.emergency e join file f on f.id = e.casefile_id cross join (values ('ALL'), ('identity')) part(category)
    where not f.protected and (part.category = 'ALL' or f.is_home);

-- One at a time for a participation: of two at once, each would draw what the other has just ended, and neither would wipe it out.
create or replace function law.draw_edges_of(_participations uuid[]) returns void
language sql security definer set search_path = law, pg_temp as $$
  select from app.participation where id = any (_participations) order by id for no key update;
  delete from access_edge where participation_id = any (_participations);
  insert into access_edge (party, seat, participation_id, casefile_id, category, grounds, writes, valid_from, valid_to)
    select e.party, e.seat, e.participation_id, e.casefile_id, e.category, e.grounds, e.writes, e.valid_from, e.valid_to
      from unnest(_participations) drawn(id) cross join lateral (select * from edge where edge.participation_id = drawn.id and edge.valid_from < edge.valid_to offset 0) e;
$$;
create or replace function law.draw_edges(_participation uuid) returns void
language sql security definer set search_path = law, pg_temp as $$ select draw_edges_of(array[_participation]) $$;

--------------------------------------------------------------------------------------------------------- 4 what is seen
-- The edges that are mine now: as case staff of the unit, as one who is named, or as receiver of a share. About one person, where the scope is.
-- What policies ask is asked many times in a statement: it is handed the scope on, melts into what asks it, and those plans are made once.
drop function if exists law.my_edges(text[]);
create or replace function law.my_edges(s law.scope_seal, _categories text[]) returns setof law.access_edge
language sql stable parallel restricted rows 200 as $$
  select e.* from (
      select x.* from law.access_edge x where s.about is null and x.party = any (s.parties)
      union all
      (select x.* from law.access_edge x where x.participation_id = any (s.about) offset 0)) e
    where e.party = any (s.parties) and e.category = any (_categories)
      and e.valid_from <= s.now and s.now < e.valid_to
      and (e.seat = any (s.case_units) or (e.seat = any (s.receive_units) and e.grounds = 'CONSENT'))
$$;

-- The files of the branches I lead; never a protected person's.
create or replace function law.led_files(s law.scope_seal) returns setof app.casefile
language plpgsql stable security definer parallel restricted rows 200 set search_path = law, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return query select f.* from app.casefile f join app.participation p on p.id = f.participation_id
    where f.branch_id = any (s.led_branches) and not p.protected and (s.about is null or p.id = any (s.about));
end $$;

-- Case files whose rows of this category I may read.
create or replace function law.readable(_category text) returns setof uuid
language plpgsql stable security definer parallel restricted rows 200 set search_path = law, pg_temp set plan_cache_mode = force_generic_plan as $$
declare s scope_seal := scope();
begin
  if not exists (select from permission_category c where c.permission = s.permission and c.category = _category) then return; end if;
  return query select e.casefile_id from my_edges(s, array['ALL', _category]) e;
  if s.led_branches <> '{}' then return query select f.id from led_files(s) f; end if;
end $$;

-- Case files in which I may write rows of this category: only the assigned write.
create or replace function law.writable(_category text) returns setof uuid
language plpgsql stable security definer parallel restricted rows 50 set search_path = law, pg_temp set plan_cache_mode = force_generic_plan as $$
declare s scope_seal := scope();
begin
  return query select e.casefile_id from my_edges(s, array['ALL', _category]) e where e.writes;
end $$;

-- Case files of which I see anything at all. A consent to a SIP alone opens that SIP (7f) and no file.
create or replace function law.files() returns setof uuid
language plpgsql stable security definer parallel restricted rows 200 set search_path = law, pg_temp set plan_cache_mode = force_generic_plan as $$
declare s scope_seal := scope();
begin
  return query select distinct e.casefile_id from my_edges(s, array['ALL', 'identity', 'plan', 'interventions', 'progress', 'notes', 'health']) e;
  if s.led_branches <> '{}' then return query select f.id from led_files(s) f; end if;
end $$;

-- Participations of which I see anything at all.
create or replace function law.known() returns setof uuid
language plpgsql stable security definer parallel restricted rows 200 set search_path = law, pg_temp set plan_cache_mode = force_generic_plan as $$
declare s scope_seal := scope();
begin
  return query select distinct e.participation_id from my_edges(s, array['ALL', 'identity', 'plan', 'interventions', 'progress', 'notes', 'health']) e;
  if s.led_branches <> '{}' then return query select f.participation_id from led_files(s) f; end if;
end $$;

-- Participations in whose file I am named.
create or replace function law.carried() returns setof uuid
language plpgsql stable security definer parallel restricted rows 50 set search_path = law, pg_temp set plan_cache_mode = force_generic_plan as $$
declare s scope_seal := scope();
begin
  return query select e.participation_id from my_edges(s, array['ALL']) e where e.grounds = 'ASSIGNMENT' and e.party = s.account;
end $$;

-- Projects whose pseudonymous rows I follow.
create or replace function law.coordinated() returns setof uuid
language plpgsql stable security definer parallel restricted rows 3 set search_path = law, pg_temp
  as $$ begin return query select unnest((scope()).projects); end $$;

-- Projects whose released figures I see: those in which I hold a role that follows the project or learns from it, at the doors of releases, and of learning packs, alone.
create or replace function law.released() returns setof uuid
language sql stable security definer parallel restricted rows 3 set search_path = law, pg_temp as $$
  select m.project_id from scope() s join app.membership m on m.account_id = s.account join app.unit u on u.id = m.unit_id and u.branch_id = s.branch
      join role r on r.role = m.role and r.seat in ('PROJECT', 'LEARN') join role_permission rp on rp.role = m.role and rp.permission = s.permission
    where s.permission in ('release.read', 'release.make', 'pack.read', 'pack.make', 'pack.load') and m.project_id is not null and m.ended_at is null and s.today between m.valid_from and m.valid_to
$$;

-- Projects in whose extracts for evaluation I have a part, at the doors of extracts alone: those I coordinate, and those I evaluate.
create or replace function law.extract_projects() returns setof uuid
language sql stable security definer parallel restricted rows 3 set search_path = law, pg_temp as $$
  select m.project_id from scope() s join app.membership m on m.account_id = s.account and m.project_id is not null join app.unit u on u.id = m.unit_id and u.branch_id = s.branch
      join role_permission rp on rp.role = m.role and rp.permission = s.permission
    where (s.permission like 'extract.%' or s.permission = 'finding.write') and m.ended_at is null and s.today between m.valid_from and m.valid_to
$$;

-- Extracts whose persons I may fetch: those I asked for in a project I still evaluate, approved and not stopped, to their last day.
create or replace function law.running_extracts() returns setof uuid
language sql stable security definer parallel restricted rows 3 set search_path = law, pg_temp as $$
  select e.id from scope() s join app.extract e on e.asked_by = s.account and e.status = 'APPROVED' and e.ends_on >= s.today
    where s.permission = 'extract.fetch' and e.project_id = any (array(select extract_projects()))
$$;

-- Projects whose living figures I see, whichever door I came by: those in which I hold a role that counts its persons. Who owns a project, evaluates it or learns from it
-- reads what is released, and nothing that could be followed from day to day.
create or replace function law.counted_projects() returns setof uuid
language sql stable security definer parallel restricted rows 3 set search_path = law, pg_temp as $$
  select m.project_id from scope() s join app.membership m on m.account_id = s.account and m.project_id = any (s.projects) join app.unit u on u.id = m.unit_id and u.branch_id = s.branch
      join role_permission rp on rp.role = m.role and rp.permission = 'entry.count'
    where m.ended_at is null and s.today between m.valid_from and m.valid_to
$$;

-- Participations of whose plan I see anything.
create or replace function law.planned() returns setof uuid
language sql stable security definer parallel restricted rows 200 set search_path = law, pg_temp as $$
  select distinct f.participation_id from app.casefile f where f.id = any (array(select readable('plan')))
$$;

-- Participations I follow under pseudonym, whoever keeps their files; never a protected person's.
create or replace function law.followed_participations() returns setof uuid
language sql stable security definer parallel restricted rows 500 set search_path = law, pg_temp as $$
  select p.id from app.participation p where p.project_id = any (array(select coordinated())) and not p.protected
$$;

-- Files of which the followers of a project see steps and results, without text: kept by the home of one who is not protected, under a permission that reads them.
create or replace function law.followed_home_files(_category text) returns setof uuid
language plpgsql stable security definer parallel restricted rows 200 set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  if not exists (select from permission_category k where k.permission = s.permission and k.category = _category) then return; end if;
  return query select f.id from app.casefile f join app.participation p on p.id = f.participation_id
    where p.project_id = any (s.projects) and not p.protected
      and exists (select from app.home h where h.participation_id = p.id and h.branch_id = f.branch_id);
end $$;

-- Those files of one project. A function of its own, so that whatever counts over a project is planned for as many as there are, and not for one: two conditions that hold of the same
-- rows are taken for two that seldom meet, and what was then joined person by person with everybody took the square of the time.
create or replace function law.followed_files(_project uuid) returns table (id uuid, participation_id uuid)
language sql stable security definer parallel restricted rows 1000 set search_path = law, pg_temp as $$
  select f.id, f.participation_id from app.casefile f join app.participation p on p.id = f.participation_id
    where p.project_id = _project and f.id in (select followed_home_files('progress'))
$$;

create or replace function law.followed_in(_project uuid) returns setof uuid
language sql stable security definer parallel restricted rows 1000 set search_path = law, pg_temp as $$
  select p.id from app.participation p where p.project_id = _project and p.id in (select followed_participations())
$$;

-- How the participations of a followed project began and ended, as far as its followers may know: how large a share of the livelihood was own, from work
-- or studies, never from what else; and whether it closed by death, to work or to studies, never why else.
drop function if exists law.course_facts(uuid);
create function law.course_facts(_project uuid) returns table (participation uuid, own_before integer, own_after integer, closed_as text, track text)
language sql stable security definer parallel restricted rows 1000 set search_path = law, pg_temp as $$
  with file as (select * from followed_files(_project)),
  told as (
    select l.participation_id, l.moment, min(l.observed_on) as observed_on,
        least(100, coalesce(sum(l.share_percent) filter (where l.kind in ('WAGE', 'SUBSIDISED_WAGE', 'SELF_EMPLOYMENT', 'STUDY_SUPPORT')), 0))::integer as own
      from app.livelihood l join file on file.id = l.casefile_id where l.replaced_at is null group by l.participation_id, l.moment, l.casefile_id),
  entry as (select distinct on (participation_id) * from told where moment = 'ENTRY' order by participation_id, observed_on),
  leaving as (select distinct on (participation_id) * from told where moment = 'EXIT' order by participation_id, observed_on desc),
  closing as (
    select distinct on (x.participation_id) x.participation_id, x.reason from app.participation_exit x join file on file.id = x.casefile_id
      where x.reopened_at is null order by x.participation_id, x.ends_on desc),
  entered as (
    select distinct on (x.participation_id) x.participation_id, x.track from app.entry_assessment x join file on file.id = x.casefile_id
      where x.replaced_at is null order by x.participation_id, x.written_at desc)
  select p.id, entry.own, leaving.own, case closing.reason when 'DECEASED' then 'DECEASED' when 'PLAN_COMPLETED_WORK' then 'WORK'
      when 'PLAN_COMPLETED_STUDIES' then 'STUDIES' else case when closing.reason is not null then 'OTHER' end end, entered.track
    from (select distinct participation_id as id from file) p left join entry on entry.participation_id = p.id
      left join leaving on leaving.participation_id = p.id left join closing on closing.participation_id = p.id
      left join entered on entered.participation_id = p.id
$$;

-- What the common indicators of a project rest on, one row a person: the facts of the first entry and of the last exit (domain §1.8), as of a day and as known at a moment.
--  1. Only for those who follow the project, under the permission for it; kept by the home, not of a protected person: who is protected now stands in no figure, of earlier days either. But for
--     `_shielded`, in counts of whole quarters, of which nobody is told by ones: left out there, what she said would be told by the difference.
--  2. Known at a moment is what was written before it and put right not before it. Days of entry, gender and age stand since the participation was opened.
--  3. Who was registered by mistake, as far as was known, is nobody. One who took part twice is one person: entered with the first time, left when every time has ended.
--  4. What was refused, not asked or not known is null. An observation counts within its window alone. `due`: the window is over.
-- Called by the three functions below alone; each leaves out what its reader may not know.
drop function if exists law.indicator_persons(uuid, date, timestamptz);
create or replace function law.indicator_persons(_project uuid, _day date, _known timestamptz, _shielded boolean) returns table (
  participation uuid, pseudonym text, gender text, age integer, entered_on date, left_on date, left_to text,
  labour text, unemployed_months integer, in_education boolean, isced integer,
  disability boolean, third_country boolean, foreign_background boolean, other_disadvantage boolean, homeless boolean, at_exit jsonb, later jsonb, last jsonb)
language sql stable security definer parallel restricted rows 1000 set search_path = law, pg_temp as $$
  with file as materialized (
    select * from followed_files(_project) where (select permission from scope()) = 'indicator.read'
    union all
    select f.id, f.participation_id from app.casefile f join app.participation p on p.id = f.participation_id
      where _shielded and p.protected and p.project_id = _project and _project = any (array(select coordinated())) and (select permission from scope()) = 'indicator.read'
        and exists (select from app.home h where h.participation_id = p.id and h.branch_id = f.branch_id)),
  gone as (
    select distinct on (x.participation_id) x.participation_id, x.ends_on, x.reason from app.participation_exit x join file on file.id = x.casefile_id
      where x.written_at < _known and (x.reopened_at is null or x.reopened_at >= _known) order by x.participation_id, x.written_at desc, x.id desc),
  spell as (
    select p.participant_id as person, p.id, p.pseudonym, p.gender, p.age_at_entry, p.starts_on, g.ends_on, g.reason
      from app.participation p left join gone g on g.participation_id = p.id
      where p.id in (select participation_id from file) and p.created_at < _known and p.starts_on <= _day and g.reason is distinct from 'MIS_REGISTERED'),
  entered as (select distinct on (person) * from spell order by person, starts_on, id),
  latest as (select distinct on (person) *, case when ends_on <= _day then ends_on end as left_on from spell order by person, ends_on desc nulls first, starts_on desc, id desc),
  fact as (
    select distinct on (x.participation_id) x.* from app.entry_fact x join file on file.id = x.casefile_id
      where x.written_at < _known and (x.replaced_at is null or x.replaced_at >= _known) order by x.participation_id, x.written_at desc, x.id desc),
  background as (
    select distinct on (x.participation_id) x.* from app.entry_background x join file on file.id = x.casefile_id
      where x.written_at < _known and (x.replaced_at is null or x.replaced_at >= _known) order by x.participation_id, x.written_at desc, x.id desc),
  disability as (
    select distinct on (x.participation_id) x.* from app.entry_disability x join file on file.id = x.casefile_id
      where x.written_at < _known and (x.replaced_at is null or x.replaced_at >= _known) order by x.participation_id, x.written_at desc, x.id desc),
  term as (
    select distinct on (w.moment) w.moment, w.months, w.days_before, w.days_after from app.observation_window w
      where w.project_id = _project or w.project_id is null order by w.moment, w.project_id nulls last),
  span as (
    select l.id, t.moment, (l.left_on + make_interval(months => t.months))::date - t.days_before as opens_on,
        (l.left_on + make_interval(months => t.months))::date + t.days_after as closes_on
      from latest l cross join term t where l.left_on is not null),
  seen as (
    select distinct on (x.participation_id, x.moment) x.participation_id, x.moment, jsonb_build_object('labour', case when x.labour in ('EMPLOYED', 'UNEMPLOYED', 'INACTIVE') then x.labour end,
        'jobSearching', case x.job_searching when 'YES' then true when 'NO' then false end, 'inEducation', case x.in_education when 'YES' then true when 'NO' then false end,
        'qualified', case x.qualified when 'YES' then true when 'NO' then false end, 'improved', case x.improved when 'YES' then true when 'NO' then false end) as outcome
      from app.exit_observation x join file on file.id = x.casefile_id join span s on s.id = x.participation_id and s.moment = x.moment
      where x.written_at < _known and (x.replaced_at is null or x.replaced_at >= _known) and x.observed_on <= _day and x.observed_on between s.opens_on and s.closes_on
      order by x.participation_id, x.moment, x.written_at desc, x.id desc),
  told as (
    select s.id, jsonb_object_agg(s.moment, jsonb_build_object('outcome', n.outcome, 'due', s.closes_on < _day)) as observed
      from span s left join seen n on n.participation_id = s.id and n.moment = s.moment group by s.id)
  select l.id, l.pseudonym, e.gender, e.age_at_entry, e.starts_on, l.left_on,
      case when l.left_on is not null then case l.reason when 'PLAN_COMPLETED_WORK' then 'WORK' when 'PLAN_COMPLETED_STUDIES' then 'STUDIES' when 'DECEASED' then 'DECEASED' end end,
      case when f.labour in ('EMPLOYED', 'UNEMPLOYED', 'INACTIVE') then f.labour end,
      (extract(year from e.starts_on)::integer - extract(year from f.unemployed_since)::integer) * 12 + extract(month from e.starts_on)::integer - extract(month from f.unemployed_since)::integer
        - (extract(day from e.starts_on) < extract(day from f.unemployed_since))::integer,
      case f.in_education when 'YES' then true when 'NO' then false end,
      case f.education when 'NO_PRIMARY' then 0 when 'PRIMARY_6' then 1 when 'PRIMARY_9' then 2 when 'UPPER_SECONDARY' then 3 when 'POST_SECONDARY' then 4
        when 'HIGHER_SHORT' then 5 when 'HIGHER_3' then 6 when 'HIGHER_4' then 7 when 'DOCTOR' then 8 end,
      case d.disability when 'YES' then true when 'NO' then false end,
      case when b.citizenship in ('SWEDEN', 'EU', 'THIRD_COUNTRY') then b.citizenship = 'THIRD_COUNTRY' end,
      case when b.birth_country in ('EU', 'OUTSIDE_EU') then true when b.birth_country = 'SWEDEN' then case b.parents_abroad when 'YES' then true when 'NO' then false end end,
      case b.other_disadvantage when 'YES' then true when 'NO' then false end,
      case when b.housing = 'SECURE' then false when b.housing in ('ROOFLESS', 'HOUSELESS', 'INSECURE', 'INADEQUATE') then true end,
      o.observed -> 'LEAVING', o.observed -> 'SIX_MONTHS', o.observed -> 'TWELVE_MONTHS'
    from latest l join entered e on e.person = l.person left join fact f on f.participation_id = e.id left join background b on b.participation_id = e.id
      left join disability d on d.participation_id = e.id left join told o on o.id = l.id
$$;

-- The figures: how many persons there are of each kind, nobody's name, code or day in it, and nothing sensitive: a reader chooses the days, and what stands between two of them would be one
-- person's. Ages are told by the youngest of the band, months without work up to the longest that any rule asks for.
-- `_from`: entered, or left, from that day on; null for all that have been. `_known`: as known when that day was over; null for now.
drop function if exists law.count_indicators(uuid, date, date, date);
create function law.count_indicators(_project uuid, _from date, _day date, _known date) returns table (
  gender text, age integer, labour text, unemployed_months integer, in_education boolean, isced integer, entered boolean, gone boolean, left_to text, at_exit jsonb, later jsonb, last jsonb, persons bigint)
language sql stable security definer parallel restricted rows 1000 set search_path = law, pg_temp as $$
  select p.gender, case when p.age < 18 then 0 when p.age < 25 then 18 when p.age < 30 then 25 when p.age < 55 then 30 when p.age >= 55 then 55 end, p.labour,
      case when p.unemployed_months > 25 then 25 else p.unemployed_months end, p.in_education, p.isced,
      _from is null or p.entered_on >= _from, p.left_on is not null and (_from is null or p.left_on >= _from), p.left_to, p.at_exit, p.later, p.last, count(*)
    from indicator_persons(_project, _day, coalesce(midnight(_known + 1), 'infinity'), false) p group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
$$;

-- The same with what is sensitive, of days that nobody chooses: of the quarters that are over, each as it was known when it was over, all that had been until then. Which of them are told is
-- judged in `standing.rules.ts`, so that no two answers differ by few persons. How long somebody was without work is asked by no sensitive figure.
create or replace function law.count_sensitive(_project uuid) returns table (
  as_of date, gender text, age integer, labour text, unemployed_months integer, in_education boolean, isced integer, disability boolean, third_country boolean, foreign_background boolean,
  other_disadvantage boolean, homeless boolean, entered boolean, gone boolean, left_to text, at_exit jsonb, later jsonb, last jsonb, persons bigint)
language sql stable security definer parallel restricted rows 1000 set search_path = law, pg_temp as $$
  with began as (select date_trunc('quarter', min(p.starts_on)::timestamp) as quarter from app.participation p where p.project_id = _project),
  ended as (
    select (q.starts + interval '3 months')::date - 1 as ends_on
      from began cross join lateral generate_series(began.quarter, today()::timestamp - interval '3 months', interval '3 months') as q(starts))
  select o.ends_on, p.gender, case when p.age < 18 then 0 when p.age < 25 then 18 when p.age < 30 then 25 when p.age < 55 then 30 when p.age >= 55 then 55 end, p.labour,
      null::integer, p.in_education, p.isced, p.disability, p.third_country, p.foreign_background, p.other_disadvantage, p.homeless, true, p.left_on is not null, p.left_to, p.at_exit, p.later, p.last, count(*)
    from ended o cross join lateral indicator_persons(_project, o.ends_on, midnight(o.ends_on + 1), true) p group by 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 18
$$;

-- The persons behind, under pseudonym: without what is sensitive, of which the followers of a project know numbers alone.
create or replace function law.indicator_people(_project uuid, _from date, _day date, _known date) returns table (
  participation uuid, pseudonym text, gender text, age integer, entered_on date, left_on date, labour text, unemployed_months integer, in_education boolean, isced integer,
  entered boolean, gone boolean, left_to text, at_exit jsonb, later jsonb, last jsonb)
language sql stable security definer parallel restricted rows 1000 set search_path = law, pg_temp as $$
  select p.participation, p.pseudonym, p.gender, p.age, p.entered_on, p.left_on, p.labour, p.unemployed_months, p.in_education, p.isced,
      _from is null or p.entered_on >= _from, p.left_on is not null and (_from is null or p.left_on >= _from), p.left_to, p.at_exit, p.later, p.last
    from indicator_persons(_project, _day, coalesce(midnight(_known + 1), 'infinity'), false) p
$$;

-- How far the participations of a followed project have come where its definition tells step progress by an instrument or by what happened: days and a verdict, never a score.
--  1. By an instrument: of each edition, and of whoever answered first, the last score less the first, added up and turned so that more is better. 2 enough, 1 some, 0 none, -1 back.
--  2. By what happened: 2 from the first day any of it has, else 0.
--  3. What was taken back is not there; nor is what a form without a score would tell.
create or replace function law.step_moves(_definition uuid, _day date) returns table (participation uuid, first_on date, last_on date, times integer, moved integer)
language plpgsql stable security definer parallel restricted rows 1000 set search_path = law, pg_temp as $$
declare d app.outcome_definition;
begin
  select x.* into d from app.outcome_definition x where x.id = _definition;
  if d.step_way = 'INSTRUMENT' then
    return query with file as materialized (select followed.id from followed_files(d.project_id) followed),
      newest as (select distinct on (a.measurement_id) a.measurement_id, a.score from file join app.measurement_answer a on a.casefile_id = file.id order by a.measurement_id, a.no desc),
      form as (
        select m.participation_id, m.instrument_id, m.respondent, m.measured_on, m.written_at, m.id, a.score * case i.definition ->> 'better' when 'LOWER' then -1 else 1 end as score,
            first_value(m.respondent) over (partition by m.participation_id order by m.measured_on, m.written_at, m.id) as answers
          from file join app.measurement m on m.casefile_id = file.id join app.instrument i on i.id = m.instrument_id and i.key = d.instrument_key
            join newest a on a.measurement_id = m.id where m.withdrawn_at is null and m.measured_on <= _day and a.score is not null),
      edition as (
        select x.participation_id, min(x.measured_on) as began, max(x.measured_on) as ended, count(*)::integer as forms,
            (array_agg(x.score order by x.measured_on desc, x.written_at desc, x.id desc))[1] - (array_agg(x.score order by x.measured_on, x.written_at, x.id))[1] as change
          from form x where x.respondent = x.answers group by x.participation_id, x.instrument_id)
      select e.participation_id, min(e.began), max(e.ended), sum(e.forms)::integer,
          case when sum(e.change) >= d.instrument_change then 2 when sum(e.change) > 0 then 1 when sum(e.change) = 0 then 0 else -1 end
        from edition e group by e.participation_id;
  elsif d.step_way = 'EVENTS' then
    return query with file as materialized (select followed.id from followed_files(d.project_id) followed),
      happened as (
        select e.participation_id, e.starts_on as on_day from file join app.outcome_event e on e.casefile_id = file.id
          where e.withdrawn_at is null and ((e.kind in ('STARTED_WORK', 'BOTH') and 'STARTED_WORK' = any (d.step_events)) or (e.kind in ('STARTED_STUDIES', 'BOTH') and 'STARTED_STUDIES' = any (d.step_events))
            or (e.work_form = 'SUBSIDISED' and 'SUBSIDISED_WORK' = any (d.step_events)) or (e.kind = 'READY_FOR_ORDINARY' and 'READY_FOR_ORDINARY' = any (d.step_events)))
        union all select w.participation_id, w.starts_on from file join app.work_training w on w.casefile_id = file.id where 'WORK_TRAINING' = any (d.step_events)
        union all select x.participation_id, x.established_on from file join app.sip x on x.casefile_id = file.id where 'SIP_ESTABLISHED' = any (d.step_events))
      select h.participation_id, min(h.on_day), max(h.on_day), count(*)::integer, 2 from happened h where h.on_day <= _day group by h.participation_id;
  end if;
end $$;

-- Which of the instruments of a trial are asked of a participant: all, or the one that is drawn. Who moves in from a municipality that was not there at the start is drawn for by its code.
create or replace function law.trial_arm(_trial app.measurement_trial, _participation uuid, _municipality text) returns uuid[]
language sql stable parallel safe as $$
  select case (_trial).allocation when 'ALL' then (_trial).instrument_ids else array[(_trial).instrument_ids[1 + (coalesce(
      case (_trial).allocation when 'MUNICIPALITY' then array_position((_trial).municipalities, _municipality) - 1 end,
      ('x' || left(md5((_trial).seed || ':' || case (_trial).allocation when 'MUNICIPALITY' then coalesce(_municipality, '') else _participation::text end), 8))::bit(32)::bigint
    ) % cardinality((_trial).instrument_ids))::integer]] end
$$;

-- What a trial of measuring methods is judged by: a row for each form that counts, and one for whoever was asked and answered none.
--  1. Of the participants that are followed, and at the doors that compare and decide alone. A person is a number that says nothing, and so is whoever wrote the form.
--  2. Values and scores as they stand last; never a word, of the question or of the person. What was taken back is not there, nor what was answered before the trial.
create or replace function law.trial_forms(_trial uuid) returns table (person bigint, place text, gender text, left_on date, occupied_on date, arm uuid[], instrument uuid, occasion text,
  measured_on date, respondent text, rater bigint, minutes integer, missing integer, score double precision, felt integer, acceptability integer, answers jsonb)
language sql stable security definer parallel restricted rows 1000 set search_path = law, pg_temp as $$
  with trial as materialized (select t from app.measurement_trial t where t.id = _trial and (select permission from scope()) in ('trial.compare', 'trial.decide')),
  file as materialized (
    select f.id, f.participation_id from trial join app.participation p on p.project_id = (trial.t).project_id join app.casefile f on f.participation_id = p.id
      where f.id in (select followed_home_files('progress'))),
  tried as (
    select p.id, p.municipality_code, p.gender, p.ends_on, trial_arm(trial.t, p.id, p.municipality_code) as arm from trial join app.participation p on p.project_id = (trial.t).project_id
      where p.id in (select participation_id from file) and p.starts_on <= today() and (p.ends_on is null or p.ends_on >= (trial.t).starts_on)),
  began as (
    select e.participation_id, min(e.starts_on) as on_day from file join app.outcome_event e on e.casefile_id = file.id
      where e.withdrawn_at is null and e.kind in ('STARTED_WORK', 'STARTED_STUDIES', 'BOTH') group by e.participation_id),
  form as (
    select distinct on (m.id) m.participation_id, m.instrument_id, m.occasion, m.measured_on, m.respondent, m.minutes, m.missing, a.score, a.felt_change, a.acceptability,
        a.answers -> 'values' as answers, m.written_by, m.written_at
      from trial cross join file join app.measurement m on m.casefile_id = file.id join app.measurement_answer a on a.measurement_id = m.id
      where m.instrument_id = any ((trial.t).instrument_ids) and m.withdrawn_at is null and m.measured_on >= (trial.t).starts_on order by m.id, a.no desc)
  select dense_rank() over (order by p.id), p.municipality_code, p.gender, p.ends_on, b.on_day, p.arm, x.instrument_id, x.occasion, x.measured_on, x.respondent,
      dense_rank() over (order by x.written_by), x.minutes, x.missing, x.score, x.felt_change, x.acceptability, x.answers
    from tried p left join began b on b.participation_id = p.id left join form x on x.participation_id = p.id and x.instrument_id = any (p.arm)
    order by 1, x.measured_on, x.written_at
$$;

create or replace function law.known_participants() returns setof uuid
language sql stable security definer parallel restricted rows 200 set search_path = law, pg_temp as $$
  select p.participant_id from app.participation p where p.id = any (array(select known()))
$$;

-- Participants whose identity I may read: staff of the home, receivers of it, leads of the home, coordinators with that share.
create or replace function law.identified() returns setof uuid
language plpgsql stable security definer parallel restricted rows 200 set search_path = law, pg_temp set plan_cache_mode = force_generic_plan as $$
declare s scope_seal := scope();
begin
  if not exists (select from permission_category c where c.permission = s.permission and c.category = 'identity') then return; end if;
  return query select p.participant_id from app.participation p where p.id = any (array(select e.participation_id from my_edges(s, array['identity']) e));
  if s.led_branches = '{}' and s.projects = '{}' then return; end if;
  return query
    select p.participant_id from app.casefile f join app.participation p on p.id = f.participation_id
      where f.branch_id = any (s.led_branches) and not p.protected and p.branch_id = f.branch_id and (s.about is null or p.id = any (s.about))
    union
    select p.participant_id from access_edge e join app.participation p on p.id = e.participation_id
      where e.party = any (s.project_units || s.account) and e.seat = any (s.project_units) and e.category = 'coordination' and e.grounds = 'CONSENT'
        and e.valid_from <= s.now and s.now < e.valid_to and p.project_id = any (s.projects) and (s.about is null or p.id = any (s.about));
end $$;

-- Participants whose identity I may correct: only the assigned at the home.
create or replace function law.identity_writable() returns setof uuid
language sql stable security definer parallel restricted rows 50 set search_path = law, pg_temp as $$
  select p.participant_id from app.participation p join app.casefile f on f.participation_id = p.id and f.branch_id = p.branch_id
    where f.id = any (array(select writable('identity')))
$$;

-- Projects whose register I keep: those I coordinate, or all for the one who runs the installation.
create or replace function law.governed() returns setof uuid
language plpgsql stable security definer parallel restricted rows 10 set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  return query select p.id from app.project p where p.id = any (s.projects) or 'SYSTEM_ADMIN' = any (s.roles);
end $$;

create or replace function law.runs_installation() returns boolean
language sql stable security definer parallel restricted set search_path = law, pg_temp
  as $$ select 'SYSTEM_ADMIN' = any ((scope()).roles) $$;

-- Organisations whose people I look after: my own, or all for the one who runs the installation.
create or replace function law.administered() returns setof uuid
language plpgsql stable security definer parallel restricted rows 10 set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  return query select o.id from app.organisation o
    where 'SYSTEM_ADMIN' = any (s.roles)
       or ('LOCAL_ADMIN' = any (s.roles) and o.id = (select b.organisation_id from app.branch b where b.id = s.branch));
end $$;

create or replace function law.administered_units() returns setof uuid
language sql stable security definer parallel restricted rows 10 set search_path = law, pg_temp as $$
  select u.id from app.unit u join app.branch b on b.id = u.branch_id where b.organisation_id = any (array(select administered()))
$$;

create or replace function law.colleagues() returns setof uuid
language sql stable security definer parallel restricted rows 50 set search_path = law, pg_temp as $$
  select m.account_id from app.membership m join app.unit u on u.id = m.unit_id
    where u.branch_id = (select branch()) or u.id = any (array(select administered_units()))
  union select account()
$$;

--  The participant's own account. 1. It holds no role, and nobody gives it one. 2. Under the permissions `own.…`, which no role carries, it sees the
--  participations of the one person it is linked to: plan put forward or agreed, interventions and offers, the days it came, what is booked, consents, who carries
--  the case, its own words, and what it is called, but for one with protected data.
--  3. Never a draft, a note, an assessment, another's row, or who else has an account. 4. It writes its own words while the participation runs, in the home's file.
create or replace function law.own_participations() returns setof uuid
language plpgsql stable security definer parallel restricted rows 2 set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  if starts_with(s.permission, 'own.') then return query select unnest(s.own); end if;
end $$;

-- The files about her, whichever branch keeps them.
create or replace function law.own_files() returns setof uuid
language plpgsql stable security definer parallel restricted rows 5 set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  if starts_with(s.permission, 'own.') then return query select f.id from app.casefile f where f.participation_id = any (s.own); end if;
end $$;

create or replace function law.own_home_files() returns setof uuid
language sql stable security definer parallel restricted rows 2 set search_path = law, pg_temp as $$
  select f.id from app.participation p join app.casefile f on f.participation_id = p.id and f.branch_id = p.branch_id
    where p.id = any (array(select own_participations())) and p.status <> 'ENDED'
$$;

-- When the plan that holds is next to be looked over; what the reviews say is told in the conversation.
create or replace function law.own_review_days() returns table (plan_id uuid, review_on date)
language sql stable security definer parallel restricted rows 2 set search_path = law, pg_temp as $$
  select distinct on (r.plan_id) r.plan_id, r.next_review_on from app.plan_review r where r.casefile_id = any (array(select own_files())) order by r.plan_id, r.reviewed_on desc, r.id desc
$$;

-- Who carries, or has carried, the case: those the person may know by name.
create or replace function law.own_staff() returns setof uuid
language sql stable security definer parallel restricted rows 10 set search_path = law, pg_temp as $$
  select a.account_id from app.assignment a where a.casefile_id = any (array(select own_files()))
$$;

-- What she is called, on her own papers. The name of one with protected data is written there by hand.
create or replace function law.own_names() returns table (participation_id uuid, given_name text, family_name text)
language sql stable security definer parallel restricted rows 2 set search_path = law, pg_temp as $$
  select p.id, i.given_name, i.family_name from app.participation p join app.identity i on i.participant_id = p.participant_id
    where p.id = any (array(select own_participations())) and not p.protected and i.name_cipher is null
$$;

-- What is booked for the person from today on: a meeting about a SIP, when a conversation is followed up, a handover's joint meeting. Day, hour, place and with whom; not about what.
create or replace function law.own_bookings() returns table (participation_id uuid, id uuid, kind text, on_day date, at_time text, place text, with_whom text)
language sql stable security definer parallel restricted rows 5 set search_path = law, pg_temp as $$
  with mine as (select p.id, (scope()).today from app.participation p where p.id = any (array(select own_participations())) and p.status <> 'ENDED'),
  booked as (
    select x.participation_id, x.id, 'SIP' as kind, (x.meeting_at at time zone 'Europe/Stockholm')::date as on_day, to_char(x.meeting_at at time zone 'Europe/Stockholm', 'HH24:MI') as at_time,
        case when x.meeting_form <> 'VIDEO' then x.meeting_place end as place, f.unit_id
      from mine join app.sip x on x.participation_id = mine.id and x.status = 'CALLED' and x.consent_ended_at is null join app.casefile f on f.id = x.casefile_id
    union all
    select x.participation_id, x.id, 'CONVERSATION', x.follow_up_on, null, null, f.unit_id
      from mine join app.motivational_session x on x.participation_id = mine.id join app.casefile f on f.id = x.casefile_id
        join app.intervention i on i.id = x.intervention_id and i.status not in ('ENDED', 'DECLINED')
      where not exists (select from app.motivational_session l where l.intervention_id = x.intervention_id and (l.held_on, l.id) > (x.held_on, x.id))
    union all
    select x.participation_id, x.id, 'HANDOVER', x.meeting_on, null, null, x.to_unit_id from mine join app.handover x on x.participation_id = mine.id and x.status in ('OFFERED', 'ACCEPTED'))
  select b.participation_id, b.id, b.kind, b.on_day, b.at_time, b.place, u.name from booked b join mine on mine.id = b.participation_id join app.unit u on u.id = b.unit_id where b.on_day >= mine.today
$$;

-- Whether the account is one at work.
create or replace function law.at_work() returns boolean language plpgsql stable security definer parallel restricted set search_path = law, pg_temp
  as $$ begin return (scope()).own is null; end $$;

------------------------------------------------------------------------------------------------------------- 5 journal
-- One line in the same transaction. No line, no answer.
create or replace function law.log(_kind text, _what text, _objects uuid[], _participations uuid[], _request uuid) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  if _kind not in ('READ', 'EVENT') then raise exception 'no such kind of line' using errcode = '42501'; end if;
  insert into journal.entry (era, at, kind, what, account_id, branch_id, object_ids, participation_ids, request_id)
    values ((select max(y.era) from journal.era y), s.now, _kind, _what, s.account, s.branch, coalesce(_objects, '{}'), coalesce(_participations, '{}'), _request);
end $$;

-- The line of a question asked in one round trip. What was needed and is not there, or not to be seen, is 404 and leaves no line of a reading.
create or replace function law.log_reading(_found bigint, _needed boolean, _objects uuid[], _participations uuid[], _request uuid) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  if _needed and _found = 0 then perform unseen(); end if;
  insert into journal.entry (era, at, kind, what, account_id, branch_id, object_ids, participation_ids, request_id)
    values ((select max(y.era) from journal.era y), s.now, 'READ', s.permission, s.account, s.branch, array(select distinct x from unnest(_objects) x where x is not null),
      array(select distinct x from unnest(_participations) x where x is not null), _request);
end $$;

-- A refusal, written after the refused transaction is gone.
create or replace function law.log_denied(_token_hash bytea, _permission text, _objects uuid[], _request uuid) returns void
language sql security definer set search_path = law, pg_temp as $$
  insert into journal.entry (at, kind, what, account_id, branch_id, object_ids, outcome, request_id)
    select clock_now(), 'DENIED', _permission, x.account_id, x.branch_id, coalesce(_objects, '{}'), 'REFUSED', _request
      from (select 1) one left join session x on x.token_hash = _token_hash
$$;

-- The log, for those who review it; newest first.
--  1. Reviewers read the lines of their own branch.
--  2. They read what another branch's people did about a participation, as long as a consent of the own branch let them in, or made them its host:
--     the giver sees what the receiver does with it.
--  3. Lines that belong to no branch (signing in, what happened before one was chosen) are read by those who review where the installation is run.
--  4. Of whose case a line tells, it names those alone of whom the own branch keeps a file.
create or replace function law.journal_lines(_sought jsonb) returns table (id bigint, at timestamptz, kind text, what text, outcome text, account_id uuid, account_name text,
  branch_id uuid, branch_name text, participations jsonb, request_id uuid)
language plpgsql stable security definer rows 50 set search_path = law, pg_temp as $$
declare
  s scope_seal := scope();
  runs boolean := s.branch = (select u.branch_id from app.membership m join app.unit u on u.id = m.unit_id where m.role = 'SYSTEM_ADMIN' order by m.granted_at, m.id limit 1);
  since timestamptz := coalesce(midnight((_sought ->> 'from')::date), '-infinity');
  until timestamptz := coalesce(midnight((_sought ->> 'to')::date + 1), 'infinity');
  before bigint := coalesce((_sought ->> 'before')::bigint, 9223372036854775807);
  most integer := least(coalesce((_sought ->> 'limit')::integer, 50), 20000);
  people uuid[] := array(select a.id from app.account a where position(lower(_sought ->> 'account') in lower(a.name)) > 0);
  cases uuid[] := array(select p.id from app.participation p join app.casefile f on f.participation_id = p.id and f.branch_id = s.branch where p.pseudonym = upper(_sought ->> 'pseudonym'));
begin
  if s.permission <> 'journal.read' then raise exception 'not under this permission' using errcode = '42501'; end if;
  return query
    with given as materialized (
      select c.participation_id, u.branch_id, c.documented_at as since, least(midnight(c.valid_to + 1), coalesce(c.withdrawn_at, 'infinity')) as until
        from app.consent c join app.unit u on u.id = c.to_unit_id where c.from_branch_id = s.branch
      union all
      select v.participation_id, u.branch_id, midnight(v.consent_from), midnight(least(v.consent_to, v.withdrawn_on) + 1)
        from app.activity_visit v join app.casefile f on f.id = v.casefile_id join app.shared_activity a on a.id = v.activity_id join app.unit u on u.id = a.unit_id where f.branch_id = s.branch),
    line as not materialized (
      select e.* from journal.entry e where e.id < before and e.at >= since and e.at < until
        and (_sought ->> 'account' is null or e.account_id = any (people)) and (_sought ->> 'pseudonym' is null or e.participation_ids && cases)
        and (_sought ->> 'kind' is null or e.kind = _sought ->> 'kind')),
    seen as (
      (select l.id from line l where l.branch_id = s.branch order by l.id desc limit most)
      union
      (select l.id from line l where l.branch_id is null and runs order by l.id desc limit most)
      union
      (select l.id from line l where l.participation_ids && array(select g.participation_id from given g)
        and exists (select from given g where g.branch_id = l.branch_id and g.participation_id = any (l.participation_ids) and l.at >= g.since and l.at < g.until)
        order by l.id desc limit most))
    select e.id, e.at, e.kind, e.what, e.outcome, e.account_id, a.name, e.branch_id, b.name,
        (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'pseudonym', p.pseudonym, 'projectName', j.display_name) order by p.pseudonym), '[]')
          from app.participation p join app.project j on j.id = p.project_id join app.casefile f on f.participation_id = p.id and f.branch_id = s.branch
          where p.id = any (e.participation_ids)), e.request_id
      from journal.entry e left join app.account a on a.id = e.account_id left join app.branch b on b.id = e.branch_id
      where e.id in (select x.id from seen x order by x.id desc limit most) order by e.id desc;
end $$;

-- The log, for the person it tells of: from which branch, in which role, when and in what matter, day by day. No names: the branch answers for its people.
create or replace function law.own_lines(_before date, _most integer) returns table (on_day date, branch_name text, organisation_name text, roles text[], kind text, what text, times bigint)
language plpgsql stable security definer rows 100 set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  return query
    select l.on_day, b.name, o.name, (select coalesce(array_agg(distinct m.role), '{}') from app.membership m join app.unit u on u.id = m.unit_id
          where m.account_id = any (array_agg(l.account_id)) and u.branch_id = l.branch_id and l.on_day between m.valid_from and m.valid_to), l.kind, l.what, count(*)
      from (select (e.at at time zone 'Europe/Stockholm')::date as on_day, e.account_id, e.branch_id, e.kind, e.what from journal.entry e
          where e.participation_ids && array(select own_participations()) and e.kind in ('READ', 'EVENT') and e.account_id <> s.account) l
        left join app.branch b on b.id = l.branch_id left join app.organisation o on o.id = b.organisation_id
      where l.on_day < coalesce(_before, 'infinity') group by l.on_day, l.branch_id, b.name, o.name, l.kind, l.what
      order by l.on_day desc, o.name, b.name, l.what limit least(_most, 500);
end $$;

create or replace function law.current_era() returns integer language sql stable security definer set search_path = law, pg_temp
  as $$ select max(era) from journal.era $$;

create or replace function law.journal_line(e journal.entry) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select concat_ws('|', e.id, e.xid, (extract(epoch from e.at) * 1000000)::bigint, e.kind, e.what, coalesce(e.account_id::text, ''),
    coalesce(e.branch_id::text, ''), array_to_string(e.object_ids, ','), array_to_string(e.participation_ids, ','), e.outcome, coalesce(e.request_id::text, ''))
$$;

-- Seals every line below the oldest running transaction into the next block of the chain. One sealer at a time: who holds the era's row,
-- which nobody else can hold (a lock by name anyone signed in could take, and stop the sealing).
create or replace function law.seal_journal() returns setof journal.block
language plpgsql security definer set search_path = law, pg_temp as $$
declare
  this_era integer := current_era();
  horizon xid8 := pg_snapshot_xmin(pg_current_snapshot());
  last journal.block;
  start xid8;
  lines text;
  n integer;
begin
  perform from journal.era e where e.era = this_era for update skip locked;
  if not found then return; end if;
  select * into last from journal.block order by no desc limit 1;
  start := case when last.era = this_era then last.below_xid else '0'::xid8 end;
  select string_agg(journal_line(e), E'\n' order by e.xid, e.id), count(*) into lines, n from journal.entry e
    where e.era = this_era and e.xid >= start and e.xid < horizon;
  if n = 0 then return; end if;
  return query insert into journal.block (no, era, from_xid, below_xid, entries, prev, hash)
    values (coalesce(last.no, 0) + 1, this_era, start, horizon, n, coalesce(last.hash, sha256('samsteg')),
      sha256(coalesce(last.hash, sha256('samsteg')) || sha256(convert_to(lines, 'UTF8'))))
    returning *;
end $$;

-- The newest block, for an anchor outside the database.
create or replace function law.last_block(out no bigint, out hash text) returns setof record
language sql stable security definer set search_path = law, pg_temp
  as $$ select b.no, encode(b.hash, 'hex') from journal.block b order by b.no desc limit 1 $$;

------------------------------------------------------------------------------------------- 6 grants: people and roles
-- Nobody signs for another: the trigger of a column that tells by whom (8.7). Where the law itself writes, it knows who.
create or replace function law.sign() returns trigger language plpgsql set search_path = law, pg_temp as $$
begin
  if current_user = 'samsteg_app' and to_jsonb(new) ->> tg_argv[0] <> account()::text then
    raise exception 'nobody signs for another' using errcode = '42501';
  end if;
  return new;
end $$;
grant execute on function law.sign() to samsteg_owner;

-- Breaks off with a rule's code (409), or with the neutral 404.
create or replace function law.broken(_code text) returns void language plpgsql set search_path = law, pg_temp
  as $$ begin raise exception '%', _code using errcode = 'SG409'; end $$;
create or replace function law.unseen() returns void language plpgsql set search_path = law, pg_temp
  as $$ begin raise exception 'unseen' using errcode = 'SG404'; end $$;

create or replace function law.demand(_table text) returns law.scope_seal
language plpgsql stable security definer set search_path = law, pg_temp as $$
begin
  if not may_write(_table) then raise exception 'not under this permission' using errcode = '42501'; end if;
  return scope();
end $$;

-- 1. A role is given within an organisation one looks after, by another than the receiver, for at most a year.
-- 2. A role of a project names its project; the others name none.
-- 3. Only the one who runs the installation makes others do so, or gives a role in a project that is not the organisation's own.
-- 4. Its last day is not behind us.
create or replace function law.check_role(_s law.scope_seal, _unit uuid, _role text, _project uuid, _from date, _to date) returns void
language plpgsql stable security definer set search_path = law, pg_temp as $$
declare role_seat text := (select seat from role where role = _role);
begin
  if role_seat is null then perform broken('role.unknown'); end if;
  if not exists (select from administered_units() u where u = _unit) then perform unseen(); end if;
  if _to > _from + 366 then perform broken('role.longer-than-a-year'); end if;
  if _to < _s.today then perform broken('role.ends-in-the-past'); end if;
  if (role_seat in ('PROJECT', 'LEARN')) <> (_project is not null) then
    perform broken(case when _project is null then 'role.needs-project' else 'role.takes-no-project' end);
  end if;
  if not 'SYSTEM_ADMIN' = any (_s.roles) then
    if _role = 'SYSTEM_ADMIN' then perform broken('role.not-yours-to-give'); end if;
    if _project is not null and not exists (select from app.project p where p.id = _project
        and p.owner_organisation_id = any (array(select administered()))) then
      perform broken('role.project-not-yours');
    end if;
  end if;
end $$;

create or replace function law.give_role(_account uuid, _unit uuid, _role text, _project uuid, _from date, _to date) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('membership'); made uuid;
begin
  if _account = s.account then perform broken('role.not-to-oneself'); end if;
  if exists (select from app.own_access o where o.account_id = _account) then perform unseen(); end if;
  if not exists (select from app.account a where a.id = _account) then perform unseen(); end if;
  perform check_role(s, _unit, _role, _project, _from, _to);
  if exists (select from app.membership m where m.account_id = _account and m.unit_id = _unit and m.role = _role
      and m.project_id is not distinct from _project and m.ended_at is null and m.valid_to >= _from and m.valid_from <= _to) then
    perform broken('role.held-already');
  end if;
  insert into app.membership (account_id, unit_id, role, project_id, valid_from, valid_to, granted_by)
    values (_account, _unit, _role, _project, _from, _to, s.account) returning id into made;
  return made;
end $$;

-- Whether somebody else can sign in and run the installation: the last one who can does not leave it.
create or replace function law.others_run_installation(_account uuid, _today date) returns boolean
language sql stable security definer set search_path = law, pg_temp as $$
  select exists (select from app.membership m join app.account a on a.id = m.account_id and a.status = 'ACTIVE' join credential c on c.account_id = a.id
    where m.role = 'SYSTEM_ADMIN' and m.account_id <> _account and m.ended_at is null and _today between m.valid_from and m.valid_to)
$$;

create or replace function law.end_role(_membership uuid, _version integer, _reason text) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('membership'); m app.membership;
begin
  select * into m from app.membership where id = _membership and unit_id = any (array(select administered_units())) for update;
  if m.id is null then perform unseen(); end if;
  if m.role = 'SYSTEM_ADMIN' and not 'SYSTEM_ADMIN' = any (s.roles) then perform broken('role.not-yours-to-give'); end if;
  if m.version is distinct from _version then raise exception 'stale' using errcode = 'SG412', detail = m.version; end if;
  if m.ended_at is not null then perform broken('role.ended-already'); end if;
  if m.role = 'SYSTEM_ADMIN' and not others_run_installation(m.account_id, s.today) then perform broken('role.last-administrator'); end if;
  update app.membership set ended_at = s.now, ended_by = s.account, end_reason = _reason, version = version + 1 where id = m.id;
  update session set branch_id = first_branch(m.account_id)
    where account_id = m.account_id and ended_at is null
      and not exists (select from app.membership o join app.unit u on u.id = o.unit_id
        where o.account_id = m.account_id and u.branch_id = session.branch_id and o.ended_at is null);
end $$;

-- Where mail is sent, nobody but the invited learns the link: the worker makes it when it sends it (`address_invitation`). Where it is not
-- (trial on one machine), the one who invites hands over the digest of a link made at the door, and passes the link on.
create or replace function law.invite(_name text, _email text, _unit uuid, _role text, _project uuid, _to date, _token_hash bytea) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('invitation'); made uuid;
begin
  perform check_role(s, _unit, _role, _project, s.today, _to);
  if exists (select from app.account_contact where email = lower(_email) and account_id = s.account) then perform broken('role.not-to-oneself'); end if;
  insert into app.invitation (name, email, unit_id, role, project_id, valid_to, invited_by, expires_at)
    values (_name, lower(_email), _unit, _role, _project, _to, s.account, s.now + interval '14 days') returning id into made;
  if _token_hash is null then perform order_job('invitation.mail', s.permission, jsonb_build_object('invitation', made));
  else insert into invitation_token values (made, _token_hash); end if;
  return made;
end $$;

-- Where an invitation goes, for the worker that mails it; nothing when it no longer stands. The link of an earlier try is dead from then on.
create or replace function law.address_invitation(_job uuid, _token_hash bytea) returns text
language plpgsql security definer set search_path = law, pg_temp as $$
declare i app.invitation; today date := (clock_now() at time zone 'Europe/Stockholm')::date;
begin
  select x.* into i from job_order o join app.invitation x on x.id = (o.payload ->> 'invitation')::uuid
    where o.id = _job and o.task = 'invitation.mail' and o.done_at is null for update of x;
  if i.id is null or not invitation_stands(i, today) then return null; end if;
  insert into invitation_token values (i.id, _token_hash) on conflict (invitation_id) do update set token_hash = excluded.token_hash;
  return i.email;
end $$;

create or replace function law.invitation_mailed(_job uuid) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare mailed uuid;
begin
  update job_order set done_at = clock_timestamp() where id = _job and task = 'invitation.mail' and done_at is null returning (payload ->> 'invitation')::uuid into mailed;
  update app.invitation set mailed_at = clock_now() where id = mailed;
end $$;

-- An invitation stands as long as the one who sent it may send such: who has left hands out no roles by links kept aside.
create or replace function law.still_invites(i app.invitation, _today date) returns boolean
language sql stable security definer set search_path = law, pg_temp as $$
  select exists (
    select from app.membership m join app.account a on a.id = m.account_id and a.status = 'ACTIVE'
      join role_permission rp on rp.role = m.role and rp.permission = 'invitation.send'
      join app.unit own on own.id = m.unit_id join app.branch at on at.id = own.branch_id
      where m.account_id = i.invited_by and m.ended_at is null and _today between m.valid_from and m.valid_to
        and (m.role = 'SYSTEM_ADMIN' or at.organisation_id = (select b.organisation_id from app.unit u join app.branch b on b.id = u.branch_id where u.id = i.unit_id)))
$$;

create or replace function law.invitation_stands(i app.invitation, _today date) returns boolean
language sql stable security definer set search_path = law, pg_temp as $$
  select i.accepted_at is null and i.withdrawn_at is null and i.expires_at > clock_now() and i.valid_to >= _today and still_invites(i, _today)
$$;

-- Whom a living invitation greets; nothing for any other link.
create or replace function law.invitation_greeting(_token_hash bytea) returns jsonb
language sql stable security definer set search_path = law, pg_temp as $$
  select jsonb_build_object('name', i.name, 'email', i.email, 'unitName', u.name, 'organisation', o.name, 'role', i.role,
      'hasAccount', exists (select from app.account_contact k where k.email = i.email))
    from invitation_token t join app.invitation i on i.id = t.invitation_id
    join app.unit u on u.id = i.unit_id join app.branch b on b.id = u.branch_id join app.organisation o on o.id = b.organisation_id
    where t.token_hash = _token_hash and invitation_stands(i, (clock_now() at time zone 'Europe/Stockholm')::date)
$$;

-- The invited chooses a password and gets the role. One who has an account already keeps its password and only gets the role.
create or replace function law.accept_invitation(_token_hash bytea, _name text, _salt bytea, _proof bytea) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare i app.invitation; who uuid; today date := (clock_now() at time zone 'Europe/Stockholm')::date;
begin
  select inv.* into i from invitation_token t join app.invitation inv on inv.id = t.invitation_id where t.token_hash = _token_hash for update of inv;
  if i.id is null or not invitation_stands(i, today) then perform unseen(); end if;
  select account_id into who from app.account_contact where email = i.email;
  if who is null then
    insert into app.account (name) values (coalesce(nullif(_name, ''), i.name)) returning id into who;
    insert into app.account_contact (account_id, email) values (who, i.email);
    insert into credential (account_id, salt, proof) values (who, _salt, _proof);
  end if;
  insert into app.membership (account_id, unit_id, role, project_id, valid_from, valid_to, granted_by)
    values (who, i.unit_id, i.role, i.project_id, least(today, i.valid_to), i.valid_to, i.invited_by);
  update app.invitation set accepted_at = clock_now(), accepted_by = who, version = version + 1 where id = i.id;
  insert into journal.entry (kind, what, account_id, object_ids) values ('GRANT', 'invitation.accepted', who, array[i.id]);
  return who;
end $$;

-- People at work whose accounts I look after: whoever holds, or has held, a role in a unit I administer.
create or replace function law.administered_accounts() returns setof uuid
language sql stable security definer rows 50 set search_path = law, pg_temp
  as $$ select distinct m.account_id from app.membership m where m.unit_id = any (array(select administered_units())) $$;

-- Decides on an account: ends its sessions, shuts it, or opens it again. Each with a reason that stays.
-- 1. An administrator of an organisation where the account holds, or has held, a role; never one's own.
-- 2. An account of one who runs the installation: only another of those.
-- 3. Who holds a role elsewhere too is shut out, or let in, by the one who runs the installation; elsewhere one ends the own roles.
-- 4. A shut account signs in no more, and its sessions are over.
create or replace function law.decide_on_account(_account uuid, _version integer, _decision text, _reason text) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('account_status'); a app.account; goal text := case _decision when 'DISABLED' then 'DISABLED' when 'ENABLED' then 'ACTIVE' end;
begin
  select * into a from app.account x where x.id = _account and x.id = any (array(select administered_accounts())) for update;
  if a.id is null then perform unseen(); end if;
  if a.id = s.account then perform broken('account.not-oneself'); end if;
  if not 'SYSTEM_ADMIN' = any (s.roles) then
    if exists (select from app.membership m where m.account_id = a.id and m.role = 'SYSTEM_ADMIN' and m.ended_at is null and m.valid_to >= s.today) then
      perform broken('role.not-yours-to-give');
    end if;
    if goal is not null and exists (select from app.membership m where m.account_id = a.id and m.ended_at is null and m.valid_to >= s.today
        and not m.unit_id = any (array(select administered_units()))) then perform broken('account.works-elsewhere'); end if;
  end if;
  if a.version is distinct from _version then raise exception 'stale' using errcode = 'SG412'; end if;
  if a.status = goal then perform broken(case goal when 'ACTIVE' then 'account.open-already' else 'account.shut-already' end); end if;
  if goal is not null then update app.account set status = goal, version = version + 1 where id = a.id; end if;
  if _decision <> 'ENABLED' then update session set ended_at = clock_timestamp() where account_id = a.id and ended_at is null; end if;
  insert into app.account_decision (account_id, decision, reason, decided_at, decided_by) values (a.id, _decision, _reason, s.now, s.account);
end $$;

-- The place from which the installation is run; made the first time it is asked for.
create or replace function law.installation_unit() returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare org uuid; branch uuid; unit uuid;
begin
  perform pg_advisory_xact_lock(hashtext('samsteg.installation'));
  select m.unit_id into unit from app.membership m where m.role = 'SYSTEM_ADMIN' order by m.granted_at, m.id limit 1;
  if unit is not null then return unit; end if;
  insert into app.organisation (name, kind) values ('Samsteg, drift', 'OTHER') returning id into org;
  insert into app.branch (organisation_id, name, kind) values (org, 'Systemförvaltning', 'OTHER') returning id into branch;
  insert into app.unit (branch_id, name) values (branch, 'Systemförvaltning') returning id into unit;
  return unit;
end $$;

-- The first administrator, from the terminal of the one who owns the database. Not executable by any door.
create or replace function law.found(_name text, _email text, _salt bytea, _proof bytea) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare who uuid; unit uuid := installation_unit(); today date := (clock_now() at time zone 'Europe/Stockholm')::date;
begin
  insert into app.account (name) values (_name) returning id into who;
  insert into app.account_contact (account_id, email) values (who, lower(_email));
  insert into credential (account_id, salt, proof) values (who, _salt, _proof);
  insert into app.membership (account_id, unit_id, role, valid_from, valid_to) values (who, unit, 'SYSTEM_ADMIN', today, today + 365);
  insert into journal.entry (kind, what, account_id) values ('GRANT', 'installation.founded', who);
  return who;
end $$;

-- Whoever owns the database may act from the terminal, through a scope like everyone else: an account that can never sign in gets
-- the role for the day, and the journal tells. Returns the order whose scope is then opened. Not executable by any door.
create or replace function law.order_as_owner(_task text, _permission text) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare who uuid; unit uuid := installation_unit(); job uuid; today date := (clock_now() at time zone 'Europe/Stockholm')::date;
begin
  select a.id into who from app.account a where a.name = 'Databasens ägare'
    and not exists (select from credential c where c.account_id = a.id) and not exists (select from app.account_contact k where k.account_id = a.id);
  if who is null then insert into app.account (name) values ('Databasens ägare') returning id into who; end if;
  if not exists (select from app.membership m where m.account_id = who and m.unit_id = unit and m.ended_at is null and today between m.valid_from and m.valid_to) then
    insert into app.membership (account_id, unit_id, role, valid_from, valid_to) values (who, unit, 'SYSTEM_ADMIN', today, today);
  end if;
  insert into job_order (task, account_id, branch_id, permission)
    values (_task, who, (select u.branch_id from app.unit u where u.id = unit), _permission) returning id into job;
  insert into journal.entry (kind, what, account_id, object_ids) values ('GRANT', 'owner.acts', who, array[job]);
  return job;
end $$;

-------------------------------------------------------------------------------------------- 7 grants: around a person
-- Participants I know by more than an emergency.
create or replace function law.lastingly_known() returns setof uuid
language plpgsql stable security definer rows 200 set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  return query
    select p.participant_id from my_edges(s, array['ALL', 'identity', 'plan', 'interventions', 'progress', 'notes', 'health']) e
      join app.participation p on p.id = e.participation_id where e.grounds <> 'EMERGENCY'
    union
    select p.participant_id from app.casefile f join app.participation p on p.id = f.participation_id
      where f.branch_id = any (s.led_branches) and not p.protected;
end $$;

-- Whether a branch runs cases in a project. Who refers, learns, evaluates or lends a hand does not.
-- 1. Its organisation owns the project, leads a part of it, or is a partner as owner, member or performer.
-- 2. Or one of its units delivers in a municipality of the project, or receives referrals there.
create or replace function law.takes_part(_branch uuid, _project uuid) returns boolean
language sql stable security definer set search_path = law, pg_temp as $$
  select exists (select from app.branch b where b.id = _branch and (
      b.organisation_id = (select p.owner_organisation_id from app.project p where p.id = _project)
      or exists (select from app.subproject x where x.project_id = _project and x.lead_organisation_id = b.organisation_id)
      or exists (select from app.project_partner x where x.project_id = _project and x.organisation_id = b.organisation_id and x.role in ('OWNER', 'MEMBER', 'PERFORMER'))))
    or exists (select from app.unit u where u.branch_id = _branch and (
      exists (select from app.project_municipality x where x.project_id = _project and x.unit_id = u.id)
      or exists (select from app.receiving_unit x where x.project_id = _project and x.unit_id = u.id and x.open)))
$$;

-- Those who are to be taken on, as the app brings them: names and numbers sealed, their bytes and digests as hexadecimal text.
create or replace function law.entrants(_rows jsonb) returns table (n integer, id uuid, participant_id uuid, subproject_id uuid, starts_on date, age_at_entry integer, gender text,
  given_name text, family_name text, name_cipher bytea, number_kind text, number_cipher bytea, number_hash bytea, person_key bytea, birth_date date, phone_cipher bytea, email_cipher bytea,
  address_cipher bytea, municipality_code text, interpreter_language text, protected boolean, protection_level text, safe_channel text, responsible_id uuid, deputy_id uuid)
language sql immutable set search_path = law, pg_temp as $$
  select x.n, x.id, x."participantId", x."subprojectId", x."startsOn", x."ageAtEntry", x.gender, x."givenName", x."familyName", decode(x."nameCipher", 'hex'), coalesce(x."numberKind", 'NONE'),
      decode(x."numberCipher", 'hex'), decode(x."numberHash", 'hex'), decode(x."personKey", 'hex'), x."birthDate", decode(x."phoneCipher", 'hex'), decode(x."emailCipher", 'hex'),
      decode(x."addressCipher", 'hex'), x."municipalityCode", x."interpreterLanguage", coalesce(x.protected, false), x."protectionLevel", x."safeChannel", x."responsibleId", x."deputyId"
    from jsonb_to_recordset(_rows) as x(n integer, id uuid, "participantId" uuid, "subprojectId" uuid, "startsOn" date, "ageAtEntry" integer, gender text, "givenName" text, "familyName" text,
      "nameCipher" text, "numberKind" text, "numberCipher" text, "numberHash" text, "personKey" text, "birthDate" date, "phoneCipher" text, "emailCipher" text, "addressCipher" text,
      "municipalityCode" text, "interpreterLanguage" text, protected boolean, "protectionLevel" text, "safeChannel" text, "responsibleId" uuid, "deputyId" uuid)
$$;

-- Who may carry cases in a unit today.
create or replace function law.sits_as_case_staff(_account uuid, _unit uuid, _today date) returns boolean
language sql stable security definer set search_path = law, pg_temp as $$
  select exists (select from app.membership m join role r on r.role = m.role
    where m.account_id = _account and m.unit_id = _unit and r.seat = 'CASE' and m.ended_at is null and _today between m.valid_from and m.valid_to)
$$;

-- Who in the branch holds which of these numbers. A protected person is told of to those named alone.
create or replace function law.number_holders(s law.scope_seal, _hashes bytea[]) returns table (number_hash bytea, participant_id uuid, told boolean)
language sql stable security definer rows 5 set search_path = law, pg_temp as $$
  select i.number_hash, x.id, not x.protected or x.id = any (array(select identity_writable())) from app.identity i join app.participant x on x.id = i.participant_id
    where i.branch_id = s.branch and i.number_hash = any (_hashes)
$$;

-- Holds numbers until the transaction is over, so that two at once do not make two persons of one. Many of them hold the branch: each by itself would not fit among the locks.
create or replace function law.hold_numbers(s law.scope_seal, _hashes bytea[]) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
begin
  if cardinality(_hashes) > 10 then perform pg_advisory_xact_lock(hashtextextended(s.branch::text, 1)); return; end if;
  perform pg_advisory_xact_lock_shared(hashtextextended(s.branch::text, 1));
  perform pg_advisory_xact_lock(k.key) from (select distinct hashtextextended(encode(x, 'hex'), 0) as key from unnest(_hashes) x order by 1) k;
end $$;

create or replace function law.hold_entrants(s law.scope_seal, _rows jsonb) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
begin
  perform hold_numbers(s, array(select o.number_hash from entrants(_rows) o where o.number_hash is not null));
  perform from app.participant p where p.id in (select o.participant_id from entrants(_rows) o) order by p.id for update;
end $$;

-- A protected person answers like nobody to all but those named; the log says that the number was typed.
create or replace function law.note_typed_numbers(s law.scope_seal, _rows jsonb) returns void
language sql security definer set search_path = law, pg_temp as $$
  insert into journal.entry (at, kind, what, account_id, branch_id, participation_ids)
    select s.now, 'EVENT', 'protection.number-typed', s.account, s.branch, array(select p.id from app.participation p where p.participant_id = h.participant_id)
      from number_holders(s, array(select o.number_hash from entrants(_rows) o)) h
      where not h.told and h.participant_id not in (select o.participant_id from entrants(_rows) o)
$$;

-- The number is nobody else's within the branch.
create or replace function law.check_number_free(_s law.scope_seal, _number_hash bytea, _participant uuid) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
begin
  if _number_hash is null then return; end if;
  perform hold_numbers(_s, array[_number_hash]);
  if exists (select from number_holders(_s, array[_number_hash]) h where h.told and h.participant_id <> _participant) then perform broken('participant.number-known'); end if;
  perform note_typed_numbers(_s, jsonb_build_array(jsonb_build_object('participantId', _participant, 'numberHash', encode(_number_hash, 'hex'))));
end $$;

-- Where people are taken on.
-- 1. The unit is the opener's own: the opener sits there as case staff, or leads its branch.
-- 2. The branch takes part in the project.
create or replace function law.check_place(s law.scope_seal, _unit uuid, _project uuid) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
begin
  if not (_unit = any (s.case_units) or exists (select from app.unit u where u.id = _unit and u.branch_id = any (s.led_branches))) then perform unseen(); end if;
  if not exists (select from app.project where id = _project) then perform unseen(); end if;
  if not takes_part((select u.branch_id from app.unit u where u.id = _unit), _project) then perform broken('participation.branch-not-in-project'); end if;
end $$;

-- What stands against taking each of them on in that place; nothing, where nothing does. One statement, however many they are.
-- 1. A subproject is the project's own.
-- 2. A number stands for one person within a branch: who types a known one is led to that person, and may take them on by knowing the number.
-- 3. An emergency makes nobody known: who opened a person's file that way takes them on neither by having seen it nor by the number it showed,
--    until somebody has looked into it. A colleague does.
-- 4. A person has one running participation in a project at a time.
-- 5. The responsible and the deputy are two, and case staff of the unit (FST-20: a referrer never runs the case).
create or replace function law.entry_hindrances(s law.scope_seal, _unit uuid, _project uuid, _rows jsonb) returns table (n integer, code text)
language sql stable security definer rows 100 set search_path = law, pg_temp as $$
  with one as materialized (select * from entrants(_rows)),
    mine as materialized (select x as id from lastingly_known() x),
    seen_in_need as materialized (
      select p.participant_id as id from app.emergency e join app.casefile f on f.id = e.casefile_id join app.participation p on p.id = f.participation_id
        where e.account_id = s.account and e.reviewed_at is null),
    holder as materialized (select h.* from number_holders(s, array(select o.number_hash from one o)) h where h.told),
    staff as materialized (select a.id from (select o.responsible_id as id from one o union select o.deputy_id from one o) a where sits_as_case_staff(a.id, _unit, s.today))
  select o.n, case
      when o.subproject_id is not null and x.id is null then 'unseen'
      when exists (select from holder h where h.number_hash = o.number_hash and h.participant_id <> o.participant_id) then 'participant.number-known'
      when p.id is not null and o.participant_id not in (select m.id from mine m) and o.participant_id in (select e.id from seen_in_need e) then 'participation.known-by-emergency'
      when p.id is not null and o.participant_id not in (select m.id from mine m)
        and (i.branch_id = s.branch and i.number_hash = o.number_hash and not p.protected) is not true then 'unseen'
      when p.branch_id <> s.branch then 'unseen'
      when exists (select from app.participation r where r.participant_id = p.id and r.project_id = _project and r.status <> 'ENDED') then 'participation.already-running'
      when o.responsible_id is null or o.responsible_id not in (select f.id from staff f) or o.deputy_id not in (select f.id from staff f) then 'assignment.not-case-staff'
      when o.deputy_id = o.responsible_id then 'assignment.responsible-needed'
    end
    from one o left join app.participant p on p.id = o.participant_id left join app.identity i on i.participant_id = p.id
      left join app.subproject x on x.id = o.subproject_id and x.project_id = _project
$$;

-- Writes them down, all at once: person (new, or one the branch knows), home, case file, the responsible and the deputy. What stands against it has been asked.
create or replace function law.enter(s law.scope_seal, _unit uuid, _project uuid, _rows jsonb) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare
  codes text[] := new_pseudonyms(_project, jsonb_array_length(_rows));
  unknown uuid[] := array(select o.participant_id from entrants(_rows) o where not exists (select from app.participant p where p.id = o.participant_id));
begin
  insert into app.participant (id, branch_id, gender, protected, created_by)
    select o.participant_id, s.branch, o.gender, o.protected, s.account from entrants(_rows) o where o.participant_id = any (unknown);
  insert into app.identity (participant_id, branch_id, given_name, family_name, name_cipher, number_kind, number_cipher, number_hash, birth_date, phone_cipher, email_cipher, address_cipher,
      municipality_code, interpreter_language)
    select o.participant_id, s.branch, o.given_name, o.family_name, o.name_cipher, o.number_kind, o.number_cipher, o.number_hash, o.birth_date, o.phone_cipher, o.email_cipher, o.address_cipher,
        o.municipality_code, o.interpreter_language
      from entrants(_rows) o where o.participant_id = any (unknown);
  insert into app.protection (participant_id, level, safe_channel, set_by)
    select o.participant_id, o.protection_level, o.safe_channel, s.account from entrants(_rows) o where o.protected and o.participant_id = any (unknown);
  insert into app.participation (id, participant_id, project_id, subproject_id, branch_id, unit_id, pseudonym, gender, age_at_entry, municipality_code, protected, starts_on, created_by)
    select o.id, o.participant_id, _project, o.subproject_id, s.branch, _unit, codes[row_number() over ()], o.gender, o.age_at_entry, case when not p.protected then o.municipality_code end, p.protected,
        o.starts_on, s.account
      from entrants(_rows) o join app.participant p on p.id = o.participant_id;
  insert into app.home (participation_id, branch_id, unit_id, subproject_id, starts_on, decided_by) select o.id, s.branch, _unit, o.subproject_id, o.starts_on, s.account from entrants(_rows) o;
  insert into person_key select o.id, _project, o.person_key from entrants(_rows) o where o.person_key is not null;
  insert into app.casefile (participation_id, branch_id, unit_id, opened_by) select o.id, s.branch, _unit, s.account from entrants(_rows) o;
  insert into app.assignment (casefile_id, account_id, part, starts_on, given_by)
    select f.id, carries.account_id, carries.part, least(o.starts_on, s.today), s.account
      from entrants(_rows) o join app.casefile f on f.participation_id = o.id cross join lateral (values (o.responsible_id, 'RESPONSIBLE'), (o.deputy_id, 'DEPUTY')) carries(account_id, part)
      where carries.account_id is not null;
end $$;

-- Opens a participation of one person.
create or replace function law.open_participation(_p jsonb, _number_hash bytea, _person_key bytea) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare
  s scope_seal := demand('participation');
  in_unit uuid := (_p ->> 'unitId')::uuid;
  in_project uuid := (_p ->> 'projectId')::uuid;
  made uuid := coalesce((_p ->> 'id')::uuid, uuidv7());
  alone jsonb := jsonb_build_array(_p || jsonb_build_object('n', 1, 'id', made, 'numberHash', encode(_number_hash, 'hex'), 'personKey', encode(_person_key, 'hex')));
  against text;
begin
  perform check_place(s, in_unit, in_project);
  perform hold_entrants(s, alone);
  select h.code into against from entry_hindrances(s, in_unit, in_project, alone) h;
  if against = 'unseen' then perform unseen(); elsif against is not null then perform broken(against); end if;
  perform note_typed_numbers(s, alone);
  perform enter(s, in_unit, in_project, alone);
  -- Who takes somebody on for a colleague writes down the entry the same day, and is out of the case the next.
  if s.account::text not in (_p ->> 'responsibleId', coalesce(_p ->> 'deputyId', '')) then
    insert into app.assignment (casefile_id, account_id, part, starts_on, ends_on, given_by)
      select f.id, s.account, 'NAMED', s.today, s.today, s.account from app.casefile f where f.participation_id = made;
  end if;
  perform draw_edges(made);
  return made;
end $$;

-- People of the own branch, by the beginning of a name, by a number (also one they had before), or by the whole name and the birthday.
-- Who works elsewhere in the branch is told that the person is known and whom to ask; a protected person is found by those named alone.
-- `_sealed`: protected people whose name, opened by the caller, fits; the names themselves are no text here.
-- A branch that is nobody's home any more finds the person by the number alone, not by name.
drop function if exists law.find_people(text, bytea, date);
create or replace function law.find_people(_name text, _number_hash bytea, _birth date, _sealed uuid[])
returns table (participant_id uuid, given_name text, family_name text, name_cipher bytea, number_kind text, number_cipher bytea, protected boolean,
  participation_id uuid, project_name text, status text, unit_name text, responsible_name text)
language plpgsql stable security definer rows 20 set search_path = law, pg_temp as $$
declare s scope_seal := scope(); sought text := lower(_name); mine uuid[]; named uuid[];
begin
  if s.permission <> 'participant.find' then raise exception 'not under this permission' using errcode = '42501'; end if;
  if trim(sought) = '' then sought := null; end if; -- nothing is the beginning of every name: the whole branch would be listed
  mine := array(select known());
  named := array(select identity_writable());
  return query
    select x.id, i.given_name, i.family_name, i.name_cipher, i.number_kind, i.number_cipher, x.protected,
        case when p.id = any (mine) then p.id end, case when p.id = any (mine) then j.display_name end, case when p.id = any (mine) then p.status end, u.name,
        (select a.name from app.assignment g join app.casefile f on f.id = g.casefile_id join app.account a on a.id = g.account_id
          where f.participation_id = p.id and f.branch_id = s.branch and g.part = 'RESPONSIBLE' and g.ends_on is null)
      from app.identity i join app.participant x on x.id = i.participant_id
      left join app.participation p on p.participant_id = x.id and p.branch_id = s.branch and (p.status <> 'ENDED' or p.id = any (mine))
      left join app.unit u on u.id = p.unit_id left join app.project j on j.id = p.project_id
      where i.branch_id = s.branch and (not x.protected or x.id = any (named))
        and (i.number_hash = _number_hash
          or exists (select from app.identity_alias l where l.number_hash = _number_hash and l.participant_id = x.id)
          or (exists (select from app.participation at where at.participant_id = x.id and at.branch_id = s.branch)
            and (_birth is null or i.birth_date = _birth) and (x.id = any (_sealed) or starts_with(lower(i.family_name), sought) or starts_with(lower(i.given_name), sought)
            or starts_with(lower(i.given_name || ' ' || i.family_name), sought) or starts_with(lower(i.family_name || ' ' || i.given_name), sought))))
      order by x.protected desc, i.family_name, i.given_name, x.id, p.starts_on desc limit 20;
end $$;

-- A new number takes the old one's place, and the old one still finds the person. `_person_keys`: participation -> digest within its project.
create or replace function law.change_number(_participant uuid, _version integer, _number jsonb, _number_hash bytea, _person_keys jsonb) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('identity'); held app.identity; counted record;
begin
  if not _participant = any (array(select identity_writable())) then perform unseen(); end if;
  select * into held from app.identity i where i.participant_id = _participant for update;
  if held.version is distinct from _version then raise exception 'stale' using errcode = 'SG412', detail = held.version; end if;
  perform check_number_free(s, _number_hash, _participant);
  insert into app.identity_alias (participant_id, number_kind, number_cipher, number_hash, reason, replaced_at, replaced_by)
    values (_participant, held.number_kind, held.number_cipher, held.number_hash, _number ->> 'reason', s.now, s.account);
  update app.identity i set number_kind = _number ->> 'numberKind', number_cipher = decode(_number ->> 'numberCipher', 'hex'), number_hash = _number_hash,
    birth_date = coalesce((_number ->> 'birthDate')::date, i.birth_date), version = i.version + 1 where i.participant_id = _participant;
  for counted in select p.id, p.project_id from app.participation p where p.participant_id = _participant loop
    delete from person_key k where k.participation_id = counted.id;
    if _person_keys ? counted.id::text then
      insert into person_key values (counted.id, counted.project_id, decode(_person_keys ->> counted.id::text, 'hex'));
    end if;
  end loop;
end $$;

-- In which projects one counts who may be corrected: the digests of a new number are made for these.
create or replace function law.participations_of(_participant uuid) returns table (participation_id uuid, project_id uuid)
language sql stable security definer rows 3 set search_path = law, pg_temp as $$
  select p.id, p.project_id from app.participation p where p.participant_id = _participant and _participant = any (array(select identity_writable()))
$$;

-- A counter would tell the order of entry; random six-figure codes, none of which is in use, tell nothing.
drop function if exists law.next_pseudonym(uuid);
create or replace function law.new_pseudonyms(_project uuid, _count integer) returns text[]
language plpgsql security definer set search_path = law, pg_temp as $$
declare codes text[] := '{}';
begin
  while cardinality(codes) < _count loop
    codes := codes || array(
      select drawn.code from (select distinct 'D-' || lpad((('x' || encode(substr(uuid_send(gen_random_uuid()), 1, 4), 'hex'))::bit(32)::bigint % 1000000)::text, 6, '0') as code
          from generate_series(1, _count - cardinality(codes))) drawn
        where drawn.code <> all (codes) and not exists (select from app.participation p where p.project_id = _project and p.pseudonym = drawn.code)
        order by gen_random_uuid());
  end loop;
  return codes;
end $$;

-- Who carries a case sits as case staff in the unit that keeps the file (FST-20: a referrer never runs the case).
create or replace function law.put_assignment(_file uuid, _account uuid, _part text, _starts date, _s law.scope_seal) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare made uuid;
begin
  if not exists (select from app.membership m join role r on r.role = m.role join app.casefile f on f.id = _file and f.unit_id = m.unit_id
      where m.account_id = _account and r.seat = 'CASE' and m.ended_at is null and m.valid_to >= _s.today and m.valid_from <= _s.today) then
    perform broken('assignment.not-case-staff');
  end if;
  if exists (select from app.assignment a where a.casefile_id = _file and a.account_id = _account and a.part = _part and a.ends_on is null) then
    perform broken('assignment.held-already');
  end if;
  if exists (select from app.assignment a where a.casefile_id = _file and a.account_id = _account and a.part = 'RESPONSIBLE' and a.ends_on is null) then
    perform broken('assignment.responsible-needed');
  end if;
  delete from app.assignment a where a.casefile_id = _file and a.account_id = _account and a.ends_on is null and a.starts_on >= _s.today;
  update app.assignment a set ends_on = _s.today - 1 where a.casefile_id = _file and a.account_id = _account and a.ends_on is null;
  if _part in ('RESPONSIBLE', 'DEPUTY') then
    delete from app.assignment a where a.casefile_id = _file and a.part = _part and a.ends_on is null and a.starts_on >= _s.today;
    update app.assignment a set ends_on = _s.today - 1 where a.casefile_id = _file and a.part = _part and a.ends_on is null;
  end if;
  insert into app.assignment (casefile_id, account_id, part, starts_on, given_by) values (_file, _account, _part, _starts, _s.account) returning id into made;
  return made;
end $$;

-- An assigned person, or the unit's lead, names the responsible, the deputy and others in the unit.
create or replace function law.assign(_file uuid, _account uuid, _part text) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('assignment'); f app.casefile; made uuid;
begin
  select * into f from app.casefile where id = _file for update;
  if f.id is null or not (f.id = any (array(select writable('ALL'))) or f.branch_id = any (s.led_branches)
      and not (select protected from app.participation where id = f.participation_id)) then perform unseen(); end if;
  made := put_assignment(_file, _account, _part, s.today, s);
  perform draw_edges(f.participation_id);
  return made;
end $$;

create or replace function law.end_assignment(_assignment uuid) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('assignment'); a app.assignment; f app.casefile;
begin
  select * into a from app.assignment where id = _assignment for update;
  select * into f from app.casefile where id = a.casefile_id;
  if f.id is null or not (f.id = any (array(select writable('ALL'))) or f.branch_id = any (s.led_branches)
      and not (select protected from app.participation where id = f.participation_id)) then perform unseen(); end if;
  if a.ends_on is not null then perform broken('assignment.ended-already'); end if;
  if a.part = 'RESPONSIBLE' then perform broken('assignment.responsible-needed'); end if;
  delete from app.assignment where id = a.id and a.starts_on >= s.today;
  update app.assignment set ends_on = s.today - 1 where id = a.id;
  perform draw_edges(f.participation_id);
end $$;

-- A consent is written down by one who carries the case in the branch whose file it opens (OSL 12 kap. 2 §).
create or replace function law.record_consent(_c jsonb) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare
  s scope_seal := demand('consent');
  about uuid := (_c ->> 'participationId')::uuid;
  receiver uuid := (_c ->> 'toUnitId')::uuid;
  person uuid := (_c ->> 'toAccountId')::uuid;
  made uuid;
begin
  if not exists (select from app.casefile f where f.participation_id = about and f.branch_id = s.branch
      and f.id = any (array(select writable('ALL')))) then perform unseen(); end if;
  if not exists (select from app.unit u where u.id = receiver and u.branch_id <> s.branch) then perform broken('consent.needs-other-branch'); end if;
  if person is not null and not exists (select from app.membership m where m.account_id = person and m.unit_id = receiver and m.ended_at is null) then
    perform broken('consent.person-not-in-unit');
  end if;
  if person is null and (select protected from app.participation where id = about) then perform broken('consent.protected-needs-person'); end if;
  insert into app.consent (participation_id, kind, from_branch_id, to_unit_id, to_account_id, categories, purpose, form, language, given_on, valid_from, valid_to, documented_by)
    values (about, _c ->> 'kind', s.branch, receiver, person, array(select jsonb_array_elements_text(_c -> 'categories')), _c ->> 'purpose',
      _c ->> 'form', _c ->> 'language', (_c ->> 'givenOn')::date, (_c ->> 'validFrom')::date, (_c ->> 'validTo')::date, s.account)
    returning id into made;
  perform draw_edges(about);
  return made;
end $$;

-- Who in a unit a consent may name: those who carry or receive cases there.
create or replace function law.consent_receivers(_unit uuid) returns table (id uuid, name text)
language plpgsql stable security definer rows 20 set search_path = law, pg_temp as $$
declare s scope_seal := demand('consent');
begin
  return query select distinct a.id, a.name from app.membership m join role r on r.role = m.role join app.account a on a.id = m.account_id
    where m.unit_id = _unit and r.seat in ('CASE', 'RECEIVE', 'PROJECT') and m.ended_at is null and s.today between m.valid_from and m.valid_to order by a.name, a.id;
end $$;

-- Who can carry a case in a unit, also one of another branch that is to take over.
create or replace function law.case_staff(_unit uuid) returns table (id uuid, name text)
language plpgsql stable security definer rows 20 set search_path = law, pg_temp as $$
declare s scope_seal := demand('assignment');
begin
  return query select distinct a.id, a.name from app.membership m join role r on r.role = m.role join app.account a on a.id = m.account_id
    where m.unit_id = _unit and r.seat = 'CASE' and m.ended_at is null and s.today between m.valid_from and m.valid_to order by a.name, a.id;
end $$;

-- Withdrawing bites at once; the earlier sharing was lawful and stays in the log.
create or replace function law.withdraw_consent(_consent uuid, _version integer) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('consent'); c app.consent;
begin
  select * into c from app.consent x where x.id = _consent and exists (select from app.casefile f
    where f.participation_id = x.participation_id and f.branch_id = x.from_branch_id and f.id = any (array(select writable('ALL')))) for update;
  if c.id is null then perform unseen(); end if;
  if c.version is distinct from _version then raise exception 'stale' using errcode = 'SG412', detail = c.version; end if;
  if c.withdrawn_at is not null then perform broken('consent.withdrawn-already'); end if;
  update app.consent set withdrawn_at = s.now, withdrawn_by = s.account, version = version + 1 where id = c.id;
  perform draw_edges(c.participation_id);
end $$;

-- From now on only those named see the person. Whoever sets it must be one of them.
create or replace function law.protect(_participant uuid, _level text, _safe_channel text, _name_cipher bytea) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('protection');
begin
  if not _participant = any (array(select identity_writable())) then perform unseen(); end if;
  if exists (select from app.protection where participant_id = _participant and lifted_at is null) then perform broken('protection.set-already'); end if;
  insert into app.protection (participant_id, level, safe_channel, set_by) values (_participant, _level, _safe_channel, s.account);
  update app.participant set protected = true, version = version + 1 where id = _participant;
  update app.identity set name_cipher = _name_cipher, given_name = null, family_name = null, municipality_code = null, version = version + 1
    where participant_id = _participant;
  update app.participation set protected = true, municipality_code = null, version = version + 1 where participant_id = _participant;
  update app.referral set protected = true where participation_id in (select p.id from app.participation p where p.participant_id = _participant);
  perform shut_own_access(o.id, 'PROTECTED', s) from app.own_access o where o.participant_id = _participant and o.closed_at is null;
  update app.sip set person_name = null, version = version + 1 where participation_id in (select p.id from app.participation p where p.participant_id = _participant);
  perform draw_edges(p.id) from app.participation p where p.participant_id = _participant;
end $$;

-- Lifting takes two who carry the case: one asks, another confirms.
create or replace function law.lift_protection(_participant uuid, _given text, _family text, _municipality text) returns boolean
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('protection'); held app.protection;
begin
  if not _participant = any (array(select identity_writable())) then perform unseen(); end if;
  select * into held from app.protection where participant_id = _participant and lifted_at is null for update;
  if held.id is null then perform broken('protection.not-set'); end if;
  if held.lifted_by is null then
    update app.protection set lifted_by = s.account where id = held.id;
    return false;
  end if;
  if held.lifted_by = s.account then perform broken('protection.takes-two'); end if;
  update app.protection set lifted_at = s.now, confirmed_by = s.account where id = held.id;
  update app.participant set protected = false, version = version + 1 where id = _participant;
  update app.identity set name_cipher = null, given_name = _given, family_name = _family, municipality_code = _municipality, version = version + 1
    where participant_id = _participant;
  update app.participation set protected = false, version = version + 1 where participant_id = _participant;
  perform draw_edges(p.id) from app.participation p where p.participant_id = _participant;
  return true;
end $$;

-- Cover in an emergency: case staff of the branch, with a reason, for four hours, always looked into afterwards. Never for a protected person.
drop function if exists law.break_glass(text, uuid, text);
create function law.break_glass(_pseudonym text, _project uuid, _reason text) returns jsonb
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('emergency'); f app.casefile; made app.emergency;
begin
  select c.* into f from app.casefile c join app.participation p on p.id = c.participation_id
    where p.pseudonym = _pseudonym and p.project_id = _project and c.branch_id = s.branch and not p.protected;
  if f.id is null then perform unseen(); end if;
  insert into app.emergency (casefile_id, account_id, unit_id, reason, starts_at, ends_at)
    values (f.id, s.account, (select x from unnest(s.case_units) x order by x limit 1), _reason, s.now, s.now + interval '4 hours') returning * into made;
  perform draw_edges(f.participation_id);
  return jsonb_build_object('id', made.id, 'participationId', f.participation_id, 'endsAt', made.ends_at);
end $$;

-- Who leads a unit of the branch or reviews its log sees every emergency in the branch's files, and looks into those of others.
create or replace function law.emergencies() returns table (id uuid, participation_id uuid, pseudonym text, project_name text, opened_by_name text, unit_name text, reason text,
  starts_at timestamptz, ends_at timestamptz, reviewed_at timestamptz, reviewed_by_name text, finding text, own boolean)
language plpgsql stable security definer rows 50 set search_path = law, pg_temp as $$
declare s scope_seal := demand('emergency_review');
begin
  return query select e.id, p.id, p.pseudonym, j.display_name, a.name, u.name, e.reason, e.starts_at, e.ends_at, e.reviewed_at, r.name, e.finding, e.account_id = s.account
    from app.emergency e join app.casefile f on f.id = e.casefile_id join app.participation p on p.id = f.participation_id join app.project j on j.id = p.project_id
      join app.account a on a.id = e.account_id join app.unit u on u.id = e.unit_id left join app.account r on r.id = e.reviewed_by
    where f.branch_id = s.branch;
end $$;

create or replace function law.review_emergency(_emergency uuid, _finding text) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('emergency_review'); held app.emergency; about uuid;
begin
  select e.* into held from app.emergency e join app.casefile f on f.id = e.casefile_id where e.id = _emergency and f.branch_id = s.branch for update of e;
  if held.id is null then perform unseen(); end if;
  if held.account_id = s.account then perform broken('emergency.review-own'); end if;
  if held.reviewed_at is not null then perform broken('emergency.reviewed-already'); end if;
  update app.emergency set reviewed_at = s.now, reviewed_by = s.account, finding = _finding where id = held.id;
  select f.participation_id into about from app.casefile f where f.id = held.casefile_id;
  return about;
end $$;

-- What the home leaves behind of SIPs when it goes to another branch: closed, with every word kept. What was asked and not answered is asked no more; what was promised
-- goes on to its day. A consent of the old home is none to the new one, which asks anew.
create or replace function law.close_sips(_p app.participation, _today date) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare left_behind uuid[];
begin
  with closed as (
    update app.sip x set status = case when x.established_on is null then 'CANCELLED' else 'CLOSED' end, ended_on = _today, end_reason = 'Hemvisten flyttade till en annan verksamhet.', version = x.version + 1
      from app.casefile f where f.id = x.casefile_id and f.participation_id = _p.id and f.branch_id = _p.branch_id and not x.status = any (array['CLOSED', 'CANCELLED', 'REFUSED_BY_PRINCIPAL'])
      returning x.id)
  select array_agg(closed.id) into left_behind from closed;
  update app.commitment c set status = 'DROPPED', reason = 'Hemvisten flyttade till en annan verksamhet.', version = c.version + 1 where c.sip_id = any (left_behind) and c.status in ('DRAFT', 'SENT');
end $$;

-- The home goes over, as of a day: the old branch keeps its file, and those assigned there have thirty days to finish what they write.
create or replace function law.relocate(_p app.participation, _goal app.unit, _m jsonb, _s law.scope_seal) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare file uuid; moved_on date := (_m ->> 'on')::date; to_part uuid := (_m ->> 'subproject')::uuid; heir uuid := (_m ->> 'responsible')::uuid;
begin
  update app.home set ends_on = moved_on - 1 where participation_id = _p.id and ends_on is null;
  insert into app.home (participation_id, branch_id, unit_id, subproject_id, starts_on, reason, decided_by)
    values (_p.id, _goal.branch_id, _goal.id, to_part, moved_on, _m ->> 'reason', _s.account);
  update app.participation set branch_id = _goal.branch_id, unit_id = _goal.id, subproject_id = to_part, version = version + 1 where id = _p.id;
  insert into app.casefile (participation_id, branch_id, unit_id, opened_by) values (_p.id, _goal.branch_id, _goal.id, _s.account)
    on conflict (participation_id, branch_id) do update set unit_id = excluded.unit_id returning id into file;
  if _goal.id <> _p.unit_id then
    delete from app.assignment a where a.casefile_id = file and coalesce(a.ends_on, 'infinity') >= _s.today and a.starts_on >= _s.today;
    update app.assignment a set ends_on = _s.today - 1 where a.casefile_id = file and coalesce(a.ends_on, 'infinity') >= _s.today;
  end if;
  if _goal.branch_id <> _p.branch_id then
    perform close_sips(_p, _s.today);
    update app.assignment a set ends_on = greatest(a.starts_on, _s.today + 30) from app.casefile f
      where f.id = a.casefile_id and f.participation_id = _p.id and f.branch_id = _p.branch_id and a.ends_on is null;
  end if;
  if heir is not null and not exists (select from app.assignment a where a.casefile_id = file and a.account_id = heir and a.part = 'RESPONSIBLE' and a.ends_on is null) then
    delete from app.assignment a where a.casefile_id = file and a.account_id = heir and a.ends_on is null;
    perform put_assignment(file, heir, 'RESPONSIBLE', _s.today, _s);
  end if;
end $$;

-- Moves a participation to another subproject, within the branch or to another. The old branch keeps what it wrote;
-- the new one opens its own file. Another branch takes over only with the person's consent to hand over the identity, and where it
-- takes part in the project; those assigned at the old one have thirty days to finish what they write.
create or replace function law.move_home(_participation uuid, _version integer, _unit uuid, _subproject uuid, _on date, _responsible uuid, _reason text) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('home'); p app.participation; goal app.unit;
begin
  select * into p from app.participation where id = _participation and id = any (array(select known())) for update;
  if p.id is null or p.branch_id <> s.branch or not exists (select from app.casefile f where f.participation_id = p.id and f.branch_id = s.branch
      and f.id = any (array(select writable('ALL')))) then perform unseen(); end if;
  if p.version is distinct from _version then raise exception 'stale' using errcode = 'SG412', detail = p.version; end if;
  if p.status = 'ENDED' then perform broken('participation.ended-already'); end if;
  select * into goal from app.unit where id = _unit;
  if goal.id is null then perform unseen(); end if;
  if goal.id = p.unit_id and _subproject is not distinct from p.subproject_id then perform broken('move.nowhere'); end if;
  if goal.id <> p.unit_id and _responsible is null then perform broken('move.needs-responsible'); end if;
  if _subproject is not null and not exists (select from app.subproject x where x.id = _subproject and x.project_id = p.project_id
      and x.starts_on <= _on and coalesce(x.ends_on, 'infinity') >= _on) then perform broken('move.subproject-not-running'); end if;
  if _on <= (select max(h.starts_on) from app.home h where h.participation_id = p.id) then perform broken('move.before-last-move'); end if;
  if _on > s.today then perform broken('move.in-the-future'); end if;
  if goal.branch_id <> p.branch_id and not exists (select from app.consent c where c.participation_id = p.id and c.from_branch_id = p.branch_id
      and c.to_unit_id = _unit and 'identity' = any (c.categories) and c.withdrawn_at is null and s.today between c.valid_from and c.valid_to) then
    perform broken('move.needs-consent');
  end if;
  if goal.branch_id <> p.branch_id and not takes_part(goal.branch_id, p.project_id) then perform broken('move.branch-not-in-project'); end if;
  perform relocate(p, goal, jsonb_build_object('subproject', _subproject, 'on', _on, 'responsible', _responsible, 'reason', _reason), s);
  perform draw_edges(p.id);
end $$;

-- Where a participation stands follows from the rows of its home: left, pausing, or under way.
create or replace function law.follow_status(_participation uuid, _version integer) returns text
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := scope(); p app.participation; goodbye app.participation_exit; stands text;
begin
  if not (may_write('pause') or may_write('participation_exit')) then raise exception 'not under this permission' using errcode = '42501'; end if;
  select * into p from app.participation where id = _participation for update;
  if p.id is null or not exists (select from app.casefile f where f.participation_id = p.id and f.branch_id = p.branch_id
      and f.id = any (array(select writable('ALL')))) then perform unseen(); end if;
  if p.version is distinct from _version then raise exception 'stale' using errcode = 'SG412', detail = p.version; end if;
  select x.* into goodbye from app.participation_exit x join app.casefile f on f.id = x.casefile_id
    where f.participation_id = p.id and f.branch_id = p.branch_id and x.reopened_at is null;
  if goodbye.ends_on < (select max(h.starts_on) from app.home h where h.participation_id = p.id) then perform broken('exit.before-start'); end if;
  stands := case when goodbye.id is not null then 'ENDED'
    when exists (select from app.pause x join app.casefile f on f.id = x.casefile_id
      where f.participation_id = p.id and f.branch_id = p.branch_id and x.ends_on is null) then 'PAUSED'
    else 'ACTIVE' end;
  if p.status = 'ENDED' and stands <> 'ENDED' and exists (select from app.participation o where o.participant_id = p.participant_id
      and o.project_id = p.project_id and o.id <> p.id and o.status <> 'ENDED') then perform broken('participation.already-running'); end if;
  update app.participation set status = stands, ends_on = goodbye.ends_on, counted = goodbye.reason is distinct from 'MIS_REGISTERED', version = version + 1
    where id = p.id;
  return stands;
end $$;

-- On what grounds the scope sees a participation, file by file, and which branches keep a file it does not see; nothing to one who sees nothing.
create or replace function law.my_grounds(_participation uuid)
returns table (grounds text, branch_name text, unit_name text, categories text[], valid_to timestamptz)
language plpgsql stable security definer rows 10 set search_path = law, pg_temp as $$
declare s scope_seal := scope(); every text[] := array['ALL', 'identity', 'plan', 'interventions', 'progress', 'sip', 'notes', 'health', 'coordination']; about app.participation;
begin
  select * into about from app.participation where id = _participation;
  if about.id is null or not (about.id = any (array(select known())) or about.project_id = any (s.projects) and not about.protected) then return; end if;
  return query
    select e.grounds, b.name, u.name, array_agg(distinct e.category), max(e.valid_to) from my_edges(s, every) e
      join app.casefile f on f.id = e.casefile_id join app.branch b on b.id = f.branch_id join app.unit u on u.id = f.unit_id
      where e.participation_id = about.id group by e.grounds, b.name, u.name
    union all
    select 'LEAD', b.name, u.name, array['ALL'], 'infinity' from app.casefile f join app.branch b on b.id = f.branch_id join app.unit u on u.id = f.unit_id
      where f.participation_id = about.id and f.branch_id = any (s.led_branches) and not about.protected
    union all
    select 'PROJECT', b.name, u.name, array[]::text[], 'infinity' from app.branch b join app.unit u on u.id = about.unit_id
      where b.id = about.branch_id and about.project_id = any (s.projects) and not about.protected
    union all
    select 'COORDINATION', b.name, u.name, array['identity'], max(e.valid_to) from access_edge e
      join app.casefile f on f.id = e.casefile_id join app.branch b on b.id = f.branch_id join app.unit u on u.id = f.unit_id
      where e.participation_id = about.id and e.category = 'coordination' and e.grounds = 'CONSENT' and about.project_id = any (s.projects)
        and e.party = any (s.project_units || s.account) and e.seat = any (s.project_units) and e.valid_from <= s.now and s.now < e.valid_to
      group by b.name, u.name;
end $$;

-- Whom a project counts before those who see its living figures. 1. Registered by mistake is nobody. 2. A protected person is in no count, as in no list: a total
-- above its list, or a month above its days, would tell that the person exists. What the funder is owed for them is counted by those named for them.
create or replace function law.counted_in(_project uuid) returns setof app.participation
language sql stable security definer rows 500 set search_path = law, pg_temp as $$
  select p.* from app.participation p where p.project_id = _project and p.counted and not p.protected and _project = any (array(select counted_projects()))
$$;

-- Which ordinary activities were not there for those who entered (FST-5): persons by actor and reason, fewer than five untold.
create or replace function law.count_unavailable(_project uuid) returns table (actor text, reason text, women bigint, men bigint, total bigint)
language sql stable security definer rows 20 set search_path = law, pg_temp as $$
  with counted as (
    select x.unavailable_actor as who, x.unavailable_reason as why, count(*) filter (where p.gender = 'FEMALE') as w,
        count(*) filter (where p.gender = 'MALE') as m, count(*) as n
      from app.entry_assessment x join counted_in(_project) p on p.id = x.participation_id where x.unavailable_actor is not null
      group by 1, 2),
  told as (select c.*, w >= 5 and m >= 5 and (n = w + m or n >= w + m + 5) as split from counted c)
  select who, why, case when split then w end, case when split then m end, case when n >= 5 then n end from told order by n desc, who, why
$$;

-- Projects whose reviewed targets I read: those I follow, where I see their figures whole. Who sees them in large numbers alone follows them too, and reads no review.
create or replace function law.reviewed_projects() returns setof uuid
language plpgsql stable security definer parallel restricted rows 3 set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  if s.permission not in ('outcome.read', 'target.review') then return; end if;
  return query select unnest(s.projects);
end $$;

-- Hypotheses put to the test hold whole figures too: seen and written by those who follow the project.
create or replace function law.tested_projects() returns setof uuid
language plpgsql stable security definer parallel restricted rows 3 set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  if s.permission not in ('hypothesis.read', 'hypothesis.test') then return; end if;
  return query select unnest(s.projects);
end $$;

-- Who is counted though the same person was counted before, having been taken on by another branch under another pseudonym: by the day, the gender and the county
-- of the second time. Counted, never read, so that a promise of so many persons is held in persons (IDIS-9).
create or replace function law.count_doubled(_project uuid) returns table (since date, gender text, county text, n bigint)
language sql stable security definer rows 20 set search_path = law, pg_temp as $$
  with once as (
    select p.participant_id, k.hash, min(p.starts_on) as since, (array_agg(p.gender order by p.starts_on desc, p.id desc))[1] as gender,
        left((array_agg(p.municipality_code order by p.starts_on desc, p.id desc))[1], 2) as county
      from counted_in(_project) p join person_key k on k.participation_id = p.id group by p.participant_id, k.hash),
  ranked as (select o.*, row_number() over (partition by o.hash order by o.since, o.participant_id) as nth from once o)
  select r.since, r.gender, r.county, count(*) from ranked r where r.nth > 1 group by 1, 2, 3
$$;

create or replace function law.count_participations(_project uuid) returns bigint
language sql stable security definer set search_path = law, pg_temp as $$
  select count(*) from counted_in(_project)
$$;

-- What is kept for a while goes when the while is over: answers after 48 hours, wrong passwords after a day, the persons of an extract after its last day, dead sessions and done jobs after thirty, letters, heartbeats and orders of reports after ninety, the file of a report after seven, its links after one.
create or replace function law.forget() returns void
language sql security definer set search_path = law, pg_temp as $$
  delete from app.answered_request where at < transaction_timestamp() - interval '48 hours';
  delete from sign_in_try where last_at < transaction_timestamp() - interval '1 day' and greatest(refused_until, trusted_until, '-infinity') < transaction_timestamp();
  delete from own_link where expires_at < transaction_timestamp() - interval '1 day';
  delete from session where least(coalesce(ended_at, 'infinity'), expires_at) < transaction_timestamp() - interval '30 days';
  delete from job_order where ordered_at < transaction_timestamp() - interval '30 days';
  update report_work w set file = null from app.report_order x where x.id = w.id and w.file is not null and x.kept_until < transaction_timestamp();
  delete from report_link where link_until < transaction_timestamp() - interval '1 day';
  delete from app.report_order where ordered_at < transaction_timestamp() - interval '90 days';
  delete from app.extract_content c using app.extract e where e.id = c.id and (e.status = 'STOPPED' or e.ends_on < (transaction_timestamp() at time zone 'Europe/Stockholm')::date);
  delete from heartbeat where last_at < transaction_timestamp() - interval '90 days';
  delete from app.reminder_letter l where l.ordered_at < transaction_timestamp() - interval '90 days' and not exists (select from reminder_told t where t.letter_id = l.id);
$$;

-- What happened in a project, month by month: who entered and who ended, activities that began, and those who entered within financial
-- coordination, with a need that two parties or more share (IDIS-2, X-3, IRIS-19). Counted, never read.
create or replace function law.count_flow(_project uuid) returns table (what text, month date, gender text, n bigint)
language sql stable security definer rows 200 set search_path = law, pg_temp as $$
  with p as (select * from counted_in(_project)),
  event(what, gender, on_day) as (
    select 'ENTERED', gender, starts_on from p union all
    select 'ENDED', gender, ends_on from p where ends_on is not null union all
    select 'ACTIVITY', p.gender, (select min((x ->> 'startsOn')::date) from jsonb_array_elements(i.periods) x)
      from p join app.intervention i on i.participation_id = p.id where jsonb_array_length(i.periods) > 0 union all
    select 'COORDINATED', p.gender, p.starts_on from p where exists (
      select from app.entry_assessment x where x.participation_id = p.id and x.replaced_at is null and cardinality(x.parties) >= 2))
  select e.what, date_trunc('month', e.on_day)::date, e.gender, count(*) from event e group by 1, 2, 3
$$;

-- How many persons, not participations, a project has (X-3): counted, never read.
create or replace function law.count_persons(_project uuid) returns bigint
language sql stable security definer set search_path = law, pg_temp as $$
  select count(distinct coalesce(k.hash, uuid_send(p.participant_id))) from counted_in(_project) p left join person_key k on k.participation_id = p.id
$$;

------------------------------------------------------------------------------------------- 7b the plan before the rest
-- Samordningsbron: the first intervention is the individual action plan. Whoever writes interventions learns for a person they know
-- the day a plan was first agreed and how long an exception holds: these two days, whichever branch keeps the plan, and nothing of it. And
-- the period of the project, which holds every activity.
create or replace function law.start_ground(about uuid) returns jsonb
language plpgsql stable security definer set search_path = law, pg_temp as $$
begin
  perform demand('intervention');
  if not about = any (array(select known())) then perform unseen(); end if;
  return jsonb_build_object(
    'agreedOn', (select min(x.agreed_on) from app.plan x where x.participation_id = about),
    'exemptUntil', (select max(x.holds_until) from app.plan_exemption x where x.participation_id = about),
    'project', (select jsonb_build_object('startsOn', j.starts_on, 'endsOn', j.ends_on, 'shiftMonths', j.shift_months)
      from app.participation x join app.project j on j.id = x.project_id where x.id = about));
end $$;

-- Who follows a project sees when each participant's plan was first agreed and when it is next to be looked over, and nothing of its text.
create or replace function law.plan_milestones(in_project uuid) returns table (participation_id uuid, agreed_on date, review_on date)
language sql stable security definer set search_path = law, pg_temp as $$
  select p.id, min(x.agreed_on), (array_agg(coalesce(
        (select coalesce(r.next_review_on, r.reviewed_on) from app.plan_review r where r.plan_id = x.id order by r.reviewed_on desc, r.id desc limit 1), x.review_on)
      order by x.agreed_on desc, x.no desc) filter (where x.agreed_on is not null))[1]
    from app.participation p left join app.plan x on x.participation_id = p.id and x.status = 'AGREED'
    where p.project_id = in_project and p.counted and p.id = any (array(select followed_participations()))
    group by p.id
$$;

-- Counts for who follows a project: of all who took part, how many had interventions in two areas at once, and how many have so today.
create or replace function law.parallel_areas(in_project uuid) returns table (gender text, participants bigint, ever_parallel bigint, parallel_today bigint)
language sql stable security definer set search_path = law, pg_temp as $$
  with ran as (
    select i.participation_id, t.area, daterange(d."startsOn", d."endsOn", '[]') as days
      from app.intervention i join app.intervention_type t on t.code = i.type_code
      cross join jsonb_to_recordset(i.periods) as d("startsOn" date, "endsOn" date)
      where t.area <> 'COORDINATION' and i.participation_id in (select p.id from app.participation p where p.project_id = in_project)),
  pairs as (
    select a.participation_id, bool_or(a.days @> (scope()).today and b.days @> (scope()).today) as today
      from ran a join ran b on b.participation_id = a.participation_id and b.area > a.area and b.days && a.days
      group by a.participation_id)
  select p.gender, count(*), count(q.participation_id), count(*) filter (where q.today)
    from counted_in(in_project) p left join pairs q on q.participation_id = p.id group by p.gender
$$;

-- What was done for the participations their followers follow, as days alone, never which need or area: the first agreed plan, the first intervention that ran,
-- the first that ran and answers a need of the plan, and the first day on which two areas of life ran at once.
create or replace function law.support_facts(_project uuid) returns table (participation uuid, agreed_on date, ran_on date, need_on date, parallel_on date)
language sql stable security definer parallel restricted rows 1000 set search_path = law, pg_temp as $$
  with followed_here as (select followed.id from followed_in(_project) followed(id)),
  ran as (
    select i.participation_id, t.area, d."startsOn" as from_day, daterange(d."startsOn", d."endsOn", '[]') as days, cardinality(i.need_ids) > 0 as answers
      from app.intervention i join app.intervention_type t on t.code = i.type_code join followed_here h on h.id = i.participation_id
      cross join jsonb_to_recordset(i.periods) as d("startsOn" date, "endsOn" date)),
  at_once as (
    select a.participation_id, min(greatest(a.from_day, b.from_day)) as first_day
      from ran a join ran b on b.participation_id = a.participation_id and b.area > a.area and b.days && a.days
      where a.area <> 'COORDINATION' and b.area <> 'COORDINATION' group by a.participation_id),
  first_run as (select r.participation_id, min(r.from_day) as first_day, min(r.from_day) filter (where r.answers) as need_day from ran r group by r.participation_id)
  select h.id, (select min(x.agreed_on) from app.plan x where x.participation_id = h.id and x.status = 'AGREED'), f.first_day, f.need_day, o.first_day
    from followed_here h left join first_run f on f.participation_id = h.id left join at_once o on o.participation_id = h.id
$$;

-- How often another came to answer for each participation of a followed project: a number, never who, never when.
--  1. Told at the door of the project's outcomes to those who follow it, of the files its homes keep; never of a protected person.
--  2. One after another in the order they began; the same one again, also in the file of another home, is no change. Who began after the last day, or is to begin, has not come.
--  3. A participation that nobody has answered for has no row: it is not known.
create or replace function law.responsible_changes(_project uuid) returns table (participation uuid, changes integer)
language sql stable security definer parallel restricted rows 1000 set search_path = law, pg_temp as $$
  with me as materialized (select s.today from scope() s where s.permission = 'outcome.read'),
  answers as (
    select f.participation_id, a.account_id, lag(a.account_id) over (partition by f.participation_id order by a.starts_on, a.id) as before
      from app.casefile f join app.participation p on p.id = f.participation_id join app.assignment a on a.casefile_id = f.id and a.part = 'RESPONSIBLE' cross join me
      where p.project_id = _project and f.id in (select followed_home_files('progress')) and a.starts_on <= least(p.ends_on, me.today))
  select x.participation_id, count(*) filter (where x.before <> x.account_id)::integer from answers x group by x.participation_id
$$;

-- Whether the support answers what each person needs, and how soon, in a followed project (IDIS-19, IDIS-22). Each person once; counted, never read.
--  1. SUPPORT: no agreed plan, a plan without an intervention for a need in it, or both; and then how well it fits in her own eyes, as she said last.
--  2. A need is seen the day a plan that holds it was begun, or agreed on if that is earlier. It is met the day the first intervention that answers it began.
--  3. NEED_TO_CARE: the same from the first need of health to the first contact: an intervention in health, or a meeting that a navigation led to.
--  4. Who has not come so far waits, until today.
create or replace function law.count_support(_project uuid) returns table (what text, gender text, detail text, n bigint, median_days double precision)
language sql stable security definer rows 40 set search_path = law, pg_temp as $$
  with me as materialized (select s.today from scope() s where s.permission = 'outcome.read'),
  spell as (select p.id, p.participant_id as person, p.gender, p.starts_on, me.today from counted_in(_project) p cross join me),
  need as (
    select s.person, (x ->> 'id')::uuid as id, x ->> 'domain' = 'HEALTH' as health, min(least(a.agreed_on, (a.written_at at time zone 'Europe/Stockholm')::date)) as seen_on
      from spell s join app.plan a on a.participation_id = s.id cross join jsonb_array_elements(a.needs) x group by 1, 2, 3),
  run as (
    select s.person, i.need_ids, t.area, min(d."startsOn") as began_on
      from spell s join app.intervention i on i.participation_id = s.id join app.intervention_type t on t.code = i.type_code cross join jsonb_to_recordset(i.periods) as d("startsOn" date)
      where d."startsOn" <= s.today group by s.person, i.id, i.need_ids, t.area),
  answered as (select r.person, min(r.began_on) as on_day from run r join need x on x.person = r.person and x.id = any (r.need_ids) group by r.person),
  care as (
    select y.person, min(y.on_day) as on_day from (
      select r.person, r.began_on as on_day from run r where r.area = 'HEALTH' union all
      select s.person, t.on_day from spell s join app.navigation_case v on v.participation_id = s.id join app.navigation_step t on t.navigation_id = v.id and t.kind = 'MET') y group by y.person),
  needed as (select x.person, min(x.seen_on) as seen_on, min(x.seen_on) filter (where x.health) as health_on from need x group by x.person),
  rated as (select distinct on (s.person) s.person, r.fit from spell s join app.own_rating r on r.participation_id = s.id order by s.person, r.rated_on desc, r.id desc),
  planned as (select distinct s.person from spell s join app.plan a on a.participation_id = s.id and a.status = 'AGREED'),
  whole as (select s.person, (array_agg(s.gender order by s.starts_on desc, s.id desc))[1] as gender, max(s.today) as today from spell s group by s.person),
  fact as (
    select w.gender, case when l.person is null then 'NO_AGREED_PLAN' when a.on_day is null then 'PLAN_WITHOUT_NEED' when r.fit is null then 'NOT_RATED' else 'RATED_' || r.fit end as support,
        case when a.on_day is null then 'WAITING' else 'MET' end as met, greatest(0, coalesce(a.on_day, w.today) - d.seen_on) as need_days,
        case when c.on_day is null then 'WAITING' else 'MET' end as cared, greatest(0, coalesce(c.on_day, w.today) - d.health_on) as care_days, d.seen_on, d.health_on
      from whole w left join planned l on l.person = w.person left join answered a on a.person = w.person left join rated r on r.person = w.person
        left join needed d on d.person = w.person left join care c on c.person = w.person)
  select 'SUPPORT', f.gender, f.support, count(*), null::double precision from fact f group by f.gender, f.support
  union all select 'NEED_TO_INTERVENTION', f.gender, f.met, count(*), percentile_cont(0.5) within group (order by f.need_days) from fact f where f.seen_on is not null group by grouping sets ((f.gender, f.met), (f.met))
  union all select 'NEED_TO_CARE', f.gender, f.cared, count(*), percentile_cont(0.5) within group (order by f.care_days) from fact f where f.health_on is not null group by grouping sets ((f.gender, f.cared), (f.cared))
$$;

-- How people of each municipality and gender came into a followed project, how long they waited for the first intervention, how many began and how many hours of attendance
-- are written down, over how many months of taking part (SIA-24). Each person once, where and as she stands last. A null place is any, an empty one unknown; a null gender any.
-- `low_days` and `high_days`: between which of the ordered waits the median lies 19 times of 20. Counted, never read.
create or replace function law.count_access(_project uuid) returns table (place text, gender text, persons bigint, served bigint, median_days double precision, low_days integer, high_days integer,
  begun bigint, hours double precision, months double precision)
language sql stable security definer rows 40 set search_path = law, pg_temp as $$
  with me as materialized (select s.today from scope() s where s.permission = 'outcome.read'),
  spell as (
    select p.id, p.participant_id as person, p.gender, coalesce(p.municipality_code, '') as place, p.starts_on, least(coalesce(p.ends_on, me.today), me.today) as last_day, me.today
      from counted_in(_project) p cross join me where p.starts_on <= me.today),
  run as (
    select s.person, i.id, min(d."startsOn") as began_on from spell s join app.intervention i on i.participation_id = s.id cross join jsonb_to_recordset(i.periods) as d("startsOn" date)
      where d."startsOn" <= s.today group by s.person, i.id),
  began as (select r.person, min(r.began_on) as first_on, count(*) as n from run r group by r.person),
  came as (select s.person, sum(a.attended_hours)::double precision as hours from spell s join app.attendance a on a.participation_id = s.id and a.held_on <= s.today group by s.person),
  whole as (
    select s.person, (array_agg(s.gender order by s.starts_on desc, s.id desc))[1] as gender, (array_agg(s.place order by s.starts_on desc, s.id desc))[1] as place, min(s.starts_on) as entered_on,
        sum(s.last_day - s.starts_on + 1) / 30.4375 as months from spell s group by s.person),
  fact as (select w.place, w.gender, w.months, greatest(0, b.first_on - w.entered_on) as days, b.first_on is not null as served, coalesce(b.n, 0) as begun, coalesce(c.hours, 0) as hours
    from whole w left join began b on b.person = w.person left join came c on c.person = w.person),
  grouped as (
    select f.place, f.gender, count(*) as persons, count(*) filter (where f.served) as served, percentile_cont(0.5) within group (order by f.days) filter (where f.served) as median_days,
        array_agg(f.days order by f.days) filter (where f.served) as waits, sum(f.begun)::bigint as begun, sum(f.hours) as hours, sum(f.months)::double precision as months
      from fact f group by grouping sets ((f.place, f.gender), (f.place), (f.gender), ()) having count(*) > 0)
  select g.place, g.gender, g.persons, g.served, g.median_days, g.waits[greatest(1, ceil(g.served / 2.0 - 0.98 * sqrt(g.served)))::integer],
      g.waits[least(g.served, ceil(g.served / 2.0 + 0.98 * sqrt(g.served)))::integer], g.begun, g.hours, g.months from grouped g
$$;

-- What came of those who had interventions in each area, and by each method, in a followed project (SBR-11): beside each other, and no proof of what worked. Counted, never read.
--  1. At the door of the project's outcomes alone; of those who are counted in the project, whoever wrote of them, and never of a protected person.
--  2. Each person once in each area and each method where something has begun; finished once everything there has ended. ALL: in any.
--  3. The dose is what was given until today: hours attended, occasions come to, and days under way, intervention by intervention.
--  4. What came of each person is handed in, as the figures of the day judge it; nothing but counts comes back.
create or replace function law.count_effect(_project uuid, _persons uuid[], _measures text[], _reasons text[])
returns table (what text, key text, name text, gender text, measure text, reason text, persons bigint, finished bigint, hours double precision, occasions bigint, days bigint)
language sql stable security definer parallel restricted rows 300 set search_path = law, pg_temp as $$
  with me as materialized (select s.today from scope() s where s.permission = 'outcome.read'),
  spell as (select p.id, p.participant_id as person, p.gender, p.starts_on, me.today as upto from counted_in(_project) p cross join me where p.starts_on <= me.today),
  run as (
    select s.person, i.id, t.area, u.method_id, i.status = 'ENDED' as over, sum(least(coalesce(d."endsOn", s.upto), s.upto) - d."startsOn" + 1) as days
      from spell s join app.intervention i on i.participation_id = s.id join app.intervention_type t on t.code = i.type_code left join app.method_use u on u.id = i.method_use_id
        cross join jsonb_to_recordset(i.periods) as d("startsOn" date, "endsOn" date)
      where d."startsOn" <= s.upto group by s.person, i.id, t.area, u.method_id),
  came as (
    select a.intervention_id, sum(a.attended_hours)::double precision as hours, count(*) filter (where a.attended_hours > 0) as occasions
      from spell s join app.attendance a on a.participation_id = s.id and a.held_on <= s.upto group by a.intervention_id),
  member as materialized (
    select x.what, x.key, r.person, bool_and(r.over) as over, sum(coalesce(c.hours, 0)) as hours, sum(coalesce(c.occasions, 0)) as occasions, sum(r.days) as days
      from run r left join came c on c.intervention_id = r.id cross join lateral (values ('ALL', ''), ('AREA', r.area), ('METHOD', r.method_id::text)) x(what, key)
      where x.key is not null group by x.what, x.key, r.person),
  whole as (select s.person, (array_agg(s.gender order by s.starts_on desc, s.id desc))[1] as gender from spell s group by s.person),
  outcome as (select o.person, o.measure, o.reason from unnest(_persons, _measures, _reasons) o(person, measure, reason))
  select m.what, m.key, e.name, w.gender, null::text, null::text, count(*), count(*) filter (where m.over), sum(m.hours), sum(m.occasions)::bigint, sum(m.days)::bigint
    from member m join whole w on w.person = m.person left join app.method e on m.what = 'METHOD' and e.id::text = m.key group by m.what, m.key, e.name, w.gender
  union all
  select m.what, m.key, null, w.gender, o.measure, o.reason, count(*), 0, 0, 0, 0
    from member m join whole w on w.person = m.person join outcome o on o.person = m.person group by m.what, m.key, w.gender, o.measure, o.reason
$$;

-- What those who took part in a followed project lived on when they entered, and when they had left: the source with the largest share, the own one first where two
-- are as large. Each person once: the first entry, the last exit. STAYS: still takes part. Counted, never read.
create or replace function law.count_livelihoods(_project uuid) returns table (gender text, before text, after text, n bigint)
language sql stable security definer rows 60 set search_path = law, pg_temp as $$
  with me as materialized (select s.today from scope() s where s.permission = 'outcome.read'),
  spell as (select p.id, p.participant_id as person, p.gender, p.starts_on, coalesce(p.ends_on <= me.today, false) as completed from counted_in(_project) p cross join me),
  main as (
    select distinct on (l.participation_id, l.moment) l.participation_id, l.moment, l.kind
      from app.livelihood l join spell s on s.id = l.participation_id join app.casefile f on f.id = l.casefile_id
      where l.replaced_at is null and l.share_percent > 0 and exists (select from app.home h where h.participation_id = l.participation_id and h.branch_id = f.branch_id)
      order by l.participation_id, l.moment, case when l.moment = 'EXIT' then -(l.observed_on - date '2000-01-01') else l.observed_on - date '2000-01-01' end, l.share_percent desc,
        array_position(array['WAGE', 'SELF_EMPLOYMENT', 'SUBSIDISED_WAGE', 'STUDY_SUPPORT'], l.kind) nulls last, l.kind),
  whole as (
    select s.person, (array_agg(s.gender order by s.starts_on desc, s.id desc))[1] as gender, bool_and(s.completed) as completed,
        (array_agg(b.kind order by s.starts_on, s.id))[1] as before, (array_agg(a.kind order by s.starts_on desc, s.id desc))[1] as after
      from spell s left join main b on b.participation_id = s.id and b.moment = 'ENTRY' left join main a on a.participation_id = s.id and a.moment = 'EXIT' group by s.person)
  select w.gender, coalesce(w.before, 'UNKNOWN'), case when w.completed then coalesce(w.after, 'UNKNOWN') else 'STAYS' end, count(*) from whole w group by 1, 2, 3
$$;

-- How people of a followed project came to manage on their own (SBR-17): their own share of the livelihood, and how independent they say they are. Counted, never read.
--  1. Each person once, from the first entry, by what the files of the homes tell. What is told at that entry is before; what is told later, the last of it, is after.
--  2. Independent: the own share is `_own` percent or more, or the rating `_rating` or more. Each of the two counts for those of whom that very one is known at the entry.
--  3. STATE: ALREADY was so at the entry; REACHED became so, after so many days; NOT_YET has not, so many days after the entry when last told of; UNKNOWN: nothing is told at the entry, or later.
create or replace function law.count_independence(_project uuid, _own integer, _rating integer)
returns table (what text, gender text, state text, before integer, after integer, days integer, n bigint)
language sql stable security definer rows 200 set search_path = law, pg_temp as $$
  with me as materialized (select s.today from scope() s where s.permission = 'outcome.read'),
  spell as (select p.id, p.participant_id as person, p.gender, me.today, p.starts_on, row_number() over (partition by p.participant_id order by p.starts_on, p.id) = 1 as first
    from counted_in(_project) p cross join me),
  whole as (select s.person, (array_agg(s.gender order by s.starts_on desc, s.id desc))[1] as gender, min(s.starts_on) as entered_on from spell s group by s.person),
  file as (select f.id, s.person, s.first, s.today from spell s join app.casefile f on f.participation_id = s.id
    where exists (select from app.home h where h.participation_id = s.id and h.branch_id = f.branch_id)),
  told as (
    select f.person, 'RATING' as what, f.first and r.moment = 'ENTRY' as at_entry, r.rated_on as on_day, r.rating as value, f.id
      from file f join app.independence_rating r on r.casefile_id = f.id where r.replaced_at is null and r.rated_on <= f.today
    union all
    select f.person, 'OWN', false, r.rated_on, r.own_percent, f.id
      from file f join app.independence_rating r on r.casefile_id = f.id where r.replaced_at is null and r.own_percent is not null and r.rated_on <= f.today
    union all
    select f.person, 'OWN', f.first and l.moment = 'ENTRY', min(l.observed_on),
        least(100, coalesce(sum(l.share_percent) filter (where l.kind in ('WAGE', 'SUBSIDISED_WAGE', 'SELF_EMPLOYMENT', 'STUDY_SUPPORT')), 0))::integer, f.id
      from file f join app.livelihood l on l.casefile_id = f.id where l.replaced_at is null group by f.person, f.first, l.moment, f.id),
  before as (select distinct on (t.person, t.what) t.person, t.what, t.value, t.value >= case t.what when 'OWN' then _own else _rating end as met from told t where t.at_entry order by t.person, t.what, t.on_day, t.id),
  after as (select distinct on (t.person, t.what) t.person, t.what, t.value from told t where not t.at_entry order by t.person, t.what, t.on_day desc, t.id),
  way as (
    select b.person, bool_or(b.met) as already, max(t.on_day) as last_on, min(t.on_day) filter (where t.value >= case t.what when 'OWN' then _own else _rating end) as met_on
      from before b left join told t on t.person = b.person and t.what = b.what and not t.at_entry group by b.person),
  fact as (
    select w.gender, case when y.already then 'ALREADY' when y.met_on is not null then 'REACHED' when y.last_on is not null then 'NOT_YET' else 'UNKNOWN' end as state,
        case when not y.already then greatest(0, coalesce(y.met_on, y.last_on) - w.entered_on) end as days
      from whole w left join way y on y.person = w.person)
  select v.what, w.gender, null::text, b.value, a.value, null::integer, count(*)
    from whole w cross join (values ('RATING'), ('OWN')) v(what) left join before b on b.person = w.person and b.what = v.what left join after a on a.person = w.person and a.what = v.what
    group by v.what, w.gender, b.value, a.value
  union all select 'STATE', f.gender, f.state, null, null, f.days, count(*) from fact f group by f.gender, f.state, f.days
$$;

-- Months that are certified in the files I write in, each as its file and month: they take no more hours.
create or replace function law.certified_months() returns setof text
language plpgsql stable security definer parallel restricted rows 200 set search_path = law, pg_temp as $$
begin
  return query select m.casefile_id || ' ' || to_char(m.month, 'YYYY-MM') from app.attendance_month m
    where m.reopened_at is null and m.casefile_id = any (array(select writable('interventions')));
end $$;

-- Hours of work training in a project, and how many of them were green rehabilitation (FST-12), with of how many persons: counted, never read.
create or replace function law.work_training_hours(_project uuid)
  returns table (gender text, persons bigint, green_persons bigint, other_persons bigint, hours double precision, green_hours double precision)
language sql stable security definer rows 5 set search_path = law, pg_temp as $$
  with came as (
    select p.gender, p.participant_id, i.type_code = 'GREEN_REHAB' as green, a.attended_hours as hours
      from counted_in(_project) p join app.intervention i on i.participation_id = p.id join app.intervention_type t on t.code = i.type_code
        join app.attendance a on a.intervention_id = i.id
      where 'WORK_TRAINING' in (t.code, t.within) and a.attended_hours > 0)
  select c.gender, count(distinct c.participant_id), count(distinct c.participant_id) filter (where c.green), count(distinct c.participant_id) filter (where not c.green),
      sum(c.hours)::double precision, coalesce(sum(c.hours) filter (where c.green), 0)::double precision
    from came c group by c.gender
$$;

-- How many cases of case management somebody answers for, of the files I read: a count, and the same where the scope is about one person alone.
create or replace function law.managed_cases(_manager uuid) returns bigint
language plpgsql stable security definer set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  if not exists (select from permission_category c where c.permission = s.permission and c.category = 'interventions') then return 0; end if;
  s.about := null;
  return (select count(distinct m.participation_id) from app.case_management m join app.assignment a on a.casefile_id = m.casefile_id and a.part = 'RESPONSIBLE'
      and a.account_id = _manager and a.starts_on <= s.today and (a.ends_on is null or a.ends_on >= s.today)
    where m.ends_on is null and m.casefile_id = any (array(select e.casefile_id from my_edges(s, array['ALL', 'interventions']) e union all select f.id from led_files(s) f)));
end $$;

-- Case management in a project, each person once: how many, how many who answer for them, contacts of the last thirty days, what was planned, days since the last
-- contact with the person, and how often another came to answer for them: counted, never read.
create or replace function law.case_management_counts(_project uuid) returns table (persons bigint, women bigint, men bigint, managers bigint, contacts bigint, planned bigint,
  in_vivo bigint, median_days double precision, never bigint, changes bigint)
language plpgsql stable security definer set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  return query
  with managed as (
    select p.id, p.gender, m.casefile_id, m.contacts_per_month from counted_in(_project) p join app.case_management m on m.participation_id = p.id and m.ends_on is null),
  contact as (select c.*, c.held_on > s.today - 30 and c.held_on <= s.today as recent from app.case_contact c join managed m on m.casefile_id = c.casefile_id),
  answers as (
    select a.casefile_id, a.account_id, lag(a.account_id) over (partition by a.casefile_id order by a.starts_on, a.id) as before, a.starts_on <= s.today and (a.ends_on is null or a.ends_on >= s.today) as now
      from app.assignment a join managed m on m.casefile_id = a.casefile_id where a.part = 'RESPONSIBLE'),
  met as (select m.casefile_id, s.today - max(c.held_on) as days from managed m left join contact c on c.casefile_id = m.casefile_id and 'PARTICIPANT' = any (c.with_whom) group by 1)
  select count(distinct m.id), count(distinct m.id) filter (where m.gender = 'FEMALE'), count(distinct m.id) filter (where m.gender = 'MALE'),
      (select count(distinct a.account_id) from answers a where a.now), (select count(*) from contact c where c.recent), coalesce(sum(m.contacts_per_month), 0)::bigint,
      (select count(*) from contact c where c.recent and c.in_vivo), (select percentile_cont(0.5) within group (order by x.days) from met x where x.days is not null),
      (select count(*) from met x where x.days is null), (select count(*) from answers a where a.before <> a.account_id)
    from managed m;
end $$;

------------------------------------------------------------------------------------------------------------ 7.1 drafts
-- Drafts of notes and referrals that nobody took up again within 30 days are gone.
create or replace function law.purge_drafts() returns void
language sql security definer set search_path = law, pg_temp as $$
  delete from app.note_draft where saved_at < clock_now() - interval '30 days';
  delete from app.referral where status = 'DRAFT' and changed_at < clock_now() - interval '30 days';
$$;

----------------------------------------------------------------------------------------------------------- 7c referrals
--  1. A draft is seen by the unit that writes it. Once sent, the receiving unit sees it too, by its case staff and its lead.
--  2. What it tells (the person, the need, the messages) the receiver reads while the consent runs, and until it is declined or withdrawn.
--  3. Who sent it the receiver reads; a sender that tells of a crime (GDPR art. 10) only who has it in hand, or decided it.
--  4. A protected person's referral is seen by its writer and by who has it in hand; whatever the role.
--  5. What came of it the sender reads, if the person consented to that and while the consent runs; and nothing more of the case.
--  6. Referrals are seen under the permissions of referrals, and where the own cases are taken along.
create or replace function law.referring() returns boolean language sql stable security definer parallel restricted set search_path = law, pg_temp
  as $$ select s.permission like 'referral.%' or s.permission = 'case.export' from scope() s $$;

-- Units for which I send, and units at which I receive.
create or replace function law.sends_from() returns setof uuid
language plpgsql stable security definer parallel restricted rows 5 set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  return query select unnest(s.case_units || s.receive_units) union select u.id from app.unit u where u.branch_id = any (s.led_branches);
end $$;

create or replace function law.receives_at() returns setof uuid
language plpgsql stable security definer parallel restricted rows 5 set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  return query select unnest(s.case_units) union select u.id from app.unit u where u.branch_id = any (s.led_branches);
end $$;

create or replace function law.sent_referrals() returns setof uuid
language sql stable security definer parallel restricted rows 200 set search_path = law, pg_temp as $$
  select r.id from app.referral_sender x join app.referral r on r.id = x.referral_id
    where (select referring()) and x.unit_id = any (array(select sends_from())) and (not r.protected or x.account_id = (select account()))
$$;

create or replace function law.received_referrals() returns setof uuid
language sql stable security definer parallel restricted rows 200 set search_path = law, pg_temp as $$
  select r.id from app.referral r
    where (select referring()) and r.to_unit_id = any (array(select receives_at())) and r.status <> 'DRAFT'
      and (not r.protected or r.handler_id = (select account()))
$$;

create or replace function law.referrals() returns setof uuid
language sql stable security definer parallel restricted rows 200 set search_path = law, pg_temp
  as $$ select sent_referrals() union select received_referrals() $$;

create or replace function law.consent_runs(_given date, _to date, _ended timestamptz) returns boolean
language sql stable security definer parallel restricted set search_path = law, pg_temp
  as $$ select coalesce(_ended is null and (scope()).today between _given and _to, false) $$;

-- Referrals whose words I read.
create or replace function law.told_referrals() returns setof uuid
language sql stable security definer parallel restricted rows 200 set search_path = law, pg_temp as $$
  select sent_referrals()
  union
  select r.id from app.referral r where r.id = any (array(select received_referrals()))
    and r.status not in ('DECLINED', 'WITHDRAWN') and consent_runs(r.consent_given_on, r.consent_to, r.consent_ended_at)
$$;

-- Referrals whose sender I read.
create or replace function law.signed_referrals() returns setof uuid
language sql stable security definer parallel restricted rows 200 set search_path = law, pg_temp as $$
  select sent_referrals()
  union
  select r.id from app.referral r join app.referral_sender x on x.referral_id = r.id where r.id = any (array(select received_referrals()))
    and (not x.masked or (select account()) in (r.handler_id, r.decided_by))
$$;

-- Referrals of which I read what came of them.
create or replace function law.fed_back_referrals() returns setof uuid
language sql stable security definer parallel restricted rows 200 set search_path = law, pg_temp as $$
  select received_referrals()
  union
  select r.id from app.referral r where r.id = any (array(select sent_referrals()))
    and r.consent_feedback and consent_runs(r.consent_given_on, r.consent_to, r.consent_ended_at)
$$;

-- Who receives at a unit today: its case staff, and the leads of its branch.
create or replace function law.receivers_at(_unit uuid) returns setof uuid
language plpgsql stable security definer rows 10 set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  return query select m.account_id from app.membership m join role r on r.role = m.role join app.unit u on u.id = m.unit_id
    where m.ended_at is null and s.today between m.valid_from and m.valid_to
      and ((r.seat = 'CASE' and m.unit_id = _unit) or (r.seat = 'LEAD' and u.branch_id = (select w.branch_id from app.unit w where w.id = _unit)));
end $$;

-- Told to those who refer, so that a protected person's referral can name its receiver: who works at a unit that takes referrals.
create or replace function law.receivers(_unit uuid) returns table (id uuid, name text)
language sql stable security definer set search_path = law, pg_temp as $$
  select a.id, a.name from app.account a
    where (select referring()) and exists (select from app.receiving_unit q where q.unit_id = _unit and q.open) and a.id = any (array(select receivers_at(_unit)))
    order by a.name collate "sv-x-icu"
$$;

-- Keeps others from moving the referral until this transaction is over, so that what is read next is what will be moved.
create or replace function law.hold_referral(_referral uuid) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
begin
  perform 1 from app.referral r where r.id = _referral and r.id = any (array(select referrals())) for update;
  if not found then perform unseen(); end if;
end $$;

-- Begins a draft (no version), or writes it anew. It may lack anything; sending asks for the rest.
create or replace function law.save_referral(_referral uuid, _version integer, _r jsonb, _person bytea) returns integer
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('referral'); held app.referral;
begin
  if _version is null then
    if not (_r ->> 'unitId')::uuid = any (array(select sends_from())) then perform unseen(); end if;
    insert into app.referral (id, created_at, changed_at) values (_referral, s.now, s.now);
    insert into app.referral_sender (referral_id, unit_id, account_id, kind)
      select _referral, u.id, s.account, b.kind from app.unit u join app.branch b on b.id = u.branch_id where u.id = (_r ->> 'unitId')::uuid;
    insert into app.referral_content (referral_id) values (_referral);
  end if;
  select * into held from app.referral r where r.id = _referral and r.id = any (array(select sent_referrals())) for update;
  if held.id is null then perform unseen(); end if;
  if held.version is distinct from coalesce(_version, 1) then raise exception 'stale' using errcode = 'SG412', detail = held.version; end if;
  if held.status <> 'DRAFT' then perform broken('referral.sent-already'); end if;
  if (_r ->> 'protected')::boolean and s.account <> (select x.account_id from app.referral_sender x where x.referral_id = _referral) then
    perform broken('referral.protected-by-writer');
  end if;
  update app.referral set project_id = (_r ->> 'projectId')::uuid, to_unit_id = (_r ->> 'toUnitId')::uuid, protected = coalesce((_r ->> 'protected')::boolean, false),
      handler_id = (_r ->> 'toAccountId')::uuid, consent_form = _r ->> 'consentForm', consent_given_on = (_r ->> 'consentGivenOn')::date,
      consent_to = (_r ->> 'consentTo')::date, consent_feedback = coalesce((_r ->> 'consentFeedback')::boolean, false),
      changed_at = s.now, version = coalesce(_version + 1, 1)
    where id = _referral;
  update app.referral_content set person = _person, reason = _r ->> 'reason', wish = _r ->> 'wish', ongoing = _r ->> 'ongoing' where referral_id = _referral;
  return coalesce(_version + 1, 1);
end $$;

create or replace function law.discard_referral(_referral uuid, _version integer) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('referral'); held app.referral;
begin
  select * into held from app.referral r where r.id = _referral and r.id = any (array(select sent_referrals())) for update;
  if held.id is null then perform unseen(); end if;
  if held.version is distinct from _version then raise exception 'stale' using errcode = 'SG412', detail = held.version; end if;
  if held.status <> 'DRAFT' then perform broken('referral.sent-already'); end if;
  delete from app.referral where id = _referral;
end $$;

-- What a draft needs before it is sent: a person, a reason, a unit that receives in the project, and a consent that runs.
create or replace function law.check_sending(_r app.referral) returns void
language plpgsql stable security definer set search_path = law, pg_temp as $$
declare told app.referral_content;
begin
  select * into told from app.referral_content where referral_id = _r.id;
  if told.person is null then perform broken('referral.needs-person'); end if;
  if _r.to_unit_id is null then perform broken('referral.needs-receiver'); end if;
  if coalesce(told.reason, '') = '' then perform broken('referral.needs-reason'); end if;
  if _r.consent_form is null or not consent_runs(_r.consent_given_on, _r.consent_to, _r.consent_ended_at) then perform broken('referral.needs-consent'); end if;
  if not exists (select from app.receiving_unit q where q.project_id = _r.project_id and q.unit_id = _r.to_unit_id and q.open) then
    perform broken('referral.unit-receives-not');
  end if;
  if _r.to_unit_id = (select x.unit_id from app.referral_sender x where x.referral_id = _r.id) then perform broken('referral.to-own-unit'); end if;
  if _r.handler_id is null and _r.protected then perform broken('referral.protected-needs-person'); end if;
  if _r.handler_id is not null and not _r.handler_id = any (array(select receivers_at(_r.to_unit_id))) then perform broken('referral.person-not-in-unit'); end if;
end $$;

-- A referral's steps: which side takes them, from where, to where, and whether a reason out of the catalogue is asked for.
create or replace function law.referral_moves() returns table (move text, side text, starts text[], goal text, reasoned boolean)
language sql immutable set search_path = pg_catalog, pg_temp as $$
  values ('send', 'SENDER', array['DRAFT'], 'SENT', false),
    ('ask', 'RECEIVER', array['SENT', 'WAITLISTED'], 'MORE_INFO', true),
    ('answer', 'SENDER', array['MORE_INFO'], 'SENT', false),
    ('waitlist', 'RECEIVER', array['SENT', 'MORE_INFO'], 'WAITLISTED', true),
    ('accept', 'RECEIVER', array['SENT', 'MORE_INFO', 'WAITLISTED'], 'ACCEPTED', false),
    ('decline', 'RECEIVER', array['SENT', 'MORE_INFO', 'WAITLISTED'], 'DECLINED', true),
    ('withdraw', 'SENDER', array['SENT', 'MORE_INFO', 'WAITLISTED'], 'WITHDRAWN', true)
$$;

-- Takes a step. `_m`: reason, body, dueOn (send, answer), participationId and responsibleId (accept).
create or replace function law.move_referral(_referral uuid, _version integer, _move text, _m jsonb) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal; held app.referral; step record;
begin
  select * into step from referral_moves() m where m.move = _move;
  if step.move is null then perform unseen(); end if;
  s := demand(case step.side when 'SENDER' then 'referral' else 'referral_decision' end);
  select * into held from app.referral r where r.id = _referral and r.id = any
    (case step.side when 'SENDER' then array(select sent_referrals()) else array(select received_referrals()) end) for update;
  if held.id is null then perform unseen(); end if;
  if held.version is distinct from _version then raise exception 'stale' using errcode = 'SG412', detail = held.version; end if;
  if not held.status = any (step.starts) then perform broken('referral.not-now'); end if;
  if step.reasoned and not exists (select from app.referral_reason q where q.code = _m ->> 'reason' and q.move = _move and not q.hidden) then
    perform broken('referral.reason-unknown');
  end if;
  if _move = 'send' then perform check_sending(held); end if;
  if _move = 'accept' then perform check_accepting(held, (_m ->> 'participationId')::uuid); end if;
  update app.referral set status = step.goal, version = version + 1, changed_at = s.now,
      sent_at = case when _move = 'send' then s.now else sent_at end,
      due_on = case when _move in ('send', 'answer') then (_m ->> 'dueOn')::date else due_on end,
      handler_id = coalesce(case when _move = 'accept' then (_m ->> 'responsibleId')::uuid end, handler_id, case when step.side = 'RECEIVER' then s.account end),
      decided_at = case when _move in ('waitlist', 'accept', 'decline') then s.now else decided_at end,
      decided_by = case when _move in ('waitlist', 'accept', 'decline') then s.account else decided_by end,
      decision_reason = case when _move in ('waitlist', 'accept', 'decline') then _m ->> 'reason' else decision_reason end,
      participation_id = case when _move = 'accept' then (_m ->> 'participationId')::uuid end
    where id = _referral;
  if _move = 'send' then update app.referral_sender set masked = kind = 'PRISON_PROBATION' where referral_id = _referral; end if;
  perform put_referral_entry(_referral, _move, step.side, _m, s);
  if _move = 'accept' then perform feed_back((_m ->> 'participationId')::uuid); end if;
end $$;

-- A referral is accepted into a participation that the one who accepts knows, in its project and at its unit.
create or replace function law.check_accepting(_r app.referral, _participation uuid) returns void
language plpgsql stable security definer set search_path = law, pg_temp as $$
begin
  if not exists (select from app.participation p where p.id = _participation and p.id = any (array(select known()))
      and p.project_id = _r.project_id and p.unit_id = _r.to_unit_id) then perform broken('referral.participation-elsewhere'); end if;
end $$;

-- A masked sender's entries carry no name.
create or replace function law.put_referral_entry(_referral uuid, _move text, _side text, _m jsonb, _s law.scope_seal) returns void
language sql security definer set search_path = law, pg_temp as $$
  insert into app.referral_entry (referral_id, move, side, reason, body, at, account_id)
    select _referral, _move, _side, _m ->> 'reason', nullif(_m ->> 'body', ''), _s.now, case when not (x.masked and _side = 'SENDER') then _s.account end
      from app.referral_sender x where x.referral_id = _referral
$$;

-- A receiver takes an undecided referral in hand, or hands it to another who receives there.
create or replace function law.hand_referral(_referral uuid, _version integer, _account uuid) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('referral_decision'); held app.referral;
begin
  select * into held from app.referral r where r.id = _referral and r.id = any (array(select received_referrals())) for update;
  if held.id is null then perform unseen(); end if;
  if held.version is distinct from _version then raise exception 'stale' using errcode = 'SG412', detail = held.version; end if;
  if held.status not in ('SENT', 'MORE_INFO', 'WAITLISTED') then perform broken('referral.not-now'); end if;
  if not _account = any (array(select receivers_at(held.to_unit_id))) then perform broken('referral.person-not-in-unit'); end if;
  update app.referral set handler_id = _account, version = version + 1, changed_at = s.now where id = _referral;
end $$;

-- A short message to the other side, while the referral is undecided.
create or replace function law.write_on_referral(_referral uuid, _body text) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('referral_message'); held app.referral;
begin
  select * into held from app.referral r where r.id = _referral and r.id = any (array(select told_referrals())) for update;
  if held.id is null then perform unseen(); end if;
  if held.status not in ('SENT', 'MORE_INFO', 'WAITLISTED') then perform broken('referral.not-now'); end if;
  perform put_referral_entry(_referral, 'message', case when _referral = any (array(select sent_referrals())) then 'SENDER' else 'RECEIVER' end,
    jsonb_build_object('body', _body), s);
end $$;

-- The person has taken the consent back: written down by either side, and it bites at once.
create or replace function law.end_referral_consent(_referral uuid, _version integer) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('referral_message'); held app.referral;
begin
  select * into held from app.referral r where r.id = _referral and r.id = any (array(select referrals())) for update;
  if held.id is null then perform unseen(); end if;
  if held.version is distinct from _version then raise exception 'stale' using errcode = 'SG412', detail = held.version; end if;
  if held.status = 'DRAFT' then perform broken('referral.not-now'); end if;
  if held.consent_ended_at is not null then perform broken('referral.consent-ended-already'); end if;
  update app.referral set consent_ended_at = s.now, version = version + 1, changed_at = s.now where id = _referral;
  perform put_referral_entry(_referral, 'end-consent', case when _referral = any (array(select sent_referrals())) then 'SENDER' else 'RECEIVER' end, '{}', s);
end $$;

-- Tells the referrers of a participation where it stands. It tells what is so, whoever calls: the caller chooses nothing.
create or replace function law.feed_back(_participation uuid) returns uuid[]
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := scope(); p app.participation; away app.pause; ended_because text; told uuid[];
begin
  select * into p from app.participation where id = _participation;
  select * into away from app.pause x where x.participation_id = _participation order by x.starts_on desc limit 1;
  if p.status = 'ENDED' then
    select x.reason into ended_because from app.participation_exit x where x.participation_id = p.id and x.reopened_at is null order by x.written_at desc limit 1;
  end if;
  with stands as (
    select r.id, (select f.status from app.referral_feedback f where f.referral_id = r.id order by f.id desc limit 1) as before
      from app.referral r where r.participation_id = p.id),
  news as (
    select id, before, case p.status when 'ACTIVE' then case when before is null then 'STARTED' else 'RESUMED' end else p.status end as now_is from stands),
  written as (
    insert into app.referral_feedback (referral_id, status, on_day, result, told_at)
      select id, now_is, case now_is when 'STARTED' then p.starts_on when 'ENDED' then p.ends_on when 'PAUSED' then coalesce(away.starts_on, s.today) else coalesce(away.ends_on + 1, s.today) end,
        case when now_is = 'ENDED' then case when ended_because = 'PLAN_COMPLETED_WORK' then 'WORK' when ended_because = 'PLAN_COMPLETED_STUDIES' then 'STUDIES'
          when ended_because like 'HANDED_OVER%' then 'HANDED_OVER' else 'OTHER' end end, s.now
        from news where before is null or not (before = now_is or (now_is = 'RESUMED' and before = 'STARTED'))
      returning referral_id)
  select coalesce(array_agg(referral_id), '{}') into told from written;
  return told;
end $$;

-- Women, men, others, persons and participations of the projects whose living figures I see: counted, never read. A person counts once in a project, with the
-- gender of the latest participation.
create or replace function law.participant_counts()
  returns table (project_id uuid, women bigint, men bigint, other bigint, persons bigint, participations bigint)
language sql stable security definer set search_path = law, pg_temp as $$
  with counted as (
    select p.project_id, p.gender, row_number() over (partition by p.project_id, coalesce(k.hash, uuid_send(p.participant_id)) order by p.starts_on desc, p.id desc) as nth
      from (select distinct x from counted_projects() x) f(id) cross join lateral counted_in(f.id) p left join person_key k on k.participation_id = p.id)
  select f.id, count(*) filter (where nth = 1 and gender = 'FEMALE'), count(*) filter (where nth = 1 and gender = 'MALE'),
      count(*) filter (where nth = 1 and gender in ('OTHER', 'UNKNOWN')), count(*) filter (where nth = 1), count(c.gender)
    from (select distinct x from counted_projects() x) f(id) left join counted c on c.project_id = f.id group by f.id
$$;

---------------------------------------------------------------------------------------- 7f the coordinated plan (SIP)
--  1. A SIP belongs to the file of the branch that prepares it. It is read as that file is by those who keep it, carry it or lead its branch, never
--     by a consent alone; it is written by the assigned.
--  2. A party is a unit of another branch that was called while the person's consent to the SIP runs, and the consent to that unit. It reads
--     the call: that there is a SIP, about whom, when and where; and nothing else of the person.
--  3. Once it has answered that it comes, or asks for another time, it reads the SIP itself. Who cannot come reads its own promises alone.
--  4. A consent taken back, or over, stops 2 and 3 at once; the SIP stays in the file of the one who prepared it.
--  5. Nobody answers and nobody promises for another. For parties outside, and for the person, the one who carries the case writes it down.
--  6. A protected person's SIP is read by those named alone: the consent names one person (law.edge 5).
--  7. Försäkringskassan is called, reads and answers only while the insured consents to its taking part (SFB 30 kap. 10 §): a consent of its own beside
--     the two above. Taken back, it stops Försäkringskassan and nobody else.
--  8. Who reads the plan and answers for a party says what that party knows, and approves each edition or says why not, once; for the person the one who
--     carries the case writes it down. The unit that prepares speaks for itself.
--  9. A SIP is begun and driven at the home alone. Where the home moves to another branch what runs is closed (law.relocate): the former home reads it, and answers
--     for what was promised outside and by the person; the new one begins its own, with a consent asked anew.
-- 10. A consent taken back or over takes the calls with it: who is let in again reads nothing before a new call. Once the meeting is over one is called to the plan.
-- 11. What is over is promised by nobody: a promise that stands is kept, and no other is made.
create or replace function law.sip_files() returns setof uuid
language plpgsql stable security definer parallel restricted rows 200 set search_path = law, pg_temp set plan_cache_mode = force_generic_plan as $$
declare s scope_seal := scope();
begin
  if not exists (select from permission_category c where c.permission = s.permission and c.category = 'sip') then return; end if;
  return query select distinct e.casefile_id from my_edges(s, array['ALL']) e;
  if s.led_branches <> '{}' then return query select f.id from led_files(s) f; end if;
end $$;

-- SIPs I write: those of files that I carry.
create or replace function law.kept_sips() returns setof uuid
language sql stable security definer parallel restricted rows 50 set search_path = law, pg_temp as $$
  select x.id from app.sip x where x.casefile_id = any (array(select writable('sip')))
$$;

-- SIPs I drive: of those, the ones at the home.
create or replace function law.driven_files() returns setof uuid
language sql stable security definer parallel restricted rows 50 set search_path = law, pg_temp as $$
  select f.id from app.casefile f join app.participation p on p.id = f.participation_id and p.branch_id = f.branch_id where f.id = any (array(select writable('sip')))
$$;
create or replace function law.driven_sips() returns setof uuid
language sql stable security definer parallel restricted rows 50 set search_path = law, pg_temp as $$
  select x.id from app.sip x where x.casefile_id = any (array(select driven_files()))
$$;

-- The parties that I am.
create or replace function law.own_parties() returns setof uuid
language plpgsql stable security definer parallel restricted rows 50 set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  if not exists (select from permission_category c where c.permission = s.permission and c.category = 'sip') then return; end if;
  return query select p.id from my_edges(s, array['sip']) e join app.sip x on x.casefile_id = e.casefile_id join app.sip_party p on p.sip_id = x.id and p.unit_id = e.seat
    where e.grounds = 'CONSENT' and p.called_at is not null and (p.account_id is null or p.account_id = s.account)
      and consent_runs(x.consent_given_on, x.consent_to, x.consent_ended_at)
      and (p.kind <> 'SOCIAL_INSURANCE' or consent_runs(p.insured_consent_on, x.consent_to, p.insured_consent_ended_at));
end $$;

create or replace function law.called_sips() returns setof uuid
language sql stable security definer parallel restricted rows 50 set search_path = law, pg_temp as $$
  select p.sip_id from app.sip_party p where p.id = any (array(select own_parties()))
$$;

-- SIPs whose words I read.
create or replace function law.told_sips() returns setof uuid
language sql stable security definer parallel restricted rows 200 set search_path = law, pg_temp as $$
  select x.id from app.sip x where x.casefile_id = any (array(select sip_files()))
  union
  select p.sip_id from app.sip_party p where p.id = any (array(select own_parties())) and p.answer in ('COMES', 'NEW_TIME')
$$;

-- Whose SIP it is, told to its parties, who see no file.
create or replace function law.sip_branch(_sip uuid) returns text
language sql stable security definer parallel restricted set search_path = law, pg_temp as $$
  select case when position(o.name in b.name) > 0 then b.name else b.name || ', ' || o.name end
    from app.sip x join app.casefile f on f.id = x.casefile_id join app.branch b on b.id = f.branch_id join app.organisation o on o.id = b.organisation_id
    where x.id = _sip and (x.casefile_id = any (array(select sip_files())) or x.id = any (array(select called_sips())))
$$;

-- Parties for whom I answer: those that I am, and those outside, of SIPs that I carry.
create or replace function law.answers_for() returns setof uuid
language sql stable security definer parallel restricted rows 50 set search_path = law, pg_temp as $$
  select own_parties()
  union
  select p.id from app.sip_party p where p.sip_id = any (array(select kept_sips())) and p.unit_id is null and p.called_at is not null
    and (p.kind <> 'SOCIAL_INSURANCE' or p.insured_consent_ended_at is null)
$$;

-- Parties in whose name I speak where I read the plan: those for whom I answer, and the own unit of a SIP that it prepares.
create or replace function law.speaks_for() returns setof uuid
language sql stable security definer parallel restricted rows 50 set search_path = law, pg_temp as $$
  with s as materialized (select x.* from scope() x)
  select p.id from app.sip_party p join app.sip x on x.id = p.sip_id cross join s
    where p.sip_id = any (array(select told_sips())) and (p.id = any (array(select answers_for())) or p.unit_id = any (s.case_units) and x.casefile_id = any (array(select sip_files())))
$$;

-- Calls the parties of a SIP that has just got its time: all of them where it is a new time, else those not called yet. Called anew, one answers anew.
-- Försäkringskassan waits for the consent of the insured: where it was never asked for, nobody is called; where it was taken back, the others are. So are they past those
-- to leave out, who are not there any more: an earlier call of theirs ends with its time.
drop function if exists law.call_parties(uuid, boolean);
create or replace function law.call_parties(_sip uuid, _anew boolean, _leave uuid[]) returns setof uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('sip');
begin
  if not exists (select from app.sip x where x.id = _sip and x.id = any (array(select driven_sips())) and x.status = 'CALLED'
      and consent_runs(x.consent_given_on, x.consent_to, x.consent_ended_at)) then perform unseen(); end if;
  if exists (select from app.sip_party p where p.sip_id = _sip and p.kind = 'SOCIAL_INSURANCE' and p.insured_consent_on is null) then perform broken('sip.needs-insured-consent'); end if;
  if _anew then perform uncall_parties(_sip, _leave); end if;
  return query update app.sip_party p set called_at = s.now, called_to = 'MEETING', mailed_at = null, answer = null, answer_words = null, proposed_at = null, answered_at = null, answered_by = null, version = p.version + 1
    where p.sip_id = _sip and (_anew or p.called_at is null) and p.insured_consent_ended_at is null and p.id <> all (_leave) returning p.id;
end $$;

-- Calls one that came too late for the meeting, or that is let in again, to the plan itself.
create or replace function law.call_to_plan(_party uuid) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('sip'); held app.sip_party; plan app.sip;
begin
  select * into held from app.sip_party p where p.id = _party and p.sip_id = any (array(select driven_sips())) for update;
  select * into plan from app.sip x where x.id = held.sip_id and consent_runs(x.consent_given_on, x.consent_to, x.consent_ended_at);
  if plan.id is null then perform unseen(); end if;
  if not plan.status = any (array['MEETING_HELD', 'ESTABLISHED', 'FOLLOWED_UP']) then perform broken('sip.not-now'); end if;
  if held.called_at is not null then perform broken('sip.party-called'); end if;
  if held.kind = 'SOCIAL_INSURANCE' and (held.insured_consent_on is null or held.insured_consent_ended_at is not null) then perform broken('sip.needs-insured-consent'); end if;
  update app.sip_party set called_at = s.now, called_to = 'PLAN', mailed_at = null, answer = null, answer_words = null, proposed_at = null, answered_at = null, answered_by = null, version = version + 1
    where id = _party;
end $$;

-- The calls end: what was answered to them too.
create or replace function law.uncall_parties(_sip uuid, _parties uuid[]) returns setof uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('sip');
begin
  return query update app.sip_party p set called_at = null, called_to = null, mailed_at = null, answer = null, answer_words = null, proposed_at = null, answered_at = null, answered_by = null, version = p.version + 1
    where p.sip_id = _sip and p.sip_id = any (array(select driven_sips())) and p.id = any (_parties) and p.called_at is not null returning p.id;
end $$;

create or replace function law.answer_call(_party uuid, _version integer, _a jsonb) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('sip_answer'); held app.sip_party;
begin
  select * into held from app.sip_party p where p.id = _party and p.id = any (array(select answers_for())) for update;
  if held.id is null then perform unseen(); end if;
  if held.version is distinct from _version then raise exception 'stale' using errcode = 'SG412', detail = held.version; end if;
  if not (select x.status from app.sip x where x.id = held.sip_id)
      = any (case held.called_to when 'PLAN' then array['MEETING_HELD', 'ESTABLISHED', 'FOLLOWED_UP'] else array['CALLED'] end) then perform broken('sip.not-now'); end if;
  update app.sip_party set answer = _a ->> 'answer', answer_words = nullif(_a ->> 'words', ''), proposed_at = (_a ->> 'proposedAt')::timestamptz,
    contact_name = coalesce(nullif(_a ->> 'contactName', ''), contact_name), contact_role = coalesce(nullif(_a ->> 'contactRole', ''), contact_role), contact = coalesce(nullif(_a ->> 'contact', ''), contact),
    answered_at = s.now, answered_by = s.account, version = version + 1 where id = _party;
end $$;

-- What a party knows that the others need to know; it stands under the party's name.
create or replace function law.contribute_to_sip(_party uuid, _version integer, _words text) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('sip_answer'); held app.sip_party;
begin
  select * into held from app.sip_party p where p.id = _party and p.id = any (array(select answers_for())) and p.sip_id = any (array(select told_sips())) for update;
  if held.id is null then perform unseen(); end if;
  if held.version is distinct from _version then raise exception 'stale' using errcode = 'SG412', detail = held.version; end if;
  if not (select x.status from app.sip x where x.id = held.sip_id) = any (array['CALLED', 'MEETING_HELD', 'ESTABLISHED', 'FOLLOWED_UP']) then perform broken('sip.not-now'); end if;
  update app.sip_party set contribution = _words, version = version + 1 where id = _party;
end $$;

-- One thing a party knows and tells the others at a meeting, for the log.
create or replace function law.log_sip_knowledge(_party uuid, _k jsonb) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('sip_knowledge'); held app.sip; made uuid;
begin
  select x.* into held from app.sip_party p join app.sip x on x.id = p.sip_id where p.id = _party and p.id = any (array(select speaks_for()));
  if held.id is null then perform unseen(); end if;
  if not held.status = any (array['CALLED', 'MEETING_HELD', 'ESTABLISHED', 'FOLLOWED_UP']) then perform broken('sip.not-now'); end if;
  insert into app.sip_knowledge (sip_id, party_id, topic, words, told_on, written_by)
    values (held.id, _party, _k ->> 'topic', _k ->> 'words', coalesce((_k ->> 'toldOn')::date, s.today), s.account) returning id into made;
  return made;
end $$;

-- A party, or the person, approves the edition that stands, or says why not. A party here is signed in; what was said elsewhere tells how, and who said it.
create or replace function law.approve_sip(_sip uuid, _party uuid, _a jsonb) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('sip_approval'); held app.sip; here boolean; made uuid;
begin
  select x.* into held from app.sip x where x.id = _sip
    and case when _party is null then x.id = any (array(select kept_sips())) else exists (select from app.sip_party p where p.id = _party and p.sip_id = x.id and p.id = any (array(select speaks_for()))) end;
  if held.id is null then perform unseen(); end if;
  if not held.status = any (array['ESTABLISHED', 'FOLLOWED_UP']) then perform broken('sip.not-now'); end if;
  if exists (select from app.sip_approval a where a.sip_id = _sip and a.edition = held.edition and a.party_id is not distinct from _party) then perform broken('sip.signed-already'); end if;
  here := exists (select from app.sip_party p where p.id = _party and p.unit_id is not null);
  insert into app.sip_approval (sip_id, party_id, edition, says, form, signed_name, said_on, words, written_by)
    values (_sip, _party, held.edition, _a ->> 'says', case when here then 'HERE' else _a ->> 'form' end,
      case when here then (select a.name from app.account a where a.id = s.account) else nullif(_a ->> 'signedName', '') end, coalesce((_a ->> 'saidOn')::date, s.today), coalesce(_a ->> 'words', ''), s.account)
    returning id into made;
  return made;
end $$;

-- What the parties have told at the SIP meetings of a project, by kind of party and topic, for those who follow it: counts alone, told from five persons on.
create or replace function law.count_sip_knowledge(_project uuid) returns table (party_kind text, topic text, items bigint, meetings bigint)
language sql stable security definer rows 20 set search_path = law, pg_temp as $$
  with s as materialized (select x.* from scope() x where x.permission = 'sip.follow'),
  counted as (
    select y.kind, k.topic as what, count(*) as n, count(distinct k.sip_id) as sips, count(distinct coalesce(h.hash, uuid_send(p.participant_id))) as persons
      from s cross join lateral counted_in(_project) p join app.sip x on x.participation_id = p.id join app.sip_knowledge k on k.sip_id = x.id join app.sip_party y on y.id = k.party_id
        left join person_key h on h.participation_id = p.id group by 1, 2)
  select kind, what, n, sips from counted where persons >= 5
$$;

-- A promise is answered by the one who is to keep it: a party of itself, the unit that prepares for its own, the one who carries the case for those outside.
create or replace function law.answerable_commitments() returns setof uuid
language plpgsql stable security definer parallel restricted rows 50 set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  return query
    select c.id from app.commitment c where c.party_id = any (array(select answers_for())) and c.status <> 'DRAFT'
    union
    select c.id from app.commitment c join app.sip x on x.id = c.sip_id left join app.sip_party p on p.id = c.party_id
      where c.status <> 'DRAFT' and (p.unit_id = any (s.case_units) and x.casefile_id = any (array(select sip_files()))
        or c.party_id is null and x.id = any (array(select kept_sips())));
end $$;

create or replace function law.commitment_moves() returns table (move text, starts text, goal text, reasoned boolean)
language sql immutable set search_path = pg_catalog, pg_temp as $$
  values ('accept', 'SENT', 'ACCEPTED', false), ('decline', 'SENT', 'DECLINED', true), ('finish', 'ACCEPTED', 'DONE', false)
$$;

create or replace function law.move_commitment(_commitment uuid, _version integer, _move text, _m jsonb) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('commitment_answer'); held app.commitment; step record;
begin
  select * into step from commitment_moves() m where m.move = _move;
  select * into held from app.commitment c where c.id = _commitment and c.id = any (array(select answerable_commitments())) for update;
  if held.id is null or step.move is null then perform unseen(); end if;
  if held.version is distinct from _version then raise exception 'stale' using errcode = 'SG412', detail = held.version; end if;
  if held.status <> step.starts then perform broken('commitment.not-now'); end if;
  if _move = 'accept' and (select x.status from app.sip x where x.id = held.sip_id) = any (array['CLOSED', 'CANCELLED', 'REFUSED_BY_PRINCIPAL']) then perform broken('commitment.sip-over'); end if;
  if step.reasoned and length(coalesce(_m ->> 'reason', '')) < 3 then perform broken('commitment.needs-reason'); end if;
  update app.commitment set status = step.goal, reason = case when step.reasoned then _m ->> 'reason' end, version = version + 1,
      answered_at = case when _move = 'finish' then answered_at else s.now end, answered_by = case when _move = 'finish' then answered_by else s.account end,
      done_on = case when _move = 'finish' then coalesce((_m ->> 'doneOn')::date, s.today) end
    where id = _commitment;
end $$;

-- Who is mailed for a called party: each who answers for the unit, or the one it names; nobody's account for a party outside that has an address.
create or replace function law.sip_receivers(_party uuid) returns setof uuid
language plpgsql stable security definer rows 5 set search_path = law, pg_temp as $$
declare s scope_seal := demand('sip');
begin
  return query
    select distinct m.account_id from app.sip_party p join app.membership m on m.unit_id = p.unit_id
      join role_permission rp on rp.role = m.role and rp.permission = 'sip.answer'
      where p.id = _party and p.sip_id = any (array(select driven_sips())) and (p.account_id is null or p.account_id = m.account_id)
        and m.ended_at is null and s.today between m.valid_from and m.valid_to
    union all
    select null from app.sip_party p where p.id = _party and p.sip_id = any (array(select driven_sips())) and p.unit_id is null and p.email is not null;
end $$;

-- Where the mail of a call goes. Nothing when the call, the consent or the role of the called no longer stands.
create or replace function law.address_sip_call(_job uuid) returns table (email text, meeting uuid, starts_at timestamptz, minutes integer, sequence integer, sip uuid)
language sql stable security definer set search_path = law, pg_temp as $$
  select coalesce(k.email, p.email), x.id, x.meeting_at, x.meeting_minutes, x.version, case when p.unit_id is not null then x.id end
    from job_order o join app.sip_party p on p.id = (o.payload ->> 'party')::uuid join app.sip x on x.id = p.sip_id left join app.consent c on c.id = p.consent_id
      left join app.account_contact k on k.account_id = (o.payload ->> 'account')::uuid
    where o.id = _job and o.task = 'sip.mail' and o.done_at is null and x.status = 'CALLED' and x.consent_ended_at is null
      and x.consent_to >= (clock_now() at time zone 'Europe/Stockholm')::date and c.withdrawn_at is null and coalesce(k.email, p.email) is not null
      and (p.kind <> 'SOCIAL_INSURANCE' or p.insured_consent_ended_at is null)
      and (p.unit_id is null or exists (select from app.membership m join app.account a on a.id = m.account_id and a.status = 'ACTIVE'
        where m.account_id = k.account_id and m.unit_id = p.unit_id and m.ended_at is null and (clock_now() at time zone 'Europe/Stockholm')::date between m.valid_from and m.valid_to))
$$;

create or replace function law.sip_call_mailed(_job uuid) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare mailed uuid;
begin
  update job_order set done_at = clock_timestamp() where id = _job and task = 'sip.mail' and done_at is null returning (payload ->> 'party')::uuid into mailed;
  update app.sip_party set mailed_at = clock_now() where id = mailed;
end $$;

-- A meeting that is off, whatever ended it, is told to those who were mailed that it would be.
create or replace function law.call_off() returns trigger
language plpgsql security definer set search_path = law, pg_temp as $$
declare told record;
begin
  if new.meeting_at < clock_now() then return null; end if;
  for told in
    select distinct p.id as party, m.account_id as account from app.sip_party p left join app.membership m on m.unit_id = p.unit_id and (p.account_id is null or p.account_id = m.account_id) and m.ended_at is null
        and exists (select from role_permission rp where rp.role = m.role and rp.permission = 'sip.answer')
      where p.sip_id = new.id and p.mailed_at is not null and (p.unit_id is null or m.account_id is not null)
  loop perform order_job('sip.call-off', 'sip.write', jsonb_strip_nulls(jsonb_build_object('party', told.party, 'account', told.account))); end loop;
  return null;
end $$;
grant execute on function law.call_off() to samsteg_owner;

-- Where such a mail goes. The consent may be gone, which is why it is sent; it tells nothing but that the meeting is off. Nothing when the meeting is on again.
create or replace function law.address_sip_call_off(_job uuid) returns table (email text, meeting uuid, starts_at timestamptz, minutes integer, sequence integer, sip uuid)
language sql stable security definer set search_path = law, pg_temp as $$
  select coalesce(k.email, p.email), x.id, x.meeting_at, x.meeting_minutes, x.version, null::uuid
    from job_order o join app.sip_party p on p.id = (o.payload ->> 'party')::uuid join app.sip x on x.id = p.sip_id left join app.account_contact k on k.account_id = (o.payload ->> 'account')::uuid
    where o.id = _job and o.task = 'sip.call-off' and o.done_at is null and x.status = any (array['CLOSED', 'CANCELLED', 'REFUSED_BY_PRINCIPAL', 'CONSENT_WITHDRAWN']) and coalesce(k.email, p.email) is not null
      and (p.unit_id is null or exists (select from app.membership m join app.account a on a.id = m.account_id and a.status = 'ACTIVE'
        where m.account_id = k.account_id and m.unit_id = p.unit_id and m.ended_at is null and (clock_now() at time zone 'Europe/Stockholm')::date between m.valid_from and m.valid_to))
$$;

create or replace function law.sip_called_off(_job uuid) returns void
language sql security definer set search_path = law, pg_temp
  as $$ update job_order set done_at = clock_timestamp() where id = _job and task = 'sip.call-off' and done_at is null $$;

-- What became of the SIPs of a project, for those who follow it: counts and days alone. SIPs about fewer than five persons are not told of.
create or replace function law.sip_figures(_project uuid) returns jsonb
language plpgsql stable security definer set search_path = law, pg_temp as $$
declare s scope_seal := scope(); told jsonb;
begin
  if s.permission <> 'sip.follow' or not _project = any (array(select coordinated())) then perform unseen(); end if;
  with x as (select q.*, coalesce(k.hash, uuid_send(p.participant_id)) as person from counted_in(_project) p join app.sip q on q.participation_id = p.id left join person_key k on k.participation_id = p.id),
  promise as (select c.* from app.commitment c join x on x.id = c.sip_id where c.status <> 'DRAFT'),
  party as (select y.* from app.sip_party y join x on x.id = y.sip_id where y.called_at is not null and x.held_on is not null)
  select jsonb_build_object(
      'persons', (select count(distinct person) from x), 'sips', (select count(*) from x), 'established', (select count(*) from x where established_on is not null),
      'promised', (select count(*) from promise where status <> 'DROPPED'), 'accepted', (select count(*) from promise where status in ('ACCEPTED', 'DONE')),
      'declined', (select count(*) from promise where status = 'DECLINED'), 'done', (select count(*) from promise where status = 'DONE'),
      'keptInTime', (select count(*) from promise where status = 'DONE' and done_on <= due_on),
      'fellDue', (select count(*) from promise where status in ('ACCEPTED', 'DONE') and (status = 'DONE' or due_on < s.today)),
      'late', (select count(*) from promise where status = 'ACCEPTED' and due_on < s.today),
      'called', (select count(*) from party), 'present', (select count(*) from party where attended = 'ATTENDED'),
      'dischargeCalls', (select count(*) from x where cause = 'DISCHARGE' and first_called_on is not null),
      'dischargeInTime', (select count(*) from x where cause = 'DISCHARGE' and first_called_on <= call_due_on),
      'medianDaysToMeeting', (select percentile_cont(0.5) within group (order by held_on - need_on) from x where held_on is not null),
      'medianDaysToFollowUp', (select percentile_cont(0.5) within group (order by followed_up_on - established_on) from x where followed_up_on is not null))
    into told;
  return case when (told ->> 'persons')::integer >= 5 then told - 'persons' else jsonb_build_object('sips', null) end;
end $$;

---------------------------------------------------------------------------------------------- 7d nobody falls between
--  1. Whoever answers for a person's way on learns its days: case staff of the home's unit, the assigned at the home, the lead of the home's branch,
--     and under pseudonym those who follow the project. A share by consent, an emergency and a former home's file tell none of them.
--  2. Told are days and how often, whichever party keeps what they are taken from: when something ran, when the person was away, the next planned start,
--     since when something waits, the last contact, on how many days in a row the person did not come (a note, the attendance or both may say so), when the plan is
--     to be looked over, when the first consent ends, by when a handover is due or when it came back, since when nobody carries the case, since when two hold one duty.
--     Never what ran, by whom, in which area, or how many at once.
--  3. What was done about a gap is told by its day, its kind and the last day of a planned pause; its words are read in the file.
--  4. A protected person's days are told to the assigned alone.
--  5. They are told under the permissions of gaps, for the day's work, for the timeline, and to the one who prepares the agenda of a SIP.
--  6. When a SIP is to be followed up is told of the SIPs that the home prepares; another branch's are its own.
create or replace function law.watched() returns setof uuid
language plpgsql stable security definer parallel restricted rows 300 set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  if not (s.permission like 'gap.%' or s.permission in ('day.read', 'timeline.read', 'sip.write')) then return; end if;
  return query
    select p.id from my_edges(s, array['ALL']) e join app.casefile f on f.id = e.casefile_id join app.participation p on p.id = f.participation_id and p.branch_id = f.branch_id
      where e.grounds in ('FILE', 'ASSIGNMENT')
    union
    select p.id from app.participation p where p.branch_id = any (s.led_branches) and not p.protected
    union
    select followed_participations();
end $$;

drop function if exists law.watched_days();
create function law.watched_days() returns table (participation_id uuid, ran datemultirange, away datemultirange, next_on date, waits_since date,
  contact_on date, missed integer, missed_since date, review_on date, consent_to date, handed_due date, handed_back date, unled_since date, doubled_since date, sip_review_on date, acts jsonb)
language sql stable security definer parallel restricted rows 300 set search_path = law, pg_temp as $$
  with mine as materialized (select w.id, (scope()).today from watched() w(id)),
  runs as (
    select i.participation_id, range_agg(daterange(d."startsOn", d."endsOn", '[]')) as ran
      from mine join app.intervention i on i.participation_id = mine.id cross join jsonb_to_recordset(i.periods) as d("startsOn" date, "endsOn" date) group by 1),
  waits as (
    select i.participation_id, min(i.planned_from) filter (where i.planned_from >= mine.today and i.status <> 'PAUSED') as next_on, min(i.offered_on) as since
      from mine join app.intervention i on i.participation_id = mine.id where i.status in ('OFFERED', 'ACCEPTED', 'PAUSED') group by 1),
  aways as (select x.participation_id, range_agg(daterange(x.starts_on, x.ends_on, '[]')) as away from mine join app.pause x on x.participation_id = mine.id group by 1),
  noted as (
    select n.participation_id, max(n.occurred_on) filter (where n.attendance is distinct from 'DID_NOT_COME' and n.kind in ('CONVERSATION', 'PHONE', 'VISIT', 'MEETING', 'MESSAGE')) as last_on,
        max(n.occurred_on) filter (where n.attendance in ('CAME', 'LATE')) as came_on
      from mine join app.note n on n.participation_id = mine.id group by 1),
  contacts as (
    select mine.id as participation_id, greatest(n.last_on, talked.on_day, managed.last_on) as last_on, greatest(n.came_on, talked.on_day, managed.came_on, trained.on_day) as came_on
      from mine left join noted n on n.participation_id = mine.id
        left join lateral (select max(x.held_on) as on_day from app.motivational_session x where x.participation_id = mine.id) talked on true
        left join lateral (select max(x.held_on) as last_on, max(x.held_on) filter (where x.mode <> 'MESSAGE') as came_on from app.case_contact x
          where x.participation_id = mine.id and 'PARTICIPANT' = any (x.with_whom)) managed on true
        left join lateral (select x.held_on as on_day from app.attendance x where x.participation_id = mine.id and x.attended_hours > 0 order by x.held_on desc limit 1) trained on true),
  missed_days as (
    select n.participation_id, n.occurred_on as on_day from mine join app.note n on n.participation_id = mine.id where n.attendance = 'DID_NOT_COME'
    union
    select x.participation_id, x.held_on from mine join app.attendance x on x.participation_id = mine.id where x.absence_reason = 'NO_SHOW' and x.attended_hours = 0),
  misses as (
    select m.participation_id, count(*)::integer as missed, min(m.on_day) as since from missed_days m join contacts c on c.participation_id = m.participation_id
      where c.came_on is null or m.on_day > c.came_on group by 1),
  reviews as (
    select distinct on (x.participation_id) x.participation_id, case when r.id is null then x.review_on else r.next_review_on end as review_on
      from mine join app.plan x on x.participation_id = mine.id and x.status = 'AGREED'
      left join lateral (select r.id, r.next_review_on from app.plan_review r where r.plan_id = x.id order by r.reviewed_on desc, r.id desc limit 1) r on true
      order by x.participation_id, x.agreed_on desc, x.no desc),
  sips as (
    select x.participation_id, min(x.follow_up_on) as review_on from mine join app.participation p on p.id = mine.id join app.sip x on x.participation_id = mine.id and x.status in ('ESTABLISHED', 'FOLLOWED_UP')
      join app.casefile f on f.id = x.casefile_id and f.branch_id = p.branch_id group by 1),
  consents as (
    select c.participation_id, min(c.valid_to) as valid_to from mine join app.consent c on c.participation_id = mine.id and c.withdrawn_at is null
      where mine.today between c.valid_from and c.valid_to and not exists (select from app.consent l where l.participation_id = c.participation_id
        and l.from_branch_id = c.from_branch_id and l.to_unit_id = c.to_unit_id and l.withdrawn_at is null and l.valid_to > c.valid_to) group by 1),
  handed as (
    select h.participation_id, min(h.due_on) filter (where h.status in ('OFFERED', 'ACCEPTED')) as due_on,
        max((h.returned_at at time zone 'Europe/Stockholm')::date) filter (where h.status = 'RETURNED' and not exists (select from app.handover l
          where l.participation_id = h.participation_id and l.offered_at > h.returned_at)) as back_on
      from mine join app.handover h on h.participation_id = mine.id group by 1),
  unled as (
    select mine.id as participation_id, least(max(mine.today), greatest(p.starts_on, max(least(x.ends_on, m.valid_to, (m.ended_at at time zone 'Europe/Stockholm')::date)) + 1)) as since
      from mine join app.participation p on p.id = mine.id and p.status <> 'ENDED' join app.casefile f on f.participation_id = p.id and f.branch_id = p.branch_id
        left join app.assignment x on x.casefile_id = f.id and x.part = 'RESPONSIBLE' and x.starts_on <= mine.today
        left join app.membership m on m.account_id = x.account_id and m.unit_id = f.unit_id
      where not exists (select from app.assignment y join app.account a on a.id = y.account_id and a.status = 'ACTIVE' join app.membership n on n.account_id = y.account_id and n.unit_id = f.unit_id
            and n.ended_at is null and mine.today between n.valid_from and n.valid_to join role r on r.role = n.role and r.seat = 'CASE'
          where y.casefile_id = f.id and y.part = 'RESPONSIBLE' and y.starts_on <= mine.today and (y.ends_on is null or y.ends_on >= mine.today))
      group by mine.id, p.starts_on),
  -- Who decides or leads, counted as the map of mandates counts (`mapOf`): a party is a branch; what it has written takes the place of what follows from the case;
  -- on the case as a whole the home decides, whatever another once wrote.
  written as (
    select m.participation_id, m.about, m.area, m.intervention_id, m.part, f.branch_id, m.account_id, m.starts_on as since
      from mine join app.mandate m on m.participation_id = mine.id join app.casefile f on f.id = m.casefile_id join app.participation p on p.id = m.participation_id
        left join app.intervention i on i.id = m.intervention_id
      where m.part in ('DECIDES', 'LEADS') and m.starts_on <= mine.today and (m.ends_on is null or m.ends_on >= mine.today)
        and (i.id is null or i.status in ('ACCEPTED', 'STARTED', 'PAUSED')) and not (m.about = 'CASE' and m.part = 'DECIDES' and f.branch_id <> p.branch_id)),
  follows as (
    select w.participation_id, w.about, w.area, w.intervention_id, w.part, f.branch_id, null::uuid as account_id,
        min(case when i.id is not null then i.offered_on when w.part = 'LEADS' then x.starts_on else p.starts_on end) as since
      from (select distinct participation_id, about, area, intervention_id, part from written where about <> 'AREA') w join mine on mine.id = w.participation_id join app.participation p on p.id = mine.id
        left join app.intervention i on i.id = w.intervention_id
        join app.casefile f on f.participation_id = p.id and case when i.id is null then f.branch_id = p.branch_id else f.id = i.casefile_id end
        left join app.assignment x on x.casefile_id = f.id and x.part = 'RESPONSIBLE' and x.starts_on <= mine.today and (x.ends_on is null or x.ends_on >= mine.today)
      where (w.part = 'DECIDES' or x.id is not null) and not exists (select from written o where o.participation_id = w.participation_id and o.about = w.about
        and o.intervention_id is not distinct from w.intervention_id and o.part = w.part and o.branch_id = f.branch_id)
      group by 1, 2, 3, 4, 5, 6),
  holders as (
    select h.*, row_number() over (partition by h.participation_id, h.about, h.area, h.intervention_id, h.part order by h.since) as place
      from (select w.participation_id, w.about, w.area, w.intervention_id, w.part, w.branch_id, w.account_id, min(w.since) as since
        from (select * from written union all select * from follows) w group by 1, 2, 3, 4, 5, 6, 7) h),
  doubled as (select h.participation_id, min(h.since) as since from holders h where h.place = 2 group by 1),
  done as (
    select a.participation_id, jsonb_agg(jsonb_build_object('kind', a.kind, 'since', a.since, 'taken', a.taken, 'on', (a.written_at at time zone 'Europe/Stockholm')::date, 'pauseTo', a.pause_to)) as acts
      from (select distinct on (g.participation_id, g.kind, g.since) g.* from mine join app.gap_action g on g.participation_id = mine.id
        order by g.participation_id, g.kind, g.since, g.written_at desc, g.id desc) a group by 1)
  select mine.id, coalesce(runs.ran, '{}'), coalesce(aways.away, '{}'), waits.next_on, waits.since, contacts.last_on, coalesce(misses.missed, 0), misses.since,
      reviews.review_on, consents.valid_to, handed.due_on, handed.back_on, unled.since, doubled.since, sips.review_on, coalesce(done.acts, '[]')
    from mine left join runs on runs.participation_id = mine.id left join waits on waits.participation_id = mine.id left join aways on aways.participation_id = mine.id
      left join contacts on contacts.participation_id = mine.id left join misses on misses.participation_id = mine.id left join reviews on reviews.participation_id = mine.id
      left join consents on consents.participation_id = mine.id left join handed on handed.participation_id = mine.id left join done on done.participation_id = mine.id
      left join unled on unled.participation_id = mine.id left join doubled on doubled.participation_id = mine.id left join sips on sips.participation_id = mine.id
$$;

-- Referrals past their day: to those who receive them, and to those who follow the project. The day and the unit, never who or why;
-- a protected person's to the one who has it in hand alone. Those on the waiting list are decided and not late.
create or replace function law.late_referrals() returns table (referral_id uuid, project_id uuid, unit_id uuid, due_on date, handler_id uuid)
language plpgsql stable security definer parallel restricted rows 50 set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  if not (s.permission like 'gap.%' or s.permission = 'day.read') then return; end if;
  return query select r.id, r.project_id, r.to_unit_id, r.due_on, r.handler_id from app.referral r
    where r.status in ('SENT', 'MORE_INFO') and r.due_on < s.today
      and ((r.protected and r.handler_id = s.account and r.to_unit_id = any (array(select receives_at())))
        or (not r.protected and (r.to_unit_id = any (array(select receives_at())) or r.project_id = any (s.projects))));
end $$;

-- When the referral that led to a participation was sent and taken on: its days, to those who answer for the person's way on; never who sent it, or why.
create or replace function law.referral_days() returns table (participation_id uuid, sent_on date, decided_on date)
language sql stable security definer parallel restricted rows 50 set search_path = law, pg_temp as $$
  select r.participation_id, (r.sent_at at time zone 'Europe/Stockholm')::date, (r.decided_at at time zone 'Europe/Stockholm')::date
    from app.referral r where r.status = 'ACCEPTED' and r.participation_id = any (array(select watched()))
$$;

-- Navigations on which I may write the next step.
create or replace function law.steppable_navigations() returns setof uuid
language plpgsql stable security definer parallel restricted rows 50 set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  return query select n.id from app.navigation_case n where n.casefile_id = any (array(select readable('health')))
    and (n.casefile_id = any (array(select writable('health'))) or n.leader_unit_id = any (s.receive_units));
end $$;

-- Where process leaders of health care sit: to whose unit a navigation may be shared.
create or replace function law.leader_units() returns setof uuid
language sql stable security definer parallel restricted rows 5 set search_path = law, pg_temp as $$
  select distinct m.unit_id from app.membership m where m.role = 'HEALTH_PROCESS_LEADER' and m.ended_at is null and (scope()).today between m.valid_from and m.valid_to
$$;

-- Where the way through care is slow, by care unit: to the process leader of those it was shared with, also since, and to those who follow the project.
-- Counted, never read; fewer than five cases are untold, and a protected person's are not in it.
create or replace function law.count_navigations() returns table (target text, cases bigint, open bigint, median_days_to_meeting double precision, median_days_waiting double precision, refused bigint)
language sql stable security definer rows 20 set search_path = law, pg_temp as $$
  with s as materialized (select x.* from scope() x where x.permission = 'navigation.count'),
  counted as (
    select n.id, min(n.target) over (partition by lower(trim(n.target))) as place, n.asked_on, s.today from app.navigation_case n join app.participation p on p.id = n.participation_id cross join s
      where p.counted and not p.protected and (n.leader_unit_id = any (s.receive_units) or p.project_id = any (s.projects))),
  step as (select t.*, c.today, lead(t.on_day) over (partition by t.navigation_id order by t.on_day, t.id) as next_day from app.navigation_step t join counted c on c.id = t.navigation_id),
  told as (
    select t.navigation_id, bool_or(t.kind = 'DONE') as done, bool_or(t.kind = 'REFUSED') as refused, min(t.on_day) filter (where t.kind = 'MET') as met_on,
        sum(coalesce(t.next_day, t.today) - t.on_day) filter (where t.kind in ('WAITING', 'REFERRED')) as waited from step t group by 1),
  figure as (
    select c.place, count(*) as n, count(*) filter (where not coalesce(t.done, false)) as running, count(*) filter (where t.met_on is not null) as met, count(*) filter (where t.waited is not null) as waits,
        percentile_cont(0.5) within group (order by t.met_on - c.asked_on) as to_meeting, percentile_cont(0.5) within group (order by t.waited) as waiting, count(*) filter (where t.refused) as no
      from counted c left join told t on t.navigation_id = c.id group by 1)
  select case when n >= 5 then place end, case when n >= 5 then n end, case when n >= 5 and (running = 0 or running >= 5) then running end, case when met >= 5 then to_meeting end,
      case when waits >= 5 then waiting end, case when n >= 5 and (no = 0 or no >= 5) then no end from figure
$$;

-- What was needed and not to be had, in a followed project: persons and times by what, whom and why; fewer than five persons are untold, and so is what would tell them by subtraction.
create or replace function law.count_shortages(_project uuid) returns table (type_code text, party_kind text, why text, women bigint, men bigint, persons bigint, times bigint, unmet bigint)
language sql stable security definer rows 20 set search_path = law, pg_temp as $$
  with counted as (
    select x.type_code as what, x.party_kind as whom, x.why as cause, count(distinct p.participant_id) filter (where p.gender = 'FEMALE') as w, count(distinct p.participant_id) filter (where p.gender = 'MALE') as m,
        count(distinct p.participant_id) as n, count(*) as rows, count(*) filter (where x.met_on is null) as missing, count(distinct p.participant_id) filter (where x.met_on is null) as lacking
      from app.shortage x join counted_in(_project) p on p.id = x.participation_id group by 1, 2, 3),
  told as (select c.*, w >= 5 and m >= 5 and (n = w + m or n >= w + m + 5) as split from counted c)
  select what, whom, cause, case when split then w end, case when split then m end, case when n >= 5 then n end, case when n >= 5 then rows end,
      case when n >= 5 and (lacking = 0 or lacking >= 5) and (n = lacking or n >= lacking + 5) then missing end from told
$$;

-- How referrals and handovers go through a followed project: how many came to each step, how long it took half of them at most, why not, and what is late today.
-- Counted, never read; a protected person's are not in it.
create or replace function law.count_pipeline(_project uuid) returns table (flow text, step text, detail text, n bigint, median_days double precision)
language sql stable security definer rows 30 set search_path = law, pg_temp as $$
  with me as materialized (select s.today from scope() s where s.permission = 'pipeline.read' and _project = any (s.projects)),
  moved(flow, status, reason, due_on, sent_on, answered_on, begun_on, today) as (
    select 'REFERRAL', case when x.status in ('SENT', 'MORE_INFO', 'WAITLISTED') then 'WAITING' else x.status end, x.decision_reason, case when x.status <> 'WAITLISTED' then x.due_on end,
        (x.sent_at at time zone 'Europe/Stockholm')::date, (x.decided_at at time zone 'Europe/Stockholm')::date,
        (select min((d ->> 'startsOn')::date) from app.intervention i cross join jsonb_array_elements(i.periods) d where i.participation_id = x.participation_id), me.today
      from app.referral x cross join me where x.project_id = _project and x.status <> 'DRAFT' and not x.protected
    union all
    select 'HANDOVER', case y.status when 'OFFERED' then 'WAITING' when 'RETURNED' then 'DECLINED' when 'COMPLETED' then 'ACCEPTED' else y.status end, y.return_reason, y.due_on,
        (y.offered_at at time zone 'Europe/Stockholm')::date, (coalesce(y.accepted_at, y.returned_at) at time zone 'Europe/Stockholm')::date, y.first_contact_on, me.today
      from app.handover y join app.participation p on p.id = y.participation_id cross join me where y.project_id = _project and not p.protected)
  select flow, 'SENT', null::text, count(*), null::double precision from moved group by flow
  union all
  select flow, status, null, count(*), percentile_cont(0.5) within group (order by case status when 'WAITING' then today else answered_on end - sent_on) from moved group by flow, status
  union all
  select flow, 'BEGUN', null, count(*), percentile_cont(0.5) within group (order by greatest(0, begun_on - sent_on)) from moved where status = 'ACCEPTED' and begun_on is not null group by flow
  union all
  select flow, 'LATE', null, count(*), null from moved where due_on < today and (status = 'WAITING' or (flow = 'HANDOVER' and status = 'ACCEPTED' and begun_on is null)) group by flow
  union all
  select flow, 'REASON', reason, count(*), null from moved where status = 'DECLINED' and reason is not null group by flow, reason
$$;

-- Collaboration in figures: what parties of a followed project asked of each other and what came of it, to those who follow it. Each time by itself for the law alone; counted over the
-- whole time and by quarter, and within stretches of days.
--  1. A party is a branch. What goes on within one is no collaboration between parties, and is not counted. A masked sender, and a party outside, is nobody by name.
--  2. Counts and days, never a person: no row of a case is told, and a protected person's are not in it.
--  3. Referrals stand in the quarter they were sent, handovers in that they were offered, calls in that of the meeting, promises in that they fell due or were kept before.
--  4. SIPs about fewer than five persons are not told of, here as elsewhere.
create or replace function law.between_parties(_project uuid, _doors text[])
returns table (family text, who bytea, on_day date, came text, why text, days integer, from_party uuid, to_party uuid)
language sql stable security definer rows 1000 set search_path = law, pg_temp as $$
  with me as materialized (select s.today from scope() s where s.permission = any (_doors) and _project = any (s.projects)),
  person as materialized (select p.id, coalesce(k.hash, uuid_send(p.participant_id)) as who from me cross join counted_in(_project) p left join person_key k on k.participation_id = p.id),
  event(family, from_unit, to_unit, who, on_day, came, why, days) as (
    select 'REFERRAL', case when not y.masked then y.unit_id end, x.to_unit_id, uuid_send(x.id), (x.sent_at at time zone 'Europe/Stockholm')::date, case x.status when 'ACCEPTED' then 'MET' when 'DECLINED' then 'REFUSED' end,
        case when x.status = 'DECLINED' then x.decision_reason end, case when x.status in ('ACCEPTED', 'DECLINED') then (x.decided_at at time zone 'Europe/Stockholm')::date - (x.sent_at at time zone 'Europe/Stockholm')::date end
      from me cross join app.referral x join app.referral_sender y on y.referral_id = x.id left join app.participation p on p.id = x.participation_id
      where x.project_id = _project and x.status <> 'DRAFT' and not (x.protected or coalesce(p.protected, false))
    union all
    select 'HANDOVER', h.from_unit_id, h.to_unit_id, p.who, (h.offered_at at time zone 'Europe/Stockholm')::date, case when h.status in ('ACCEPTED', 'COMPLETED') then 'MET' when h.status = 'RETURNED' then 'REFUSED' end,
        case when h.status = 'RETURNED' then h.return_reason end, case when h.first_contact_on is not null then greatest(0, h.first_contact_on - (h.offered_at at time zone 'Europe/Stockholm')::date) end
      from app.handover h join person p on p.id = h.participation_id where h.project_id = _project
    union all
    select 'SIP', f.unit_id, y.unit_id, p.who, x.held_on, case when y.attended = 'ATTENDED' then 'MET' when y.attended is not null then 'REFUSED' end, case when y.attended <> 'ATTENDED' then y.attended end, null
      from person p join app.sip x on x.participation_id = p.id join app.casefile f on f.id = x.casefile_id join app.sip_party y on y.sip_id = x.id where x.held_on is not null and y.called_at is not null
    union all
    select 'COMMITMENT', f.unit_id, y.unit_id, p.who, least(c.due_on, c.done_on), case when c.done_on <= c.due_on then 'MET' else 'REFUSED' end, null, null
      from me cross join person p join app.sip x on x.participation_id = p.id join app.casefile f on f.id = x.casefile_id join app.commitment c on c.sip_id = x.id join app.sip_party y on y.id = c.party_id
      where c.status = 'DONE' or c.status = 'ACCEPTED' and c.due_on < me.today)
  select e.family, e.who, e.on_day, e.came, e.why, e.days, a.branch_id, b.branch_id
    from event e left join app.unit a on a.id = e.from_unit left join app.unit b on b.id = e.to_unit where a.branch_id is distinct from b.branch_id
$$;

create or replace function law.count_collaboration(_project uuid)
returns table (family text, level text, from_branch uuid, to_branch uuid, quarter date, reason text, asked bigint, met bigint, refused bigint, persons bigint, measured bigint, median_days double precision)
language sql stable security definer rows 200 set search_path = law, pg_temp as $$
  with between_parties as materialized (select x.*, date_trunc('quarter', x.on_day)::date as of_quarter from law.between_parties(_project, '{collaboration.read}') x),
  enough as (select b.family from between_parties b group by 1 having b.family in ('REFERRAL', 'HANDOVER') or count(distinct b.who) >= 5)
  select b.family, case when grouping(b.why) = 0 then 'REASON' when grouping(b.of_quarter) = 0 then 'QUARTER' else 'WHOLE' end || case when grouping(b.from_party) = 0 then '_OF_PAIR' else '' end,
      b.from_party, b.to_party, b.of_quarter, b.why, count(*), count(*) filter (where b.came = 'MET'), count(*) filter (where b.came = 'REFUSED'), count(distinct b.who), count(b.days), percentile_cont(0.5) within group (order by b.days)
    from between_parties b join enough n on n.family = b.family
    group by grouping sets ((b.family), (b.family, b.of_quarter), (b.family, b.from_party, b.to_party), (b.family, b.from_party, b.to_party, b.of_quarter), (b.family, b.why), (b.family, b.from_party, b.to_party, b.why))
    having grouping(b.why) = 1 or b.why is not null
$$;

-- The same within stretches of days, for hypotheses that are put to the test (SBR-18): how often it was met or refused, how long it took, and between which days the median lies.
--  1. Under the permissions to see and to put hypotheses to the test, to those who follow the project.
--  2. SIPs and promises of fewer than five persons within the stretch are not told of.
--  3. The interval of a median is told by the order of the days alone: half of them, and twice the spread of a coin thrown as many times.
create or replace function law.count_within(_project uuid, _from date[], _to date[])
returns table (nth bigint, family text, asked bigint, met bigint, refused bigint, measured bigint, median_days double precision, low_days integer, high_days integer)
language sql stable security definer rows 50 set search_path = law, pg_temp as $$
  with counted as (
    select w.nth, b.family, count(*) as asked, count(*) filter (where b.came = 'MET') as met, count(*) filter (where b.came = 'REFUSED') as refused, count(b.days) as measured,
        percentile_cont(0.5) within group (order by b.days) as median_days, array_agg(b.days order by b.days) filter (where b.days is not null) as in_order
      from unnest(_from, _to) with ordinality w(from_on, to_on, nth) join law.between_parties(_project, '{hypothesis.read,hypothesis.test}') b on b.on_day between w.from_on and w.to_on
      group by w.nth, b.family having b.family in ('REFERRAL', 'HANDOVER') or count(distinct b.who) >= 5)
  select c.nth, c.family, c.asked, c.met, c.refused, c.measured, c.median_days,
      c.in_order[greatest(1, floor(c.measured / 2.0 - 0.98 * sqrt(c.measured)))::integer], c.in_order[least(c.measured, ceil(1 + c.measured / 2.0 + 0.98 * sqrt(c.measured)))::integer]
    from counted c
$$;

-- Projects in which my organisation has a part: it owns it, leads a part of it, or is a partner of any kind.
create or replace function law.shared_projects() returns setof uuid
language sql stable security definer parallel restricted rows 5 set search_path = law, pg_temp as $$
  select p.id from app.project p join app.branch b on b.id = (select branch())
    where p.owner_organisation_id = b.organisation_id
      or exists (select from app.project_partner x where x.project_id = p.id and x.organisation_id = b.organisation_id)
      or exists (select from app.subproject x where x.project_id = p.id and x.lead_organisation_id = b.organisation_id)
$$;

-- The bridge: the sender answers for a person until the receiver has accepted and has met the person.
--  1. A handover is offered, and taken back, by one who carries the case at the home, or by the lead of the home's branch; a protected person's by the first alone.
--  2. It is seen where the file is kept, by case staff and lead of the unit it is offered to, and under pseudonym by those who follow the project; a protected
--     person's by the assigned and by the one it names.
--  3. Its summary is read where the file is kept, and by the receiving unit as long as the handover stands: not once it came back or was taken back.
--     Nothing else of the case opens by it.
--  4. To another branch it takes a consent that lets the identity be handed over to that unit, on the day it is offered, accepted and completed, and a branch that
--     takes part in the project.
--  5. It is accepted by the one it names, or by any of the unit's case staff where it names nobody; who accepts it holds the first contact and completes it.
--  6. Then, and not before, home and responsibility go over and the edges are drawn. Between colleagues of one unit the one who leaves reads and writes on for a fortnight.
--  7. A person is handed over once at a time.
create or replace function law.handing() returns boolean language sql stable security definer parallel restricted set search_path = law, pg_temp
  as $$ select s.permission like 'handover.%' or s.permission in ('timeline.read', 'case.export', 'participation.change') from scope() s $$;

create or replace function law.sent_handovers() returns setof uuid
language plpgsql stable security definer parallel restricted rows 50 set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  if not handing() then return; end if;
  return query
    select h.id from app.handover h where h.casefile_id = any (array(select e.casefile_id from my_edges(s, array['ALL']) e where e.grounds in ('FILE', 'ASSIGNMENT')))
    union
    select h.id from app.handover h join app.casefile f on f.id = h.casefile_id join app.participation p on p.id = h.participation_id
      where f.branch_id = any (s.led_branches) and not p.protected;
end $$;

create or replace function law.received_handovers() returns setof uuid
language sql stable security definer parallel restricted rows 50 set search_path = law, pg_temp as $$
  select h.id from app.handover h join app.participation p on p.id = h.participation_id
    where (select handing()) and h.to_unit_id = any (array(select receives_at())) and (not p.protected or h.to_account_id = (select account()))
$$;

create or replace function law.handovers() returns setof uuid
language sql stable security definer parallel restricted rows 50 set search_path = law, pg_temp as $$
  select sent_handovers() union select received_handovers()
  union select h.id from app.handover h where (select handing()) and h.participation_id = any (array(select followed_participations()))
$$;

create or replace function law.told_handovers() returns setof uuid
language sql stable security definer parallel restricted rows 50 set search_path = law, pg_temp as $$
  select sent_handovers()
  union select h.id from app.handover h where h.id = any (array(select received_handovers())) and h.status in ('OFFERED', 'ACCEPTED', 'COMPLETED')
$$;

-- What must hold each time a handover takes a step (law 4): the person is still there, and may be handed over to that unit.
create or replace function law.check_bridge(_p app.participation, _file uuid, _unit uuid, _today date) returns void
language plpgsql stable security definer set search_path = law, pg_temp as $$
declare goal uuid := (select u.branch_id from app.unit u where u.id = _unit);
begin
  if _p.status = 'ENDED' then perform broken('participation.ended-already'); end if;
  if not exists (select from app.casefile f where f.id = _file and f.branch_id = _p.branch_id) then perform broken('handover.home-changed'); end if;
  if goal = _p.branch_id then return; end if;
  if not exists (select from app.consent c where c.participation_id = _p.id and c.from_branch_id = _p.branch_id
      and c.to_unit_id = _unit and 'identity' = any (c.categories) and c.withdrawn_at is null and _today between c.valid_from and c.valid_to) then
    perform broken('move.needs-consent');
  end if;
  if not takes_part(goal, _p.project_id) then perform broken('move.branch-not-in-project'); end if;
end $$;

create or replace function law.hands_over(_p app.participation, _file uuid, _s law.scope_seal) returns boolean
language sql stable security definer set search_path = law, pg_temp
  as $$ select _file = any (array(select writable('ALL'))) or (_p.branch_id = any (_s.led_branches) and not _p.protected) $$;

-- `_h`: participationId, toUnitId, toAccountId, subprojectId, dueOn, meetingOn, checklist, summary, approvedOn, batchId.
create or replace function law.offer_handover(_h jsonb) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('handover'); p app.participation; file uuid; goal uuid := (_h ->> 'toUnitId')::uuid; heir uuid := (_h ->> 'toAccountId')::uuid; made uuid; carrier uuid;
begin
  select * into p from app.participation where id = (_h ->> 'participationId')::uuid for update;
  select f.id into file from app.casefile f where f.participation_id = p.id and f.branch_id = p.branch_id and f.branch_id = s.branch;
  if file is null or not hands_over(p, file, s) or not exists (select from app.unit u where u.id = goal) then perform unseen(); end if;
  if exists (select from app.handover h where h.participation_id = p.id and h.status in ('OFFERED', 'ACCEPTED')) then perform broken('handover.open-already'); end if;
  if heir is not null and not sits_as_case_staff(heir, goal, s.today) then perform broken('assignment.not-case-staff'); end if;
  if heir is null and goal = p.unit_id then perform broken('handover.needs-person'); end if;
  if heir is null and p.protected then perform broken('handover.protected-needs-person'); end if;
  select a.account_id into carrier from app.assignment a where a.casefile_id = file and a.part = 'RESPONSIBLE' and (a.ends_on is null or a.ends_on >= s.today) order by a.starts_on desc limit 1;
  if goal = p.unit_id and heir = carrier then perform broken('handover.nowhere'); end if;
  if _h ->> 'subprojectId' is not null and not exists (select from app.subproject x where x.id = (_h ->> 'subprojectId')::uuid and x.project_id = p.project_id) then perform unseen(); end if;
  perform check_bridge(p, file, goal, s.today);
  insert into app.handover (participation_id, casefile_id, project_id, pseudonym, from_unit_id, from_account_id, to_unit_id, to_account_id, subproject_id, due_on, meeting_on, checklist,
      batch_id, offered_at, offered_by)
    values (p.id, file, p.project_id, p.pseudonym, p.unit_id, carrier, goal, heir, (_h ->> 'subprojectId')::uuid, (_h ->> 'dueOn')::date, (_h ->> 'meetingOn')::date,
      array(select jsonb_array_elements_text(coalesce(_h -> 'checklist', '[]'))), (_h ->> 'batchId')::uuid, s.now, s.account)
    returning id into made;
  insert into app.handover_summary (handover_id, words, approved_on) values (made, coalesce(_h ->> 'summary', ''), (_h ->> 'approvedOn')::date);
  return made;
end $$;

create or replace function law.handover_moves() returns table (move text, side text, starts text[], goal text)
language sql immutable set search_path = pg_catalog, pg_temp as $$
  values ('prepare', 'EITHER', array['OFFERED', 'ACCEPTED'], null), ('accept', 'RECEIVER', array['OFFERED'], 'ACCEPTED'),
    ('return', 'RECEIVER', array['OFFERED', 'ACCEPTED'], 'RETURNED'), ('complete', 'RECEIVER', array['ACCEPTED'], 'COMPLETED'),
    ('withdraw', 'SENDER', array['OFFERED', 'ACCEPTED', 'RETURNED'], 'WITHDRAWN')
$$;

-- Takes a step. `_m`: checklist and meetingOn (prepare), reason and words (return), contactOn (complete).
create or replace function law.move_handover(_handover uuid, _version integer, _move text, _m jsonb) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal; held app.handover; p app.participation; step record; sends boolean; receives boolean;
begin
  select * into step from handover_moves() m where m.move = _move;
  if step.move is null then perform unseen(); end if;
  s := demand(case step.side when 'SENDER' then 'handover' when 'RECEIVER' then 'handover_decision' else 'handover_preparation' end);
  select * into held from app.handover h where h.id = _handover for update;
  select * into p from app.participation x where x.id = held.participation_id for update;
  sends := held.id = any (array(select sent_handovers())) and hands_over(p, held.casefile_id, s);
  receives := held.id = any (array(select received_handovers()));
  if held.id is null or not (sends and step.side <> 'RECEIVER' or receives and step.side <> 'SENDER') then perform unseen(); end if;
  if held.version is distinct from _version then raise exception 'stale' using errcode = 'SG412', detail = held.version; end if;
  if not held.status = any (step.starts) then perform broken('handover.not-now'); end if;
  if step.side = 'RECEIVER' and held.to_account_id <> s.account then perform broken('handover.for-another'); end if;
  if _move in ('accept', 'complete') then perform check_bridge(p, held.casefile_id, held.to_unit_id, s.today); end if;
  update app.handover h set version = h.version + 1, status = coalesce(step.goal, h.status),
      checklist = case when _move = 'prepare' then array(select jsonb_array_elements_text(_m -> 'checklist')) else h.checklist end,
      meeting_on = case when _move = 'prepare' then (_m ->> 'meetingOn')::date else h.meeting_on end,
      to_account_id = case when _move = 'accept' then s.account else h.to_account_id end,
      accepted_at = case when _move = 'accept' then s.now else h.accepted_at end, accepted_by = case when _move = 'accept' then s.account else h.accepted_by end,
      first_contact_on = case when _move = 'complete' then (_m ->> 'contactOn')::date else h.first_contact_on end,
      completed_at = case when _move = 'complete' then s.now else h.completed_at end,
      returned_at = case when _move = 'return' then s.now else h.returned_at end, returned_by = case when _move = 'return' then s.account else h.returned_by end,
      return_reason = case when _move = 'return' then _m ->> 'reason' else h.return_reason end
    where h.id = held.id;
  if _move = 'return' then update app.handover_summary x set return_words = coalesce(_m ->> 'words', '') where x.handover_id = held.id; end if;
  if _move = 'complete' then perform cross_over(held, p, s); end if;
end $$;

-- What an end or a move overtakes: open handovers, from a file of the acting branch, of one who has left or who no longer is where the handover began, are taken
-- back. It takes back what is so, whoever calls: the caller chooses nothing. Another may then be offered.
create or replace function law.overtake_handovers(_participation uuid) returns uuid[]
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := scope(); overtaken uuid[];
begin
  if not (may_write('participation_exit') or may_write('home')) then raise exception 'not under this permission' using errcode = '42501'; end if;
  with gone as (
    update app.handover h set status = 'WITHDRAWN', version = h.version + 1, withdrawn_because = case p.status when 'ENDED' then 'PARTICIPATION_ENDED' else 'MOVED' end
      from app.participation p, app.casefile f
      where h.participation_id = _participation and p.id = h.participation_id and f.id = h.casefile_id and f.branch_id = s.branch
        and h.status in ('OFFERED', 'ACCEPTED') and (p.status = 'ENDED' or p.unit_id <> h.from_unit_id)
      returning h.id)
  select coalesce(array_agg(gone.id), '{}') into overtaken from gone;
  return overtaken;
end $$;

-- Responsibility goes over (law 6).
create or replace function law.cross_over(_h app.handover, _p app.participation, _s law.scope_seal) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare goal app.unit; leaver uuid;
begin
  if _h.to_unit_id = _p.unit_id then
    select a.account_id into leaver from app.assignment a where a.casefile_id = _h.casefile_id and a.part = 'RESPONSIBLE' and a.ends_on is null and a.account_id <> _s.account;
    perform put_assignment(_h.casefile_id, _s.account, 'RESPONSIBLE', _s.today, _s);
    if leaver is not null and sits_as_case_staff(leaver, _h.to_unit_id, _s.today) then
      insert into app.assignment (casefile_id, account_id, part, starts_on, ends_on, given_by) values (_h.casefile_id, leaver, 'NAMED', _s.today, _s.today + 14, _s.account);
    end if;
  else
    if _s.today <= (select max(x.starts_on) from app.home x where x.participation_id = _p.id) then perform broken('move.before-last-move'); end if;
    select * into goal from app.unit u where u.id = _h.to_unit_id;
    perform relocate(_p, goal, jsonb_build_object('subproject', coalesce(_h.subproject_id, _p.subproject_id), 'on', _s.today, 'responsible', _s.account), _s);
  end if;
  perform draw_edges(_p.id);
end $$;

------------------------------------------------------------------------------------------------ 7e the person's own pages
--  1. Own pages are opened by one who carries the case at the home, with an address the person has confirmed; a protected person must have been asked expressly.
--  2. The account is made here, for this person alone; what signs somebody in at work is no private address.
--  3. Who becomes protected is on paper again until asked. A closed access signs nobody in, and its sessions are over.
create or replace function law.open_own_access(_participant uuid, _asked jsonb, _sealed bytea, _email text) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('own_access'); made uuid := (_asked ->> 'id')::uuid; who uuid; shielded boolean;
begin
  if not _participant = any (array(select identity_writable())) then perform unseen(); end if;
  select x.protected into shielded from app.participant x where x.id = _participant for update;
  if exists (select from app.own_access o where o.participant_id = _participant and o.closed_at is null) then perform broken('own-access.open-already'); end if;
  if shielded and not coalesce((_asked ->> 'askedExpressly')::boolean, false) then perform broken('own-access.ask-expressly'); end if;
  if not exists (select from app.participation p where p.participant_id = _participant and p.status <> 'ENDED') then perform broken('own-access.ended'); end if;
  if (select i.birth_date from app.identity i where i.participant_id = _participant) is null then perform broken('own-access.needs-birth-date'); end if;
  if exists (select from app.account_contact k where k.email = lower(_email)) then perform broken('own-access.work-address'); end if;
  select o.account_id into who from app.own_access o where o.participant_id = _participant limit 1;
  if who is null then insert into app.account (name) values ('Deltagaren') returning id into who; end if;
  insert into app.own_access (id, participant_id, account_id, branch_id, agreed_on, asked_expressly, opened_at, opened_by)
    values (made, _participant, who, s.branch, (_asked ->> 'agreedOn')::date, shielded, s.now, s.account);
  insert into own_address (access_id, sealed, key) values (made, _sealed, address_hash('min-plan ' || _email));
  return who;
end $$;

create or replace function law.shut_own_access(_access uuid, _reason text, _s law.scope_seal) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare who uuid;
begin
  update app.own_access set closed_at = _s.now, closed_by = _s.account, close_reason = _reason, version = version + 1 where id = _access returning account_id into who;
  delete from own_address where access_id = _access;
  delete from own_link where account_id = who;
  update session set ended_at = clock_timestamp() where account_id = who and ended_at is null;
end $$;

-- What an access concerns: the cases of its person that the own branch keeps, those that run first. Each stands in the log.
create or replace function law.cases_of_access(_participant uuid, _branch uuid) returns uuid[]
language sql stable security definer set search_path = law, pg_temp as $$
  select array(select p.id from app.participation p join app.casefile f on f.participation_id = p.id and f.branch_id = _branch
    where p.participant_id = _participant order by p.status = 'ENDED', p.starts_on desc, p.id)
$$;

drop function if exists law.close_own_access(uuid, integer, text), law.show_own_link(uuid, bytea);
create function law.close_own_access(_access uuid, _version integer, _reason text) returns uuid[]
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('own_access'); held app.own_access;
begin
  select * into held from app.own_access o where o.id = _access and o.participant_id = any (array(select identity_writable())) for update;
  if held.id is null then perform unseen(); end if;
  if held.version is distinct from _version then raise exception 'stale' using errcode = 'SG412', detail = held.version; end if;
  if held.closed_at is not null then perform broken('own-access.closed-already'); end if;
  perform shut_own_access(_access, _reason, s);
  return cases_of_access(held.participant_id, s.branch);
end $$;

-- In a trial without a mail server one who carries the case is shown a link, and passes it on; the first browser that opens it is let in.
create function law.show_own_link(_access uuid, _token_hash bytea) returns uuid[]
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('own_access'); held app.own_access;
begin
  select * into held from app.own_access o where o.id = _access and o.closed_at is null and o.participant_id = any (array(select identity_writable()));
  if held.id is null then perform unseen(); end if;
  delete from own_link where account_id = held.account_id and browser_hash is null;
  insert into own_link (account_id, token_hash, expires_at) values (held.account_id, _token_hash, clock_timestamp() + interval '15 minutes');
  return cases_of_access(held.participant_id, s.branch);
end $$;

-- Signing in to the own pages. 1. A letter goes to the address when one person alone has it together with that birthday: two who share an address never meet.
-- 2. Link and code open once, for a quarter of an hour, in the browser that asked. 3. Nobody is told whether the address is known: the same answer, a row all the same.
-- 4. Who asks again and again waits longer and longer; at most six letters an hour leave for one person. 5. The letter is ordered by ids alone.
create or replace function law.ask_own_link(_email text, _birth date, _browser_hash bytea, _network text, _mailed boolean) returns integer
language plpgsql security definer set search_path = law, pg_temp as $$
declare sought text := 'min-plan ' || lower(_email); k record := try_keys(sought, _network); wait integer := wait_to_try(sought, _network); fits app.own_access[]; made uuid; job uuid; who uuid;
begin
  if wait > 0 then return wait; end if;
  perform count_try(sought, _network, false);
  delete from own_link where browser_hash = _browser_hash;
  fits := array(select o from own_address d join app.own_access o on o.id = d.access_id join app.identity i on i.participant_id = o.participant_id
    where d.key = k.own and o.closed_at is null and i.birth_date = _birth
      and cardinality(own_of(o.account_id, (clock_now() at time zone 'Europe/Stockholm')::date)) > 0);
  if cardinality(fits) = 1 and (select count(*) from own_link l where l.account_id = fits[1].account_id and l.made_at > clock_timestamp() - interval '1 hour') < 6 then
    who := fits[1].account_id;
  end if;
  insert into own_link (account_id, browser_hash, asked_key, asked_there, expires_at) values (who, _browser_hash, k.own, k.from_there, clock_timestamp() + interval '15 minutes') returning id into made;
  if who is not null and _mailed then
    insert into job_order (task, account_id, branch_id, permission, payload) values ('own-link.mail', who, fits[1].branch_id, 'own-link.mail', jsonb_build_object('link', made)) returning id into job;
    perform graphile_worker.add_job('own-link.mail', json_build_object('job', job));
  end if;
  return 0;
end $$;

-- Where the letter goes, sealed, for the worker that mails it; nothing when it opens nothing any more. The link and code of an earlier try are dead from then on.
create or replace function law.address_own_link(_job uuid, _token_hash bytea, _salt bytea, _proof bytea) returns table (access_id uuid, sealed bytea)
language plpgsql security definer set search_path = law, pg_temp as $$
declare link uuid;
begin
  select l.id into link from job_order o join own_link l on l.id = (o.payload ->> 'link')::uuid
    where o.id = _job and o.task = 'own-link.mail' and o.done_at is null and l.used_at is null and l.expires_at > clock_timestamp() for update of l;
  update own_link l set token_hash = _token_hash, code_salt = _salt, code_proof = _proof where l.id = link;
  return query select a.id, d.sealed from own_link l join app.own_access a on a.account_id = l.account_id and a.closed_at is null
    join own_address d on d.access_id = a.id where l.id = link;
end $$;

create or replace function law.own_link_mailed(_job uuid) returns void language sql security definer set search_path = law, pg_temp
  as $$ update job_order set done_at = clock_timestamp() where id = _job and task = 'own-link.mail' and done_at is null $$;

create or replace function law.own_code_salt(_browser_hash bytea) returns bytea language sql stable security definer set search_path = law, pg_temp as $$
  select coalesce((select l.code_salt from own_link l where l.browser_hash = _browser_hash), substr(sha256(address_hash('min-plan ' || encode(_browser_hash, 'hex'))), 1, 16))
$$;

-- Outcome OPEN, or REFUSED with the seconds to wait; why is told to nobody.
create or replace function law.enter_own_pages(_browser_hash bytea, _token_hash bytea, _proof bytea, _session_hash bytea, _device text, out outcome text, out retry_after integer)
language plpgsql security definer set search_path = law, pg_temp as $$
declare l own_link; today date := (clock_now() at time zone 'Europe/Stockholm')::date; fits boolean;
begin
  if _session_hash is null then perform unseen(); end if; -- nothing to open
  outcome := 'REFUSED'; retry_after := 0;
  select * into l from own_link x where x.used_at is null and x.expires_at > clock_timestamp()
    and (x.browser_hash = _browser_hash or (x.browser_hash is null and x.token_hash = _token_hash)) order by x.browser_hash is null desc limit 1 for update;
  if l.id is null or l.tries >= 5 then return; end if;
  if l.refused_until > clock_timestamp() then retry_after := ceil(extract(epoch from l.refused_until - clock_timestamp())); return; end if;
  fits := (l.token_hash = _token_hash or l.code_proof = _proof) and exists (select from app.own_access o join app.account a on a.id = o.account_id and a.status = 'ACTIVE'
    where o.account_id = l.account_id and o.closed_at is null) and cardinality(own_of(l.account_id, today)) > 0;
  if fits is not true then
    update own_link x set tries = x.tries + 1, refused_until = clock_timestamp() + power(2, x.tries) * interval '1 second' where x.id = l.id;
    insert into journal.entry (kind, what, account_id, outcome) values ('SIGN_IN', 'session.open', l.account_id, 'REFUSED');
    return;
  end if;
  update own_link x set used_at = clock_timestamp() where x.id = l.id;
  delete from sign_in_try t where t.key in (l.asked_key, l.asked_there);
  insert into session (token_hash, account_id, branch_id, expires_at, device) values (_session_hash, l.account_id, null, clock_timestamp() + interval '10 hours', left(_device, 100));
  insert into journal.entry (kind, what, account_id) values ('SIGN_IN', 'session.open', l.account_id);
  outcome := 'OPEN';
end $$;

-- Nothing begins on a participation that has ended; who sees that the end was wrong reopens it.
create or replace function law.must_run(_participation uuid, _hers boolean) returns void
language plpgsql stable security definer set search_path = law, pg_temp as $$
begin
  if exists (select from app.participation p where p.id = _participation and p.status = 'ENDED') then
    perform broken(case when _hers then 'own.participation-over' else 'participation.ended-already' end);
  end if;
end $$;

-- What the person does herself, beside her words: agrees to a plan put before her, answers an offer, takes a consent back. Each is hers alone.
create or replace function law.agree_own_plan(_plan uuid, _version integer, _review_on date) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('own_plan'); held app.plan;
begin
  select x.* into held from app.plan x join app.participation p on p.id = x.participation_id
    where x.id = _plan and x.status <> 'DRAFT' and p.id = any (array(select own_participations())) for update of x;
  if held.id is null then perform unseen(); end if;
  perform must_run(held.participation_id, true);
  if held.version is distinct from _version then raise exception 'stale' using errcode = 'SG412', detail = held.version; end if;
  if held.status <> 'PROPOSED' then perform broken('own.agreed-already'); end if;
  update app.plan set status = 'AGREED', agreed_on = s.today, agreed_how = 'OWN_PAGES', agreed_at = s.now, agreed_by = s.account,
    review_on = _review_on, version = version + 1 where id = held.id;
  return held.participation_id;
end $$;

create or replace function law.answer_own_offer(_intervention uuid, _version integer, _reason text, _words text) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('own_offer'); held app.intervention;
begin
  select x.* into held from app.intervention x join app.participation p on p.id = x.participation_id
    where x.id = _intervention and p.id = any (array(select own_participations())) for update of x;
  if held.id is null then perform unseen(); end if;
  perform must_run(held.participation_id, true);
  if held.version is distinct from _version then raise exception 'stale' using errcode = 'SG412', detail = held.version; end if;
  if held.status <> 'OFFERED' then perform broken('own.answered-already'); end if;
  update app.intervention set status = case when _reason is null then 'ACCEPTED' else 'DECLINED' end, decline_reason = _reason, answered_on = s.today,
    answer_words = nullif(_words, ''), version = version + 1 where id = held.id;
  return held.participation_id;
end $$;

-- A month of attendance that the responsible has certified, the person certifies herself: hers alone, as it stands, and once.
create or replace function law.certify_own_month(_month uuid, _version integer) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('own_month'); held app.attendance_month;
begin
  select * into held from app.attendance_month x where x.id = _month and x.participation_id = any (array(select own_participations())) for update;
  if held.id is null then perform unseen(); end if;
  if held.version is distinct from _version then raise exception 'stale' using errcode = 'SG412', detail = held.version; end if;
  if held.reopened_at is not null then perform broken('attendance.opened-again'); end if;
  if held.participant_on is not null then perform broken('attendance.certified-already'); end if;
  update app.attendance_month set participant_on = s.today, participant_how = 'OWN_PAGES', participant_marked_by = s.account, version = version + 1 where id = held.id;
  return held.participation_id;
end $$;

-- Three questions about influence. 1. The person answers for herself; from paper one who carries the case writes it down. 2. Once in thirty days.
-- 3. Nobody at work reads an answer: who follows the project sees how many, never whose.
create or replace function law.answer_survey(_participation uuid, _a jsonb) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('own_survey'); made uuid; hers boolean := s.own is not null;
begin
  if not exists (select from app.participation p join app.casefile f on f.participation_id = p.id and f.branch_id = p.branch_id where p.id = _participation
      and case when hers then p.id = any (array(select own_participations())) else f.id = any (array(select writable('plan'))) end) then perform unseen(); end if;
  perform must_run(_participation, hers);
  if exists (select from app.own_survey x where x.participation_id = _participation and x.answered_on > s.today - 30) then perform broken('own-survey.answered-lately'); end if;
  insert into app.own_survey (participation_id, part, heard, clear, given, answered_on, written_by)
    values (_participation, (_a ->> 'part')::integer, (_a ->> 'heard')::integer, (_a ->> 'clear')::integer, case when hers then 'OWN' else 'PAPER' end, s.today, s.account) returning id into made;
  return made;
end $$;

-- Counts for who follows a project: of those with an agreed plan, how many had a say in it; of those who answered within a year, how many feel that they take part in
-- deciding. A say: something the person proposed, commented or wanted changed, at the latest on the day the plan that holds was agreed.
create or replace function law.count_influence(in_project uuid) returns table (gender text, agreed bigint, co_designed bigint, answered bigint, take_part bigint)
language sql stable security definer set search_path = law, pg_temp as $$
  with plans as (select x.participation_id, max(x.agreed_on) as last_on, bool_or(x.contributions @? '$[*] ? (@.kind == "PROPOSAL" || @.kind == "COMMENT" || @.kind == "CHANGE")') as said
      from app.plan x where x.status = 'AGREED' group by x.participation_id),
    answers as (select distinct on (x.participation_id) x.participation_id, x.part from app.own_survey x where x.answered_on > (scope()).today - 365 order by x.participation_id, x.answered_on desc)
  select p.gender, count(l.participation_id), count(*) filter (where l.said or exists (select from app.own_word w where w.participation_id = p.id
        and w.kind in ('PROPOSAL', 'COMMENT', 'CHANGE') and w.said_on <= l.last_on)), count(a.participation_id), count(*) filter (where a.part >= 3)
    from counted_in(in_project) p left join plans l on l.participation_id = p.id left join answers a on a.participation_id = p.id group by p.gender
$$;

create or replace function law.withdraw_own_consent(_consent uuid, _version integer) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('own_consent'); held app.consent;
begin
  select * into held from app.consent c where c.id = _consent and c.participation_id = any (array(select own_participations())) for update;
  if held.id is null then perform unseen(); end if;
  if held.version is distinct from _version then raise exception 'stale' using errcode = 'SG412', detail = held.version; end if;
  if held.withdrawn_at is not null then perform broken('consent.withdrawn-already'); end if;
  update app.consent set withdrawn_at = s.now, withdrawn_by = s.account, version = version + 1 where id = held.id;
  perform draw_edges(held.participation_id);
  return held.participation_id;
end $$;
-- Her yes to be a guest elsewhere, taken back: from this moment the host sees nothing.
create or replace function law.withdraw_own_visit(_visit uuid, _version integer) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('own_consent'); held app.activity_visit;
begin
  select * into held from app.activity_visit v where v.id = _visit and v.participation_id = any (array(select own_participations())) for update;
  if held.id is null then perform unseen(); end if;
  if held.version is distinct from _version then raise exception 'stale' using errcode = 'SG412', detail = held.version; end if;
  if held.withdrawn_on is not null then perform broken('activity.withdrawn-already'); end if;
  update app.activity_visit set withdrawn_on = s.today, version = version + 1 where id = held.id;
  return held.participation_id;
end $$;
------------------------------------------------------------------------------------------------------ 7e what is learnt
-- Projects in which the own branch runs cases, or whose register I keep: there one proposes methods, answers surveys, opens activities.
create or replace function law.works_in() returns setof uuid
language sql stable security definer parallel restricted rows 10 set search_path = law, pg_temp as $$
  select p.id from app.project p where p.id = any (array(select governed())) or takes_part((select branch()), p.id)
$$;

create or replace function law.led_branches() returns setof uuid
language sql stable security definer parallel restricted rows 3 set search_path = law, pg_temp
  as $$ select unnest((scope()).led_branches) $$;

-- What came of a method in use, as numbers of persons: who began, ended, came to an occasion that was noted, and stands higher on the ladder than when they began.
--  1. Protected persons, and those who are not to be counted, are in none of them.
--  2. Who sees the project's living figures reads them as they are.
--  3. To case staff and leads of the branch that works with it, and in what is kept for all to read, no number below five is told, nor one that leaves fewer than five of those who began.
--  4. Nobody else is told how it stands today: to them stands what was kept when it was decided.
--  5. What is kept is laid against all that was kept before: where anything has changed by fewer than five, nothing is told.
create or replace function law.method_figures(_use uuid, _for_all boolean, out begun bigint, out ended bigint, out attended bigint, out moved_up bigint)
language plpgsql stable security definer set search_path = law, pg_temp as $$
declare s scope_seal := scope(); works boolean;
  followed boolean := not _for_all and exists (select from app.method_use u where u.id = _use and u.project_id = any (array(select counted_projects())));
begin
  works := exists (select from app.method_use u where u.id = _use and u.branch_id = s.branch and (u.branch_id = any (s.led_branches) or cardinality(s.case_units) > 0));
  if not (_for_all or followed or works) then return; end if;
  with ran as (
    select i.participation_id, min(d."startsOn") as first_day, bool_and(i.status = 'ENDED') as over, array_agg(distinct i.id) as taken
      from app.intervention i join app.participation p on p.id = i.participation_id and p.counted and not p.protected
      cross join jsonb_to_recordset(i.periods) as d("startsOn" date)
      where i.method_use_id = _use group by i.participation_id),
  went as (
    select r.over, exists (select from app.note n where n.intervention_id = any (r.taken) and n.attendance in ('CAME', 'LATE')) as came,
        (select x.position from app.step_assessment x where x.participation_id = r.participation_id order by x.assessed_on desc, x.written_at desc limit 1)
        > (select x.position from app.step_assessment x where x.participation_id = r.participation_id
            order by x.assessed_on <= r.first_day desc, abs(x.assessed_on - r.first_day), x.written_at desc limit 1) as rose
      from ran r)
  select count(*), count(*) filter (where w.over), count(*) filter (where w.came), count(*) filter (where w.rose) into begun, ended, attended, moved_up from went w;
  if followed then return; end if;
  if begun between 1 and 4 then begun := null; end if;
  ended := guarded_part(ended, begun); attended := guarded_part(attended, begun); moved_up := guarded_part(moved_up, begun);
  if _for_all and exists (
      select from app.method_evaluation e cross join lateral (values ((e.figures ->> 'begun')::bigint, (e.figures ->> 'ended')::bigint, (e.figures ->> 'attended')::bigint, (e.figures ->> 'movedUp')::bigint))
          t(began, left_it, came, rose)
        cross join lateral (values (begun - t.began), (ended - t.left_it), (attended - t.came), (moved_up - t.rose),
          (begun - ended - t.began + t.left_it), (begun - attended - t.began + t.came), (begun - moved_up - t.began + t.rose)) c(change)
        where e.method_use_id = _use and abs(c.change) between 1 and 4) then
    begun := null; ended := null; attended := null; moved_up := null;
  end if;
end $$;

create or replace function law.guarded_part(_part bigint, _whole bigint) returns bigint language sql immutable set search_path = pg_catalog, pg_temp
  as $$ select _part where _part not between 1 and 4 and _whole - _part not between 1 and 4 $$;

-- Guests from elsewhere in the activities that my unit is the host of.
--  1. The host sees what to call them, when they come and what they need: neither the file, nor the participation, nor the number.
--  2. Case staff of the host unit and the lead of its branch, under the permission for it.
--  3. As long as the participant's consent runs; from the moment it is taken back, nothing.
--  4. As long as both the activity and the participation go on.
--  5. Never a protected person.
create or replace function law.hosted_guests() returns setof uuid
language plpgsql stable security definer parallel restricted rows 20 set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  if s.permission <> 'guest.read' then return; end if;
  return query select v.id from app.activity_visit v join app.shared_activity a on a.id = v.activity_id join app.unit u on u.id = a.unit_id
      join app.participation p on p.id = v.participation_id
    where (a.unit_id = any (s.case_units) or u.branch_id = any (s.led_branches)) and not p.protected
      and v.withdrawn_on is null and s.today between v.consent_from and v.consent_to
      and p.status <> 'ENDED' and s.today <= coalesce(a.ends_on, 'infinity');
end $$;

-- Whose case a guest is, for the line in the log that the host leaves and the home reads; it is shown to nobody else.
create or replace function law.guest_of(_visit uuid) returns uuid
language sql stable security definer parallel restricted set search_path = law, pg_temp
  as $$ select v.participation_id from app.activity_visit v where v.id = _visit and v.id = any (array(select hosted_guests())) $$;

------------------------------------------------------------------------------------------------------- 7n reminders
-- What waits for somebody at work is told by letter: how many things, of which kinds, never of whom.
--  1. What waits is asked in that person's own scope, as a job ordered here and judged when it runs: for each branch and each permission the person has by then.
--  2. A letter is ordered once for its turn: the turn and the order are one transaction.
--  3. It is handed to the mail server once (`letter_handed`). Where nobody knows whether the mail server took it, it is not sent again: what waits stands in the
--     next letter, which then comes the next day.
--  4. Nobody is asked for who has no work to do here: a disabled account, or one without a role today.

-- Everybody who may have something waiting under one of the permissions, with what they have chosen and where they stand.
create or replace function law.reminded(_permissions text[]) returns table (account uuid, clock timestamptz, choice jsonb, turn jsonb)
language sql stable security definer rows 1000 set search_path = law, pg_temp as $$
  select a.id, clock_now(), to_jsonb(c), to_jsonb(t)
    from app.account a join app.account_contact k on k.account_id = a.id left join app.reminder_choice c on c.id = a.id left join reminder_turn t on t.account_id = a.id
    where a.status = 'ACTIVE' and exists (select from app.membership m join role_permission p on p.role = m.role and p.permission = any (_permissions)
      where m.account_id = a.id and m.ended_at is null and (clock_now() at time zone 'Europe/Stockholm')::date between m.valid_from and m.valid_to)
$$;

-- Takes the turn and orders the letter, with a job for each branch and permission; false when another worker was first.
create or replace function law.order_letter(_account uuid, _kind text, _day date, _permissions text[]) returns boolean
language plpgsql security definer set search_path = law, pg_temp as $$
declare made uuid; clock timestamptz := clock_now();
begin
  insert into reminder_turn (account_id) values (_account) on conflict do nothing;
  if _kind = 'DIGEST' then
    update reminder_turn set digested_on = _day, again_on = null where account_id = _account and (digested_on is null or digested_on < _day);
  else
    update reminder_turn set looked_at = clock where account_id = _account and (looked_at is null or looked_at < clock - interval '5 minutes');
  end if;
  if not found then return false; end if;
  insert into app.reminder_letter (account_id, kind, ordered_at) values (_account, _kind, clock) returning id into made;
  insert into job_order (task, account_id, branch_id, permission, payload)
    select distinct 'reminder.mail', _account, u.branch_id, p.permission, jsonb_build_object('letter', made)
      from app.membership m join app.unit u on u.id = m.unit_id join role_permission p on p.role = m.role and p.permission = any (_permissions)
      where m.account_id = _account and m.ended_at is null and (clock at time zone 'Europe/Stockholm')::date between m.valid_from and m.valid_to;
  perform graphile_worker.add_job('reminder.mail', json_build_object('letter', made));
  return true;
end $$;

-- The letter for the worker that writes it: to whom, in which language, and the jobs that ask what waits. Nothing when it is done with.
create or replace function law.claim_letter(_letter uuid) returns table (account uuid, email text, locale text, kind text, clock timestamptz, choice jsonb, jobs jsonb)
language plpgsql security definer set search_path = law, pg_temp as $$
declare l app.reminder_letter;
begin
  select * into l from app.reminder_letter x where x.id = _letter for update;
  if l.id is null or l.outcome is not null then return; end if;
  if l.handed_at is not null then
    perform settle_letter(_letter, 'UNCERTAIN');
    update reminder_turn t set again_on = (clock_now() at time zone 'Europe/Stockholm')::date + 1 where t.account_id = l.account_id;
  elsif not exists (select from app.account a where a.id = l.account_id and a.status = 'ACTIVE')
      or exists (select from app.reminder_letter n where n.account_id = l.account_id and n.kind = l.kind and n.ordered_at > l.ordered_at) then
    perform settle_letter(_letter, 'REPLACED');
  else
    return query select a.id, k.email, a.locale, l.kind, clock_now(), to_jsonb(c),
        coalesce((select jsonb_agg(jsonb_build_object('job', o.id, 'permission', o.permission)) from job_order o
          where o.account_id = a.id and o.task = 'reminder.mail' and o.payload ->> 'letter' = _letter::text and o.done_at is null), '[]')
      from app.account a join app.account_contact k on k.account_id = a.id left join app.reminder_choice c on c.id = a.id where a.id = l.account_id;
  end if;
end $$;

-- What came of it; its jobs open nothing any more.
create or replace function law.settle_letter(_letter uuid, _outcome text) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
begin
  update job_order o set done_at = clock_timestamp() where o.task = 'reminder.mail' and o.payload ->> 'letter' = _letter::text and o.done_at is null
    and o.account_id = (select x.account_id from app.reminder_letter x where x.id = _letter);
  if _outcome = 'NOTHING' and (select x.kind from app.reminder_letter x where x.id = _letter) = 'NOW' then
    delete from app.reminder_letter x where x.id = _letter;
    return;
  end if;
  update app.reminder_letter x set outcome = _outcome, sent_at = case when _outcome = 'SENT' then clock_now() end where x.id = _letter and x.outcome is null;
end $$;

-- Which of these things have not been told of as they came. What is no longer there is forgotten: should it come again, it is told again.
create or replace function law.untold(_letter uuid, _things bytea[]) returns setof bytea
language plpgsql security definer set search_path = law, pg_temp as $$
declare who uuid := (select x.account_id from app.reminder_letter x where x.id = _letter);
begin
  delete from reminder_told t where t.account_id = who and not t.thing = any (_things);
  return query select distinct x.seen from unnest(_things) x(seen) where not exists (select from reminder_told t where t.account_id = who and t.thing = x.seen);
end $$;

-- The mail server is ready for the words: from here on the letter is handed over, by this worker and no other.
create or replace function law.letter_handed(_letter uuid, _things integer, _told bytea[]) returns boolean
language plpgsql security definer set search_path = law, pg_temp as $$
declare who uuid;
begin
  update app.reminder_letter x set handed_at = clock_now(), things = _things where x.id = _letter and x.handed_at is null and x.outcome is null returning x.account_id into who;
  if who is null then return false; end if;
  insert into reminder_told (account_id, thing, letter_id) select distinct who, told, _letter from unnest(_told) told on conflict do nothing;
  return true;
end $$;

-- The mail server said no: for now, or for good.
create or replace function law.letter_refused(_letter uuid, _for_good boolean) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
begin
  delete from reminder_told t where t.letter_id = _letter;
  update app.reminder_letter x set handed_at = null, things = null where x.id = _letter and x.outcome is null;
  if _for_good then perform settle_letter(_letter, 'REFUSED'); end if;
end $$;

-- A letter that was held up into hours that are quiet waits until they are over.
create or replace function law.put_off_letter(_letter uuid, _until timestamptz) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
begin
  perform graphile_worker.add_job('reminder.mail', json_build_object('letter', _letter), run_at => clock_timestamp() + (_until - clock_now()));
end $$;

-- The reminders have been at work. Five minutes without a beat are a break, and a new row begins.
create or replace function law.beat(_letters integer) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare clock timestamptz := clock_now();
begin
  update heartbeat h set last_at = greatest(clock, h.last_at), beats = h.beats + 1, letters = h.letters + _letters
    where h.id = (select x.id from heartbeat x order by x.last_at desc limit 1) and h.last_at > clock - interval '5 minutes';
  if not found then insert into heartbeat (first_at, last_at, letters) values (clock, clock, _letters); end if;
end $$;

create or replace function law.reminders_silent() returns boolean language sql stable security definer set search_path = law, pg_temp
  as $$ select coalesce((select max(last_at) from heartbeat) < clock_now() - interval '5 minutes', true) $$;

-- Whether the reminders are at work, when they were not, and how the letters of the last day went: numbers, nobody's letters.
create or replace function law.reminder_state() returns jsonb
language plpgsql stable security definer set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  if s.permission <> 'reminder.watch' then raise exception 'no permission' using errcode = '42501'; end if;
  return jsonb_build_object('lastAt', (select max(h.last_at) from heartbeat h), 'silent', reminders_silent(),
    'breaks', coalesce((select jsonb_agg(jsonb_build_object('from', b.last_at, 'to', b.next_at) order by b.last_at desc)
      from (select h.last_at, lead(h.first_at) over (order by h.first_at) as next_at from heartbeat h) b where b.next_at > s.now - interval '30 days'), '[]'),
    'letters', (select jsonb_build_object('sent', count(*) filter (where l.outcome = 'SENT'), 'waiting', count(*) filter (where l.outcome is null),
        'uncertain', count(*) filter (where l.outcome = 'UNCERTAIN'), 'refused', count(*) filter (where l.outcome = 'REFUSED'))
      from app.reminder_letter l where l.ordered_at > s.now - interval '1 day'));
end $$;

------------------------------------------------------------------------------------------------ 7m months and deliveries
--  A month as it is told to the funder: who took part, from when until when, and how long.
--  1. Who a person is leaves a branch by that branch's own decision: its lead hands over the branch's part of a month, and the rows stand as they were then.
--  2. The project joins the parts of all branches. Who prepares a month sees pseudonyms at most; who submits it is another than who prepared it.
--  3. The file with its numbers is fetched by those who answer for the project, who see no case; each time with a line about everybody in it.
--  4. A protected person stands by a placeholder, in the part as in the file, and is counted to those who make them, never named.
--  5. How long somebody came is told of all branches together, as one sum.

-- Everybody who takes part in one of the months, or came in it, for all the months at once; of one branch: its own people, and what it wrote itself.
-- The last day is told from the month it lies in: else a person who leaves would change every month before. Asked by the functions below alone.
create or replace function law.takings(_project uuid, _months date[], _branch uuid)
returns table (month date, participation uuid, participant uuid, branch uuid, shielded boolean, kind text, cipher bytea, hash bytea, stands_for text,
  starts date, ends date, hours numeric, first_on date, last_on date, activities integer, certified boolean)
language sql stable security definer rows 1000 set search_path = law, pg_temp as $$
  with m as (select x as month, (x + interval '1 month')::date as next from unnest(_months) x),
  came as (
    select date_trunc('month', a.held_on)::date as month, a.participation_id, round(sum(a.attended_hours::numeric), 2) as hours, min(a.held_on) as first_on, max(a.held_on) as last_on,
        count(*)::integer as activities, bool_and(c.participant_on is not null) as certified
      from app.participation p join app.attendance a on a.participation_id = p.id join app.casefile f on f.id = a.casefile_id
        left join app.attendance_month c on c.casefile_id = a.casefile_id and c.month = date_trunc('month', a.held_on)::date and c.reopened_at is null
      where p.project_id = _project and p.counted and a.attended_hours > 0 and (_branch is null or f.branch_id = _branch)
        and a.held_on >= (select min(m.month) from m) and a.held_on < (select max(m.next) from m)
      group by 1, 2)
  select m.month, p.id, p.participant_id, p.branch_id, p.protected, coalesce(i.number_kind, 'NONE'), case when not p.protected then i.number_cipher end, case when not p.protected then k.hash end,
      case when p.protected then to_char(i.birth_date, 'YYYYMMDD') || s.code end,
      p.starts_on, case when p.ends_on < m.next then p.ends_on end, coalesce(c.hours, 0), c.first_on, c.last_on, coalesce(c.activities, 0), coalesce(c.certified, true)
    from m cross join app.participation p left join app.identity i on i.participant_id = p.participant_id left join person_key k on k.participation_id = p.id
      left join placeholder_code s on s.gender = p.gender left join came c on c.participation_id = p.id and c.month = m.month
    where p.project_id = _project and p.counted and (_branch is null or p.branch_id = _branch)
      and (c.month is not null or p.starts_on < m.next and (p.ends_on is null or p.ends_on >= m.month))
$$;

-- What a row says, to tell it from another.
create or replace function law.said(_hash bytea, _stands_for text, _starts date, _ends date, _hours numeric, _activities integer) returns text
language sql immutable set search_path = pg_catalog, pg_temp
  as $$ select jsonb_build_array(encode(_hash, 'hex'), _stands_for, _starts, _ends, trim_scale(_hours), _activities)::text $$;

-- Of whose part the scope is told: null for that of all branches, its own branch for its lead; nobody else is told of the months of a project.
create or replace function law.month_branch(_project uuid) returns uuid
language plpgsql stable security definer set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  if not starts_with(s.permission, 'month.') then raise exception 'not under this permission' using errcode = '42501'; end if;
  if _project = any (s.projects) then return null; end if;
  if not s.branch = any (s.led_branches) or not exists (select from app.participation p where p.project_id = _project and p.branch_id = s.branch) then perform unseen(); end if;
  return s.branch;
end $$;

-- What a month's file would rest on. Whose it is learns the lead of the home and, under pseudonym, the coordinator; of a protected person nobody.
-- That somebody stands twice is looked for by number: in the whole project, or by a lead among the own.
create or replace function law.month_facts(_project uuid, _month date)
returns table (participation_id uuid, branch_id uuid, shielded boolean, starts_on date, ends_on date, hours numeric, first_on date, last_on date, certified boolean, numbered boolean, twice boolean)
language plpgsql stable security definer rows 500 set search_path = law, pg_temp as $$
declare s scope_seal := scope(); own uuid := month_branch(_project);
begin
  return query
    select case when not t.shielded and (own is not null or 'COORDINATOR' = any (s.roles)) then t.participation end, t.branch, t.shielded, t.starts, t.ends, t.hours, t.first_on, t.last_on, t.certified,
        t.stands_for is not null or not t.shielded and t.cipher is not null and t.kind = any (array['PERSONNUMMER', 'SAMORDNINGSNUMMER', 'TF']),
        t.hash is not null and count(*) over (partition by t.hash) > 1
      from takings(_project, array[_month], own) t;
end $$;

-- How the parts of the months stand: who would be in each now, the part that was handed over last, and whether it says what would be said now.
create or replace function law.month_parts(_project uuid, _months date[])
returns table (month date, branch_id uuid, people integer, shielded integer, hours numeric, part_id uuid, handed_at timestamptz, handed_by uuid, same boolean)
language plpgsql stable security definer rows 100 set search_path = law, pg_temp as $$
declare own uuid := month_branch(_project);
begin
  return query
    with fresh as (
      select t.month, t.branch, count(*)::integer as people, (count(*) filter (where t.shielded))::integer as shielded, sum(t.hours) as hours,
          string_agg(t.participation || said(t.hash, t.stands_for, t.starts, t.ends, t.hours, t.activities), E'\n' order by t.participation) as words
        from takings(_project, _months, null) t where own is null or t.branch = own group by 1, 2),
    last as (
      select distinct on (x.month, x.branch_id) x.* from app.month_part x
        where x.project_id = _project and x.month = any (_months) and (own is null or x.branch_id = own) order by x.month, x.branch_id, x.no desc),
    held as (
      select l.id, string_agg(r.participation_id || said(r.number_hash, r.placeholder, r.starts_on, r.ends_on, r.hours, r.activities), E'\n' order by r.participation_id) as words
        from last l join part_row r on r.part_id = l.id group by l.id)
    select n.month, n.branch, n.people, n.shielded, case when own is null then n.hours end, l.id, l.handed_at, l.handed_by, h.words is not null and h.words = n.words
      from fresh n left join last l on l.month = n.month and l.branch_id = n.branch left join held h on h.id = l.id;
end $$;

-- A month of a project, held until it is through; its version is checked, and a month nobody has touched has version 0.
create or replace function law.hold_month(_project uuid, _month date, _version integer, _from text[]) returns app.reporting_month
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := scope(); held app.reporting_month;
begin
  if not _project = any (s.projects) then perform unseen(); end if;
  perform from app.project p where p.id = _project for no key update;
  select * into held from app.reporting_month r where r.project_id = _project and r.month = _month;
  if coalesce(held.version, 0) is distinct from _version then raise exception 'stale' using errcode = 'SG412', detail = coalesce(held.version, 0); end if;
  if not coalesce(held.status, 'OPEN') = any (_from) then perform broken('month.not-now'); end if;
  return held;
end $$;

create or replace function law.month_is_over(_month date, _today date) returns void language plpgsql set search_path = law, pg_temp as $$
begin
  if extract(day from _month) <> 1 or (_month + interval '1 month')::date > _today then perform broken('month.not-over'); end if;
end $$;

create or replace function law.hand_month(_project uuid, _month date) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('month_part'); own uuid := month_branch(_project); part uuid;
begin
  if own is null then perform unseen(); end if;
  perform month_is_over(_month, s.today);
  perform from app.project p where p.id = _project for no key update;
  if exists (select from app.reporting_month r where r.project_id = _project and r.month = _month and r.status in ('PREPARED', 'SUBMITTED')) then perform broken('month.closed'); end if;
  if not exists (select from month_parts(_project, array[_month])) then perform broken('month.nobody'); end if;
  if (select p.same from month_parts(_project, array[_month]) p) then perform broken('month.handed-already'); end if;
  insert into app.month_part (project_id, month, branch_id, no, handed_at, handed_by)
    values (_project, _month, own, 1 + (select count(*) from app.month_part x where x.project_id = _project and x.month = _month and x.branch_id = own), s.now, s.account) returning id into part;
  insert into part_row (part_id, participation_id, participant_id, number_kind, number_cipher, number_hash, placeholder, starts_on, ends_on, hours, activities)
    select part, t.participation, t.participant, case when t.shielded then 'TF' else t.kind end, t.cipher, t.hash, t.stands_for, t.starts, t.ends, t.hours, t.activities
      from takings(_project, array[_month], null) t where t.branch = own;
  return part;
end $$;

-- 1. The parts of all branches are there and say what would be said now. 2. What was opened again is sent again in order.
create or replace function law.prepare_month(_project uuid, _month date, _version integer) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('reporting_month'); held app.reporting_month := hold_month(_project, _month, _version, array['OPEN', 'REOPENED']); parts uuid[]; delivered uuid;
begin
  perform month_is_over(_month, s.today);
  if exists (select from app.reporting_month r where r.project_id = _project and r.month < _month and r.status = 'REOPENED') then perform broken('month.earlier-first'); end if;
  if exists (select from month_parts(_project, array[_month]) p where not p.same) then perform broken('month.parts-missing'); end if;
  select array_agg(p.part_id order by p.part_id) into parts from month_parts(_project, array[_month]) p;
  if parts is null then perform broken('month.nobody'); end if;
  insert into app.reporting_month as r (project_id, month, status, prepared_at, prepared_by) values (_project, _month, 'PREPARED', s.now, s.account)
    on conflict (project_id, month) do update set status = 'PREPARED', prepared_at = s.now, prepared_by = s.account, submitted_at = null, submitted_by = null, version = r.version + 1
    returning * into held;
  insert into app.delivery (reporting_month_id, edition, part_ids, row_count, hours, made_at, made_by)
    select held.id, 1 + (select count(*) from app.delivery d where d.reporting_month_id = held.id), parts, count(*), sum(r.hours), s.now, s.account from part_row r where r.part_id = any (parts)
    returning id into delivered;
  return delivered;
end $$;

-- A file that was never sent is no more.
create or replace function law.undo_month(_project uuid, _month date, _version integer) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('reporting_month'); held app.reporting_month := hold_month(_project, _month, _version, array['PREPARED']);
begin
  perform take_back(held.id);
  return held.id;
end $$;

create or replace function law.take_back(_reporting_month uuid) returns void
language sql security definer set search_path = law, pg_temp as $$
  delete from app.delivery d where d.reporting_month_id = _reporting_month and d.edition = (select max(x.edition) from app.delivery x where x.reporting_month_id = _reporting_month);
  update app.reporting_month set prepared_at = null, prepared_by = null, version = version + 1,
    status = case when exists (select from app.delivery d where d.reporting_month_id = _reporting_month) then 'REOPENED' else 'OPEN' end where id = _reporting_month;
$$;

create or replace function law.submit_month(_project uuid, _month date, _version integer) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('month_submission'); held app.reporting_month := hold_month(_project, _month, _version, array['PREPARED']);
begin
  if held.prepared_by = s.account then perform broken('month.needs-two'); end if;
  update app.reporting_month set status = 'SUBMITTED', submitted_at = s.now, submitted_by = s.account, version = version + 1 where id = held.id;
  return held.id;
end $$;

-- A month that is opened again opens all after it: their files are read in anew, in order.
create or replace function law.reopen_month(_project uuid, _month date, _version integer, _reason text) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('reporting_month'); held app.reporting_month := hold_month(_project, _month, _version, array['SUBMITTED']); later record;
begin
  for later in select r.id, r.status from app.reporting_month r where r.project_id = _project and r.month >= _month and r.status in ('PREPARED', 'SUBMITTED') loop
    if later.status = 'PREPARED' then perform take_back(later.id);
    else update app.reporting_month set status = 'REOPENED', reopened_at = s.now, reopened_by = s.account, reopen_reason = _reason, version = version + 1 where id = later.id;
    end if;
  end loop;
  return held.id;
end $$;

create or replace function law.numbered_rows(_delivery uuid) returns table (row_no integer, participation_id uuid, participant_id uuid, number_kind text, number_cipher bytea, number_hash bytea, placeholder text,
  starts_on date, ends_on date, hours numeric, activities integer)
language sql stable security definer rows 500 set search_path = law, pg_temp as $$
  select row_number() over (order by r.starts_on, r.participation_id)::integer, r.participation_id, r.participant_id, r.number_kind, r.number_cipher, r.number_hash, r.placeholder, r.starts_on, r.ends_on, r.hours, r.activities
    from app.delivery d join part_row r on r.part_id = any (d.part_ids) where d.id = _delivery
$$;

-- The rows of a file with what is sealed: for the one who fetches it, and for the one who is just making it. A row that corrects one of the file before tells which.
create or replace function law.delivery_rows(_delivery uuid) returns table (row_no integer, participation_id uuid, participant_id uuid, number_kind text, number_cipher bytea, placeholder text,
  starts_on date, ends_on date, hours numeric, activities integer, correction_of integer)
language plpgsql stable security definer rows 500 set search_path = law, pg_temp as $$
declare s scope_seal := scope(); d app.delivery; earlier uuid;
begin
  select x.* into d from app.delivery x join app.reporting_month r on r.id = x.reporting_month_id
    where x.id = _delivery and r.project_id = any (s.projects) and (s.permission = 'delivery.fetch' or s.permission = 'month.prepare' and x.digest is null and x.made_by = s.account);
  if d.id is null then perform unseen(); end if;
  select x.id into earlier from app.delivery x where x.reporting_month_id = d.reporting_month_id and x.edition = d.edition - 1;
  return query
    select n.row_no, n.participation_id, n.participant_id, n.number_kind, n.number_cipher, n.placeholder, n.starts_on, n.ends_on, n.hours, n.activities,
        case when said(e.number_hash, e.placeholder, e.starts_on, e.ends_on, e.hours, e.activities) <> said(n.number_hash, n.placeholder, n.starts_on, n.ends_on, n.hours, n.activities) then e.row_no end
      from numbered_rows(_delivery) n left join numbered_rows(earlier) e on e.participation_id = n.participation_id order by n.row_no;
end $$;

create or replace function law.seal_delivery(_delivery uuid, _digest text) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('reporting_month');
begin
  update app.delivery d set digest = _digest where d.id = _delivery and d.digest is null and d.made_by = s.account;
  if not found then perform unseen(); end if;
end $$;

-- Where the months that were sent differ from what would be sent now, person by person; who it is under pseudonym, for the coordinator alone, and never a protected person.
create or replace function law.month_differences(_project uuid, _months date[]) returns table (month date, participation_id uuid, sent jsonb, now jsonb, other_number boolean)
language plpgsql stable security definer rows 50 set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  if month_branch(_project) is not null then perform unseen(); end if;
  return query
    with last as (select distinct on (r.month) r.month, d.id from app.reporting_month r join app.delivery d on d.reporting_month_id = r.id
      where r.project_id = _project and r.month = any (_months) and r.status in ('SUBMITTED', 'REOPENED') order by r.month, d.edition desc),
    told as (select l.month, n.* from last l cross join lateral numbered_rows(l.id) n),
    fresh as (select t.* from takings(_project, array(select l.month from last l), null) t)
    select coalesce(o.month, n.month), case when 'COORDINATOR' = any (s.roles) and not coalesce(n.shielded, false) and o.placeholder is null then coalesce(o.participation_id, n.participation) end,
        case when o.month is not null then jsonb_build_object('startsOn', o.starts_on, 'endsOn', o.ends_on, 'hours', o.hours, 'activities', o.activities) end,
        case when n.month is not null then jsonb_build_object('startsOn', n.starts, 'endsOn', n.ends, 'hours', n.hours, 'activities', n.activities) end,
        o.month is not null and n.month is not null and (o.number_hash is distinct from n.hash or o.placeholder is distinct from n.stands_for)
      from told o full join fresh n on n.month = o.month and n.participation = o.participation_id
      where said(o.number_hash, o.placeholder, o.starts_on, o.ends_on, o.hours, o.activities) is distinct from said(n.hash, n.stands_for, n.starts, n.ends, n.hours, n.activities);
end $$;

-- What Uppföljning Finsam asks of a project: for each kind of intervention and gender how many persons began in a period, ran at its end, and ended in it.
--  1. Counted, never read: so protected persons, whom only this counts, are among those who are told to the funder.
--  2. They are not among those who may be released outside the case team; whoever releases has both, to hold back what would tell the difference.
--  3. A person counts once in each kind.
drop function if exists law.count_finsam(uuid, date, date);
create or replace function law.count_finsam(_project uuid, _from date, _to date) returns table (type_code text, gender text, started integer, ongoing integer, finished integer, released_started integer, released_finished integer)
language plpgsql stable security definer rows 50 set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  if s.permission not in ('finsam.count', 'quarter.read', 'release.make') or not _project = any (s.projects) then perform unseen(); end if;
  return query
    with ran as (
      select i.type_code as kind, p.gender as whose, p.protected as shielded, coalesce(k.hash, uuid_send(p.participant_id)) as person, i.ended_on,
          (select min((x ->> 'startsOn')::date) from jsonb_array_elements(i.periods) x) as began_on
        from app.participation p join app.intervention i on i.participation_id = p.id left join person_key k on k.participation_id = p.id
        where p.project_id = _project and p.counted and jsonb_array_length(i.periods) > 0)
    select r.kind, r.whose, (count(distinct r.person) filter (where r.began_on between _from and _to))::integer,
        (count(distinct r.person) filter (where r.began_on <= _to and (r.ended_on is null or r.ended_on > _to)))::integer, (count(distinct r.person) filter (where r.ended_on between _from and _to))::integer,
        (count(distinct r.person) filter (where not r.shielded and r.began_on between _from and _to))::integer, (count(distinct r.person) filter (where not r.shielded and r.ended_on between _from and _to))::integer
      from ran r where r.began_on <= _to and (r.ended_on is null or r.ended_on >= _from) group by 1, 2;
end $$;

-- What was told of the months of a quarter, each by the last file that was made of it; and without a month, of all of them together, where a person counts once.
-- Counted, never read: so protected persons are among them.
create or replace function law.count_quarter(_project uuid, _months date[])
returns table (month date, gender text, persons integer, began integer, ended integer, hours numeric, activities integer)
language plpgsql stable security definer rows 20 set search_path = law, pg_temp as $$
declare s scope_seal := scope();
begin
  if s.permission <> 'quarter.read' or not _project = any (s.projects) then perform unseen(); end if;
  return query
    with last as (
      select distinct on (r.month) r.month as told_of, d.part_ids from app.reporting_month r join app.delivery d on d.reporting_month_id = r.id
        where r.project_id = _project and r.month = any (_months) and d.digest is not null order by r.month, d.edition desc),
    told as (
      select l.told_of, (l.told_of + interval '1 month')::date as next, p.gender as whose, coalesce(x.number_hash, uuid_send(x.participant_id)) as person, x.starts_on, x.ends_on, x.hours as came, x.activities as times
        from last l join part_row x on x.part_id = any (l.part_ids) join app.participation p on p.id = x.participation_id)
    select t.told_of, t.whose, count(distinct t.person)::integer, (count(distinct t.person) filter (where t.starts_on >= t.told_of and t.starts_on < t.next))::integer,
        (count(distinct t.person) filter (where t.ends_on >= t.told_of and t.ends_on < t.next))::integer, sum(t.came), sum(t.times)::integer
      from told t group by grouping sets ((t.told_of, t.whose), (t.whose));
end $$;

--------------------------------------------------------------------------------------------------------- 7n imports
-- Many are taken on at once, from the list a unit brings along. What stands against one stands against all of them alike: the rules are those of 7.
--  1. By whoever takes people on in that unit, or leads its branch; others learn nothing of it, not even that it was.
--  2. A row whose key was taken before, or whose person takes part already, is not taken again.
--  3. All rows or none; each person has a line in the log.
--  4. An import is undone while nothing else is written on its people; who has been written on since, stays.

-- The rows with the people the branch knows by their numbers in the places of those made up for them.
create or replace function law.recognised(s law.scope_seal, _rows jsonb) returns jsonb
language sql stable security definer set search_path = law, pg_temp as $$
  select coalesce(jsonb_agg(case when h.participant_id is null then r.row else r.row || jsonb_build_object('participantId', h.participant_id) end), '[]')
    from (select x as row, decode(x ->> 'numberHash', 'hex') as hash from jsonb_array_elements(_rows) x) r
      left join (select distinct on (x.number_hash) x.* from number_holders(s, array(select o.number_hash from entrants(_rows) o)) x where x.told order by x.number_hash, x.participant_id) h
        on h.number_hash = r.hash
$$;

-- How each row of a list would fare: here already, by its key or its number; refused, and why; or neither, and then it is taken. One answer to all of them.
create or replace function law.judge_entrants(_unit uuid, _project uuid, _rows jsonb) returns table (n integer, already text, code text)
language plpgsql security definer rows 500 set search_path = law, pg_temp as $$
declare s scope_seal := demand('import_batch'); known jsonb;
begin
  perform check_place(s, _unit, _project);
  known := recognised(s, _rows);
  perform note_typed_numbers(s, known);
  return query
    with one as materialized (select o.*, x."rowKey" as row_key from entrants(known) o join jsonb_to_recordset(known) as x(n integer, "rowKey" text) using (n))
    select o.n, case when r.participation_id is not null then 'KEY'
        when exists (select from app.participation p where p.participant_id = o.participant_id and p.project_id = _project and (p.status <> 'ENDED' or p.starts_on = o.starts_on)) then 'NUMBER' end,
        coalesce(h.code, case when exists (select from app.identity_alias a join app.participant p on p.id = a.participant_id
          where a.number_hash = o.number_hash and p.branch_id = s.branch and not p.protected and p.id <> o.participant_id) then 'import.earlier-number' end)
      from one o join entry_hindrances(s, _unit, _project, known) h on h.n = o.n
        left join app.import_row r on r.project_id = _project and r.branch_id = s.branch and r.key_digest = decode(o.row_key, 'hex');
end $$;

-- Takes them on. Whoever looked at the answer looked at a moment: what has changed since stops all of it.
create or replace function law.import_participants(_unit uuid, _project uuid, _batch jsonb, _rows jsonb, _request uuid) returns uuid
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('import_batch'); batch uuid := (_batch ->> 'id')::uuid; known jsonb; unknown uuid[]; entered uuid[];
begin
  perform check_place(s, _unit, _project);
  perform hold_entrants(s, _rows);
  known := recognised(s, _rows);
  perform hold_entrants(s, known);
  if exists (select from judge_entrants(_unit, _project, known) j where j.already is not null or j.code is not null) then perform broken('import.changed-meanwhile'); end if;
  unknown := array(select o.participant_id from entrants(known) o where not exists (select from app.participant p where p.id = o.participant_id));
  entered := array(select o.id from entrants(known) o);
  perform enter(s, _unit, _project, known);
  perform write_entries(s, known);
  insert into app.import_batch (id, branch_id, unit_id, project_id, file_digest, row_count, taken_count, here_count, refused_count, imported_at, imported_by)
    values (batch, s.branch, _unit, _project, _batch ->> 'fileDigest', (_batch ->> 'rowCount')::integer, cardinality(entered), (_batch ->> 'hereCount')::integer, (_batch ->> 'refusedCount')::integer, s.now, s.account);
  insert into app.import_row (participation_id, import_batch_id, project_id, branch_id, row_no, key_digest, participant_made)
    select x.id, batch, _project, s.branch, x.n, decode(x."rowKey", 'hex'), x."participantId" = any (unknown)
      from jsonb_to_recordset(known) as x(n integer, id uuid, "participantId" uuid, "rowKey" text);
  perform draw_edges_of(entered);
  insert into journal.entry (at, kind, what, account_id, branch_id, object_ids, participation_ids, request_id)
    select s.now, 'EVENT', 'participation.opened', s.account, s.branch, array[x], array[x], _request from unnest(entered) x;
  return batch;
end $$;

-- What is written down when somebody enters: the assessment, and what the person lived on.
create or replace function law.write_entries(s law.scope_seal, _rows jsonb) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
begin
  insert into app.entry_assessment (casefile_id, participation_id, target_group, entry_grounds, track, track_grounds, guardian_consent_on, activity_responsibility, supports_self, livelihood_assessment,
      livelihood_assessed_by, livelihood_assessed_on, unavailable_activity, unavailable_actor, unavailable_reason, coordinated_need, parties, aim, written_by)
    select f.id, f.participation_id, e."targetGroup", e."entryGrounds", e.track, coalesce(e."trackGrounds", '{}'), e."guardianConsentOn", e."activityResponsibility", e."supportsSelf", e."livelihoodAssessment",
        e."livelihoodAssessedBy", e."livelihoodAssessedOn", e."unavailableActivity", e."unavailableActor", e."unavailableReason", e."coordinatedNeed", coalesce(e.parties, '{}'), e.aim, s.account
      from jsonb_to_recordset(_rows) as x(id uuid, entry jsonb) join app.casefile f on f.participation_id = x.id
        cross join lateral jsonb_to_record(x.entry) as e("targetGroup" text, "entryGrounds" text, track text, "trackGrounds" text[], "guardianConsentOn" date, "activityResponsibility" boolean,
          "supportsSelf" boolean, "livelihoodAssessment" text, "livelihoodAssessedBy" text, "livelihoodAssessedOn" date, "unavailableActivity" text, "unavailableActor" text, "unavailableReason" text,
          "coordinatedNeed" text, parties text[], aim text)
      where jsonb_typeof(x.entry) = 'object';
  insert into app.livelihood (casefile_id, participation_id, moment, observed_on, kind, share_percent, written_by)
    select f.id, f.participation_id, 'ENTRY', x."startsOn", l.kind, l."sharePercent", s.account
      from jsonb_to_recordset(_rows) as x(id uuid, "startsOn" date, livelihood jsonb) join app.casefile f on f.participation_id = x.id
        cross join lateral jsonb_to_recordset(x.livelihood) as l(kind text, "sharePercent" integer)
      where jsonb_typeof(x.livelihood) = 'array';
end $$;

-- The participations of an import on which something has been written since.
-- 1. What the import wrote itself has been changed, ended or added to.
-- 2. Anything else hangs on the participation, its file, or the person the import made: every reference in the database is asked, also those of tables yet to come.
create or replace function law.written_since(_batch uuid) returns uuid[]
language plpgsql stable security definer set search_path = law, pg_temp as $$
declare found_ids uuid[]; more uuid[]; place record;
begin
  found_ids := array(
    select p.id from app.import_row r join app.participation p on p.id = r.participation_id join app.participant who on who.id = p.participant_id join app.identity i on i.participant_id = who.id
      where r.import_batch_id = _batch and (p.version > 1 or p.status <> 'ACTIVE' or not p.counted or (r.participant_made and (who.version > 1 or i.version > 1))
        or (select count(*) from app.home h where h.participation_id = p.id) <> 1
        or (select count(*) from app.casefile f where f.participation_id = p.id) <> 1
        or exists (select from app.assignment a join app.casefile f on f.id = a.casefile_id where f.participation_id = p.id and (a.ends_on is not null or a.given_at <> f.opened_at))
        or exists (select from app.entry_assessment e join app.casefile f on f.id = e.casefile_id where e.participation_id = p.id and (e.replaced_at is not null or e.written_at <> f.opened_at))
        or exists (select from app.livelihood l join app.casefile f on f.id = l.casefile_id where l.participation_id = p.id and (l.replaced_at is not null or l.written_at <> f.opened_at))
        or (r.participant_made and exists (select from app.participation other where other.participant_id = who.id and other.id <> p.id))));
  for place in
    select k.conrelid::regclass::text as at, a.attname as name, k.confrelid::regclass::text as hangs_on
      from pg_constraint k cross join unnest(k.conkey, k.confkey) as part(own, other)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = part.own join pg_attribute o on o.attrelid = k.confrelid and o.attnum = part.other and o.attname = 'id'
      where k.contype = 'f' and k.confrelid in ('app.participation'::regclass, 'app.casefile'::regclass, 'app.participant'::regclass)
        and k.conrelid not in ('app.participation'::regclass, 'app.casefile'::regclass, 'app.identity'::regclass, 'app.home'::regclass, 'app.assignment'::regclass, 'app.entry_assessment'::regclass,
          'app.livelihood'::regclass, 'app.import_row'::regclass, 'law.person_key'::regclass, 'law.access_edge'::regclass)
  loop
    execute format('select array(select r.participation_id from app.import_row r join app.participation p on p.id = r.participation_id join app.casefile f on f.participation_id = p.id
      where r.import_batch_id = $1 and exists (select from %s t where t.%I = %s))', place.at, place.name,
      case place.hangs_on when 'app.participation' then 'p.id' when 'app.casefile' then 'f.id' else 'case when r.participant_made then p.participant_id end' end) into more using _batch;
    found_ids := found_ids || more;
  end loop;
  return array(select distinct x from unnest(found_ids) x);
end $$;

-- Takes an import back, as if its rows had never been: who has been written on since is left. The log keeps its lines, and gets one for each person who goes.
create or replace function law.undo_import(_batch uuid, _version integer, _reason text, _request uuid) returns integer
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('import_batch'); b app.import_batch; stays uuid[]; goes uuid[]; people uuid[];
begin
  select * into b from app.import_batch x where x.id = _batch and x.unit_id = any (array(select units())) for update;
  if b.id is null then perform unseen(); end if;
  if b.version is distinct from _version then raise exception 'stale' using errcode = 'SG412', detail = b.version; end if;
  if b.undone_at is not null then perform broken('import.undone-already'); end if;
  perform from app.participation p join app.import_row r on r.participation_id = p.id where r.import_batch_id = b.id order by p.id for update of p;
  stays := written_since(b.id);
  goes := array(select r.participation_id from app.import_row r where r.import_batch_id = b.id and r.participation_id <> all (stays));
  people := array(select p.participant_id from app.import_row r join app.participation p on p.id = r.participation_id where p.id = any (goes) and r.participant_made);
  insert into journal.entry (at, kind, what, account_id, branch_id, object_ids, participation_ids, request_id)
    select s.now, 'EVENT', 'participation.undone', s.account, s.branch, array[x], array[x], _request from unnest(goes) x;
  delete from app.participation p where p.id = any (goes);
  delete from app.participant p where p.id = any (people);
  update app.import_batch set undone_at = s.now, undone_by = s.account, undo_reason = _reason, undone_count = cardinality(goes), version = version + 1 where id = b.id;
  return cardinality(goes);
end $$;

--------------------------------------------------------------------------------------------------------- 7r reports
--  A report that takes its time is ordered, made in the background, and fetched.
--  1. It is for the one who ordered it, as long as that one follows the project: nobody else sees the order, whatever the role, but for 6.
--  2. Each of its parts is read in a scope of its own, as the one who ordered it and under the permission of the page it stands on: judged when it runs.
--  3. What has been read is kept until the file is made: whoever goes on after a worker that was killed begins where that one left off.
--  4. A link opens the file once, for ten minutes, to the one it was made for; whether that one may have it is judged when it is fetched.
--  5. The file is kept for seven days.
--  6. A pack for evaluation is made of releases alone, which stand frozen: whoever evaluates the project sees that it is there, and fetches it; nothing that waits, and no other report.

-- The orders I see.
create or replace function law.own_orders() returns setof uuid
language sql stable security definer parallel restricted rows 20 set search_path = law, pg_temp as $$
  select x.id from scope() s join permission_write w on w.permission = s.permission and w.table_name = 'report_order'
    join app.report_order x on x.ordered_by = s.account and x.project_id = any (s.projects)
$$;

-- Puts an order of one's own in the queue, once, with a job for each permission it is asked under.
create or replace function law.queue_report(_order uuid, _permissions text[]) returns void
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('report_order');
begin
  if not exists (select from app.report_order x where x.id = _order and x.id in (select own_orders()) and x.status = 'QUEUED') then perform unseen(); end if;
  insert into report_work (id) values (_order);
  insert into job_order (task, account_id, branch_id, permission, payload)
    select 'report.make', s.account, s.branch, p, jsonb_build_object('report', _order) from unnest(_permissions) p;
  perform graphile_worker.add_job('report.make', json_build_object('report', _order), max_attempts => 5);
end $$;

-- The order for the worker that makes it, with what has been read already and the jobs that read the rest. Nothing when it is done with.
create or replace function law.claim_report(_order uuid) returns table (project uuid, kind text, format text, language text, starts_on date, ends_on date, parts jsonb, jobs jsonb)
language plpgsql security definer set search_path = law, pg_temp as $$
begin
  update app.report_order x set status = 'RUNNING' where x.id = _order and x.status in ('QUEUED', 'RUNNING');
  return query select x.project_id, x.kind, x.format, x.language, x.starts_on, x.ends_on, w.parts,
      (select jsonb_object_agg(o.permission, o.id) from job_order o where o.account_id = x.ordered_by and o.task = 'report.make' and o.payload ->> 'report' = _order::text)
    from app.report_order x join report_work w on w.id = x.id where x.id = _order and x.status = 'RUNNING';
end $$;

-- One more part has been read. False when nobody wants it any more, or another worker was first.
create or replace function law.keep_report_part(_order uuid, _no integer, _part jsonb) returns boolean
language plpgsql security definer set search_path = law, pg_temp as $$
begin
  update app.report_order x set done = _no where x.id = _order and x.status = 'RUNNING' and x.done = _no - 1;
  if not found then return false; end if;
  update report_work w set parts = w.parts || jsonb_build_array(_part) where w.id = _order;
  return true;
end $$;

-- The file is made, or nothing came of it. False when it was called off meanwhile.
create or replace function law.settle_report(_order uuid, _file bytea, _fault text) returns boolean
language plpgsql security definer set search_path = law, pg_temp as $$
begin
  update app.report_order x set status = case when _fault is null then 'DONE' else 'FAILED' end, fault = _fault where x.id = _order and x.status = 'RUNNING';
  if not found then return false; end if;
  update report_work w set file = _file where w.id = _order;
  return true;
end $$;

-- However it ends: when, until when the file is kept, what was read is taken away, and its jobs open nothing any more.
create or replace function law.report_ended() returns trigger
language plpgsql security definer set search_path = law, pg_temp as $$
begin
  new.ended_at := clock_now();
  if new.status = 'DONE' then new.kept_until := new.ended_at + interval '7 days'; end if;
  update report_work w set parts = '[]' where w.id = new.id;
  update job_order o set done_at = clock_timestamp() where o.account_id = new.ordered_by and o.task = 'report.make' and o.payload ->> 'report' = new.id::text and o.done_at is null;
  return new;
end $$;
grant execute on function law.report_ended() to samsteg_owner;

-- Packs for evaluation I may fetch: of a project I evaluate, made, and still kept. They hold frozen figures alone, so it is the same who ordered them.
-- Not one that may hold what has been withdrawn since.
create or replace function law.evaluated_packs() returns setof uuid
language sql stable security definer parallel restricted rows 5 set search_path = law, pg_temp as $$
  select x.id from scope() s join app.membership m on m.account_id = s.account and m.ended_at is null and s.today between m.valid_from and m.valid_to
      join app.unit u on u.id = m.unit_id and u.branch_id = s.branch join role_permission rp on rp.role = m.role and rp.permission = s.permission
      join app.report_order x on x.project_id = m.project_id and x.kind = 'EVALUATION' and x.status = 'DONE' and x.kept_until > s.now
    where s.permission = 'evaluation.fetch' and not exists (select from app.release r where r.project_id = x.project_id and r.withdrawn_at > x.ordered_at and r.ends_on between x.starts_on and x.ends_on)
$$;

-- How many releases there are to put in a pack: to the one who orders it.
create or replace function law.count_released(_project uuid, _from date, _to date) returns integer
language plpgsql stable security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('report_order');
begin
  if not _project = any (s.projects) then perform unseen(); end if;
  return (select count(*)::integer from app.release r where r.project_id = _project and r.withdrawn_at is null and r.ends_on between _from and _to);
end $$;

-- A new link of one's own to a file one may fetch; the one before opens nothing any more.
create or replace function law.link_report(_order uuid, _hash bytea) returns timestamptz
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('report_link'); until timestamptz := s.now + interval '10 minutes';
begin
  insert into report_link as l (report_id, account_id, link_hash, link_until) select x.id, s.account, _hash, until from app.report_order x
    where x.id = _order and x.id in (select own_orders() union select evaluated_packs()) and x.kept_until > s.now
    on conflict (report_id, account_id) do update set link_hash = excluded.link_hash, link_until = excluded.link_until;
  if not found then perform unseen(); end if;
  return until;
end $$;

-- Opens a link, and shuts it: the file, to the one it was made for, who still may have it.
create or replace function law.open_report(_hash bytea) returns table (id uuid, kind text, format text, starts_on date, ends_on date, file bytea)
language plpgsql security definer set search_path = law, pg_temp as $$
declare s scope_seal := demand('report_link');
begin
  return query
    with opened as (delete from report_link l where l.link_hash = _hash and l.account_id = s.account and l.link_until > s.now returning l.report_id)
    select x.id, x.kind, x.format, x.starts_on, x.ends_on, w.file from opened o join app.report_order x on x.id = o.report_id join report_work w on w.id = x.id
      where x.id in (select own_orders() union select evaluated_packs()) and x.kept_until > s.now;
end $$;

--------------------------------------------------------------------------------------------------------- 8 the policies
reset role;
set role samsteg_owner;

alter table journal.entry alter column era set default law.current_era();

-- Every policy is made here, anew. What has no policy is shut.
do $$ declare r record; begin
  for r in select schemaname, tablename, policyname from pg_policies where schemaname in ('app', 'law', 'journal') loop
    execute format('drop policy %I on %I.%I', r.policyname, r.schemaname, r.tablename);
  end loop;
  for r in select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('app', 'law', 'journal') and c.relkind in ('r', 'p') loop
    execute format('alter table %I.%I enable row level security', r.nspname, r.relname);
    execute format('alter table %I.%I force row level security', r.nspname, r.relname);
    execute format('create policy law_sees on %I.%I to samsteg_law using (true) with check (true)', r.nspname, r.relname);
    execute format('revoke all on %I.%I from public, samsteg_app, samsteg_jobs', r.nspname, r.relname);
    execute format('grant select, insert, update, delete on %I.%I to samsteg_law', r.nspname, r.relname);
  end loop;
end $$;

-- A table of case rows: read by category, written by the assigned under a permission that writes it (and signed by themselves, 8.7), only granted columns changed.
create or replace procedure law.case_table(_table text, _category text, _changes text, _by_author_alone boolean default true)
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare columns text;
begin
  select string_agg(quote_ident(attname), ', ') into columns from pg_attribute
    where attrelid = format('app.%I', _table)::regclass and attnum > 0 and not attisdropped and attname not in ('version', 'written_at');
  execute format('create policy read on app.%I for select to samsteg_app using (casefile_id = any (array(select law.readable(%L))))', _table, _category);
  execute format('create policy write on app.%I for insert to samsteg_app with check ((select law.may_write(%L))
    and casefile_id = any (array(select law.writable(%L))))', _table, _table, _category);
  execute format('create policy change on app.%1$I for update to samsteg_app
    using ((select law.may_write(%1$L)) and casefile_id = any (array(select law.writable(%2$L))) %3$s)
    with check ((select law.may_write(%1$L)) and casefile_id = any (array(select law.writable(%2$L))) %3$s)',
    _table, _category, case when _by_author_alone then 'and written_by = (select law.account())' end);
  execute format('grant select, insert (%s), update (%s) on app.%I to samsteg_app', columns, _changes, _table);
end $$;

-- 8.1 Organisations and people at work: every signed-in person knows who there is; addresses only colleagues.
create policy read on app.organisation for select to samsteg_app using ((select law.account()) is not null);
create policy write on app.organisation for insert to samsteg_app with check ((select law.may_write('organisation')));
create policy change on app.organisation for update to samsteg_app using ((select law.may_write('organisation_name')) and id = any (array(select law.administered())))
  with check (id = any (array(select law.administered())));
grant select, insert (id, name, org_no, kind, created_by), update (name, version) on app.organisation to samsteg_app;

create policy read on app.branch for select to samsteg_app using ((select law.account()) is not null);
create policy write on app.branch for insert to samsteg_app with check ((select law.may_write('branch')) and organisation_id = any (array(select law.administered())));
create policy change on app.branch for update to samsteg_app using ((select law.may_write('branch')) and organisation_id = any (array(select law.administered())))
  with check (organisation_id = any (array(select law.administered())));
grant select, insert (id, organisation_id, name, kind, created_by), update (name, version) on app.branch to samsteg_app;

create policy read on app.unit for select to samsteg_app using ((select law.account()) is not null);
create policy write on app.unit for insert to samsteg_app with check ((select law.may_write('unit'))
  and branch_id in (select b.id from app.branch b where b.organisation_id = any (array(select law.administered()))));
create policy change on app.unit for update to samsteg_app using ((select law.may_write('unit')) and id = any (array(select law.administered_units())))
  with check (id = any (array(select law.administered_units())));
grant select, insert (id, branch_id, name, municipality_code, created_by), update (name, version) on app.unit to samsteg_app;

create policy read on app.account for select to samsteg_app
  using ((select law.at_work()) or id = (select law.account()) or id = any (array(select law.own_staff())));
create policy change on app.account for update to samsteg_app using (id = (select law.account())) with check (id = (select law.account()));
grant select, update (locale, version) on app.account to samsteg_app;
create policy read on app.account_contact for select to samsteg_app using (account_id = any (array(select law.colleagues())));
grant select on app.account_contact to samsteg_app;

create policy read on app.membership for select to samsteg_app
  using (account_id = (select law.account()) or unit_id = any (array(select law.administered_units()))
    or unit_id in (select u.id from app.unit u where u.branch_id = (select law.branch())));
grant select on app.membership to samsteg_app;
create policy read on app.account_decision for select to samsteg_app using (account_id = any (array(select law.administered_accounts())));
grant select on app.account_decision to samsteg_app;
create policy read on app.invitation for select to samsteg_app using (unit_id = any (array(select law.administered_units())));
create policy change on app.invitation for update to samsteg_app
  using ((select law.may_write('invitation')) and unit_id = any (array(select law.administered_units())))
  with check (unit_id = any (array(select law.administered_units())));
grant select, update (withdrawn_at, withdrawn_by, version) on app.invitation to samsteg_app;

-- What one wants to be reminded of, and the letters one got, are one's own.
create policy read on app.reminder_choice for select to samsteg_app using (id = (select law.account()));
create policy write on app.reminder_choice for insert to samsteg_app with check ((select law.may_write('reminder_choice')) and id = (select law.account()));
create policy change on app.reminder_choice for update to samsteg_app using ((select law.may_write('reminder_choice')) and id = (select law.account())) with check (id = (select law.account()));
grant select, insert (id, rhythm, weekday, hour, quiet_from, quiet_to, quiet_weekends, kinds), update (rhythm, weekday, hour, quiet_from, quiet_to, quiet_weekends, kinds, version)
  on app.reminder_choice to samsteg_app;
create policy read on app.reminder_letter for select to samsteg_app using (account_id = (select law.account()));
grant select on app.reminder_letter to samsteg_app;

create policy own on app.answered_request for all to samsteg_app using (account_id = (select law.account())) with check (account_id = (select law.account()));
grant select, insert (account_id, key, request_hash), update (status, answer) on app.answered_request to samsteg_app;

-- 8.2 Projects are public records (TF 2 kap.): every signed-in person reads them; the text as it came, and contact persons it names, only those
-- who keep the register. A new project is added by the one who runs the installation; from then on its own keepers change it.
create policy read on app.project for select to samsteg_app using ((select law.account()) is not null);
create policy write on app.project for insert to samsteg_app with check ((select law.may_write('project')) and (select law.runs_installation()));
create policy change on app.project for update to samsteg_app using ((select law.may_write('project')) and id = any (array(select law.governed())))
  with check (id = any (array(select law.governed())));
grant select, insert (id, registration_no, aliases, name, display_name, generation, owner_organisation_id, region, nuts2, starts_on, ends_on, shift_months,
    secondary_theme_child_poverty, strategic_importance, claims, created_by),
  update (aliases, name, display_name, owner_organisation_id, region, nuts2, starts_on, ends_on, shift_months, secondary_theme_child_poverty, strategic_importance,
    claims, open_until, open_reason, version)
  on app.project to samsteg_app;

-- `removable`: which rows may also be taken away.
do $$ declare t record; begin
  for t in select * from (values
    ('project_fact', 'project_id, key, value, status, provenance, quote, line, source_id', 'value, status, provenance, quote, line, source_id, note, confirmed_at, confirmed_by, version', $c$status <> 'CONFIRMED'$c$),
    ('project_discrepancy', 'project_id, field, reported_values, note', 'reported_values, status, resolution, resolved_at, resolved_by, version', $c$status = 'OPEN'$c$),
    ('target', 'project_id, kind, strength, value, unit, population, by_gender, quote, line, whole, provenance, origin, reason', 'quote, line, whole, provenance, by_gender, governing, governed_at, governed_by, reason, counted_of, version', 'not governing'),
    ('subproject', 'project_id, name, lead_organisation_id, target_participants, starts_on, ends_on, origin, method, target_group, succeeds_id', 'name, lead_organisation_id, target_participants, ends_on, method, target_group, version', null),
    ('project_partner', 'project_id, organisation_id, role, origin, quote, member_of_id', 'origin, quote, member_of_id, version', 'true'),
    ('project_goal', 'project_id, words, origin, provenance, quote, line, reason, measure, added_by', 'provenance, quote, line, measure, version', 'true'),
    ('project_municipality', 'project_id, code, unit_id, origin, quote', 'unit_id, origin, quote, version', 'true'),
    ('project_actor', 'project_id, kind, kind_words, branch_id, municipality_code, part, origin, quote', 'branch_id, origin, quote, version', 'true'),
    ('gap_rule', 'project_id, kind, threshold, active, reason', 'threshold, active, reason, version', 'true'),
    ('instrument_use', 'project_id, instrument_id, at_entry, every_days, at_exit, added_by', 'at_entry, every_days, at_exit, retired_on, version', null),
    ('triad', 'project_id, sides, reason', 'sides, reason, version', null),
    ('entry_rule', 'project_id, kind, number, codes', 'number, codes, version', 'true'),
    ('hypothesis', 'project_id, words, indicator, data, verdict, verdict_words, decided_on, added_by', 'words, indicator, data, verdict, verdict_words, decided_on, version', 'true'),
    ('iteration', 'project_id, starts_on, ends_on, tried, learned, next, added_by', 'starts_on, ends_on, tried, learned, next, version', 'true'),
    ('knowledge_activity', 'project_id, topic, held_on, recipient_ids, persons, evaluation, added_by', 'topic, held_on, recipient_ids, persons, evaluation, version', 'true'),
    ('dissemination', 'project_id, result, material, channel, audience, told_on, uptake, added_by', 'result, material, channel, audience, told_on, uptake, version', 'true'),
    ('work_process', 'project_id, name, owner_ids, problem, status, editions, evidence, added_by', 'name, owner_ids, problem, status, editions, evidence, version', 'true'),
    ('structural_goal', 'project_id, words, status, activities, evidence, added_by', 'words, status, activities, evidence, version', 'true'),
    ('joint_decision', 'project_id, kind, words, association_ids, decided_on, follow_up, added_by', 'kind, words, association_ids, decided_on, follow_up, version', 'true'),
    ('local_structure', 'project_id, municipality_code, social_services, school, labour_market_unit, agreement, agreed_on, forum, frequency, agenda, within_months, added_by',
      'social_services, school, labour_market_unit, agreement, agreed_on, forum, frequency, agenda, within_months, version', null)) v(name, given, changed, removable) loop
    execute format('create policy read on app.%I for select to samsteg_app using ((select law.account()) is not null)', t.name);
    execute format('create policy write on app.%1$I for insert to samsteg_app with check ((select law.may_write(%1$L)) and project_id = any (array(select law.governed())))', t.name);
    execute format('create policy change on app.%1$I for update to samsteg_app using ((select law.may_write(%1$L)) and project_id = any (array(select law.governed())))
      with check (project_id = any (array(select law.governed())))', t.name);
    execute format('grant select, insert (id, %s), update (%s) on app.%I to samsteg_app', t.given, t.changed, t.name);
    if t.removable is not null then
      execute format('create policy remove on app.%1$I for delete to samsteg_app
        using ((select law.may_write(%1$L)) and project_id = any (array(select law.governed())) and %2$s)', t.name, t.removable);
      execute format('grant delete on app.%I to samsteg_app', t.name);
    end if;
  end loop;
end $$;

create policy read on app.project_source for select to samsteg_app using ((select law.account()) is not null);
create policy write on app.project_source for insert to samsteg_app with check ((select law.may_write('project_source')) and project_id = any (array(select law.governed())));
grant select, insert (id, project_id, file_name, sha256, imported_by) on app.project_source to samsteg_app;
create policy read on app.project_source_text for select to samsteg_app
  using (id in (select x.id from app.project_source x where x.project_id = any (array(select law.governed()))));
create policy write on app.project_source_text for insert to samsteg_app with check ((select law.may_write('project_source_text'))
  and id in (select x.id from app.project_source x where x.project_id = any (array(select law.governed()))));
create policy change on app.project_source_text for update to samsteg_app
  using ((select law.may_write('project_source_text')) and id in (select x.id from app.project_source x where x.project_id = any (array(select law.governed()))))
  with check (id in (select x.id from app.project_source x where x.project_id = any (array(select law.governed()))));
grant select, insert (id, content), update (content, version) on app.project_source_text to samsteg_app;

create policy read on app.project_contact for select to samsteg_app using (id = any (array(select law.governed())));
create policy write on app.project_contact for insert to samsteg_app with check ((select law.may_write('project_contact')) and id = any (array(select law.governed())));
create policy change on app.project_contact for update to samsteg_app using ((select law.may_write('project_contact')) and id = any (array(select law.governed())))
  with check (id = any (array(select law.governed())));
grant select, insert (id, name, email, phone, origin), update (name, email, phone, origin, version) on app.project_contact to samsteg_app;

-- The contact persons of an actor stand there to be found by those who work with it.
create policy read on app.project_actor_contact for select to samsteg_app using ((select law.account()) is not null);
create policy write on app.project_actor_contact for insert to samsteg_app with check ((select law.may_write('project_actor_contact'))
  and actor_id in (select x.id from app.project_actor x where x.project_id = any (array(select law.governed()))));
create policy change on app.project_actor_contact for update to samsteg_app
  using ((select law.may_write('project_actor_contact')) and actor_id in (select x.id from app.project_actor x where x.project_id = any (array(select law.governed()))))
  with check (actor_id in (select x.id from app.project_actor x where x.project_id = any (array(select law.governed()))));
create policy remove on app.project_actor_contact for delete to samsteg_app using ((select law.may_write('project_actor_contact'))
  and actor_id in (select x.id from app.project_actor x where x.project_id = any (array(select law.governed()))));
grant select, insert (id, actor_id, name, duty, email, phone), update (name, duty, email, phone, version), delete on app.project_actor_contact to samsteg_app;

-- 8.3 The person. Coordinators see the pseudonymous participation of their project, never a protected person's.
create policy read on app.participation for select to samsteg_app
  using (id = any (array(select law.known())) or (project_id = any (array(select law.counted_projects())) and not protected));
grant select on app.participation to samsteg_app;
create policy read on app.participant for select to samsteg_app using (id = any (array(select law.known_participants())));
grant select on app.participant to samsteg_app;
create policy read on app.identity for select to samsteg_app using (participant_id = any (array(select law.identified())));
create policy change on app.identity for update to samsteg_app
  using ((select law.may_write('identity')) and participant_id = any (array(select law.identity_writable())))
  with check (participant_id = any (array(select law.identity_writable())));
grant select, update (given_name, family_name, name_cipher, number_kind, number_cipher, number_hash, birth_date, phone_cipher, email_cipher, address_cipher,
  municipality_code, interpreter_language, version) on app.identity to samsteg_app;
create policy read on app.identity_alias for select to samsteg_app using (participant_id = any (array(select law.identity_writable())));
grant select on app.identity_alias to samsteg_app;
create policy read on app.home for select to samsteg_app using (participation_id = any (array(select law.known())));
grant select on app.home to samsteg_app;
create policy read on app.casefile for select to samsteg_app using (id = any (array(select law.files())));
grant select on app.casefile to samsteg_app;
create policy read on app.assignment for select to samsteg_app using (casefile_id = any (array(select law.files())));
grant select on app.assignment to samsteg_app;
create policy read on app.consent for select to samsteg_app using (participation_id = any (array(select law.known()))
  and (from_branch_id = (select law.branch()) or to_unit_id = any (array(select law.units()))));
grant select on app.consent to samsteg_app;
create policy read on app.protection for select to samsteg_app using (participant_id = any (array(select law.identity_writable())));
grant select on app.protection to samsteg_app;
create policy read on app.emergency for select to samsteg_app using (account_id = (select law.account()) or casefile_id = any (array(select law.files())));
grant select on app.emergency to samsteg_app;

-- 8.4 Case rows.
call law.case_table('note', 'notes', 'kind, occurred_on, attendance, goal_id, intervention_id, body, version');

call law.case_table('note_version', 'notes', 'version');

-- The plan: an agreed version stands as it is; what is new begins a version of its own.
call law.case_table('plan', 'plan', 'status, competence, wishes, obstacles, needs, goals, hours_per_week, schedule, steps, contributions, review_on,
  proposed_at, proposed_by, agreed_on, agreed_how, agreed_at, agreed_by, version', false);
create policy agreed_stands on app.plan as restrictive for update to samsteg_app using (status <> 'AGREED') with check ((select law.may_write('plan')) and agreed_how is distinct from 'OWN_PAGES');
call law.case_table('plan_review', 'plan', 'version');
create policy read on app.plan_exemption for select to samsteg_app
  using (participation_id = any (array(select law.planned())) or participation_id = any (array(select law.followed_participations())));
create policy write on app.plan_exemption for insert to samsteg_app with check ((select law.may_write('plan_exemption'))
  and participation_id = any (array(select law.followed_participations())) and granted_by = (select law.account()));
grant select, insert (id, participation_id, reason, holds_until, granted_by) on app.plan_exemption to samsteg_app;
create policy own on app.note_draft for all to samsteg_app
  using ((select law.may_write('note_draft')) and account_id = (select law.account()) and participation_id = any (array(select law.known())))
  with check ((select law.may_write('note_draft')) and account_id = (select law.account()) and participation_id = any (array(select law.known())));
grant select, insert (id, participation_id, account_id, content, saved_at), update (content, version, saved_at), delete on app.note_draft to samsteg_app;

call law.case_table('intervention', 'interventions', 'status, purpose, proposed_by, provider_branch_id, provider_name, contact, hours_per_week, planned_from, planned_to,
  need_ids, goal_ids, answered_on, answer_words, decline_reason, periods, ended_on, end_reason, result, result_words, version', false);
create policy read on app.intervention_type for select to samsteg_app using ((select law.account()) is not null);
grant select on app.intervention_type to samsteg_app;

call law.case_table('activity_visit', 'interventions', 'withdrawn_on, version', false);
-- Work training and attendance: a month that is certified stands until somebody opens it again, with a reason.
call law.case_table('work_training', 'interventions', 'workplace_id, sector, sector_words, supervisor, tasks, adaptation, starts_on, ends_on, outcome, participant_words, supervisor_words, version', false);
call law.case_table('attendance', 'interventions', 'planned_hours, attended_hours, absence_reason, version', false);
call law.case_table('attendance_month', 'interventions', 'participant_on, participant_how, participant_marked_by, reopened_at, reopened_by, reopen_reason, version', false);
create policy own_hand on app.attendance_month as restrictive for insert to samsteg_app with check (participant_how is distinct from 'OWN_PAGES');
create policy own_hand_stands on app.attendance_month as restrictive for update to samsteg_app using (true)
  with check (participant_how is distinct from 'OWN_PAGES' or participant_marked_by in (select a.account_id from app.own_access a));
create policy certified_stands on app.attendance as restrictive for insert to samsteg_app with check (casefile_id || ' ' || to_char(held_on, 'YYYY-MM') <> all (array(select law.certified_months())));
create policy certified_stays on app.attendance as restrictive for update to samsteg_app
  using (casefile_id || ' ' || to_char(held_on, 'YYYY-MM') <> all (array(select law.certified_months())))
  with check (casefile_id || ' ' || to_char(held_on, 'YYYY-MM') <> all (array(select law.certified_months())));
-- Conversations, and how a person feels: the second is health, and read as such.
call law.case_table('motivational_session', 'interventions', 'held_on, minutes, goal_id, focus, importance, confidence, readiness, own_words, next_step, follow_up_on, version');
call law.case_table('wellbeing', 'health', 'measured_on, score, words, version');
-- Supported Employment. A profile is approved, never changed; what is said to an employer about a participant rests on a consent in the same file.
call law.case_table('employment_stage', 'interventions', 'left_on, version', false);
call law.case_table('vocational_profile', 'interventions', 'version');
call law.case_table('disclosure', 'interventions', 'withdrawn_on, version', false);
call law.case_table('employer_approach', 'interventions', 'outcome, next_on, version');
create policy consented on app.employer_approach as restrictive for insert to samsteg_app with check (disclosure_id in (select d.id from app.disclosure d
  where d.casefile_id = employer_approach.casefile_id and (d.workplace_id is null or d.workplace_id = employer_approach.workplace_id)
    and employer_approach.held_on between d.given_on and d.valid_to and (d.withdrawn_on is null or employer_approach.held_on < d.withdrawn_on)));
call law.case_table('job_match', 'interventions', 'status, decided_on, version', false);
call law.case_table('job_placement', 'interventions', 'kind, workplace_id, job, hours_per_week, starts_on, ends_on, end_reason, fading, version', false);
call law.case_table('job_support', 'interventions', 'version');
create policy read on app.employer_contact for select to samsteg_app using (branch_id = (select law.branch()));
create policy write on app.employer_contact for insert to samsteg_app with check ((select law.may_write('employer_contact')) and branch_id = (select law.branch()));
grant select, insert (id, branch_id, workplace_id, held_on, mode, purpose, outcome, next_on, written_by) on app.employer_contact to samsteg_app;
-- How true the work is to the method. A scale is its branch's own, or came with the program; a review is its branch's, about one of its units, and once frozen stays as it is.
create policy read on app.fidelity_scale for select to samsteg_app using (branch_id is null or branch_id = (select law.branch()));
create policy write on app.fidelity_scale for insert to samsteg_app with check ((select law.may_write('fidelity_scale')) and branch_id = (select law.branch()));
grant select, insert (id, branch_id, code, edition, definition, added_by) on app.fidelity_scale to samsteg_app;
create policy read on app.fidelity_review for select to samsteg_app using (branch_id = (select law.branch()));
create policy write on app.fidelity_review for insert to samsteg_app with check ((select law.may_write('fidelity_review')) and branch_id = (select law.branch())
  and unit_id in (select u.id from app.unit u where u.branch_id = fidelity_review.branch_id));
create policy change on app.fidelity_review for update to samsteg_app using ((select law.may_write('fidelity_review')) and branch_id = (select law.branch()) and status = 'OPEN')
  with check ((select law.may_write('fidelity_review')) and branch_id = (select law.branch()));
create policy discard on app.fidelity_review for delete to samsteg_app using ((select law.may_write('fidelity_review')) and branch_id = (select law.branch()) and status = 'OPEN');
grant select, delete, insert (id, branch_id, unit_id, scale_id, scale, starts_on, ends_on, reviewers, figures, begun_by),
  update (reviewers, scores, figures, conclusions, status, total, frozen_at, frozen_by, version) on app.fidelity_review to samsteg_app;
-- Case management; what stands in the way and what helps in a crisis is health. A crisis plan is agreed, never changed.
call law.case_table('case_management', 'interventions', 'model, contacts_per_month, goals, starts_on, ends_on, end_reason, version', false);
call law.case_table('resource_member', 'interventions', 'name, relation, organisation, contact, chosen_on, left_on, version', false);
call law.case_table('case_contact', 'interventions', 'held_on, mode, in_vivo, minutes, with_whom, about, version');
call law.case_table('barrier', 'health', 'domain, words, found_on, lifted_on, version', false);
call law.case_table('crisis_plan', 'health', 'version');
-- The workplaces a branch knows, with whom to talk to there: the branch's own, and nobody else's.
create policy read on app.workplace for select to samsteg_app using (branch_id = (select law.branch()));
create policy write on app.workplace for insert to samsteg_app with check ((select law.may_write('workplace')) and branch_id = (select law.branch()));
create policy change on app.workplace for update to samsteg_app using ((select law.may_write('workplace')) and branch_id = (select law.branch()))
  with check (branch_id = (select law.branch()));
grant select, insert (id, branch_id, name, org_number, sector, sector_words, place, contact_name, contact_phone, written_by),
  update (name, org_number, sector, sector_words, place, contact_name, contact_phone, active, version) on app.workplace to samsteg_app;

call law.case_table('entry_assessment', 'plan', 'replaced_at, version', false);
call law.case_table('direction', 'plan', 'version');
call law.case_table('livelihood', 'progress', 'replaced_at, version', false);
-- How independent the person feels: put right by another row; those who follow the project are told counts (`count_independence`).
call law.case_table('independence_rating', 'progress', 'replaced_at, version', false);
call law.case_table('pause', 'plan', 'ends_on, version', false);
call law.case_table('participation_exit', 'progress', 'reopened_at, reopened_by, reopen_reason, version', false);

-- What counts as a gap is public as the project is; what is done about one belongs to the plan.
create policy read on app.gap_kind for select to samsteg_app using ((select law.account()) is not null);
grant select on app.gap_kind to samsteg_app;
call law.case_table('gap_action', 'plan', 'version');

-- What was needed and not to be had belongs to the plan; it is told on as numbers alone (`count_shortages`).
call law.case_table('shortage', 'plan', 'met_on, version', false);

-- The way through health care. 1. A case of it is read where the file tells of health: by the unit, and by those a consent opens health to, the process leader of health care among them;
-- never the rest of the file. 2. Steps are read with the case, and written by the assigned and by the process leader whose unit it names, as long as they see it. 3. A step stands.
call law.case_table('navigation_case', 'health', 'version');
create policy read on app.navigation_step for select to samsteg_app using (navigation_id in (select n.id from app.navigation_case n));
create policy write on app.navigation_step for insert to samsteg_app with check ((select law.may_write('navigation_step')) and navigation_id = any (array(select law.steppable_navigations())));
grant select, insert (id, navigation_id, kind, on_day, outcome, words, written_by) on app.navigation_step to samsteg_app;
-- What shows how a process goes is read with its navigation, and linked and unlinked by those who write its steps.
create policy read on app.process_evidence for select to samsteg_app using (navigation_id in (select n.id from app.navigation_case n));
create policy write on app.process_evidence for insert to samsteg_app with check ((select law.may_write('process_evidence')) and navigation_id = any (array(select law.steppable_navigations())));
create policy remove on app.process_evidence for delete to samsteg_app using ((select law.may_write('process_evidence')) and navigation_id = any (array(select law.steppable_navigations())));
grant select, insert (id, process_id, navigation_id, words, linked_on, written_by), delete on app.process_evidence to samsteg_app;

-- Who answers for what. 1. Around a person each party writes in its own file what it has taken upon itself, and so nobody else's part.
-- 2. In a project all read it; each organisation that has a part in the project writes its own, and takes away its own.
call law.case_table('mandate', 'plan', 'ends_on, version', false);
create policy read on app.process_duty for select to samsteg_app using ((select law.account()) is not null);
create policy write on app.process_duty for insert to samsteg_app with check ((select law.may_write('process_duty')) and project_id = any (array(select law.shared_projects()))
  and organisation_id = (select b.organisation_id from app.branch b where b.id = (select law.branch())));
create policy remove on app.process_duty for delete to samsteg_app using ((select law.may_write('process_duty'))
  and organisation_id = (select b.organisation_id from app.branch b where b.id = (select law.branch())));
grant select, insert (id, project_id, process, organisation_id, part, written_by), delete on app.process_duty to samsteg_app;

create policy own on app.saved_view for all to samsteg_app using (account_id = (select law.account())) with check (account_id = (select law.account()));
grant select, insert (id, account_id, name, filters), update (name, filters, version), delete on app.saved_view to samsteg_app;

-- What the person says: in her own hand, or written down by one who carries the case, and marked so. Her own words nobody else writes, and nobody writes them answered.
call law.case_table('own_word', 'plan', 'answer, answered_at, answered_by, version', false);
create policy own_write on app.own_word for insert to samsteg_app with check ((select law.may_write('own_word')) and casefile_id = any (array(select law.own_home_files())));
create policy own_hand on app.own_word as restrictive for insert to samsteg_app
  with check (case when (select law.at_work()) then given <> 'OWN' else given = 'OWN' and answer is null end);

-- How well the support fits, as the person says: in her own hand, or written down; what was said stands, and is said anew another day.
call law.case_table('own_rating', 'plan', 'version', false);
create policy own_write on app.own_rating for insert to samsteg_app with check ((select law.may_write('own_rating')) and casefile_id = any (array(select law.own_home_files())));
create policy own_hand on app.own_rating as restrictive for insert to samsteg_app with check ((given = 'OWN') = not (select law.at_work()));

-- What is hers to see.
do $$ declare t record; begin
  for t in select * from (values ('participation', 'id', 'participations', null), ('consent', 'participation_id', 'participations', null), ('casefile', 'id', 'files', null),
      ('assignment', 'casefile_id', 'files', null), ('intervention', 'casefile_id', 'files', null), ('own_word', 'casefile_id', 'files', null), ('own_rating', 'casefile_id', 'files', null),
      ('attendance', 'casefile_id', 'files', null), ('attendance_month', 'casefile_id', 'files', null), ('activity_visit', 'casefile_id', 'files', null),
      ('plan', 'casefile_id', 'files', $c$status <> 'DRAFT'$c$)) v(name, key, asks, holds) loop
    execute format('create policy own_read on app.%I for select to samsteg_app using (%I = any (array(select law.own_%s())) %s)', t.name, t.key, t.asks, 'and ' || t.holds);
  end loop;
end $$;
create policy own_read on app.activity_guest for select to samsteg_app using (id in (select v.id from app.activity_visit v where v.casefile_id = any (array(select law.own_files()))));
create policy own_read on app.own_survey for select to samsteg_app using (participation_id = any (array(select law.own_participations())));
grant select on app.own_survey to samsteg_app;
create policy read on app.own_access for select to samsteg_app using (participant_id = any (array(select law.known_participants())) or account_id = (select law.account()));
grant select on app.own_access to samsteg_app;

-- Steps and results: the words stand apart, because coordinators follow the rest (row security limits rows, not columns).
call law.case_table('progress_remark', 'progress', 'body, version');
call law.case_table('step_assessment', 'progress', 'position, self_position, assessed_on, next_on, checked, evidence, remark_id, version');
call law.case_table('outcome_event', 'progress', 'withdrawn_at, version', false);
-- What the common indicators rest on: put right by another row. What differs in category stands apart; those who follow the project are told counts (`count_indicators`, `count_sensitive`).
call law.case_table('entry_fact', 'progress', 'replaced_at, version', false);
call law.case_table('entry_background', 'plan', 'replaced_at, version', false);
call law.case_table('entry_disability', 'health', 'replaced_at, version', false);
call law.case_table('exit_observation', 'progress', 'replaced_at, version', false);
create policy read on app.observation_window for select to samsteg_app using ((select law.account()) is not null);
grant select on app.observation_window to samsteg_app;
-- (`in`: there are thousands of them, and each row is looked up in a table made once.)
create policy follow on app.step_assessment for select to samsteg_app using (casefile_id in (select law.followed_home_files('progress')));
call law.case_table('step_confirmation', 'progress', 'version');
create policy follow on app.step_confirmation for select to samsteg_app using (casefile_id in (select law.followed_home_files('progress')));
create policy follow on app.outcome_event for select to samsteg_app using (casefile_id in (select law.followed_home_files('progress')));

-- Measurements. 1. What is answered is read as health; that somebody was measured, and the score where it does not tell of health, as progress. 2. An answer stands: a correction is another.
-- 3. An instrument with a project's own words, and its licence, is known to those who work in that project; what came with the program to all.
call law.case_table('measurement', 'progress', 'occasion, measured_on, respondent, minutes, missing, score, withdrawn_at, withdrawn_why, version', false);
call law.case_table('measurement_answer', 'health', 'version');
create policy read on app.instrument for select to samsteg_app using ((select law.account()) is not null and (project_id is null or project_id = any (array(select law.works_in()))));
create policy write on app.instrument for insert to samsteg_app with check ((select law.may_write('instrument')) and project_id = any (array(select law.governed())));
grant select, insert (id, project_id, key, edition, name_sv, name_en, respondent, licence, licensor, source, about_health, definition, reason, made_by) on app.instrument to samsteg_app;
create policy read on app.instrument_licence for select to samsteg_app using (project_id = any (array(select law.works_in())));
create policy write on app.instrument_licence for insert to samsteg_app with check ((select law.may_write('instrument_licence')) and project_id = any (array(select law.governed())));
grant select, insert (id, project_id, key, holder, kind, reference, valid_to, recorded_by) on app.instrument_licence to samsteg_app;
-- A trial is known to those who work in the project; what was decided stands.
create policy read on app.measurement_trial for select to samsteg_app using (project_id = any (array(select law.works_in())));
create policy write on app.measurement_trial for insert to samsteg_app with check ((select law.may_write('measurement_trial')) and project_id = any (array(select law.governed())));
create policy change on app.measurement_trial for update to samsteg_app using ((select law.may_write('measurement_trial')) and status <> 'DECIDED' and project_id = any (array(select law.governed())))
  with check (project_id = any (array(select law.governed())));
grant select, insert (id, project_id, name, instrument_ids, allocation, seed, starts_on, every_weeks, at_exit, retest_days, pairs_least, outcomes_least, forms_least, added_by),
  update (name, instrument_ids, allocation, municipalities, starts_on, every_weeks, at_exit, retest_days, pairs_least, outcomes_least, forms_least, status, started_at, started_by,
    chosen_id, decided_on, decided_by, grounds, figures, version) on app.measurement_trial to samsteg_app;

-- What counts in a project is public as the project is; it is written by those who keep its register.
do $$ declare t record; begin
  for t in select * from (values
    ('ladder', 'project_id, edition, name, steps, checklist, ready_at, reason, made_by'),
    ('outcome_definition', 'project_id, edition, step_gain, baseline_days, livelihood_points, counts_deceased, fit_at_least, independent_own, independent_rating, step_way, instrument_key, instrument_change, step_events, step_confirmed, reason, made_by')) v(name, given) loop
    execute format('create policy read on app.%I for select to samsteg_app using ((select law.account()) is not null)', t.name);
    execute format('create policy write on app.%1$I for insert to samsteg_app with check ((select law.may_write(%1$L)) and project_id = any (array(select law.governed())))', t.name);
    execute format('grant select, insert (id, %s) on app.%I to samsteg_app', t.given, t.name);
  end loop;
end $$;

-- What is told outside the case team is written by those who follow the project, and never changed: it can be withdrawn, once. The whole counts are theirs alone.
create policy read on app.release for select to samsteg_app using (project_id = any (array(select law.released())));
create policy write on app.release for insert to samsteg_app with check ((select law.may_write('release')) and withdrawn_at is null and project_id = any (array(select law.coordinated())));
create policy change on app.release for update to samsteg_app
  using ((select law.may_write('release')) and withdrawn_at is null and project_id = any (array(select law.coordinated()))) with check (project_id = any (array(select law.coordinated())));
grant select, insert (id, project_id, number, span, ends_on, tables, promises, made_by), update (withdrawn_at, withdrawn_by, withdrawn_reason, version) on app.release to samsteg_app;
create policy read on app.release_basis for select to samsteg_app
  using ((select law.may_write('release_basis')) and id in (select x.id from app.release x where x.project_id = any (array(select law.coordinated()))));
create policy write on app.release_basis for insert to samsteg_app
  with check ((select law.may_write('release_basis')) and id in (select x.id from app.release x where x.project_id = any (array(select law.coordinated()))));
grant select, insert (id, counts, hidden, groups) on app.release_basis to samsteg_app;
-- A learning pack that was loaded is seen by those who see the released figures it is laid beside; loaded, never changed, and taken away by those of them who learn from it or follow the project.
create policy read on app.learning_pack for select to samsteg_app using (project_id = any (array(select law.released())));
create policy write on app.learning_pack for insert to samsteg_app with check ((select law.may_write('learning_pack')) and project_id = any (array(select law.released())));
create policy remove on app.learning_pack for delete to samsteg_app using ((select law.may_write('learning_pack')) and project_id = any (array(select law.released())));
grant select, insert (id, project_id, digest, content, loaded_by), delete on app.learning_pack to samsteg_app;
-- An extract is seen by who asked for it and by who coordinates the project; asked for by who evaluates it; decided on by another than who asked. Its persons are read by who
-- asked for it, while it runs, and by nobody else: not by those who made it.
create policy read on app.extract for select to samsteg_app
  using (project_id = any (array(select law.extract_projects())) and (asked_by = (select law.account()) or project_id = any (array(select law.counted_projects()))));
create policy write on app.extract for insert to samsteg_app with check ((select law.may_write('extract')) and project_id = any (array(select law.extract_projects())));
create policy change on app.extract for update to samsteg_app
  using ((select law.may_write('extract_decision')) and status in ('ASKED', 'APPROVED') and asked_by <> (select law.account()) and project_id = any (array(select law.extract_projects())))
  with check (project_id = any (array(select law.extract_projects())));
grant select, insert (id, project_id, purpose, ground, variables, least, ends_on, asked_by),
  update (status, decided_at, decided_by, decision, as_of, told, generalised, left_out, stopped_at, stopped_by, stopped_reason, version) on app.extract to samsteg_app;
create policy read on app.extract_content for select to samsteg_app using (id = any (array(select law.running_extracts())));
create policy write on app.extract_content for insert to samsteg_app
  with check ((select law.may_write('extract_decision')) and id in (select e.id from app.extract e where e.status = 'APPROVED' and e.decided_by = (select law.account())));
grant select, insert (id, people) on app.extract_content to samsteg_app;
-- What was found is written by who asked for the extract, and linked to how it was spread, in the same project, by whoever sees it.
create policy read on app.evaluation_finding for select to samsteg_app using (extract_id in (select e.id from app.extract e));
create policy write on app.evaluation_finding for insert to samsteg_app with check ((select law.may_write('evaluation_finding'))
  and extract_id in (select e.id from app.extract e where e.asked_by = (select law.account()) and e.project_id = evaluation_finding.project_id and e.status in ('APPROVED', 'STOPPED')));
create policy change on app.evaluation_finding for update to samsteg_app using ((select law.may_write('evaluation_finding')) and extract_id in (select e.id from app.extract e))
  with check (dissemination_id is null or dissemination_id in (select d.id from app.dissemination d where d.project_id = evaluation_finding.project_id));
grant select, insert (id, extract_id, project_id, words, written_by), update (dissemination_id, version) on app.evaluation_finding to samsteg_app;
-- A target looked at together holds whole figures: read and written by those who see them. It is frozen: nobody changes one or takes one away.
create policy read on app.target_review for select to samsteg_app using (project_id = any (array(select law.reviewed_projects())));
create policy write on app.target_review for insert to samsteg_app with check ((select law.may_write('target_review')) and project_id = any (array(select law.reviewed_projects()))
  and target_id in (select t.id from app.target t where t.project_id = target_review.project_id));
grant select, insert (id, project_id, target_id, definition_id, as_of, held_on, present, shown, note, decision, next_step, next_review_on, made_by) on app.target_review to samsteg_app;
-- A hypothesis put to the test: set up once, judged once, never taken away.
create policy read on app.hypothesis_test for select to samsteg_app using (project_id = any (array(select law.tested_projects())));
create policy write on app.hypothesis_test for insert to samsteg_app with check ((select law.may_write('hypothesis_test')) and project_id = any (array(select law.tested_projects()))
  and hypothesis_id in (select h.id from app.hypothesis h where h.project_id = hypothesis_test.project_id));
create policy change on app.hypothesis_test for update to samsteg_app
  using ((select law.may_write('hypothesis_test')) and judged_at is null and project_id = any (array(select law.tested_projects()))) with check (project_id = any (array(select law.tested_projects())));
grant select, insert (id, project_id, hypothesis_id, words, figure, population, baseline_from, baseline_on, baseline, expectation, level, last_on, added_by),
  update (judgement, grounds, shown, judged_at, judged_by, version) on app.hypothesis_test to samsteg_app;

-- What was ordered is seen by the one who ordered it, who may call it off until it is done; the rest is the law's (7r).
create policy read on app.report_order for select to samsteg_app using (id in (select law.own_orders()));
create policy read_packs on app.report_order for select to samsteg_app using (id in (select law.evaluated_packs()));
create policy write on app.report_order for insert to samsteg_app with check ((select law.may_write('report_order')) and project_id = any (array(select law.coordinated())));
create policy call_off on app.report_order for update to samsteg_app using (status in ('QUEUED', 'RUNNING') and id in (select law.own_orders())) with check (status = 'CANCELLED');
grant select, insert (id, project_id, kind, format, language, starts_on, ends_on, total, ordered_by), update (status, version) on app.report_order to samsteg_app;

-- 8.5 The log is read through `law.journal_lines` alone.

-- 8.6 Referrals are read by policy and moved by function.
do $$ declare t record; begin
  for t in select * from (values ('referral', 'id', 'referrals'), ('referral_sender', 'referral_id', 'signed_referrals'), ('referral_content', 'referral_id', 'told_referrals'),
      ('referral_entry', 'referral_id', 'told_referrals'), ('referral_feedback', 'referral_id', 'fed_back_referrals')) v(name, key, asks) loop
    execute format('create policy read on app.%I for select to samsteg_app using (%I = any (array(select law.%I())))', t.name, t.key, t.asks);
    execute format('grant select on app.%I to samsteg_app', t.name);
  end loop;
end $$;
-- 8.6b Handovers are read by policy and moved by function.
create policy read on app.handover for select to samsteg_app using (id = any (array(select law.handovers())));
create policy read on app.handover_summary for select to samsteg_app using (handover_id = any (array(select law.told_handovers())));
grant select on app.handover, app.handover_summary to samsteg_app;
create policy read on app.referral_reason for select to samsteg_app using ((select law.account()) is not null);
grant select on app.referral_reason to samsteg_app;
create policy read on app.receiving_unit for select to samsteg_app using ((select law.account()) is not null);
create policy write on app.receiving_unit for insert to samsteg_app with check ((select law.may_write('receiving_unit')) and project_id = any (array(select law.governed())));
create policy change on app.receiving_unit for update to samsteg_app using ((select law.may_write('receiving_unit')) and project_id = any (array(select law.governed())))
  with check (project_id = any (array(select law.governed())));
grant select, insert (id, project_id, unit_id, municipality_codes, answer_within_days, created_by), update (municipality_codes, answer_within_days, open, version)
  on app.receiving_unit to samsteg_app;

-- 8.8 The coordinated plan: read as the file is by those who keep it, and by its parties as far as 7f goes; written by the assigned.
create policy read on app.sip for select to samsteg_app
  using (casefile_id = any (array(select law.sip_files())) or id = any (array(select law.called_sips())));
create policy write on app.sip for insert to samsteg_app with check ((select law.may_write('sip')) and casefile_id = any (array(select law.driven_files()))
  and written_by = (select law.account()));
create policy change on app.sip for update to samsteg_app using ((select law.may_write('sip')) and casefile_id = any (array(select law.driven_files())))
  with check ((select law.may_write('sip')) and casefile_id = any (array(select law.driven_files())));
grant select, insert (id, casefile_id, participation_id, person_name, cause, need_on, notice_on, call_due_on, legal_base, written_by),
  update (status, person_name, consent_form, consent_given_on, consent_to, consent_ended_at, consent_ended_by, meeting_at, meeting_minutes, meeting_form, meeting_place, meeting_link,
    called_at, called_by, first_called_on, held_on, overall_responsible, main_responsible, established_on, edition, follow_up_on, follow_up_form, follow_up_caller_id, followed_up_on,
    ended_on, end_reason, refused_by, version)
  on app.sip to samsteg_app;

do $$ declare t record; begin
  for t in select * from (values
    ('sip_content', 'id', 'id, own_words, question, agenda', 'own_words, question, situation, resources, agenda, goals, self_does, relatives_do, crisis_plan, person_view, disagreement, version', 'false'),
    ('sip_party', 'sip_id', 'id, sip_id, kind, unit_id, account_id, consent_id, name, email, contact_name, contact_role, contact, insured_consent_on, insured_consent_form, insured_consent_source, written_by',
      'account_id, consent_id, email, contact_name, contact_role, contact, gets_copy, attended, insured_consent_on, insured_consent_form, insured_consent_source, insured_consent_ended_at, insured_consent_ended_by, version', 'called_at is null'),
    ('commitment', 'sip_id', 'id, sip_id, party_id, goal_id, words, starts_on, due_on, follow_up_on, contact_name, written_by', 'party_id, goal_id, words, starts_on, due_on, follow_up_on, contact_name, status, reason, sent_at, version', $c$status = 'DRAFT'$c$),
    ('sip_edition', 'sip_id', 'id, sip_id, no, made_on, content, written_by', null, null)) v(name, key, given, changed, removable) loop
    execute format('create policy write on app.%1$I for insert to samsteg_app with check ((select law.may_write(%1$L)) and %2$I = any (array(select law.driven_sips())))', t.name, t.key);
    execute format('grant select, insert (%s) on app.%I to samsteg_app', t.given, t.name);
    if t.changed is not null then
      execute format('create policy change on app.%1$I for update to samsteg_app using ((select law.may_write(%1$L)) and %2$I = any (array(select law.driven_sips())))
        with check ((select law.may_write(%1$L)) and %2$I = any (array(select law.driven_sips())))', t.name, t.key);
      execute format('grant update (%s) on app.%I to samsteg_app', t.changed, t.name);
    end if;
    if t.removable not in ('false') then
      execute format('create policy remove on app.%1$I for delete to samsteg_app using ((select law.may_write(%1$L)) and %2$I = any (array(select law.driven_sips())) and %3$s)', t.name, t.key, t.removable);
      execute format('grant delete on app.%I to samsteg_app', t.name);
    end if;
  end loop;
end $$;
create policy read on app.sip_content for select to samsteg_app using (id = any (array(select law.told_sips())));
create policy read on app.sip_edition for select to samsteg_app using (sip_id = any (array(select law.told_sips())));
create policy read on app.sip_approval for select to samsteg_app using (sip_id = any (array(select law.told_sips())));
create policy read on app.sip_knowledge for select to samsteg_app using (sip_id = any (array(select law.told_sips())));
create policy remove on app.sip_knowledge for delete to samsteg_app using ((select law.may_write('sip_knowledge')) and party_id = any (array(select law.speaks_for())));
grant select on app.sip_approval to samsteg_app;
grant select, delete on app.sip_knowledge to samsteg_app;
create policy read on app.sip_party for select to samsteg_app using (sip_id = any (array(select law.told_sips())) or id = any (array(select law.own_parties())));
create policy read on app.commitment for select to samsteg_app
  using (sip_id = any (array(select law.told_sips())) or (status <> 'DRAFT' and party_id = any (array(select law.own_parties()))));
-- Nobody promises for another: who carries the case asks and drops; what was answered stands.
create policy promised_by_itself on app.commitment as restrictive for update to samsteg_app using (status in ('DRAFT', 'SENT', 'ACCEPTED')) with check (status in ('DRAFT', 'SENT', 'DROPPED'));

create policy read on app.sip_term for select to samsteg_app using ((select law.account()) is not null);
create policy change on app.sip_term for update to samsteg_app using ((select law.may_write('sip_term')) and (select law.runs_installation()))
  with check ((select law.may_write('sip_term')) and (select law.runs_installation()));
grant select, update (days, source, version) on app.sip_term to samsteg_app;

call law.case_table('bridge_case', 'interventions', 'programme, contact, opened_on, met_on, registered_on, started_on, ended_on, outcome, outcome_words, version', false);

-- 8.9 What is learnt is open to all at work: it names nobody. Methods are proposed by those who work with them, and decided on by those who keep the
-- project's register or lead the branch.
create policy read on app.method for select to samsteg_app using ((select law.account()) is not null);
create policy write on app.method for insert to samsteg_app with check ((select law.may_write('method')));
grant select, insert (id, name, summary, type_code, origin, proposed_by) on app.method to samsteg_app;
create policy read on app.method_use for select to samsteg_app using ((select law.account()) is not null);
create policy write on app.method_use for insert to samsteg_app with check ((select law.may_write('method_use')) and status = 'PROPOSED'
  and project_id = any (array(select law.works_in())) and (branch_id = (select law.branch()) or project_id = any (array(select law.governed()))));
create policy change on app.method_use for update to samsteg_app
  using ((select law.may_write('method_decision')) and (project_id = any (array(select law.governed())) or branch_id = any (array(select law.led_branches()))))
  with check ((select law.may_write('method_decision')) and (project_id = any (array(select law.governed())) or branch_id = any (array(select law.led_branches()))));
grant select, insert (id, method_id, project_id, branch_id, municipality_code, since, next_step, responsible, follows_id, proposed_by),
  update (status, since, tried_from, hypothesis, measure, review_on, next_step, responsible, version) on app.method_use to samsteg_app;
create policy read on app.method_evaluation for select to samsteg_app using ((select law.account()) is not null);
create policy write on app.method_evaluation for insert to samsteg_app with check ((select law.may_write('method_evaluation')) and method_use_id in
  (select u.id from app.method_use u where u.project_id = any (array(select law.governed())) or u.branch_id = any (array(select law.led_branches()))));
grant select, insert (id, method_use_id, decision, words, figures, decided_on, decided_by) on app.method_evaluation to samsteg_app;
create policy read on app.method_evidence for select to samsteg_app using ((select law.account()) is not null);
create policy write on app.method_evidence for insert to samsteg_app with check ((select law.may_write('method_evidence')) and branch_id = (select law.branch()));
grant select, insert (id, method_id, branch_id, part, words, source, strength, written_by) on app.method_evidence to samsteg_app;

create policy read on app.structure_meeting for select to samsteg_app using ((select law.account()) is not null);
create policy write on app.structure_meeting for insert to samsteg_app with check ((select law.may_write('structure_meeting'))
  and structure_id in (select x.id from app.local_structure x where x.project_id = any (array(select law.governed()))));
create policy remove on app.structure_meeting for delete to samsteg_app using ((select law.may_write('structure_meeting'))
  and structure_id in (select x.id from app.local_structure x where x.project_id = any (array(select law.governed()))));
grant select, insert (id, structure_id, held_on, present, decisions, added_by), delete on app.structure_meeting to samsteg_app;

-- An actor answers for itself; who keeps the register writes down what others answered on paper. An answer stands.
create policy read on app.survey_item for select to samsteg_app using ((select law.account()) is not null);
grant select on app.survey_item to samsteg_app;
create policy read on app.survey_answer for select to samsteg_app using ((select law.account()) is not null);
create policy write on app.survey_answer for insert to samsteg_app with check ((select law.may_write('survey_answer'))
  and project_id = any (array(select law.works_in())) and (branch_id = (select law.branch()) or project_id = any (array(select law.governed()))));
grant select, insert (id, project_id, branch_id, instrument, moment, answered_on, scores, words, answered_by) on app.survey_answer to samsteg_app;

-- Activities that take guests from elsewhere, opened by those who sit at the host unit.
create policy read on app.shared_activity for select to samsteg_app using ((select law.account()) is not null);
create policy write on app.shared_activity for insert to samsteg_app with check ((select law.may_write('shared_activity'))
  and unit_id = any (array(select law.units())) and project_id = any (array(select law.works_in())));
create policy change on app.shared_activity for update to samsteg_app using ((select law.may_write('shared_activity')) and unit_id = any (array(select law.units())))
  with check (unit_id = any (array(select law.units())));
grant select, insert (id, project_id, unit_id, name, about, place, schedule, starts_on, ends_on, other_projects, offered_by),
  update (name, about, place, schedule, ends_on, open, other_projects, version)
  on app.shared_activity to samsteg_app;
create policy read on app.activity_guest for select to samsteg_app
  using (id = any (array(select law.hosted_guests())) or id in (select v.id from app.activity_visit v where v.casefile_id = any (array(select law.readable('interventions')))));
create policy write on app.activity_guest for insert to samsteg_app with check ((select law.may_write('activity_guest'))
  and id in (select v.id from app.activity_visit v where v.casefile_id = any (array(select law.writable('interventions'))) and v.activity_id = activity_guest.activity_id));
grant select, insert (id, activity_id, name, hours, adaptations) on app.activity_guest to samsteg_app;

-- 8.10 Months. How far a month has come is known to all who work in the project; what a branch handed over to its lead and to those who join the parts; the files to these.
create policy read on app.reporting_month for select to samsteg_app using (project_id = any (array(select law.works_in())));
grant select on app.reporting_month to samsteg_app;
create policy read on app.month_part for select to samsteg_app using (project_id = any (array(select law.coordinated())) or branch_id = any (array(select law.led_branches())));
grant select on app.month_part to samsteg_app;
create policy read on app.delivery for select to samsteg_app using (reporting_month_id in (select r.id from app.reporting_month r where r.project_id = any (array(select law.coordinated()))));
grant select on app.delivery to samsteg_app;

-- 8.11 Imports: known to those who take people on in the unit, at that door alone. The digests of the rows' keys are read by nobody.
create policy read on app.import_batch for select to samsteg_app using ((select law.may_write('import_batch')) and unit_id = any (array(select law.units())));
grant select on app.import_batch to samsteg_app;
create policy read on app.import_row for select to samsteg_app using (import_batch_id in (select b.id from app.import_batch b));
grant select (import_batch_id, row_no, participation_id) on app.import_row to samsteg_app;

-- 8.7 Who signs. A column that tells by whom (`…_by`) holds the account of the scope and nobody else's; the app does not choose it.
--  1. What is given once, with the row, is that account. 2. What comes later becomes that account, or empty again.
do $$ declare c record; begin
  for c in select a.attrelid::regclass as place, a.attname as name, has_column_privilege('samsteg_app', a.attrelid, a.attnum, 'insert') as given,
      has_column_privilege('samsteg_app', a.attrelid, a.attnum, 'update') as changes
      from pg_attribute a join pg_class k on k.oid = a.attrelid
      where k.relnamespace = 'app'::regnamespace and k.relkind = 'r' and a.attname like '%\_by' and a.atttypid = 'uuid'::regtype and not a.attisdropped loop
    if c.given then
      execute format('create policy signed_%1$s on %2$s as restrictive for insert to samsteg_app with check (%3$s %1$I = (select law.account()))',
        c.name, c.place, case when c.changes then format('%I is null or', c.name) end);
    end if;
    if c.changes then
      execute format('create or replace trigger signed_%1$s before update of %1$I on %2$s for each row
        when (new.%1$I is distinct from old.%1$I) execute function law.sign(%1$L)', c.name, c.place);
    end if;
  end loop;
end $$;

create or replace trigger report_ended before update of status on app.report_order for each row
  when (new.status in ('DONE', 'FAILED', 'CANCELLED') and old.status in ('QUEUED', 'RUNNING')) execute function law.report_ended();
create or replace trigger called_off after update of status on app.sip for each row
  when (old.status = 'CALLED' and new.status in ('CLOSED', 'CANCELLED', 'REFUSED_BY_PRINCIPAL', 'CONSENT_WITHDRAWN')) execute function law.call_off();

-- Names the law no longer uses.
reset role;
set role samsteg_law;
drop function if exists law.followed(), law.followed_files(text), law.reviewed_branch(), law.purge_note_drafts(), law.purge_referral_drafts();

------------------------------------------------------------------------------------------------------ 9 who may call what
reset role;
grant usage on schema app, law, journal to samsteg_app, samsteg_jobs;
set role samsteg_law;
do $$ declare f record; begin
  for f in select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'law' and p.proowner = 'samsteg_law'::regrole loop
    execute format('revoke all on function %s from public, samsteg_app, samsteg_jobs', f.name);
  end loop;
end $$;
-- Opening and asking.
grant execute on function law.open_scope(bytea, text, uuid, boolean), law.open_job(uuid), law.log(text, text, uuid[], uuid[], uuid), law.log_reading(bigint, boolean, uuid[], uuid[], uuid), law.log_denied(bytea, text, uuid[], uuid),
  law.sign_in_salt(text), law.sign_in(text, bytea, bytea, text, text), law.sign_out(bytea), law.me(bytea), law.act_for(bytea, uuid),
  law.password_owner(bytea), law.change_password(bytea, bytea, bytea, bytea, text), law.my_sessions(bytea), law.end_session(uuid), law.end_other_sessions(bytea),
  law.invitation_greeting(bytea), law.accept_invitation(bytea, text, bytea, bytea),
  law.order_job(text, text, jsonb), law.job_payload(uuid), law.finish_job(uuid), law.count_persons(uuid) to samsteg_app;
grant execute on function law.count_participations(uuid), law.count_flow(uuid), law.count_unavailable(uuid), law.find_people(text, bytea, date, uuid[]), law.participations_of(uuid),
  law.my_grounds(uuid) to samsteg_app;
-- The person's own pages.
grant execute on function law.own_participations(), law.own_files(), law.own_home_files(), law.own_review_days(), law.own_staff(), law.at_work(), law.own_lines(date, integer), law.open_own_access(uuid, jsonb, bytea, text),
  law.close_own_access(uuid, integer, text), law.show_own_link(uuid, bytea), law.ask_own_link(text, date, bytea, text, boolean), law.own_code_salt(bytea),
  law.enter_own_pages(bytea, bytea, bytea, bytea, text), law.agree_own_plan(uuid, integer, date), law.answer_own_offer(uuid, integer, text, text),
  law.own_names(), law.own_bookings(), law.certify_own_month(uuid, integer), law.withdraw_own_consent(uuid, integer), law.withdraw_own_visit(uuid, integer), law.answer_survey(uuid, jsonb), law.count_influence(uuid) to samsteg_app;
grant execute on function law.address_own_link(uuid, bytea, bytea, bytea), law.own_link_mailed(uuid) to samsteg_jobs;
-- What policies ask.
grant execute on function law.account(), law.branch(), law.now(), law.today(), law.units(), law.may_write(text), law.readable(text), law.writable(text), law.files(), law.known(), law.carried(),
  law.coordinated(), law.released(), law.counted_projects(), law.extract_projects(), law.running_extracts(), law.known_participants(), law.identified(), law.identity_writable(), law.governed(), law.administered(), law.administered_units(),
  law.colleagues(), law.journal_lines(jsonb), law.followed_home_files(text),
  law.course_facts(uuid), law.step_moves(uuid, date), law.trial_arm(app.measurement_trial, uuid, text), law.trial_forms(uuid), law.count_indicators(uuid, date, date, date), law.count_sensitive(uuid), law.indicator_people(uuid, date, date, date) to samsteg_app;
grant execute on function law.participant_counts(), law.runs_installation() to samsteg_app;
grant execute on function law.reviewed_projects(), law.tested_projects(), law.count_within(uuid, date[], date[]), law.count_effect(uuid, uuid[], text[], text[]), law.count_doubled(uuid), law.count_support(uuid), law.count_livelihoods(uuid), law.count_access(uuid), law.count_independence(uuid, integer, integer) to samsteg_app;
-- Grants; each asks for its permission itself.
grant execute on function law.give_role(uuid, uuid, text, uuid, date, date), law.end_role(uuid, integer, text),
  law.invite(text, text, uuid, text, uuid, date, bytea), law.open_participation(jsonb, bytea, bytea), law.assign(uuid, uuid, text), law.end_assignment(uuid),
  law.record_consent(jsonb), law.consent_receivers(uuid), law.withdraw_consent(uuid, integer), law.protect(uuid, text, text, bytea), law.lift_protection(uuid, text, text, text),
  law.break_glass(text, uuid, text), law.emergencies(), law.review_emergency(uuid, text), law.move_home(uuid, integer, uuid, uuid, date, uuid, text) to samsteg_app;
grant execute on function law.administered_accounts(), law.decide_on_account(uuid, integer, text, text) to samsteg_app;
grant execute on function law.seal_journal(), law.last_block(), law.forget() to samsteg_jobs;
grant execute on function law.address_invitation(uuid, bytea), law.invitation_mailed(uuid) to samsteg_jobs;
-- Reminders.
grant execute on function law.reminder_state(), law.reminders_silent() to samsteg_app;
grant execute on function law.reminded(text[]), law.order_letter(uuid, text, date, text[]), law.claim_letter(uuid), law.settle_letter(uuid, text), law.untold(uuid, bytea[]),
  law.letter_handed(uuid, integer, bytea[]), law.letter_refused(uuid, boolean), law.put_off_letter(uuid, timestamptz), law.beat(integer) to samsteg_jobs;
grant execute on function law.change_number(uuid, integer, jsonb, bytea, jsonb), law.follow_status(uuid, integer) to samsteg_app;
grant execute on function law.case_staff(uuid) to samsteg_app;
-- What is learnt.
grant execute on function law.works_in(), law.led_branches(), law.method_figures(uuid, boolean), law.hosted_guests(), law.guest_of(uuid) to samsteg_app;
-- The plan and the interventions.
grant execute on function law.planned(), law.followed_participations(), law.start_ground(uuid), law.plan_milestones(uuid), law.parallel_areas(uuid), law.support_facts(uuid), law.responsible_changes(uuid) to samsteg_app;
-- Attendance.
grant execute on function law.certified_months(), law.work_training_hours(uuid), law.case_management_counts(uuid) to samsteg_app;
-- Gaps.
grant execute on function law.watched(), law.watched_days(), law.managed_cases(uuid), law.late_referrals(), law.referral_days(), law.shared_projects() to samsteg_app;
grant execute on function law.steppable_navigations(), law.leader_units(), law.count_navigations(), law.count_shortages(uuid), law.count_pipeline(uuid), law.count_collaboration(uuid) to samsteg_app;
-- Months and deliveries.
grant execute on function law.month_facts(uuid, date), law.month_parts(uuid, date[]), law.month_differences(uuid, date[]), law.hand_month(uuid, date), law.prepare_month(uuid, date, integer),
  law.undo_month(uuid, date, integer), law.submit_month(uuid, date, integer), law.reopen_month(uuid, date, integer, text), law.delivery_rows(uuid), law.seal_delivery(uuid, text),
  law.count_finsam(uuid, date, date), law.count_quarter(uuid, date[]) to samsteg_app;
-- Imports.
grant execute on function law.judge_entrants(uuid, uuid, jsonb), law.import_participants(uuid, uuid, jsonb, jsonb, uuid), law.undo_import(uuid, integer, text, uuid) to samsteg_app;
-- Reports.
grant execute on function law.own_orders(), law.evaluated_packs(), law.count_released(uuid, date, date), law.queue_report(uuid, text[]), law.link_report(uuid, bytea), law.open_report(bytea) to samsteg_app;
grant execute on function law.claim_report(uuid), law.keep_report_part(uuid, integer, jsonb), law.settle_report(uuid, bytea, text) to samsteg_jobs;
-- Handovers.
grant execute on function law.handovers(), law.told_handovers(), law.offer_handover(jsonb), law.move_handover(uuid, integer, text, jsonb), law.overtake_handovers(uuid) to samsteg_app;
-- Referrals.
grant execute on function law.referrals(), law.sent_referrals(), law.received_referrals(), law.told_referrals(), law.signed_referrals(), law.fed_back_referrals(), law.receivers(uuid),
  law.hold_referral(uuid), law.save_referral(uuid, integer, jsonb, bytea), law.discard_referral(uuid, integer), law.move_referral(uuid, integer, text, jsonb),
  law.hand_referral(uuid, integer, uuid), law.write_on_referral(uuid, text), law.end_referral_consent(uuid, integer), law.feed_back(uuid) to samsteg_app;
grant execute on function law.purge_drafts() to samsteg_jobs;
-- The coordinated plan.
grant execute on function law.sip_files(), law.kept_sips(), law.own_parties(), law.called_sips(), law.told_sips(), law.sip_branch(uuid), law.answerable_commitments(), law.call_parties(uuid, boolean, uuid[]), law.call_to_plan(uuid), law.uncall_parties(uuid, uuid[]), law.driven_files(), law.driven_sips(), law.sip_receivers(uuid), law.answer_call(uuid, integer, jsonb),
  law.contribute_to_sip(uuid, integer, text), law.move_commitment(uuid, integer, text, jsonb), law.sip_figures(uuid), law.speaks_for(), law.log_sip_knowledge(uuid, jsonb), law.approve_sip(uuid, uuid, jsonb),
  law.count_sip_knowledge(uuid) to samsteg_app;
grant execute on function law.address_sip_call(uuid), law.sip_call_mailed(uuid), law.address_sip_call_off(uuid), law.sip_called_off(uuid) to samsteg_jobs;

-- What the law opens is drawn anew whenever the law changes.
delete from law.access_edge;
insert into law.access_edge (party, seat, participation_id, casefile_id, category, grounds, writes, valid_from, valid_to)
  select party, seat, participation_id, casefile_id, category, grounds, writes, valid_from, valid_to from law.edge where valid_from < valid_to;
reset role;
