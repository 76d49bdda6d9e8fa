import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FullConfig } from '@playwright/test';

/** Printed once the demo world is there. */
const READY = 'Logga in med';
const PATIENCE = 180_000;

/**
 * Before all stories: the real launcher on an own data folder and port, with its demo world; stopped and removed afterwards.
 * With `WEB_URL` set, the server at that address, which must have the demo world, is visited instead.
 */
export default async function startServer(_config: FullConfig): Promise<(() => Promise<void>) | undefined> {
  if (process.env.WEB_URL) return undefined;
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), 'samsteg-web-'));
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, DEMO: 'yes', NODE_ENV: 'test', SIGN_INS_PER_MINUTE: '100000' };
  const server = spawn(process.execPath, ['apps/start.mjs', 'start'], { env, stdio: ['ignore', 'inherit', 'pipe'] });
  const gone = new Promise<void>((resolve) => server.on('exit', () => resolve()));
  await Promise.race([says(server.stderr, READY), gone.then(() => Promise.reject(new Error('The server fell before it was ready.')))]);
  process.env.WEB_URL = `http://localhost:${port}`;
  return async () => {
    server.kill('SIGTERM');
    await gone;
    rmSync(dataDir, { recursive: true, force: true });
  };
}

function says(stream: NodeJS.ReadableStream, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The server did not say "${words}" within ${PATIENCE / 1000} s:\n${heard}`)), PATIENCE);
    let heard = '';
    stream.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
      if (!heard.includes(words)) return;
      clearTimeout(timer);
      resolve();
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
