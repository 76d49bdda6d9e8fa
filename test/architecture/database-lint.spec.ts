import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { repositoryRoot } from '#platform';
import { ownDatabase } from '../support/database.js';
import { breaks, lintDatabase, rules, type Violation } from './database-lint.js';
import { perRowCalls } from './per-row-calls.js';

let client: pg.Client;
beforeAll(async () => {
  client = new pg.Client((await ownDatabase()).ownerUrl);
  await client.connect();
});

/** A table that is in order, to be put out of order. */
const sound = `
  create table app.trial (id uuid primary key, unit_id uuid references app.unit on delete restrict, said text);
  create index on app.trial (unit_id);
  comment on column app.trial.id is '[plain] key'; comment on column app.trial.unit_id is '[plain] whose'; comment on column app.trial.said is '[sensitive] what';
  alter table app.trial enable row level security; alter table app.trial force row level security;
  create policy read on app.trial for select to samsteg_app using (unit_id = any (array(select law.units())));
  grant select on app.trial to samsteg_app;`;

/** Rule, what breaks it, how, and what is then seen. */
const trials: [string, string, string, RegExp][] = [
  ['row security', 'a table without it', 'alter table app.trial disable row level security', /app\.trial row security is not forced/],
  ['row security', 'a table whose owner passes it', 'alter table app.trial no force row level security', /app\.trial/],
  ['row security', 'a new table of the journal', 'create table journal.trial ()', /journal\.trial/],
  ['roles', 'an app that passes row security', 'alter role samsteg_app bypassrls', /samsteg_app may pass row security/],
  ['roles', 'a worker that makes roles', 'alter role samsteg_jobs createrole', /samsteg_jobs may make roles/],
  ['ownership', 'a table of the app', 'grant all on schema app to samsteg_app; alter table app.trial owner to samsteg_app', /app\.trial is owned by samsteg_app/],
  ['ownership', 'a function of the app', 'create function public.trial() returns int language sql return 1; grant all on schema public to samsteg_app; alter function public.trial() owner to samsteg_app', /trial\(\) is owned by samsteg_app/],
  ['ownership', 'a table of the worker', 'grant all on schema app to samsteg_jobs; alter table app.trial owner to samsteg_jobs', /app\.trial is owned by samsteg_jobs/],
  ['memberships', 'an app that may become the law', 'grant samsteg_law to samsteg_app', /samsteg_app is a member of samsteg_law/],
  ['memberships', 'an owner whose policies are the law', 'grant samsteg_law to samsteg_owner', /samsteg_owner is a member of samsteg_law/],
  ['views', "a view with its owner's eyes", 'create view app.seen as select * from app.trial', /app\.seen is a view without/],
  ['views', 'a view that says no', 'create view app.seen with (security_invoker = false) as select * from app.trial', /app\.seen/],
  ['materialised views', 'one the app reads', 'create materialized view app.kept as select * from app.trial; grant select on app.kept to samsteg_app', /app\.kept is materialised and read by samsteg_app/],
  ['definer functions', 'an open search path', 'create function law.trial() returns int language sql security definer return 1', /law\.trial\(\) has no fixed search path/],
  ['definer functions', 'a search path without pg_temp', 'create function law.trial() returns int language sql security definer set search_path = law return 1', /no fixed search path ending in pg_temp/],
  ['definer functions', 'another owns it', 'create function law.trial() returns int language sql security definer set search_path = law, pg_temp return 1', /is owned by \w+, not by the law/],
  ['definer functions', 'everyone calls it', 'create function law.trial() returns int language sql security definer set search_path = law, pg_temp return 1; alter function law.trial() owner to samsteg_law', /may be called by everyone/],
  ['table privileges', 'truncate', 'grant truncate on app.trial to samsteg_app', /samsteg_app may truncate/],
  ['table privileges', 'references', 'grant references on app.trial to samsteg_app', /samsteg_app may references/],
  ['table privileges', 'trigger', 'grant trigger on app.trial to samsteg_jobs', /samsteg_jobs may trigger/],
  ['table privileges', 'by way of everyone', 'grant truncate on app.trial to public', /samsteg_app may truncate/],
  ['making things', 'in a schema of ours', 'grant create on schema law to samsteg_app', /schema law samsteg_app may create/],
  ['open policies', 'read by all', 'create policy open on app.trial for select to samsteg_app using (true)', /app\.trial open is open to samsteg_app/],
  ['open policies', 'written by all', 'create policy open on app.trial for insert to public with check (true)', /app\.trial open is open to public/],
  ['grants and policies', 'insert', 'grant insert (id) on app.trial to samsteg_app', /samsteg_app may INSERT without a policy/],
  ['grants and policies', 'one column of an update', 'grant update (said) on app.trial to samsteg_app', /samsteg_app may UPDATE without a policy/],
  ['grants and policies', 'delete', 'grant delete on app.trial to samsteg_app', /samsteg_app may DELETE without a policy/],
  ['grants and policies', "another role's policy does not count", 'create policy jobs on app.trial for delete to samsteg_jobs using (unit_id is null); grant delete on app.trial to samsteg_app', /samsteg_app may DELETE/],
  ['grants and policies', 'read by the worker', 'grant select on app.trial to samsteg_jobs', /samsteg_jobs may SELECT/],
  ['named columns', 'every column updated', 'grant update on app.trial to samsteg_app', /samsteg_app may update every column/],
  ['named columns', 'every column inserted', 'grant insert on app.trial to samsteg_app', /samsteg_app may insert every column/],
  ['calls for every row', 'a bare call', "create policy slow on app.trial for update to samsteg_app using (law.may_write('trial'))", /app\.trial slow calls law\.may_write\(\) for every row/],
  ['calls for every row', 'a bare call in a check', 'create policy slow on app.trial for insert to samsteg_app with check (id = law.account())', /calls law\.account\(\)/],
  ['calls for every row', 'wrapped, but given the row', 'create policy slow on app.trial for update to samsteg_app using ((select law.may_write(said)))', /gives law\.may_write\(\) something of the row/],
  ['column classes', 'no comment', 'alter table app.trial add column more text', /app\.trial\.more has no comment/],
  ['column classes', 'an unknown class', "comment on column app.trial.said is '[secret] what'", /app\.trial\.said/],
  ['column classes', 'a class that says nothing', "comment on column app.trial.said is '[plain] '", /app\.trial\.said/],
  ['indexes of references', 'no index', 'drop index app.trial_unit_id_idx', /app\.trial trial_unit_id_fkey has no index/],
  ['indexes of references', 'an index that begins with another', 'drop index app.trial_unit_id_idx; create index on app.trial (said, unit_id)', /trial_unit_id_fkey/],
  ['indexes of references', 'an index of some rows', "drop index app.trial_unit_id_idx; create index on app.trial (unit_id) where said = 'x'", /trial_unit_id_fkey/],
  ['ends of references', 'unsaid', 'alter table app.trial add column branch_id uuid references app.branch', /app\.trial trial_branch_id_fkey does not say/],
];

/** What one sees of a change that is taken back at once. */
async function seenAfter(change: string, name: string): Promise<Violation[]> {
  const rule = rules.find((one) => one.name === name);
  if (!rule) throw new Error(`there is no rule ${name}`);
  await client.query('begin');
  try {
    await client.query(sound);
    const before = await breaks(client, rule);
    await client.query(change);
    const known = new Set(before.map((one) => JSON.stringify(one)));
    return (await breaks(client, rule)).filter((one) => !known.has(JSON.stringify(one)));
  } finally {
    await client.query('rollback');
  }
}

describe('the structure of the database', () => {
  afterAll(async () => client.end());

  describe('as it is migrated', () => {
    it.each(rules)('$name: $demands', async (rule) => expect(await breaks(client, rule)).toEqual([]));

    it('is linted as a whole by one call', async () => expect(await lintDatabase(client)).toEqual([]));
  });

  describe('each rule sees what breaks it', () => {
    it.each(trials)('%s: %s', async (...[name, , change, expected]) => {
      const seen = await seenAfter(change, name);
      expect(seen.map(({ where, what }) => `${where} ${what}`)).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
    });

    it('and nothing in a table that is in order', async () => {
      for (const rule of rules) expect(await seenAfter('select 1', rule.name)).toEqual([]);
      await client.query('begin');
      await client.query(sound);
      const violations = await lintDatabase(client);
      await client.query('rollback');
      expect(violations.filter(({ where }) => where.includes('trial'))).toEqual([]);
    });

    it('roles: a superuser in the place of the owner', async () => {
      const [superuser] = (await client.query<{ name: string }>('select rolname as name from pg_roles where rolsuper')).rows;
      const rule = rules.find(({ name }) => name === 'roles');
      const { rows } = await client.query(`${rule?.sql.replace('samsteg_owner', superuser?.name ?? '')}`);
      expect(rows).toContainEqual({ place: superuser?.name, what: 'may do anything' });
    });

    it('every rule has its trial', () => expect(new Set(trials.map(([name]) => name))).toEqual(new Set(rules.map(({ name }) => name))));
  });
});

describe('what a policy asks once', () => {
  it.each([
    ['once', "(casefile_id = ANY (ARRAY( SELECT law.readable('notes'::text) AS readable)))"],
    ['once, with a list', "(id = ANY (ARRAY( SELECT law.mine(ARRAY['a'::text, 'b'::text]) AS mine)))"],
    ['once, given what is asked once', '( SELECT law.sees(( SELECT law.account() AS account)) AS sees)'],
    ['no function of ours', "(lower(said) = 'x'::text)"],
    ['a table in a subquery', '(unit_id IN ( SELECT u.id FROM app.unit u WHERE (u.branch_id = ( SELECT law.branch() AS branch))))'],
  ])('right: %s', (_situation, expression) => expect(perRowCalls(expression)).toEqual([]));

  it.each([
    ['bare', '(id = law.account())', 'calls law.account() for every row'],
    ['in a subquery that looks at the row', '(EXISTS ( SELECT FROM law.units() u WHERE (u.u = trial.unit_id)))', 'calls law.units() for every row'],
    ['given a column', '( SELECT law.sees(trial.id) AS sees)', 'gives law.sees() something of the row'],
    ['given a column in brackets', "( SELECT law.sees('x'::text, lower((said)::text)) AS sees)", 'gives law.sees() something of the row'],
  ])('wrong: %s', (_situation, expression, fault) => expect(perRowCalls(expression)).toEqual([fault]));
});

it('The text of the law makes each function once: of two with one name and one shape the later would silently take the place of the other', () => {
  const made = [...readFileSync(`${repositoryRoot}/migrations/law.sql`, 'utf8').matchAll(/^create or replace function (law\.\w+\([^)]*\))/gm)].map(([, name]) => name!);
  expect(made.length).toBeGreaterThan(100);
  expect(made.filter((name, n) => made.indexOf(name) !== n)).toEqual([]);
});
