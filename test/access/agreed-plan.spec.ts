import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { mayChangeRow, type Actor, type CaseRow } from '#access';
import { attempt, enter, lawConnection, place } from './placed-world.js';
import { randomWorld, type Cast } from './random-world.js';

/** Somebody who may write a plan, and that plan. */
function aWriter({ world, actors }: Cast): { actor: Actor; plan: CaseRow } | undefined {
  const plans = world.rows.filter((row) => row.table === 'plan');
  const found = actors.flatMap((actor) => plans.filter((plan) => mayChangeRow(world, { ...actor, permission: 'plan.write' }, plan)).map((plan) => ({ actor, plan })));
  return found[0] && { ...found[0], actor: { ...found[0].actor, permission: 'plan.write' } };
}

describe('What the participant agreed to', () => {
  let client: pg.Client;
  let today: string;

  beforeAll(async () => {
    client = await lawConnection();
    today = (await client.query<{ today: string }>("select (now() at time zone 'Europe/Stockholm')::date::text as today")).rows[0]!.today;
  });

  test('begins SBR-9 the database itself lets nobody change a plan that is agreed, not even who may write it', async () => {
    const worlds = fc.sample(randomWorld(today), { numRuns: 200, seed: 6 }).filter((cast) => aWriter(cast)).slice(0, 5);
    expect(worlds).toHaveLength(5);
    for (const cast of worlds) {
      const { actor, plan } = aWriter(cast)!;
      await client.query('begin');
      await place(client, cast);
      expect(await enter(client, actor)).toBe(true);
      const change = () => attempt(client, "update app.plan set wishes = 'X' where id = $1 returning id", [plan.id]);
      expect((await change()).rows).toEqual([{ id: plan.id }]);
      await client.query("update app.plan set status = 'AGREED', agreed_on = $2 where id = $1", [plan.id, today]);
      expect((await change()).rows).toEqual([]);
      expect((await attempt(client, 'select id from app.plan where id = $1', [plan.id])).rows).toEqual([{ id: plan.id }]);
      await client.query('rollback');
    }
  });
});
