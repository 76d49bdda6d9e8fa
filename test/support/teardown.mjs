// After all Jest tests: the server of test/support/setup.mjs goes, with everything in it.
import { realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';

export default async function tearDown() {
  const { database, dataDir } = globalThis.samstegTestDatabase;
  await database.stop();
  await discard(dataDir);
}

/** The cluster may lie elsewhere, where the user PostgreSQL runs as can reach it. */
export async function discard(dataDir) {
  const home = await realpath(join(dataDir, 'database')).catch(() => dataDir);
  for (const folder of [home, dataDir]) await rm(folder, { recursive: true, force: true });
}
