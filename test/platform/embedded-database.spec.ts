import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';

const HOLDER = resolve('test/platform/database-holder.mjs');
let dataDir: string;
let cluster: string;
const holders: Holder[] = [];

interface Holder {
  process: ChildProcess;
  url: string;
}

/** Starts a process that holds the database, and waits for its address; fails with what it said instead. */
async function hold(folder = dataDir): Promise<Holder> {
  const child = spawn(process.execPath, [HOLDER, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const url = await new Promise<string>((found, fell) => {
    child.stdout.once('data', (chunk: Buffer) => found(chunk.toString().trim()));
    child.once('exit', () => fell(new Error(said)));
  });
  const holder = { process: child, url };
  holders.push(holder);
  return holder;
}

async function end({ process: child }: Holder, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((exited) => child.once('exit', exited));
  child.kill(signal);
  await gone;
}

async function ask<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client(url);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function serverPid(): Promise<number> {
  return Number((await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** The server and every process it has started, at once and without a word. */
async function killServer(): Promise<void> {
  const parent = await serverPid();
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  for (const number of numbers) {
    const status = await readFile(`/proc/${number}/status`, 'utf8').catch(() => '');
    if (status.includes(`\nPPid:\t${parent}\n`)) kill(Number(number));
  }
  kill(parent);
}

/** Some of them end on their own as the others fall. */
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function notes(url: string): Promise<string[]> {
  return (await ask<{ text: string }>(url, 'select text from note order by text')).map(({ text }) => text);
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'samsteg-story-'));
  await chmod(dataDir, 0o711);
  cluster = join(dataDir, 'database/cluster');
});

afterAll(async () => {
  for (const holder of holders) await end(holder, 'SIGTERM');
  await rm(dataDir, { recursive: true, force: true });
});

describe('the embedded database', () => {
  test('starts from nothing, for an owner who is no superuser', async () => {
    const { url } = await hold();
    await ask(url, 'create table note (text text)');
    await ask(url, 'insert into note values (\'first\')');
    const [role] = await ask(url, 'select rolsuper, rolcreaterole from pg_roles where rolname = current_user');
    expect(role).toEqual({ rolsuper: false, rolcreaterole: true });
    expect(new URL(url).hostname).toBe('127.0.0.1');
  });

  test('is durable, quiet about persons, and heard on this machine alone', async () => {
    const url = holders[0]!.url;
    const settings = await ask<{ name: string; setting: string }>(url, `select name, setting from pg_settings where name in ('fsync', 'full_page_writes',
      'data_checksums', 'listen_addresses', 'password_encryption', 'jit', 'log_statement', 'log_parameter_max_length',
      'log_error_verbosity', 'server_encoding')`);
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on', full_page_writes: 'on', data_checksums: 'on', listen_addresses: '127.0.0.1', password_encryption: 'scram-sha-256', jit: 'off',
      log_statement: 'none', log_parameter_max_length: '0', log_error_verbosity: 'terse', server_encoding: 'UTF8',
    });
  });

  test('keeps its passwords and its rows from other users of the machine', async () => {
    const mode = async (path: string) => ((await stat(join(dataDir, path))).mode & 0o777).toString(8);
    expect(await mode('passwords')).toBe('700');
    expect(await mode('passwords/postgres.password')).toBe('600');
    expect(await mode('passwords/samsteg_migrator.password')).toBe('600');
    expect(await mode('database')).toBe('700');
    const guess = new URL(holders[0]!.url);
    guess.password = 'guess';
    await expect(ask(guess.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  test('knows Swedish letters, and sorts them when asked to', async () => {
    const [row] = await ask(holders[0]!.url, `select lower('ÅÄÖ') as small,
      (select string_agg(x, '' order by x collate "sv-x-icu") from unnest('{ö,z,å,ä,a}'::text[]) x) as sorted`);
    expect(row).toEqual({ small: 'åäö', sorted: 'azåäö' });
  });

  test('stays for the one who is left, and stops with the last', async () => {
    const second = await hold();
    const pid = await serverPid();
    await end(holders[0]!, 'SIGTERM');
    expect(await notes(second.url)).toEqual(['first']);
    expect(await serverPid()).toBe(pid);
    await end(second, 'SIGTERM');
    expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false);
  });

  test('left running by a killed program, it is taken over with all it holds', async () => {
    const killed = await hold();
    await ask(killed.url, 'insert into note values (\'second\')');
    const pid = await serverPid();
    await end(killed, 'SIGKILL');
    const next = await hold();
    expect(await serverPid()).toBe(pid);
    expect(await notes(next.url)).toEqual(['first', 'second']);
    await end(next, 'SIGTERM');
    expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false);
  });

  test('killed together with the program, it starts again with every row', async () => {
    const killed = await hold();
    await ask(killed.url, 'insert into note values (\'third\')');
    await end(killed, 'SIGKILL');
    await killServer();
    const next = await hold();
    expect(await notes(next.url)).toEqual(['first', 'second', 'third']);
  });

  test('killed under a running program, it comes back on the same address', async () => {
    const { url } = holders.at(-1)!;
    await killServer();
    let seen: string[] = [];
    for (let tries = 0; tries < 50 && seen.length === 0; tries += 1) {
      await sleep(200);
      seen = await notes(url).catch(() => []);
    }
    expect(seen).toEqual(['first', 'second', 'third']);
    await end(holders.at(-1)!, 'SIGTERM');
  });

  test('is not misled by a pid file whose number belongs to another program now', async () => {
    await writeFile(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n0\n5432\n`);
    const next = await hold();
    expect(await notes(next.url)).toHaveLength(3);
    await end(next, 'SIGTERM');
  });

  test('says so when its password is gone', async () => {
    const file = join(dataDir, 'passwords/postgres.password');
    await rename(file, `${file}.away`);
    await expect(hold()).rejects.toThrow(/Lösenordsfilen .*passwords\/postgres.password saknas/);
    await rename(`${file}.away`, file);
  });

  test('says so when its rows were written by another version', async () => {
    await writeFile(join(cluster, 'PG_VERSION'), '17\n');
    await expect(hold()).rejects.toThrow(/gjord av PostgreSQL 17; här finns 18/);
  });
});

test('root may keep its folder to itself: the database then lives where its own user can reach it', async () => {
  const closed = await mkdtemp(join(tmpdir(), 'samsteg-story-'));
  const { url, process: child } = await hold(closed);
  const home = await realpath(join(closed, 'database'));
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(home.startsWith(closed)).toBe(process.getuid?.() !== 0);
  expect((await stat(home)).mode & 0o777).toBe(0o700);
  await end({ url, process: child }, 'SIGTERM');
  for (const folder of [home, closed]) await rm(folder, { recursive: true, force: true });
});
