// A database of the bench's own, filled, with a role for the bare server that no row security holds back.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate, startEmbeddedDatabase } from '#platform';
import { fill } from '../../dist/apps/cli/src/demo/multitude/fill.js';
import { PASSWORD, signIn } from './servers.mjs';

/** What a server that serves many would be given; the least of the product's own is for a laptop. */
const MEMORY = '2GB';

/** `kept`: a folder where the world is left as it is and opened again the next time; without it the world is thrown away. */
export async function openWorld({ participants, factsAlone = false, kept, say }) {
  const dataDir = kept ? join(kept, `${participants}${factsAlone ? '-facts' : ''}`) : await mkdtemp(join(tmpdir(), 'samsteg-bench-'));
  const whole = join(dataDir, 'whole');
  const filled = existsSync(whole);
  if (kept && !filled) await away(dataDir);
  await mkdir(dataDir, { recursive: true });
  await chmod(dataDir, 0o711);
  const passwordsDir = join(dataDir, 'passwords');
  const database = await roomy({ dataDir, passwordsDir, say });
  let owner;
  const close = async () => { await owner?.end(); await database.stop(); if (!kept) await away(dataDir); };
  try {
    const { appUrl } = await migrate(database.ownerUrl, { passwordsDir });
    if (!filled) await people(database.ownerUrl, { participants, factsAlone, dataDir, say });
    await writeFile(whole, '');
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query('set role samsteg_law; drop schema if exists bench cascade; reset role; create schema bench authorization samsteg_law; set role samsteg_law');
    const bareUrl = await bareRole(database.ownerUrl, passwordsDir);
    return { appUrl, bareUrl, dataDir, owner, today: today(), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function roomy(where) {
  const database = await startEmbeddedDatabase(where);
  await asRoot(database.ownerUrl, where.passwordsDir, (root) => root.query(`alter system set shared_buffers = '${MEMORY}'`));
  await database.stop();
  return startEmbeddedDatabase(where);
}

async function people(ownerUrl, { participants, factsAlone, dataDir, say }) {
  say(`Fyller med ${participants} deltagare …`);
  const started = performance.now();
  await fill(ownerUrl, { participants, factsAlone, dataDir, today: today(), password: PASSWORD, leaving: new AbortController().signal, told: every(participants, say) });
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const { rows: [{ size }] } = await owner.query('select pg_size_pretty(pg_database_size(current_database())) as size');
  await owner.end();
  say(`Fylld på ${Math.round((performance.now() - started) / 1000)} s, ${size} på disk, som mest ${Math.round(process.resourceUsage().maxRSS / 1024)} MB minne i Node.`);
}

/** The cluster may lie elsewhere, behind a link, when the server could not reach the folder. */
async function away(dataDir) {
  const home = await realpath(join(dataDir, 'database')).catch(() => undefined);
  for (const folder of [home, dataDir]) if (folder) await rm(folder, { recursive: true, force: true });
}

const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });

/** A line for every tenth part. */
function every(wanted, say) {
  let come = 0;
  return (many) => {
    const before = Math.floor((come * 10) / wanted);
    come += many;
    if (Math.floor((come * 10) / wanted) > before) say(`${come} av ${wanted} …`);
  };
}

const MINE = 'select w.id, (scope()).today from watched() w(id)';

/** Facts, without asking whether whoever asks may have them: what the bare server calls it -> the law's function, what is left out, and what stands instead. */
const UNCHECKED = {
  'watched_days(_account uuid)': ['watched_days()', MINE, 'select w.id, bench.today() as today from bench.watched(_account) w(id)'],
  'days_of(_participation uuid)': ['watched_days()', MINE, 'select _participation as id, bench.today() as today'],
  'course_facts(_project uuid)': ['course_facts(uuid)', " and f.id = any (array(select followed_home_files('progress')))", ''],
  'support_facts(_project uuid)': ['support_facts(uuid)', 'p.id = any (array(select followed_participations()))', 'not p.protected'],
};

/** The day where the product's own clock hangs. */
const TODAY = "create function bench.today() returns date language sql stable as $$ select (now() at time zone 'Europe/Stockholm')::date $$";

/** Whose way on one answers for: those of the own unit, and those one carries, at home there. */
const WATCHED = `create function bench.watched(_account uuid) returns setof uuid language sql stable rows 300 as $$
  select distinct p.id from law.access_edge e join app.casefile f on f.id = e.casefile_id join app.participation p on p.id = f.participation_id and p.branch_id = f.branch_id
    where e.party = any (_account || array(select m.unit_id from app.membership m where m.account_id = _account and m.ended_at is null and bench.today() between m.valid_from and m.valid_to))
      and e.category = 'ALL' and e.grounds in ('FILE', 'ASSIGNMENT') and e.valid_from <= now() and now() < e.valid_to $$`;

/** A role that reads and writes everything. */
async function bareRole(ownerUrl, passwordsDir) {
  const password = randomBytes(12).toString('hex');
  const address = await asRoot(ownerUrl, passwordsDir, async (root) => {
    await root.query(`do $$ begin create role bare login bypassrls; exception when duplicate_object then null; end $$;
      alter role bare password '${password}';
      grant usage on schema app, law, journal, bench, multitude to bare;
      grant all on all tables in schema app, law, journal, bench, multitude to bare;
      grant execute on all functions in schema law to bare;
      alter role bare set jit = off; alter role bare set random_page_cost = 1.1`);
    await root.query(TODAY);
    await root.query(WATCHED);
    for (const [name, [of, check, instead]] of Object.entries(UNCHECKED)) {
      const { rows: [{ body, result }] } = await root.query('select prosrc as body, pg_get_function_result(oid) as result from pg_proc where oid = $1::regprocedure', [`law.${of}`]);
      if (!body.includes(check)) throw new Error(`law.${of} reads otherwise than the bench knows`);
      await root.query(`create function bench.${name} returns ${result} language sql stable rows 1000 set search_path = law, pg_temp as $body$${body.replace(check, instead)}$body$`);
    }
  });
  return Object.assign(address, { username: 'bare', password }).href;
}

/** As the one who runs the server. Gives its address. */
async function asRoot(ownerUrl, passwordsDir, work) {
  const address = Object.assign(new URL(ownerUrl), { username: 'postgres', password: (await readFile(join(passwordsDir, 'postgres.password'), 'utf8')).trim() });
  const root = new pg.Client({ connectionString: address.href });
  await root.connect();
  await work(root).finally(() => root.end());
  return address;
}

/** Who knocks: caseworkers with their own cases, and each project's coordinator; all signed in. */
export async function castOf(owner, port) {
  const people = async (role, many) => {
    const { rows } = await owner.query('select account_id as "accountId", branch_id as "branchId", project_id as "projectId" from multitude.seat where role = $1 and kind <> $2 order by md5(account_id::text) limit $3', [role, 'EMPLOYMENT_SERVICE', many]);
    for (const row of rows) row.token = await signIn(port, row.accountId);
    return rows;
  };
  const caseworkers = await people('CASEWORKER', 30);
  const coordinators = await people('COORDINATOR', 5);
  const { rows } = await owner.query(`select f.participation_id as id, x.account_id as account from app.assignment x join app.casefile f on f.id = x.casefile_id join app.participation p on p.id = f.participation_id
    where x.account_id = any ($1) and x.part = 'RESPONSIBLE' and p.ends_on is null order by md5(p.pseudonym)`, [caseworkers.map((each) => each.accountId)]);
  const shared = await sharedWith(owner, port);
  return { caseworkers, coordinators, shared, cases: rows.map(({ id, account }) => ({ id, by: caseworkers.find((each) => each.accountId === account) })) };
}

/** People of the authority, and participants whose files are shown them by consent, or were before it ran out. */
async function sharedWith(owner, port) {
  const { rows } = await owner.query(`select c.participation_id as id, s.account_id as "accountId", s.branch_id as "branchId"
    from (select c.participation_id, c.to_unit_id from app.consent c join app.participation p on p.id = c.participation_id and p.branch_id = c.from_branch_id order by md5(p.pseudonym) limit 20) c
    join lateral (select account_id, branch_id from multitude.seat where role = 'CASEWORKER' and unit_id = c.to_unit_id order by account_id limit 1) s on true`);
  const tokens = new Map();
  for (const { accountId } of rows) if (!tokens.has(accountId)) tokens.set(accountId, await signIn(port, accountId));
  return rows.map(({ id, accountId, branchId }) => ({ id, by: { accountId, branchId, token: tokens.get(accountId) } }));
}
