import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { isAllowed, readableFiles, type Actor, type World } from '#access';
import { lawDatabase } from './law-database.js';
import { inWorld, withOneThingWrong } from './one-thing-wrong.js';
import { enter } from './placed-world.js';
import { randomWorld, type Cast } from './random-world.js';

const EVERYBODY_MANAGED = `
  insert into app.case_management (casefile_id, participation_id, model, contacts_per_month, starts_on, written_by)
    select f.id, f.participation_id, 'BROKER', 1, '2026-01-01', (select min(id::text)::uuid from app.account) from app.casefile f
      where not exists (select from app.case_management m where m.casefile_id = f.id and m.ends_on is null);
  update app.assignment set part = 'RESPONSIBLE'`;

/** Persons in the files `actor` may read, of whom `manager` answers for one today. */
function answeredFor(world: World, actor: Actor, manager: string): number {
  const read = readableFiles(world, actor, 'interventions');
  const files = world.assignments.filter((a) => a.account === manager && read.has(a.casefile) && a.startsOn <= world.today && (a.endsOn === null || world.today <= a.endsOn)).map((a) => a.casefile);
  return new Set(world.casefiles.filter(({ id }) => files.includes(id)).map(({ participation }) => participation)).size;
}

describe('A caseload', () => {
  let client: pg.Client;
  let today: string;
  beforeAll(async () => {
    ({ client, today } = await lawDatabase());
  });

  /** The first difference between what the law counts, asked about one person, and what may be read. */
  async function differing({ world, actors, ...cast }: Cast): Promise<unknown> {
    return inWorld(client, { world, actors, ...cast }, async () => {
      await client.query(EVERYBODY_MANAGED);
      for (const actor of actors.flatMap((one) => (['case-management.read', 'plan.read'] as const).map((permission) => ({ ...one, permission }))).filter((one) => isAllowed(world, one))) {
        const [about] = world.participations;
        await enter(client, actor, about!.id);
        for (const { account } of world.assignments) {
          const { rows } = await client.query<{ cases: number }>('select law.managed_cases($1)::int as cases', [account]);
          const oracle = actor.permission === 'plan.read' ? 0 : answeredFor(world, actor, account);
          if (rows[0]!.cases !== oracle) return { actor, account, oracle, told: rows[0]!.cases };
        }
      }
      return null;
    });
  }

  const sound = () => fc.check(fc.asyncProperty(randomWorld(today), async (cast) => (await differing(cast)) === null), { numRuns: 25, seed: 20, endOnFailure: true });

  test('counts the persons one could read of, also where the door is about one person alone', async () => {
    const { failed, counterexample } = await sound();
    expect(failed && (await differing(counterexample![0]))).toBe(false);
  }, 60_000);

  test.each([
    ['told of one person alone', '  s.about := null;\n  return (select count(distinct m', '  return (select count(distinct m'],
    ['of files one may not read', 'm.ends_on is null and m.casefile_id = any (array(select e.casefile_id from my_edges(s, array[', 'm.ends_on is null or m.casefile_id = any (array(select e.casefile_id from my_edges(s, array['],
    ['of whom somebody else answers for', 'and a.account_id = _manager and', 'and'],
    ['under any permission', "c.permission = s.permission and c.category = 'interventions') then return 0;", "c.category = 'interventions') then return 0;"],
  ])('a count %s is noticed', async (_what, find, put) => {
    const { failed } = await withOneThingWrong(client, { find, put }, sound);
    expect(failed).toBe(true);
  }, 60_000);
});
