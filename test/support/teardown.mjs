// After all Jest tests: the server of test/support/setup.mjs goes, with everything in it.
import { rm } from 'node:fs/promises';

export default async function tearDown() {
  const { database, dataDir } = globalThis.samstegTestDatabase;
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
}
