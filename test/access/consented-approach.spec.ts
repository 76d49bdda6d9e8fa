import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { mayInsertRow, type Actor, type CaseRow } from '#access';
import { ownDatabase } from '../support/database.js';
import { A_WORKPLACE } from './case-rows.js';
import { attempt, enter, place } from './placed-world.js';
import { randomWorld, type Cast } from './random-world.js';

/** Somebody who may write to employers in a file, and what is disclosed in it. */
function aWriter({ world, actors }: Cast): { actor: Actor; disclosure: CaseRow } | undefined {
  const may = (one: Actor, { casefile }: CaseRow) => mayInsertRow(world, { ...one, permission: 'employment.write' }, { table: 'employer_approach', casefile, writtenBy: one.account });
  const found = actors.flatMap((one) => world.rows.filter((row) => row.table === 'disclosure' && may(one, row)).map((disclosure) => ({ actor: one, disclosure })));
  return found[0] && { ...found[0], actor: { ...found[0].actor, permission: 'employment.write' } };
}

describe('An employer is told of a participant', () => {
  let client: pg.Client;
  let today: string;

  beforeAll(async () => {
    const { ownerUrl } = await ownDatabase();
    client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    today = (await client.query<{ today: string }>("select (now() at time zone 'Europe/Stockholm')::date::text as today")).rows[0]!.today;
  });
  afterAll(async () => client.end());

  test('begins IRIS-15 the database itself takes no contact without a consent that reaches the employer and holds on the day', async () => {
    const worlds = fc.sample(randomWorld(today), { numRuns: 200, seed: 6 }).filter((cast) => aWriter(cast)).slice(0, 3);
    expect(worlds).toHaveLength(3);
    for (const cast of worlds) {
      const { actor, disclosure } = aWriter(cast)!;
      await client.query('begin');
      await place(client, cast);
      const given = async (changes: string) => {
        await client.query('set local role samsteg_law');
        await client.query(`update app.disclosure set given_on = '2026-03-01', valid_to = '2026-03-31', withdrawn_on = null, workplace_id = null where id = $1`, [disclosure.id]);
        await client.query(`update app.disclosure set ${changes} where id = $1`, [disclosure.id]);
        await client.query('set local role samsteg_app');
      };
      const told = async (changes: string, heldOn: string) => {
        await given(changes);
        return (await attempt(client, `insert into app.employer_approach (casefile_id, participation_id, workplace_id, disclosure_id, held_on, mode, purpose, written_by)
          select casefile_id, participation_id, $2, id, $3, 'VISIT', 'FIRST', $4 from app.disclosure where id = $1`, [disclosure.id, A_WORKPLACE, heldOn, actor.account])).verdict;
      };
      expect(await enter(client, actor)).toBe(true);
      const another = "workplace_id = (select w.id from app.workplace w where w.name = 'Another')";
      await client.query('set local role samsteg_law');
      await client.query("insert into app.workplace (branch_id, name, sector, written_by) select branch_id, 'Another', sector, written_by from app.workplace where id = $1", [A_WORKPLACE]);
      expect([await told('version = 1', '2026-03-01'), await told('version = 1', '2026-03-31'), await told(`workplace_id = '${A_WORKPLACE}'`, '2026-03-10'), await told("withdrawn_on = '2026-03-11'", '2026-03-10')]).toEqual(['done', 'done', 'done', 'done']);
      expect([await told('version = 1', '2026-02-28'), await told('version = 1', '2026-04-01'), await told(another, '2026-03-10'), await told("withdrawn_on = '2026-03-10'", '2026-03-10')]).toEqual(['denied', 'denied', 'denied', 'denied']);
      await client.query('rollback');
    }
  });
});
