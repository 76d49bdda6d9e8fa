import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { followedHomeFiles, isAllowed, type Actor, type World } from '#access';
import { lawDatabase } from './law-database.js';
import { inWorld, withOneThingWrong } from './one-thing-wrong.js';
import { enter } from './placed-world.js';
import { randomWorld, type Cast } from './random-world.js';

/** Most of those assigned answer for the case, some step in; one participation has ended. */
const PARTS = "update app.assignment set part = case when right(id::text, 1) in ('2', '5') then 'DEPUTY' else 'RESPONSIBLE' end";
const ENDED = "update app.participation set status = 'ENDED', ends_on = $2::date - 5 where id = $1";
const answers = (id: string) => !/[25]$/.test(id);

/** Participations of followed projects that somebody has answered for, each with how often another came to: at the door of the outcomes alone. */
function changesKnown(world: World, actor: Actor, ended: string): string[] {
  if (actor.permission !== 'outcome.read') return [];
  const files = followedHomeFiles(world, actor, 'progress');
  const fileOf = new Map(world.casefiles.filter(({ id }) => files.has(id)).map(({ id, participation }) => [id, participation]));
  const last = (participation: string) => (participation === ended ? new Date(Date.parse(world.today) - 5 * 86_400_000).toISOString().slice(0, 10) : world.today);
  const begun = world.assignments.filter(({ id, casefile, startsOn }) => answers(id) && fileOf.has(casefile) && startsOn <= last(fileOf.get(casefile)!));
  const inOrder = begun.sort((a, b) => a.startsOn.localeCompare(b.startsOn) || a.id.localeCompare(b.id));
  return [...Map.groupBy(inOrder, ({ casefile }) => fileOf.get(casefile)!)].map(([participation, all]) => `${participation} ${all.filter(({ account }, n) => n > 0 && all[n - 1]!.account !== account).length}`).sort();
}

describe('How often another came to answer for somebody', () => {
  let client: pg.Client;
  let today: string;
  beforeAll(async () => {
    ({ client, today } = await lawDatabase());
  });

  /** The first difference between what the law tells and what a follower may know, at the doors that read how far people have come. */
  async function differing({ world, actors, ...cast }: Cast): Promise<unknown> {
    return inWorld(client, { world, actors, ...cast }, async () => {
      await client.query(PARTS);
      const ended = world.participations[0]!.id;
      await client.query(ENDED, [ended, today]);
      for (const actor of actors.flatMap((one) => (['outcome.read', 'release.make', 'step.read'] as const).map((permission) => ({ ...one, permission }))).filter((one) => isAllowed(world, one))) {
        await enter(client, actor);
        const { rows } = await client.query<{ told: string }>("select c.participation || ' ' || c.changes as told from app.project p cross join lateral law.responsible_changes(p.id) c order by 1");
        const [oracle, told] = [changesKnown(world, actor, ended), rows.map((row) => row.told)];
        if (oracle.join() !== told.join()) return { actor, oracle, told };
      }
      return null;
    });
  }

  const sound = () => fc.check(fc.asyncProperty(randomWorld(today, ['outcome.read']), async (cast) => (await differing(cast)) === null), { numRuns: 40, seed: 20, endOnFailure: true });

  test('is told those who follow the project, as a number alone, of those its homes keep and nobody protects', async () => {
    const { failed, counterexample } = await sound();
    expect(failed ? await differing(counterexample![0]) : null).toBeNull();
  }, 60_000);

  test.each([
    ['at any door', "with me as materialized (select s.today from scope() s where s.permission = 'outcome.read'),\n  answers as (", 'with me as materialized (select s.today from scope() s),\n  answers as ('],
    ['with those who step in', "on a.casefile_id = f.id and a.part = 'RESPONSIBLE' cross join me", 'on a.casefile_id = f.id cross join me'],
    ['of every file', "where p.project_id = _project and f.id in (select followed_home_files('progress')) and a.starts_on", 'where p.project_id = _project and a.starts_on'],
    ['of any project', "where p.project_id = _project and f.id in (select followed_home_files('progress')) and a.starts_on", "where f.id in (select followed_home_files('progress')) and a.starts_on"],
    ['with who is to begin', "and a.starts_on <= least(p.ends_on, me.today))\n  select x.participation_id", ")\n  select x.participation_id"],
    ['with who began after the last day', 'and a.starts_on <= least(p.ends_on, me.today))\n  select x.participation_id', 'and a.starts_on <= me.today)\n  select x.participation_id'],
    ['with who stayed', 'filter (where x.before <> x.account_id)::integer from answers x', 'filter (where x.before is not null)::integer from answers x'],
    ['file by file', 'lag(a.account_id) over (partition by f.participation_id order by a.starts_on, a.id)', 'lag(a.account_id) over (partition by f.id order by a.starts_on, a.id)'],
  ])('a number told %s is noticed', async (_what, find, put) => {
    const { failed } = await withOneThingWrong(client, { find, put }, sound);
    expect(failed).toBe(true);
  }, 60_000);
});
