import { expect } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { mayChangeRow, type Actor, type CaseRow, type CaseTable, type PermissionName } from '#access';
import { leaveBeforeDrop, ownDatabase } from '../support/database.js';
import { randomWorld, type Cast } from './random-world.js';

/**
 * An empty database under the law, by its owner's address, and the day it is there.
 * Nothing on its connection waits for the answer before it: what belongs together shares a round trip.
 */
export async function lawDatabase(): Promise<{ client: pg.Client; today: string }> {
  const { ownerUrl } = await ownDatabase();
  const client = new pg.Client({ connectionString: ownerUrl, pipeline: true });
  await client.connect();
  leaveBeforeDrop(() => client.end());
  await client.query('set plan_cache_mode = force_generic_plan');
  const { rows } = await client.query<{ today: string }>("select (now() at time zone 'Europe/Stockholm')::date::text as today");
  return { client, today: rows[0]!.today };
}

/** Somebody who may change a row of the table under the permission, and that row. */
export interface Writing {
  cast: Cast;
  actor: Actor;
  row: CaseRow;
}

function writingIn(cast: Cast, table: CaseTable, permission: PermissionName): Writing[] {
  const rows = cast.world.rows.filter((row) => row.table === table);
  return cast.actors.map((actor) => ({ ...actor, permission })).flatMap((actor) => rows.filter((row) => mayChangeRow(cast.world, actor, row)).map((row) => ({ cast, actor, row }))).slice(0, 1);
}

/** As many random worlds as asked for in which somebody may. */
export function someWriting(today: string, asked: { table: CaseTable; permission: PermissionName; worlds: number }): Writing[] {
  const found = fc.sample(randomWorld(today), { numRuns: 200, seed: 6 }).flatMap((cast) => writingIn(cast, asked.table, asked.permission)).slice(0, asked.worlds);
  expect(found).toHaveLength(asked.worlds);
  return found;
}
