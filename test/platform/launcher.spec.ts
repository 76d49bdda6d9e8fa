import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

let dataDir: string;
let taken: Server;

/** Runs a command as npm does; what it says and how it ends. */
async function samsteg(words: string[], environment: NodeJS.ProcessEnv = {}): Promise<{ code: number | null; answer: string; said: string }> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['apps/start.mjs', ...words], { env: { PATH, HOME, DATA_DIR: dataDir, ...environment } });
  let [answer, said] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((ended) => child.on('close', ended));
  return { code, answer, said };
}

beforeAll(async () => {
  dataDir = join(await mkdtemp(join(tmpdir(), 'samsteg-story-')), 'data');
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

test('an answer stands alone on standard output', async () => {
  const { code, answer, said } = await samsteg(['environment']);
  expect(answer).toMatch(/^\| variable \|/);
  expect(said).toBe('');
  expect(code).toBe(0);
});
