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
const RAN = 'p.project_id = _project and p.counted and jsonb_array_length(i.periods) > 0)';
const MISTAKEN = 'update app.participation set counted = false where id = $1';
const COUNTED = `select p.id || ' ' || c.type_code || ' ' || sum(c.started) || ' ' || sum(c.finished) || ' ' || sum(c.released_started) || ' ' || sum(c.released_finished) as told
  from (select x.id from app.project x where x.id = any (array(select law.coordinated()))) p cross join lateral law.count_finsam(p.id, '2025-01-01', '2025-03-31') c group by p.id, c.type_code order by 1`;

const kindOf = (id: string) => (/[25]$/.test(id) ? 'GROUP_ACTIVITY' : 'MAPPING');
const endedIn = (casefile: string) => /[14]$/.test(casefile);

/** Persons of followed projects by the kind of what began or ended, each once in each kind: as the funder is told, and as may be released. */
function known(world: World, actor: Actor, mistaken: string): string[] {
  const had = [...new Set(world.participations.map(({ project }) => project))].flatMap((project) => {
    const { funder, released } = countedForFinsam(world, actor, project);
    return funder.filter(({ id }) => id !== mistaken).flatMap((participation) => {
      const files = world.casefiles.filter((file) => file.participation === participation.id).map((file) => file.id);
      const rows = world.rows.filter(({ table, casefile }) => table === 'intervention' && files.includes(casefile));
      return rows.map((row) => ({ place: `${project} ${kindOf(row.id)}`, participant: participation.participant, ended: endedIn(row.casefile), released: released.includes(participation) }));
    });
  });
  const persons = (all: typeof had) => [false, true].map((ended) => new Set(all.filter((one) => one.ended === ended).map(({ participant }) => participant)).size);
  return [...Map.groupBy(had, ({ place: of }) => of)].map(([of, all]) => [of, ...persons(all), ...persons(all.filter(({ released }) => released))].join(' ')).sort();
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
    ['outside the case team with the protected who began', 'filter (where not r.shielded and r.began_on between', 'filter (where r.began_on between'],
    ['outside the case team with the protected who ended', 'filter (where not r.shielded and r.ended_on between', 'filter (where r.ended_on between'],
    ['to the funder without the protected', `where ${RAN}`, `where not p.protected and ${RAN}`],
    ['of what was registered by mistake', RAN, RAN.replace('p.counted and ', '')],
  ])('a number told %s is noticed', async (_what, find, put) => {
    expect(LAW.split(find)).toHaveLength(2);
    await client.query(change(LAW, find, put));
    const { failed } = await sound();
    await client.query(change(LAW, find, find));
    expect(failed).toBe(true);
  }, 60_000);
});
