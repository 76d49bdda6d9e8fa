import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, lstat, mkdir, mkdtemp, readFile, realpath, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { programs, type Program } from './embedded-programs.js';
import { CTYPES, initdbWords, settingsFile } from './embedded-settings.js';
import { amRoot, reaches, unprivilegedUser, type ServerUser } from './embedded-user.js';
import { Refused } from './refused.js';

const MAJOR = '18';
const KEEPER = 'samsteg keeper';
const OWNER = 'samsteg_migrator';
const DATABASE = 'samsteg';
/** Where a cluster lives when the user PostgreSQL runs as cannot walk to DATA_DIR, as in /root. */
const ELSEWHERE = ['/var/lib/samsteg', tmpdir()];

export interface EmbeddedDatabase {
  /** The owner's address, for migrations alone. */
  ownerUrl: string;
  /** Stops the server, unless another process of ours still uses it. */
  stop(): Promise<void>;
}

interface Start {
  dataDir: string;
  passwordsDir: string;
  say?: (line: string) => void;
  /** For tests: faster, and lost in a power cut. */
  thrownAway?: boolean;
}

interface Cluster {
  home: string;
  folder: string;
  program: Program;
  user: ServerUser | undefined;
  thrownAway: boolean;
}

/**
 * A real PostgreSQL 18 out of npm, on 127.0.0.1 and a free port. A server left behind by a killed process is taken over; whoever leaves
 * last stops it. DATA_DIR/database holds (or points at) the cluster, DATA_DIR/passwords the passwords.
 */
export async function startEmbeddedDatabase({ dataDir, passwordsDir, say = () => {}, thrownAway = false }: Start): Promise<EmbeddedDatabase> {
  await mkdir(dataDir, { recursive: true, mode: amRoot() ? 0o711 : 0o700 });
  await mkdir(passwordsDir, { recursive: true, mode: 0o700 });
  const home = await homeOf(dataDir, say);
  const user = await userOf(home);
  const cluster = { home, folder: join(home, 'cluster'), program: await programs(home, user), user, thrownAway };
  const password = await passwordFor('postgres', passwordsDir, !existsSync(cluster.folder));
  await create(cluster, password, say);
  const server = await keep(cluster, password);
  const ownerPassword = await ensureOwner(server.port, password, passwordsDir);
  return { ownerUrl: `postgres://${OWNER}:${ownerPassword}@127.0.0.1:${server.port}/${DATABASE}`, stop: server.stop };
}

/** DATA_DIR/database itself, or the place it points at. */
async function homeOf(dataDir: string, say: (line: string) => void): Promise<string> {
  const home = join(dataDir, 'database');
  if (await lstat(home).catch(() => null)) {
    return realpath(home).catch(() => {
      throw new Refused(`${home} pekar på en plats som inte finns längre. Ta bort länken för att börja om med en tom databas.`,
        'The database this link points at is gone; remove the link to begin anew.');
    });
  }
  const user = unprivilegedUser();
  if (reaches(user, dataDir)) {
    await belongTo(user, await mkdir(home, { mode: 0o700 }).then(() => home));
    return home;
  }
  const moved = await elsewhere(dataDir);
  await belongTo(user, moved);
  await symlink(moved, home);
  say(`Databasen ligger i ${moved}: den får inte köras som root och når inte ${dataDir}.`
    + (moved.startsWith(tmpdir()) ? ' Platsen kan tömmas när datorn startas om; ange DATA_DIR.' : ''));
  return moved;
}

async function elsewhere(dataDir: string): Promise<string> {
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 8);
  for (const place of ELSEWHERE) {
    try {
      if (!existsSync(place)) await mkdir(place, { recursive: true, mode: 0o711 });
      return await mkdtemp(join(place, `samsteg-${key}-`));
    } catch {
      continue;
    }
  }
  throw new Refused('Databasen får inte köras som root och det finns ingen plats den når. Ange DATA_DIR, till exempel /srv/samsteg.',
    'There is no place the database can reach: set DATA_DIR.');
}

async function belongTo(user: ServerUser | undefined, path: string): Promise<void> {
  if (user) await chown(path, user.uid, user.gid);
  await chmod(path, 0o700);
}

/** A cluster is served by whoever owns it, also when it was first made by an ordinary user and root starts it today. */
async function userOf(home: string): Promise<ServerUser | undefined> {
  const { uid, gid } = await stat(home);
  if (!amRoot()) {
    if (process.getuid && uid !== process.getuid()) {
      throw new Refused(`Databasen i ${home} tillhör en annan användare (uid ${uid}). Starta som den, eller ange en annan DATA_DIR.`,
        'The database belongs to another user; start as that user, or set another DATA_DIR.');
    }
    return undefined;
  }
  if (uid !== 0) return { uid, gid };
  const user = unprivilegedUser();
  await belongTo(user, home);
  return user;
}

/** The password is made once and kept in a file only we can read. */
async function passwordFor(role: string, passwordsDir: string, mayMake: boolean): Promise<string> {
  const file = join(passwordsDir, `${role}.password`);
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim();
  if (!mayMake) {
    throw new Refused(`Lösenordsfilen ${file} saknas. Lägg tillbaka den, eller ta bort databasen för att börja om.`, 'The password file is missing.');
  }
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

/** Made beside and moved into place when whole, so that a half-made cluster is never taken for one. */
async function create({ home, folder, program, user }: Cluster, password: string, say: (line: string) => void): Promise<void> {
  if (existsSync(folder)) {
    const made = (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
    if (made === MAJOR) return;
    throw new Refused(`Databasen i ${folder} är gjord av PostgreSQL ${made}; här finns ${MAJOR}. Flytta över den, eller ange DATABASE_URL.`,
      `The database was made by PostgreSQL ${made}; this is ${MAJOR}.`);
  }
  say('Skapar databasen …');
  const passwordFile = join(home, 'first-password');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) await chown(passwordFile, user.uid, user.gid);
  let output = '';
  for (const ctype of CTYPES) {
    const unfinished = join(home, `cluster.${process.pid}`);
    await rm(unfinished, { recursive: true, force: true });
    const made = await program('initdb', initdbWords(unfinished, passwordFile, ctype));
    output = made.output;
    if (made.code !== 0) continue;
    await rename(unfinished, folder);
    await rm(passwordFile);
    return;
  }
  throw new Refused(`Databasen gick inte att skapa i ${home}: ${lastLine(output)}`, 'The database could not be made.');
}

interface Server {
  port: number;
  stop(): Promise<void>;
}

/** One quiet connection says that we are here; if the server falls it is started again on the same port. */
async function keep(cluster: Cluster, password: string): Promise<Server> {
  let leaving = false;
  let keeper = await arrive(cluster, password);
  const { port } = keeper;

  function watch(): void {
    keeper.once('end', () => {
      if (!leaving) void arrive(cluster, password, port).then((next) => { keeper = next; watch(); }, (error: Error) => console.error(error.message));
    });
  }
  watch();

  async function stop(): Promise<void> {
    leaving = true;
    const others = await keeper.query('select 1 from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()', [KEEPER])
      .then(({ rowCount }) => rowCount, () => 0);
    await keeper.end().catch(() => {});
    if (!others) await cluster.program('pg_ctl', ['stop', '-D', cluster.folder, '-m', 'fast', '-w', '-t', '30']);
  }
  return { port, stop };
}

/** Takes over the server that runs, or starts one. More than once, since another process may be doing the same at this moment. */
async function arrive(cluster: Cluster, password: string, wanted?: number): Promise<pg.Client> {
  let reason = '';
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const left = await takeOver(cluster, password);
    if (left) return left;
    const port = wanted ?? await freePort();
    const log = join(cluster.home, 'server.log');
    await writeFile(join(cluster.folder, 'postgresql.conf'), settingsFile(cluster.thrownAway));
    const { code, output } = await cluster.program('pg_ctl', ['start', '-D', cluster.folder, '-l', log, '-w', '-t', '60', '-o', `-p ${port}`]);
    if (code === 0) return connect(port, password);
    reason = lastLine(await readFile(log, 'utf8').catch(() => '')) || lastLine(output);
    await sleep(500);
  }
  throw new Refused(`Databasen i ${cluster.folder} gick inte att starta: ${reason}`, 'The database could not be started.');
}

/** A server that already serves this cluster: waited for while it starts or stops, stopped if it does not answer. */
async function takeOver(cluster: Cluster, password: string): Promise<pg.Client | undefined> {
  for (let tries = 0; tries < 60; tries += 1) {
    const port = await portOfRunning(cluster.folder);
    if (port === undefined) return undefined;
    const answer = await connect(port, password).catch((error: Error & { code?: string }) => error);
    if (!(answer instanceof Error)) return answer;
    if (answer.code === '28P01') {
      throw new Refused(`Databasen i ${cluster.folder} har ett annat lösenord än det i DATA_DIR/passwords.`, 'The database has another password.');
    }
    await sleep(500);
  }
  await cluster.program('pg_ctl', ['stop', '-D', cluster.folder, '-m', 'immediate', '-w', '-t', '10']);
  return undefined;
}

/** Read in postmaster.pid. A file left by a killed server is removed: its number may have gone to some other program since. */
async function portOfRunning(folder: string): Promise<number | undefined> {
  const file = join(folder, 'postmaster.pid');
  const [pid, , , port] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  if (!pid) return undefined;
  if (await servesStill(Number(pid))) return Number(port ?? 0);
  await rm(file, { force: true });
  return undefined;
}

/** A dead process stays in the list (state Z) where nobody buries it, as in many containers. Without /proc, whoever lives is believed. */
async function servesStill(pid: number): Promise<boolean> {
  if (existsSync('/proc/self/status')) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    return /^Name:\tpostgres$/m.test(status) && !/^State:\t[ZX]/m.test(status);
  }
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function connect(port: number, password: string): Promise<pg.Client> {
  const client = new pg.Client({
    host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres', application_name: KEEPER, connectionTimeoutMillis: 5000,
  });
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** The one who migrates is no superuser, so that what works here works where the database is rented. */
async function ensureOwner(port: number, password: string, passwordsDir: string): Promise<string> {
  const server = await connect(port, password);
  try {
    const { rowCount } = await server.query('select 1 from pg_database where datname = $1', [DATABASE]);
    const ownerPassword = await passwordFor(OWNER, passwordsDir, !rowCount);
    if (rowCount) return ownerPassword;
    await server.query(`drop role if exists ${OWNER}`);
    await server.query(`create role ${OWNER} login createrole createdb bypassrls password ${pg.escapeLiteral(ownerPassword)}`);
    await server.query(`create database ${DATABASE} owner ${OWNER}`);
    return ownerPassword;
  } finally {
    await server.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function lastLine(text: string): string {
  return text.trim().split('\n').filter((line) => !line.includes('HINT')).at(-1) ?? '';
}
