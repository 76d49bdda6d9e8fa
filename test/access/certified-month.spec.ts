import { beforeAll, describe, expect, test } from '@jest/globals';
import type pg from 'pg';
import { lawDatabase, someWriting } from './law-database.js';
import { attempt, enter, place } from './placed-world.js';

describe('A certified month', () => {
  let client: pg.Client;
  let today: string;
  beforeAll(async () => {
    ({ client, today } = await lawDatabase());
  });

  test('begins X-8 the database itself takes no hours into it, neither new nor changed, until it is opened again', async () => {
    for (const { cast, actor, row: day } of someWriting(today, { table: 'attendance', permission: 'attendance.write', worlds: 3 })) {
      await client.query('begin');
      await place(client, cast);
      const asLaw = async (text: string) => {
        await client.query('set local role samsteg_law');
        await client.query(text, [day.id]);
        await client.query('set local role samsteg_app');
      };
      const change = async () => (await attempt(client, 'update app.attendance set attended_hours = 2 where id = $1 returning id', [day.id])).rows;
      const add = async () => (await attempt(client, `insert into app.attendance (casefile_id, participation_id, intervention_id, held_on, planned_hours, attended_hours, written_by)
        select casefile_id, participation_id, intervention_id, (date_trunc('month', held_on) + interval '40 years')::date + 1, 1, 1, $2 from app.attendance where id = $1`, [day.id, actor.account])).verdict;
      expect(await enter(client, actor)).toBe(true);
      expect([await change(), await add()]).toEqual([[{ id: day.id }], 'done']);
      await asLaw(`insert into app.attendance_month (casefile_id, participation_id, month, planned_hours, attended_hours, written_by)
        select casefile_id, participation_id, date_trunc('month', m)::date, 1, 1, written_by from app.attendance cross join unnest(array[held_on, (held_on + interval '40 years')::date]) m where id = $1`);
      expect(await change()).toEqual([]);
      expect(await add()).toBe('denied');
      await asLaw("update app.attendance_month set reopened_at = now(), reopen_reason = 'why' from app.attendance a where a.id = $1 and a.casefile_id = attendance_month.casefile_id");
      expect([await change(), await add()]).toEqual([[{ id: day.id }], 'done']);
      await client.query('rollback');
    }
  });
});
