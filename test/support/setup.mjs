// Before all Jest tests: one embedded PostgreSQL, and in it one migrated database that every test file copies (test/support/database.ts).
import { chmod, mkdtemp, readdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { build } from '../../apps/build.mjs';
import { discard } from './teardown.mjs';

const PREFIX = 'samsteg-test-';

export default async function setUp() {
  if (!process.env.SAMSTEG_TEST_BUILT) await build((line) => console.error(line));
  const { startEmbeddedDatabase } = await import('../../dist/libs/platform/embedded-database.js');
  await sweep();
  const dataDir = await mkdtemp(join(tmpdir(), PREFIX));
  await chmod(dataDir, 0o711);
  await writeFile(join(dataDir, 'runner'), String(process.pid));
  const passwordsDir = join(dataDir, 'passwords');
  const database = await startEmbeddedDatabase({ dataDir, passwordsDir, thrownAway: true });
  globalThis.samstegTestDatabase = { database, dataDir };

  const { migrate } = await import('../../dist/libs/platform/database/migrate.js');
  const { appUrl, jobsUrl } = await migrate(database.ownerUrl, { passwordsDir });
  const template = new URL(database.ownerUrl).pathname.slice(1);
  const owner = new pg.Client(withDatabase(database.ownerUrl, 'postgres'));
  await owner.connect();
  await owner.query(`alter database ${template} rename to samsteg_template`);
  await owner.end();
  process.env.SAMSTEG_TEST = JSON.stringify({
    ownerUrl: withDatabase(database.ownerUrl, 'samsteg_template'), appUrl: withDatabase(appUrl, 'samsteg_template'), jobsUrl: withDatabase(jobsUrl, 'samsteg_template'),
  });
}

function withDatabase(address, name) {
  return Object.assign(new URL(address), { pathname: `/${name}` }).href;
}

/** Stops and removes what a killed run left behind. What cannot be removed is left, and said: it is no fault of this run. */
async function sweep() {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const dataDir = join(tmpdir(), name);
    const runner = Number(await readFile(join(dataDir, 'runner'), 'utf8').catch(() => 0));
    if (!runner || lives(runner)) continue;
    await quench(dataDir).then(() => discard(dataDir)).catch((error) => console.error(`${dataDir} could not be removed: ${error.message}`));
  }
}

/** A server that outlived its run is told to fall at once: nobody needs its data. Its number may belong to another process by now, so that is looked at first. */
async function quench(dataDir) {
  const cluster = await realpath(join(dataDir, 'database/cluster')).catch(() => null);
  if (!cluster) return;
  const server = Number.parseInt(await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '0'));
  const itself = await readFile(`/proc/${server}/cmdline`, 'utf8').catch(() => '');
  if (!itself.includes(cluster)) return;
  process.kill(server, 'SIGQUIT');
  for (let tries = 0; tries < 50 && lives(server); tries += 1) await sleep(100);
}

function lives(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
