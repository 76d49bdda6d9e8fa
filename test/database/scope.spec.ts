import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { inventPeople } from '#participants';
import type { Me, MembershipView } from '#organisations';
import type { ParticipationPage } from '#participation';
import { addBranch, addOrganisation, addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { enrol } from '../../apps/cli/src/demo/participation.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { leaveBeforeDrop } from '../support/database.js';
import { aProject, NEXT_YEAR, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';

const digest = (token: string) => createHash('sha256').update(token).digest();

describe('A scope is the only way in', () => {
  let house: House;
  let workers: { visitor: Visitor; unitId: string; ids: string[] }[];
  let app: pg.Client;
  const tokens = new Map<string, Buffer>();

  const session = async (email: string) => {
    const hash = digest(randomUUID());
    await house.owner.query('set role samsteg_law');
    await house.owner.query("insert into law.session (token_hash, account_id, branch_id, expires_at) select $1, k.account_id, law.first_branch(k.account_id), now() + interval '1 hour' from app.account_contact k where k.email = $2", [hash, email]);
    return hash;
  };
  const denied = { code: '42501' };

  beforeAll(async () => {
    house = await openHouse();
    const people = inventPeople({ seed: 9, today: TODAY });
    const units: Record<string, string> = {};
    for (const name of ['anna', 'bo', 'cia', 'dan']) {
      const branch = await addBranch(house.founder, await addOrganisation(house.founder, name, 'MUNICIPALITY'), 'AME', 'LABOUR_MARKET_UNIT');
      units[name] = await addUnit(house.founder, branch, 'AME');
    }
    const projectId = await aProject(house);
    workers = [];
    for (const [name, unitId] of Object.entries(units)) {
      const visitor = await welcome(house.founder, name, `${name}@example.se`, { role: 'CASEWORKER', unitId, validTo: NEXT_YEAR });
      const ids = [];
      for (let n = 0; n < 3; n += 1) ids.push((await enrol(visitor, people.next().value!, { projectId, unitId, startsOn: TODAY })).id);
      workers.push({ visitor, unitId, ids: ids.sort() });
      tokens.set(name, await session(`${name}@example.se`));
    }
    app = new pg.Client({ connectionString: house.database.appUrl });
    await app.connect();
    leaveBeforeDrop(() => app.end());
  });

  test('four people asking at once, a hundred times each, never see each other’s rows', async () => {
    const asked = Array.from({ length: 400 }, async (_, n) => {
      const { visitor, ids } = workers[n % 4]!;
      const { body } = await visitor.get<ParticipationPage>('/participations');
      return JSON.stringify(body.items.map((row) => row.id).sort()) === JSON.stringify(ids);
    });
    expect((await Promise.all(asked)).filter((right) => !right)).toEqual([]);
  }, 60_000);

  test.each([
    ['none', ''],
    ['a made-up one', 'x'.repeat(200)],
    ['one with another account in it', 'swap'],
    ["another transaction's", 'borrow'],
  ])('%s opens nothing', async (_what, how) => {
    await app.query('begin');
    await app.query('select law.open_scope($1, $2)', [tokens.get('anna'), 'participation.read']);
    const { rows } = await app.query<{ said: string; seal: string }>("select current_setting('samsteg.scope') as said, current_setting('samsteg.seal') as seal");
    await app.query('commit');
    const bo = (await workers[1]!.visitor.get<Me>('/me')).body.account.id;
    const anna = (await workers[0]!.visitor.get<Me>('/me')).body.account.id;
    const { said, seal } = rows[0]!;
    expect(said).toContain(anna);
    await app.query('begin');
    if (how === 'swap') await app.query('select law.open_scope($1, $2)', [tokens.get('anna'), 'participation.read']);
    if (how === 'swap') await app.query("select set_config('samsteg.scope', replace(current_setting('samsteg.scope'), $1, $2), true)", [anna, bo]);
    else await app.query("select set_config('samsteg.scope', $1, true), set_config('samsteg.seal', $2, true)", [how === 'borrow' ? said : how, seal]);
    await expect(app.query('select id from app.participation')).rejects.toMatchObject(denied);
    await app.query('rollback');
  });

  test('a scope is gone with its transaction, and cannot be opened on top of another', async () => {
    await app.query('begin');
    await app.query('select law.open_scope($1, $2)', [tokens.get('anna'), 'participation.read']);
    await expect(app.query('select law.open_scope($1, $2)', [tokens.get('bo'), 'participation.read'])).rejects.toMatchObject(denied);
    await app.query('rollback');
    await expect(app.query('select id from app.participation')).rejects.toMatchObject(denied);
  });

  test('a scope about one person sees that person alone, and about a stranger nobody', async () => {
    const seen = async (about: string) => {
      await app.query('begin');
      await app.query('select law.open_scope($1, $2, $3)', [tokens.get('anna'), 'participation.read', about]);
      const { rows } = await app.query<{ id: string; names: string }>('select p.id, (select count(*) from app.identity) as names from app.participation p');
      await app.query('rollback');
      return rows.map(({ id, names }) => [id, Number(names)]);
    };
    const [mine, theirs] = [workers[0]!.ids[0]!, workers[1]!.ids[0]!];
    expect(await seen(mine)).toEqual([[mine, 1]]);
    expect(await seen(theirs)).toEqual([]);
  });

  test.each([
    ['a session that has ended', "update law.session set ended_at = now() where token_hash = $1", 'SG401'],
    ['a session left idle', "update law.session set seen_at = now() - interval '31 minutes' where token_hash = $1", 'SG401'],
    ['a session past its hours', "update law.session set expires_at = now() - interval '1 second' where token_hash = $1", 'SG401'],
    ['a disabled account', "update app.account set status = 'DISABLED' where id = (select account_id from law.session where token_hash = $1)", 'SG401'],
    ['a role that has run out', "update app.membership set valid_to = current_date - 1, valid_from = current_date - 2 where account_id = (select account_id from law.session where token_hash = $1)", 'SG403'],
  ])('%s opens nothing', async (_what, change, code) => {
    const token = await session('dan@example.se');
    await house.owner.query('begin');
    await house.owner.query(change, [token]);
    await house.owner.query("set local role samsteg_app");
    await expect(house.owner.query('select law.open_scope($1, $2)', [token, 'participation.read'])).rejects.toMatchObject({ code });
    await house.owner.query('rollback');
  });

  test('a role that is ended bites on the next request', async () => {
    const { visitor, unitId } = workers[2]!;
    expect((await visitor.get('/participations')).status).toBe(200);
    const held = (await house.founder.get<{ items: MembershipView[] }>(`/units/${unitId}/memberships`)).body.items.find((m) => m.role === 'CASEWORKER')!;
    await house.founder.change('POST', `/memberships/${held.id}/end`, held.version, { reason: 'Slutar' });
    expect((await visitor.get('/participations')).status).toBe(403);
  });

  test('a job is judged when it runs, not when it was ordered', async () => {
    await house.owner.query('set role samsteg_law');
    const order = "insert into law.job_order (task, account_id, branch_id, permission) select 'x', account_id, branch_id, 'participation.read' from law.session where token_hash = $1 returning id";
    const job = (await house.owner.query<{ id: string }>(order, [tokens.get('bo')])).rows[0]!.id;
    await app.query('begin');
    expect((await app.query('select account from law.open_job($1)', [job])).rows).toHaveLength(1);
    await app.query('rollback');
    await house.owner.query("update app.membership set ended_at = now() where account_id = (select account_id from law.job_order where id = $1)", [job]);
    await expect(app.query('select law.open_job($1)', [job])).rejects.toMatchObject({ code: 'SG403' });
  });
});
