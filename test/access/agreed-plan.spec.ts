import { beforeAll, describe, expect, test } from '@jest/globals';
import type pg from 'pg';
import { lawDatabase, someWriting } from './law-database.js';
import { attempt, enter, place } from './placed-world.js';

describe('What the participant agreed to', () => {
  let client: pg.Client;
  let today: string;
  beforeAll(async () => {
    ({ client, today } = await lawDatabase());
  });

  test('begins SBR-9 the database itself lets nobody change a plan that is agreed, not even who may write it', async () => {
    for (const { cast, actor, row: plan } of someWriting(today, { table: 'plan', permission: 'plan.write', worlds: 5 })) {
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
