import { execFile, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FullConfig } from '@playwright/test';

/** Printed once the demo world is there. */
const READY = 'Logga in med';
const PATIENCE = 180_000;

interface Running {
  address: string;
  stop(): Promise<void>;
}

/**
 * Before all stories: the real launcher on an own data folder and port, with its demo world; stopped and removed afterwards.
 * With `WEB_URL` set, the server at that address, which must have the demo world, is visited instead; with `WEB_WORLD`, a copy of that world.
 */
export default async function startServer(_config: FullConfig): Promise<(() => Promise<void>) | undefined> {
  if (process.env.WEB_URL) return undefined;
  const dataDir = aFolder();
  // Owners and rights are kept: a database is served by whoever owns it.
  if (process.env.WEB_WORLD) await promisify(execFile)('cp', ['-a', `${process.env.WEB_WORLD}/.`, dataDir]);
  const { address, stop } = await launch(dataDir);
  process.env.WEB_URL = address;
  return async () => {
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** A data folder with the demo world in it, for servers to begin from, and how it is removed. */
export async function furnishWorld(): Promise<{ folder: string; remove(): void }> {
  const folder = aFolder();
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    await (await launch(folder)).stop();
  } catch (error) {
    remove();
    throw error;
  }
  return { folder, remove };
}

/** Where the database's own user comes in too: else a database started by root would lie elsewhere. */
function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samsteg-web-'));
  chmodSync(folder, 0o711);
  return folder;
}

async function launch(dataDir: string): Promise<Running> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, DEMO: 'yes', NODE_ENV: 'test', SIGN_INS_PER_MINUTE: '100000' };
  const server = spawn(process.execPath, ['apps/start.mjs', 'start'], { env, stdio: ['ignore', 'inherit', 'pipe'] });
  const gone = new Promise<void>((resolve) => server.on('exit', () => resolve()));
  await Promise.race([says(server.stderr, READY), gone.then(() => Promise.reject(new Error('The server fell before it was ready.')))]);
  const stop = () => (server.kill('SIGTERM'), gone);
  return { address: `http://localhost:${port}`, stop };
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
