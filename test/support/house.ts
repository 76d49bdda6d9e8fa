import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import pg from 'pg';
import { newSalt, proofOf } from '#organisations';
import { readConfiguration, type Configuration } from '#platform';
import { startApi } from '../../apps/api/src/main.js';
import { DEMO_PASSWORD } from '../../apps/cli/src/demo/organisations.journey.js';
import { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { leaveBeforeDrop, ownDatabase, type TestDatabase } from './database.js';
import { recordDoor } from './door-log.js';

export interface House {
  origin: string;
  database: TestDatabase;
  configuration: Configuration;
  /** Signed in with the role SYSTEM_ADMIN. */
  founder: Visitor;
  /** The owner's own connection, for setting the clock and looking under the floor; never for what a door can do. */
  owner: pg.Client;
  visitor(name: string): Visitor;
}

/** The real API on a database of its own, with its first administrator signed in; `settings` are environment variables. Closed when the file is done. */
export async function openHouse(settings: NodeJS.ProcessEnv = {}): Promise<House> {
  const database = await ownDatabase();
  const port = await freePort();
  const configuration = readConfiguration({ NODE_ENV: 'test', PORT: String(port), LOG_LEVEL: 'silent', SIGN_INS_PER_MINUTE: '100000', DATA_DIR: join(tmpdir(), `samsteg-house-${process.pid}`), ...settings });
  const api = await startApi({ ...configuration, appDatabaseUrl: database.appUrl });
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  leaveBeforeDrop(async () => {
    await owner.end();
    await api.close();
  });
  const origin = `http://127.0.0.1:${port}`;
  const visitor = (name: string) => new Visitor(origin, name, (method, path, status) => recordDoor(method, path, status));
  return { origin, database, configuration, owner, visitor, founder: await found(owner, visitor('Förvaltare Test')) };
}

async function found(owner: pg.Client, founder: Visitor): Promise<Visitor> {
  const salt = newSalt();
  await owner.query('select law.found($1, $2, $3, $4)', [founder.name, 'forvaltare@example.se', salt, await proofOf(DEMO_PASSWORD, salt)]);
  expect((await founder.signIn('forvaltare@example.se', DEMO_PASSWORD)).status).toBe(204);
  return founder;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
