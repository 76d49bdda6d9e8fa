import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { PermissionName } from '#access';
import { inventPeople } from '#participants';
import { Participation } from '#participation';
import { appDataSource, Scopes, statement, type Scope } from '#platform';
import type { Pool } from 'pg';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { enrol } from '../../apps/cli/src/demo/participation.journey.js';
import { aUnit, sessionOf, underTheFloor } from '../attacks/attackers.js';
import { leaveBeforeDrop } from '../support/database.js';
import { aProject, NEXT_YEAR, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';

const SEEN = statement<[], { id: string }>()('test.seen', 'select id from app.participation order by id');
const DIVIDED = statement<[], never>()('test.divided', 'select 1 / 0');

describe('One connection serves one after another', () => {
  let house: House;
  let scopes: Scopes;
  let pool: Pool;
  const people: Record<string, { token: Buffer; ids: string[] }> = {};

  const run = <T>(name: string, permission: PermissionName, work: (scope: Scope) => Promise<T>) => scopes.run({ tokenHash: people[name]!.token, permission }, randomUUID(), work);
  const told = (asked: Promise<unknown>) => asked.then(() => 'done', (error: { code?: string; message: string }) => error.code ?? error.message);
  const seenBy = async (name: string) => (await run(name, 'participation.read', (scope) => scope.read(SEEN))).map(({ id }) => id);
  const ordered = async () => (await underTheFloor<{ n: number }>(house, "select count(*)::int as n from law.job_order where task = 'test'"))[0]!.n;
  const orderOne = (scope: Scope) => scope.enqueue('test', 'session.own', {});
  const process = async () => (await pool.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]!.pid;

  beforeAll(async () => {
    house = await openHouse();
    const invented = inventPeople({ seed: 19, today: TODAY });
    const units = [['anna', await aUnit(house, 'anna')], ['bo', await aUnit(house, 'bo')]] as const;
    const projectId = await aProject(house);
    for (const [name, unitId] of units) {
      const visitor = await welcome(house.founder, name, `${name}@example.se`, { role: 'CASEWORKER', unitId, validTo: NEXT_YEAR });
      const ids = [];
      for (let n = 0; n < 2; n += 1) ids.push((await enrol(visitor, invented.next().value!, { projectId, unitId, startsOn: TODAY })).id);
      people[name] = { token: sessionOf(visitor), ids: ids.sort() };
    }
    people.nobody = { token: createHash('sha256').update('x').digest(), ids: [] };
    const source = await appDataSource(house.database.appUrl, [Participation], 1).initialize();
    leaveBeforeDrop(() => source.destroy());
    scopes = new Scopes(source);
    pool = (source.driver as unknown as { master: Pool }).master;
  });
  beforeEach(() => underTheFloor(house, "delete from law.job_order where task = 'test'"));

  const WAYS: [string, string, (scope: Scope) => Promise<unknown>, PermissionName?][] = [
    ['a scope that went well', 'done', (scope) => scope.read(SEEN)],
    ['one that was refused', 'SG403', (scope) => scope.read(SEEN), 'account.decide' as PermissionName],
    ['one whose use case failed with something still to be sent', 'no', (scope) => { scope.write(DIVIDED); return Promise.reject(new Error('no')); }],
    ['one that failed between two statements', '22012', async (scope) => { void orderOne(scope).catch(() => undefined); scope.write(DIVIDED); await orderOne(scope); }],
  ];
  test.each(WAYS)('after %s nothing of it is left: no scope, no transaction, the next sees what is its own', async (_what, comesTo, work, permission = 'participation.read') => {
    const before = await process();
    const came = await told(run('anna', permission, work));
    expect([comesTo, '22012']).toContain(came);
    await expect(pool.query('select id from app.participation')).rejects.toMatchObject({ code: '42501' });
    expect((await pool.query("select coalesce(current_setting('samsteg.scope', true), '') || coalesce(current_setting('samsteg.seal', true), '') as left")).rows).toEqual([{ left: '' }]);
    expect([await seenBy('bo'), await seenBy('anna'), await ordered()]).toEqual([people.bo!.ids, people.anna!.ids, 0]);
    expect(typeof before).toBe('number');
  });

  test('it is one and the same all the while, and nobody who is not signed in gets further on it', async () => {
    await seenBy('anna');
    const pid = await process();
    expect([await told(seenBy('nobody')), await seenBy('bo'), await process()]).toEqual(['SG401', people.bo!.ids, pid]);
  });

  test('a use case that passes over what failed is not told that it went well, and nothing of it is kept', async () => {
    const carefree = async (scope: Scope) => {
      await orderOne(scope);
      await scope.call('finish_job', 'no id').catch(() => undefined);
      return 'well';
    };
    expect([await told(run('anna', 'session.own', carefree)), await ordered()]).toEqual(['22P02', 0]);
  });

  test('nor one that passes over what an entity met', async () => {
    const carefree = async (scope: Scope) => {
      await orderOne(scope);
      await scope.get(Participation, 'no id').catch(() => undefined);
      return 'well';
    };
    expect([await told(run('anna', 'session.own', carefree)), await ordered()]).toEqual([expect.stringContaining('rolled back'), 0]);
  });

  test('a write that cannot be written down ends it, though everything else went well', async () => {
    const round: { self?: unknown } = {};
    round.self = round;
    const writes = async (scope: Scope) => {
      await orderOne(scope);
      scope.write({ name: 'test.round', text: 'select $1::jsonb' } as never, ...([round] as never));
      await new Promise((resolve) => setTimeout(resolve, 5));
    };
    expect([await told(run('anna', 'session.own', writes)), await ordered()]).toEqual([expect.stringContaining('circular'), 0]);
  });

  test('what a use case lets run on after its end is refused, and never asked in the scope of the next', async () => {
    let late: Promise<string> | undefined;
    let kept: Scope | undefined;
    await run('anna', 'participation.read', (scope) => { kept = scope; return scope.read(SEEN); });
    const bos = await run('bo', 'participation.read', async (scope) => {
      late = told(kept!.read(SEEN));
      return scope.read(SEEN);
    });
    expect([await late, bos.map(({ id }) => id)]).toEqual(['the transaction is over', people.bo!.ids]);
  });
});
