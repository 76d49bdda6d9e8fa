import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

let dataDir: string;
let taken: Server;

interface Ended {
  code: number | null;
  answer: string;
  said: string;
}

/** Runs a command as npm does. */
function launch(words: string[], environment: NodeJS.ProcessEnv = {}): { child: ChildProcess; ended: Promise<Ended> } {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['apps/start.mjs', ...words], { env: { PATH, HOME, DATA_DIR: dataDir, ...environment } });
  let [answer, said] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { child, ended: new Promise((ended) => child.on('close', (code) => ended({ code, answer, said }))) };
}

function samsteg(words: string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return launch(words, environment).ended;
}

async function answers(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(address).then(({ ok }) => ok, () => false)) return;
    await sleep(100);
  }
  throw new Error(`${address} never answered`);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

/** As much of a PostgreSQL 17 as it takes to ask its version. */
function likePostgres17(socket: Socket): void {
  const message = (type: string, body: Buffer) => Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
  const int32 = (number: number) => Buffer.from(Uint32Array.of(number).buffer).reverse();
  const text = (value: string) => Buffer.concat([int32(value.length), Buffer.from(value)]);
  const column = (name: string, type: number) => Buffer.concat([Buffer.from(`${name}\0`), Buffer.alloc(6), int32(type), Buffer.alloc(8)]);
  const ready = message('Z', Buffer.from('I'));
  const two = Buffer.from([0, 2]);
  socket.on('error', () => {});
  socket.once('data', () => {
    socket.write(Buffer.concat([message('R', int32(0)), ready]));
    socket.once('data', () => socket.write(Buffer.concat([
      message('T', Buffer.concat([two, column('number', 23), column('name', 25)])),
      message('D', Buffer.concat([two, text('170006'), text('17.6')])),
      message('C', Buffer.from('SELECT 1\0')), ready,
    ])));
  });
}

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'samsteg-story-'));
  await chmod(folder, 0o711);
  dataDir = join(folder, 'data');
  taken = createServer();
  await new Promise<void>((listening) => taken.listen(0, '127.0.0.1', listening));
});

afterAll(async () => {
  taken.close();
  await rm(join(dataDir, '..'), { recursive: true, force: true });
});

describe('npm start says in one line what is wrong, before it makes anything', () => {
  test('a port that another program has', async () => {
    const { port } = taken.address() as AddressInfo;
    const { code, said } = await samsteg(['start'], { PORT: String(port) });
    expect(said).toMatch(new RegExp(`^Port ${port} är upptagen.*PORT=${port + 1}.*\n$`));
    expect(code).toBe(1);
  });

  test('plain http for people elsewhere', async () => {
    const { code, said } = await samsteg(['start'], { PUBLIC_URL: 'http://samsteg.example' });
    expect(said).toMatch(/^.*PUBLIC_URL.*https.*\n$/);
    expect(code).toBe(1);
  });

  test('a database that does not answer', async () => {
    const { code, said } = await samsteg(['migrate'], { DATABASE_URL: 'postgres://owner:hush@127.0.0.1:1/samsteg' });
    expect(said).toMatch(/^Databasen på 127\.0\.0\.1:1 svarar inte.*\n$/);
    expect(said).not.toContain('hush');
    expect(code).toBe(1);
  });

  test('the embedded database in production', async () => {
    const { code, said } = await samsteg(['migrate'], { NODE_ENV: 'production' });
    expect(said).toMatch(/^I produktion behövs en egen PostgreSQL 18.*\n$/);
    expect(code).toBe(1);
  });

  test('a command that does not exist', async () => {
    const { code, said } = await samsteg(['launch']);
    expect(said).toMatch(/^Kommandot "launch" finns inte/);
    expect(code).toBe(1);
  });

  test('none of them has left anything behind', () => {
    expect(existsSync(dataDir)).toBe(false);
  });
});

describe('npm start', () => {
  test('serves, stops when asked to, and leaves no database running', async () => {
    const port = await freePort();
    const home = join(dataDir, '..', 'whole');
    const started = launch(['start'], { PORT: String(port), DATA_DIR: home, DEMO: 'no' });
    await answers(`http://127.0.0.1:${port}/api/v1/health`);
    started.child.kill('SIGTERM');
    const { code, said } = await started.ended;
    expect(said).toMatch(new RegExp(`Samsteg är igång på http://localhost:${port}\nStänger …\n$`));
    expect(code).toBe(0);
    expect(existsSync(join(home, 'database/cluster/PG_VERSION'))).toBe(true);
    expect(existsSync(join(home, 'database/cluster/postmaster.pid'))).toBe(false);
  });

  test('refuses a server older than PostgreSQL 18', async () => {
    const old = createServer(likePostgres17);
    await new Promise<void>((listening) => old.listen(0, '127.0.0.1', listening));
    const { port } = old.address() as AddressInfo;
    const { code, said } = await samsteg(['start'], { PORT: String(await freePort()), DATABASE_URL: `postgres://owner@127.0.0.1:${port}/samsteg` });
    old.close();
    expect(said).toMatch(/^Databasen på 127\.0\.0\.1:\d+ är PostgreSQL 17\.6; Samsteg behöver 18 eller nyare\. .*\n$/);
    expect(code).toBe(1);
  });
});

test('an answer stands alone on standard output', async () => {
  const { code, answer, said } = await samsteg(['environment']);
  expect(answer).toMatch(/^\| variable \|/);
  expect(said).toBe('');
  expect(code).toBe(0);
});
