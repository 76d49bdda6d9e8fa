// A database of the bench's own, filled, with a role for the bare server that no row security holds back.
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate, startEmbeddedDatabase } from '#platform';
import { fill } from './fill.mjs';
import { signIn } from './servers.mjs';

export async function openWorld({ participants, say }) {
  const dataDir = await mkdtemp(join(tmpdir(), 'samsteg-bench-'));
  await chmod(dataDir, 0o711);
  const passwordsDir = join(dataDir, 'passwords');
  const database = await startEmbeddedDatabase({ dataDir, passwordsDir, say });
  const close = async () => { await database.stop(); await rm(await homeOf(dataDir), { recursive: true, force: true }); await rm(dataDir, { recursive: true, force: true }); };
  try {
    const { appUrl } = await migrate(database.ownerUrl, { passwordsDir });
    say(`Fyller med ${participants} deltagare …`);
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await fill(owner, { participants, dataDir });
    const bareUrl = await bareRole(database.ownerUrl, passwordsDir);
    return { appUrl, bareUrl, dataDir, owner, close: async () => { await owner.end(); await close(); } };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Where the cluster lies; a link when the server could not reach the folder. */
async function homeOf(dataDir) {
  const { realpath } = await import('node:fs/promises');
  return realpath(join(dataDir, 'database'));
}

/** The facts of the figures, without asking whether whoever asks may follow them: function -> what is left out, and what stands instead. */
const UNCHECKED = {
  course_facts: [" and f.id = any (array(select followed_home_files('progress')))", ''],
  support_facts: ['p.id = any (array(select followed_participations()))', 'not p.protected'],
};

/** A role that reads and writes everything. */
async function bareRole(ownerUrl, passwordsDir) {
  const address = Object.assign(new URL(ownerUrl), { username: 'postgres', password: (await readFile(join(passwordsDir, 'postgres.password'), 'utf8')).trim() });
  const root = new pg.Client({ connectionString: address.href });
  await root.connect();
  const password = randomBytes(12).toString('hex');
  await root.query(`create role bare login bypassrls password '${password}';
    grant usage on schema app, law, journal, bench to bare;
    grant all on all tables in schema app, law, journal, bench to bare;
    grant execute on all functions in schema law to bare;
    alter role bare set jit = off; alter role bare set random_page_cost = 1.1`);
  for (const [name, [check, instead]] of Object.entries(UNCHECKED)) {
    const { rows: [{ body, result }] } = await root.query('select prosrc as body, pg_get_function_result(oid) as result from pg_proc where oid = $1::regprocedure', [`law.${name}(uuid)`]);
    if (!body.includes(check)) throw new Error(`law.${name} reads otherwise than the bench knows`);
    await root.query(`create function bench.${name}(_project uuid) returns ${result} language sql stable rows 1000 set search_path = law, pg_temp as $body$${body.replace(check, instead)}$body$`);
  }
  await root.end();
  return Object.assign(address, { username: 'bare', password }).href;
}

/** Who knocks: caseworkers with their own cases, and each project's coordinator; all signed in. */
export async function castOf(owner, port) {
  const people = async (role, many) => {
    const { rows } = await owner.query('select account_id as "accountId", branch_id as "branchId", project_id as "projectId" from bench.seat where role = $1 and kind <> $2 order by md5(account_id::text) limit $3', [role, 'EMPLOYMENT_SERVICE', many]);
    for (const row of rows) row.token = await signIn(port, row.accountId);
    return rows;
  };
  const caseworkers = await people('CASEWORKER', 30);
  const coordinators = await people('COORDINATOR', 5);
  const { rows } = await owner.query('select participation_id as id, responsible_id as account from bench.person where responsible_id = any ($1) and ends_on is null order by md5(n::text)', [caseworkers.map((each) => each.accountId)]);
  const shared = await sharedWith(owner, port);
  return { caseworkers, coordinators, shared, cases: rows.map(({ id, account }) => ({ id, by: caseworkers.find((each) => each.accountId === account) })) };
}

/** People of the authority, and participants whose files are shown them by consent, or were before it ran out. */
async function sharedWith(owner, port) {
  const { rows } = await owner.query(`select p.participation_id as id, s.account_id as "accountId", s.branch_id as "branchId" from bench.person p
    join lateral (select account_id, branch_id from bench.seat where kind = 'EMPLOYMENT_SERVICE' and role = 'CASEWORKER' and unit_id = p.agency_unit_id order by account_id limit 1) s on true
    where p.n % 7 = 0 order by md5(p.n::text) limit 20`);
  const tokens = new Map();
  for (const { accountId } of rows) if (!tokens.has(accountId)) tokens.set(accountId, await signIn(port, accountId));
  return rows.map(({ id, accountId, branchId }) => ({ id, by: { accountId, branchId, token: tokens.get(accountId) } }));
}
