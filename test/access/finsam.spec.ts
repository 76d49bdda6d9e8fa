import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { countedForFinsam, isAllowed, type Actor, type World } from '#access';
import { repositoryRoot } from '#platform';
import { lawDatabase } from './law-database.js';
import { enter, place } from './placed-world.js';
import { randomWorld, type Cast } from './random-world.js';
import { change } from './statements.js';

const LAW = readFileSync(`${repositoryRoot}/migrations/law.sql`, 'utf8');
/** Interventions of two kinds began in the period, but for those of some files, which began before it and ended in it; one participation is a mistake. */
const RUN = `update app.intervention set periods = jsonb_build_array(jsonb_build_object('startsOn', case when right(casefile_id::text, 1) in ('1', '4') then '2024-12-01' else '2025-01-15' end)),
  status = case when right(casefile_id::text, 1) in ('1', '4') then 'ENDED' else 'STARTED' end, ended_on = case when right(casefile_id::text, 1) in ('1', '4') then '2025-02-01'::date end,
  end_reason = 'COMPLETED', result = 'REACHED', type_code = case when right(id::text, 1) in ('2', '5') then 'GROUP_ACTIVITY' else 'MAPPING' end`;
const MISTAKEN = 'update app.participation set counted = false where id = $1';
const COUNTED = `select p.id || ' ' || c.type_code || ' ' || sum(c.started) || ' ' || sum(c.finished) as told
  from (select x.id from app.project x where x.id = any (array(select law.coordinated()))) p cross join lateral law.count_finsam(p.id, '2025-01-01', '2025-03-31') c group by p.id, c.type_code order by 1`;

const kindOf = (id: string) => (/[25]$/.test(id) ? 'GROUP_ACTIVITY' : 'MAPPING');
const endedIn = (casefile: string) => /[14]$/.test(casefile);

/** Persons of followed projects by the kind of what began or ended, each once in each kind; in what is to be released, without those who are protected. */
function known(world: World, actor: Actor, mistaken: string): string[] {
  const had = [...new Set(world.participations.map(({ project }) => project))].flatMap((project) => countedForFinsam(world, actor, project).filter(({ id }) => id !== mistaken).flatMap(({ id, participant }) => {
    const files = world.casefiles.filter((file) => file.participation === id).map((file) => file.id);
    return world.rows.filter(({ table, casefile }) => table === 'intervention' && files.includes(casefile)).map((row) => ({ place: `${project} ${kindOf(row.id)}`, participant, ended: endedIn(row.casefile) }));
  }));
  const persons = (all: typeof had, ended: boolean) => new Set(all.filter((one) => one.ended === ended).map(({ participant }) => participant)).size;
  return [...Map.groupBy(had, ({ place: of }) => of)].map(([of, all]) => `${of} ${persons(all, false)} ${persons(all, true)}`).sort();
}

describe('What began and ended in each kind of intervention', () => {
  let client: pg.Client;
  let today: string;
  beforeAll(async () => {
    ({ client, today } = await lawDatabase());
  });

  /** The first difference between what the law counts and what may be told, to the funder and outside the case team. */
  async function differing({ world, actors, ...cast }: Cast): Promise<unknown> {
    await client.query('begin');
    try {
      await place(client, { world, actors, ...cast });
      await client.query(RUN);
      const mistaken = world.participations[0]!.id;
      await client.query(MISTAKEN, [mistaken]);
      for (const actor of actors.flatMap((one) => (['finsam.count', 'release.make'] as const).map((permission) => ({ ...one, permission }))).filter((one) => isAllowed(world, one))) {
        await enter(client, actor);
        const { rows } = await client.query<{ told: string }>(COUNTED);
        const [oracle, told] = [known(world, actor, mistaken), rows.map((row) => row.told)];
        if (oracle.join() !== told.join()) return { actor, oracle, told };
      }
      return null;
    } finally {
      await client.query('rollback');
    }
  }

  const sound = () => fc.check(fc.asyncProperty(randomWorld(today, ['finsam.count']), async (cast) => (await differing(cast)) === null), { numRuns: 40, seed: 24, endOnFailure: true });

  test('is told to the funder of everybody who is counted, and for those outside the case team of those alone whom nobody protects', async () => {
    const { failed, counterexample } = await sound();
    expect(failed ? await differing(counterexample![0]) : null).toBeNull();
  }, 60_000);

  test.each([
    ['with the protected outside the case team', "and not (p.protected and s.permission = 'release.make') and jsonb_array_length(i.periods) > 0)\n    select r.kind", 'and jsonb_array_length(i.periods) > 0)\n    select r.kind'],
    ['without the protected to the funder', "and not (p.protected and s.permission = 'release.make') and jsonb_array_length(i.periods) > 0)\n    select r.kind", 'and not p.protected and jsonb_array_length(i.periods) > 0)\n    select r.kind'],
    ['of what was registered by mistake', "where p.project_id = _project and p.counted and not (p.protected and s.permission = 'release.make')", "where p.project_id = _project and not (p.protected and s.permission = 'release.make')"],
  ])('a number told %s is noticed', async (_what, find, put) => {
    expect(LAW.split(find)).toHaveLength(2);
    await client.query(change(LAW, find, put));
    const { failed } = await sound();
    await client.query(change(LAW, find, find));
    expect(failed).toBe(true);
  }, 60_000);
});
