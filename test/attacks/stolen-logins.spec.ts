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
    expect(told).toEqual([]);
  });

  test.each([
    ['the founding', "select law.found('x', 'x@example.se', 'x', 'x')"],
    ['the seal itself', "select law.seal('x')"],
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
    const sealed = (await app.query<{ s: string }>("select current_setting('samsteg.scope') as s")).rows[0]!.s;
    await app.query('declare kept cursor with hold for select id from app.organisation');
    await app.query('prepare kept as select id from app.organisation');
    await app.query('rollback to savepoint before');
    await expect(app.query('select id from app.organisation')).rejects.toMatchObject({ code: '42501' });
    await app.query('rollback');
    await app.query("select set_config('samsteg.scope', $1, false)", [sealed]);
    await expect(app.query('execute kept')).rejects.toMatchObject({ code: '42501' });
    await app.query("select set_config('samsteg.scope', '', false)");
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
    await app.query("select set_config('samsteg.scope', $1, true)", [`x|${randomBytes(32).toString('hex')}`]);
    await expect(app.query('select law.account()')).rejects.toMatchObject({ code: '42501' });
  });
});
