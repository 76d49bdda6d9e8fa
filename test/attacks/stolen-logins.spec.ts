import { randomBytes, randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type pg from 'pg';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { NEXT_YEAR } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { aUnit, codeOf, sessionOf, thief, underTheFloor } from './attackers.js';


describe('Somebody has stolen the login of the worker', () => {
  let house: House;
  let jobs: pg.Client;

  beforeAll(async () => {
    house = await openHouse();
    jobs = await thief(house.database.jobsUrl);
  });

  test.each([
    ['reads a table', 'select * from app.participation'],
    ['opens a scope', "select law.open_scope('x', 'session.own')"],
    ['opens a job', `select law.open_job('${randomUUID()}')`],
    ['puts a function of its own where the law calls one', "create or replace function graphile_worker.add_job(identifier text, payload json default null, queue_name text default null, run_at timestamptz default null, max_attempts integer default null, job_key text default null, priority integer default null, flags text[] default null, job_key_mode text default 'replace') returns graphile_worker._private_jobs language sql as $$ select null::graphile_worker._private_jobs $$"],
    ['adds one with a nearer signature', 'create function graphile_worker.add_job(text, json) returns int language sql as $$ select 1 $$'],
    ['hangs a trigger on the jobs', 'create trigger mine before insert on graphile_worker._private_jobs for each row execute function pg_catalog.suppress_redundant_updates_trigger()'],
    ['hangs a rule on the jobs', 'create rule mine as on insert to graphile_worker._private_jobs do also select 1'],
    ['changes what a column is when nothing is given', 'alter table graphile_worker._private_tasks alter column identifier set default current_user'],
    ['makes a schema', 'create schema mine'],
    ['makes a table', 'create table graphile_worker.mine (x int)'],
    ['becomes the law', 'set role samsteg_law'],
    ['founds another installation', "select law.found('x', 'x@example.se', 'x', 'x')"],
  ])('and %s: refused', async (_what, text) => {
    expect(await codeOf(jobs.query(text))).toBe('42501');
  });

  test('and waits inside what the law calls: the law never comes by with its rights', async () => {
    const { rows } = await house.owner.query<{ place: string }>(`select oid::regprocedure::text as place from pg_proc where pronamespace = 'graphile_worker'::regnamespace and proowner = 'samsteg_jobs'::regrole
      union all select oid::regclass::text from pg_class where relnamespace = 'graphile_worker'::regnamespace and relowner = 'samsteg_jobs'::regrole`);
    expect(rows).toEqual([]);
    const sara = await welcome(house.founder, 'Sara', 'sara@example.se', { role: 'CASEWORKER', unitId: await aUnit(house, 'Kö'), validTo: NEXT_YEAR });
    const app = await thief(house.database.appUrl);
    await app.query('begin');
    await app.query('select law.open_scope($1, $2)', [sessionOf(sara), 'session.own']);
    const [{ job }] = (await app.query<{ job: string }>("select law.order_job('x', 'session.own', '{}') as job")).rows as [{ job: string }];
    await app.query('commit');
    const { rows: queued } = await jobs.query<{ payload: { job: string } }>("select payload from graphile_worker._private_jobs where payload ->> 'job' = $1", [job]);
    expect(queued).toEqual([{ payload: { job } }]);
  });

  test('but does the work of a worker', async () => {
    for (const text of ['select * from graphile_worker.migrations', 'select * from graphile_worker._private_jobs for update skip locked', "select graphile_worker.add_job('x')", "update graphile_worker._private_jobs set locked_at = now()", 'delete from graphile_worker._private_jobs returning id', 'update graphile_worker._private_job_queues set locked_at = null', 'select * from graphile_worker.jobs', "insert into graphile_worker._private_known_crontabs (identifier, known_since) values ('x', now())", "select graphile_worker.force_unlock_workers('{x}')", 'select law.seal_journal()']) {
      expect(`${text}: ${await codeOf(jobs.query(text))}`).toBe(`${text}: done`);
    }
    expect((await jobs.query("select graphile_worker.add_job('x')")).rows).toHaveLength(1);
    expect((await jobs.query('delete from graphile_worker._private_jobs returning id')).rows).toHaveLength(1);
  });
});

/** What the law tells anyone: that the reminders are behind, which the health door says too. */
const TOLD_TO_ALL = ['reminders_silent'];

describe('Somebody has stolen the login of the program', () => {
  let house: House;
  let app: pg.Client;
  let sara: Visitor;
  let saras: Buffer;

  beforeAll(async () => {
    house = await openHouse();
    app = await thief(house.database.appUrl);
    sara = await welcome(house.founder, 'Sara', 'sara@example.se', { role: 'CASEWORKER', unitId: await aUnit(house, 'Lund'), validTo: NEXT_YEAR });
    saras = sessionOf(sara);
  });
  beforeEach(() => app.query('rollback').catch(() => undefined));

  test('and asks every function of the law without a scope: none tells anything', async () => {
    const { rows } = await house.owner.query<{ call: string; name: string }>(`select proname as name, format('select law.%I(%s)', proname,
      (select string_agg(format('null::%s', t::regtype), ', ' order by n) from unnest(proargtypes::oid[]) with ordinality a(t, n))) as call
      from pg_proc where pronamespace = 'law'::regnamespace and prokind = 'f' and has_function_privilege('samsteg_app', oid, 'execute')`);
    const told: string[] = [];
    for (const { call, name } of rows) {
      const answers = await app.query<Record<string, unknown>>(call).then((answer) => answer.rows, () => []);
      if (answers.some((row) => Object.values(row).some((value) => value !== null && value !== '' && Number(value) !== 0))) told.push(name);
    }
    expect(told.filter((name) => !TOLD_TO_ALL.includes(name))).toEqual([]);
  });

  test.each([
    ['the founding', "select law.found('x', 'x@example.se', 'x', 'x')"],
    ['the seal itself', "select law.seal(null::law.scope_key, 'x')"],
    ['the seal of this process', "select law.seal('x'::bytea, 'x')"],
    ['a key of its own choosing', 'select law.draw_process_key()'],
    ['the key of this process', "select currval('law.process_key_a')"],
    ['the key last drawn', 'select last_value from law.process_key_b'],
    ['the key in the catalogue', "select 1 / (case when (select last_value from pg_sequences where sequencename = 'process_key_a') is null then 0 else 1 end)"],
    ['the key as a dump would read it', "select 1 / (case when (select last_value from pg_get_sequence_data('law.process_key_a')) is null then 0 else 1 end)"],
    ['the key last drawn, by its number', "select 1 / (case when pg_sequence_last_value('law.process_key_a') is null then 0 else 1 end)"],
    ['the next after the key', "select nextval('law.process_key_a')"],
    ['a key begun anew', 'alter sequence law.process_key_a restart'],
    ['the key of the house', 'select * from law.scope_key'],
    ['another key in its place', "select setval('law.process_key_a', 1)"],
    ['a scope made by hand', "select law.seal_scope(null, null, 'session.own')"],
    ['the drawing of edges', `select law.draw_edges('${randomUUID()}')`],
    ['the jobs', 'select * from graphile_worker._private_jobs'],
    ['a schema', 'create schema mine'],
    ['the file system', "copy (select 1) to '/x'"],
    ['a program', "copy (select 1) to program 'id'"],
    ['the law', 'set role samsteg_law'],
    ['the owner', 'set session authorization samsteg_owner'],
    ['the statistics of a column', "select 1 / (case when exists (select from pg_stats where schemaname in ('app', 'law', 'journal')) then 1 else 0 end)"],
  ])('and tries %s: refused', async (_what, text) => {
    expect(await codeOf(app.query(text))).toMatch(/42501|22012/);
  });

  test('and opens a scope under no permission at all: refused', async () => {
    await app.query('begin');
    expect(await codeOf(app.query('select law.open_scope($1, null)', [saras]))).toBe('SG403');
  });

  test('and keeps a scope over a savepoint, a prepared statement, a cursor or another transaction: it sees nothing', async () => {
    await app.query('begin');
    await app.query('savepoint before');
    await app.query('select law.open_scope($1, $2)', [saras, 'participation.read']);
    const { said, sealed } = (await app.query<{ said: string; sealed: string }>("select current_setting('samsteg.scope') as said, current_setting('samsteg.seal') as sealed")).rows[0]!;
    await app.query('declare kept cursor with hold for select id from app.organisation');
    await app.query('prepare kept as select id from app.organisation');
    await app.query('rollback to savepoint before');
    await expect(app.query('select id from app.organisation')).rejects.toMatchObject({ code: '42501' });
    await app.query('rollback');
    await app.query("select set_config('samsteg.scope', $1, false), set_config('samsteg.seal', $2, false)", [said, sealed]);
    await expect(app.query('execute kept')).rejects.toMatchObject({ code: '42501' });
    await app.query("select set_config('samsteg.scope', '', false), set_config('samsteg.seal', '', false)");
  });

  test('and lets days be read otherwise than they were written: the scope keeps its day', async () => {
    await app.query("begin; set local datestyle = 'SQL, DMY'");
    await app.query('select law.open_scope($1, $2)', [saras, 'session.own']);
    const day = async () => (await app.query<{ now: string; today: string }>("select extract(epoch from law.now()) as now, to_char(law.today(), 'YYYYMMDD') as today")).rows[0];
    const opened = await day();
    await app.query("set local datestyle = 'SQL, MDY'");
    expect(await day()).toEqual(opened);
    expect(opened!.today).toBe(new Date(Number(opened!.now) * 1000).toLocaleDateString('sv', { timeZone: 'Europe/Stockholm' }).replaceAll('-', ''));
  });

  test('and orders a job in a stolen scope: it opens no scope of another permission in the same breath', async () => {
    await app.query('begin');
    await app.query('select law.open_scope($1, $2)', [saras, 'session.own']);
    const { rows } = await app.query<{ job: string }>("select law.order_job('x', 'participation.read', '{}') as job");
    await app.query("select set_config('samsteg.scope', '', true)");
    expect(await codeOf(app.query('select law.open_job($1)', [rows[0]!.job]))).toBe('SG404');
  });

  test('and orders a job to come back by when the session is over: it opens nothing any more', async () => {
    const lina = await welcome(house.founder, 'Lina', 'lina@example.se', { role: 'CASEWORKER', unitId: await aUnit(house, 'Lina'), validTo: NEXT_YEAR });
    await app.query('begin');
    await app.query('select law.open_scope($1, $2)', [sessionOf(lina), 'session.own']);
    const { rows } = await app.query<{ job: string }>("select law.order_job('x', 'participation.read', '{}') as job");
    await app.query('commit');
    await underTheFloor(house, "update law.job_order set ordered_at = now() - interval '8 days' where id = $1", [rows[0]!.job]);
    await app.query('begin');
    expect(await codeOf(app.query('select law.open_job($1)', [rows[0]!.job]))).toBe('SG404');
  });

  test('and holds every lock it can name: the journal is sealed all the same', async () => {
    await app.query("select pg_advisory_lock(hashtext('samsteg.seal'))");
    await sara.get('/organisations');
    const jobs = await thief(house.database.jobsUrl);
    // The sealer leaves out what a running transaction may still come before, wherever in the cluster it runs: so it is asked again, for a while.
    const sealed = async (tries: number): Promise<number> => (await jobs.query('select law.seal_journal()')).rowCount || (tries === 0 ? 0
      : new Promise((resolve) => setTimeout(resolve, 100)).then(() => sealed(tries - 1)));
    expect(await sealed(100)).toBe(1);
    await app.query('select pg_advisory_unlock_all()');
  });

  test('and guesses the seal: refused', async () => {
    await app.query('begin');
    await app.query('select law.open_scope($1, $2)', [saras, 'session.own']);
    await app.query("select set_config('samsteg.seal', $1, true)", [randomBytes(32).toString('hex')]);
    await expect(app.query('select law.account()')).rejects.toMatchObject({ code: '42501' });
  });

  test.each([
    ['before any scope was opened there', ''],
    ['and says that its key is drawn', "select set_config('samsteg.process_key', 'drawn', false)"],
  ])('and forges words and seal in a process of its own, %s: refused', async (_how, before) => {
    const fresh = await thief(house.database.appUrl);
    if (before) await fresh.query(before);
    await fresh.query('begin');
    const said = `(${randomUUID()},,participation.read,2026-01-01,2026-01-01,{},{},{},{},{},{},{},{})`;
    await fresh.query("select set_config('samsteg.scope', $1, true), set_config('samsteg.seal', encode(sha256($2), 'hex'), true)", [said, randomBytes(8)]);
    await expect(fresh.query('select law.account()')).rejects.toMatchObject({ code: expect.stringMatching(/42501|55000/) });
  });

  describe('and takes words and seal elsewhere', () => {
    const open = async (client: pg.Client) => {
      await client.query('begin');
      await client.query("select law.open_scope($1, 'session.own')", [saras]);
      return (await client.query<{ said: string; sealed: string }>("select current_setting('samsteg.scope') as said, current_setting('samsteg.seal') as sealed")).rows[0]!;
    };
    const wear = (client: pg.Client, { said, sealed }: { said: string; sealed: string }) =>
      client.query("select set_config('samsteg.scope', $1, true), set_config('samsteg.seal', $2, true)", [said, sealed]).then(() => codeOf(client.query('select law.account()')));
    /** The seal with one of its two legs cut off: the other must hold by itself. */
    const withSeal = async (body: string, test: () => Promise<void>) => {
      const [{ whole }] = (await underTheFloor<{ whole: string }>(house, "select pg_get_functiondef('law.seal(bytea, text)'::regprocedure) as whole")) as [{ whole: string }];
      expect(whole).toContain('sha256(k || timestamptz_send(transaction_timestamp())');
      await underTheFloor(house, `create or replace function law.seal(k bytea, _said text) returns text language sql stable as $$ ${body} $$`);
      try {
        await test();
      } finally {
        await underTheFloor(house, whole);
      }
    };

    test('to another process: refused, because its key is another', () =>
      withSeal("select encode(sha256(k || sha256(k || convert_to(_said, 'UTF8'))), 'hex')", async () => {
        const [one, other] = [await thief(house.database.appUrl), await thief(house.database.appUrl)];
        const worn = await open(one);
        await open(other);
        expect([await wear(one, worn), await wear(other, worn)]).toEqual(['done', '42501']);
      }));

    test('to the next transaction: refused, because its moment is another', async () => {
      const one = await thief(house.database.appUrl);
      const worn = await open(one);
      expect(await wear(one, worn)).toBe('done');
      await one.query('commit');
      await one.query('begin');
      expect(await wear(one, worn)).toBe('42501');
    });

    test('past keys of its own by the same names: refused', async () => {
      const one = await thief(house.database.appUrl);
      await one.query('create temp sequence process_key_a; create temp sequence process_key_b');
      await one.query("select setval('pg_temp.process_key_a', 7), setval('pg_temp.process_key_b', 7)");
      const { said } = await open(one);
      const { rows } = await one.query<{ sealed: string }>("select encode(sha256(k || sha256(k || timestamptz_send(transaction_timestamp()) || convert_to($1, 'UTF8'))), 'hex') as sealed from (select int8send(7) || int8send(7)) x(k)", [said]);
      expect(await wear(one, { said, sealed: rows[0]!.sealed })).toBe('42501');
    });

    test('past a key drawn anew: refused', async () => {
      const one = await thief(house.database.appUrl);
      const worn = await open(one);
      await one.query("select set_config('samsteg.scope', '', true), set_config('samsteg.process_key', '', false)");
      const drawn = (await one.query("select law.open_scope($1, 'session.own')", [saras])) && (await one.query<{ sealed: string }>("select current_setting('samsteg.seal') as sealed")).rows[0]!;
      expect([drawn.sealed === worn.sealed, await wear(one, worn)]).toEqual([false, '42501']);
    });

    test.each([['discard all', 'done'], ['reset all', 'done'], ['discard sequences', '55000']])('past a process that was tidied by `%s`: refused, and a scope opened there anew: %s', async (tidied, comesTo) => {
      const one = await thief(house.database.appUrl);
      const worn = await open(one);
      await one.query('commit');
      await one.query(tidied);
      await one.query('begin');
      expect(await wear(one, worn)).toMatch(/42501|55000/);
      await one.query('rollback');
      expect(await codeOf(open(one))).toBe(comesTo);
    });

    test('and finds the key last drawn in a stolen copy of the database: it is no key to a process that drew another', async () => {
      const [one, later] = [await thief(house.database.appUrl), await thief(house.database.appUrl)];
      const { said } = await open(one);
      await open(later);
      const forged = (await underTheFloor<{ sealed: string }>(house, `select law.seal(int8send(a.last_value) || int8send(b.last_value), $1) as sealed from law.process_key_a a, law.process_key_b b`, [said]))[0]!;
      expect(await wear(one, { said, sealed: forged.sealed })).toBe('42501');
    });
  });

  test('and asks with many hands: the scope is read by the first alone, and all see the same', async () => {
    const TOLD = ['select id from app.organisation order by 1', 'select count(*)::int as n from app.unit u join app.branch b on b.id = u.branch_id', 'select id from app.membership order by 1', 'select id from app.account order by 1'];
    const ask = async (hands: string) => {
      const client = await thief(house.database.appUrl);
      await client.query(`${hands}; begin`);
      await client.query("select law.open_scope($1, 'session.own')", [saras]);
      const plans = await Promise.all(TOLD.map(async (text) => JSON.stringify((await client.query(`explain (analyze, costs off, timing off, format json) ${text}`)).rows)));
      const rows = [];
      for (const text of TOLD) rows.push((await client.query(text)).rows);
      return { rows, shared: plans.some((plan) => /"Workers Planned":[1-9]/.test(plan)) };
    };
    const one = await ask('set max_parallel_workers_per_gather = 0');
    const many = await ask('set parallel_setup_cost = 0; set parallel_tuple_cost = 0; set min_parallel_table_scan_size = 0; set min_parallel_index_scan_size = 0; set debug_parallel_query = on; set max_parallel_workers_per_gather = 4');
    expect([one.shared, many.shared, many.rows]).toEqual([false, true, one.rows]);
    expect(one.rows[0]!.length).toBeGreaterThan(0);
  });
});
