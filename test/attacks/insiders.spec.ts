import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { InvitationSent, Me, MembershipView } from '#organisations';
import { inventPeople } from '#participants';
import { addBranch, addOrganisation, addUnit, DEMO_PASSWORD, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { accountOf, enrol, typed } from '../../apps/cli/src/demo/participation.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { aProject, NEXT_YEAR, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { sessionOf, thief, underTheFloor } from './attackers.js';

describe('A local administrator who leaves', () => {
  let house: House;
  let unitId: string;
  let birgitta: Visitor;

  beforeAll(async () => {
    house = await openHouse();
    const branch = await addBranch(house.founder, await addOrganisation(house.founder, 'Lund', 'MUNICIPALITY'), 'AME', 'LABOUR_MARKET_UNIT');
    unitId = await addUnit(house.founder, branch, 'AME');
    birgitta = await welcome(house.founder, 'Birgitta', 'birgitta@example.se', { role: 'LOCAL_ADMIN', unitId, validTo: NEXT_YEAR });
  });

  test('hands out no roles by links kept aside', async () => {
    const asked = { name: 'Ny', email: 'ny@example.se', role: 'CASEWORKER', validTo: NEXT_YEAR };
    const { token } = await birgitta.must(birgitta.post<InvitationSent>(`/units/${unitId}/invitations`, asked));
    expect((await house.visitor('Ny').post('/invitations/greet', { token })).status).toBe(200);
    const held = (await house.founder.get<{ items: MembershipView[] }>(`/units/${unitId}/memberships`)).body.items.find((m) => m.role === 'LOCAL_ADMIN')!;
    await house.founder.must(house.founder.change('POST', `/memberships/${held.id}/end`, held.version, { reason: 'Slutar' }));
    expect((await house.visitor('Ny').post('/invitations/greet', { token })).status).toBe(404);
    expect((await house.visitor('Ny').post('/invitations/accept', { token, name: 'Ny', password: DEMO_PASSWORD })).status).toBe(404);
  });
});

describe('A local administrator who wants more', () => {
  let house: House;
  let unitId: string;
  let birgitta: Visitor;

  beforeAll(async () => {
    house = await openHouse();
    const branch = await addBranch(house.founder, await addOrganisation(house.founder, 'Lund', 'MUNICIPALITY'), 'AME', 'LABOUR_MARKET_UNIT');
    unitId = await addUnit(house.founder, branch, 'AME');
    birgitta = await welcome(house.founder, 'Birgitta', 'birgitta@example.se', { role: 'LOCAL_ADMIN', unitId, validTo: NEXT_YEAR });
  });

  test('does not end the role of the one who runs the installation', async () => {
    await welcome(house.founder, 'Drift', 'drift@example.se', { role: 'SYSTEM_ADMIN', unitId, validTo: NEXT_YEAR });
    const held = (await birgitta.get<{ items: MembershipView[] }>(`/units/${unitId}/memberships`)).body.items.find((m) => m.role === 'SYSTEM_ADMIN')!;
    expect(await birgitta.change('POST', `/memberships/${held.id}/end`, held.version, { reason: 'I vägen' })).toMatchObject({ status: 409, body: { code: 'role.not-yours-to-give' } });
    expect((await house.founder.change('POST', `/memberships/${held.id}/end`, held.version, { reason: 'Klar' })).status).toBe(204);
  });

  test.each([
    ['a role to oneself by the own address in capitals', { role: 'CASEWORKER', email: 'BIRGITTA@example.se' }, 'role.not-to-oneself'],
    ['a role in a project of others', { role: 'COORDINATOR', email: 'k@example.se', inProject: true }, 'role.project-not-yours'],
    ['the role that runs everything, by invitation', { role: 'SYSTEM_ADMIN', email: 'k@example.se' }, 'role.not-yours-to-give'],
  ])('is refused: %s', async (_what, { inProject, ...asked }: { role: string; email: string; inProject?: boolean }, code) => {
    const projectId = inProject ? await aProject(house, 'Andras') : null;
    expect(await birgitta.post(`/units/${unitId}/invitations`, { name: 'X', validTo: NEXT_YEAR, projectId, ...asked })).toMatchObject({ status: 409, body: { code } });
  });

  test('opens no case', async () => {
    expect((await birgitta.get('/participations')).status).toBe(403);
    expect((await birgitta.post('/participations')).status).toBe(403);
  });
});

describe('A curious colleague', () => {
  let house: House;
  let unitId: string;
  let otherUnit: string;
  let projectId: string;
  let sara: Visitor;

  beforeAll(async () => {
    house = await openHouse();
    const lund = await addOrganisation(house.founder, 'Lund', 'MUNICIPALITY');
    unitId = await addUnit(house.founder, await addBranch(house.founder, lund, 'AME', 'LABOUR_MARKET_UNIT'), 'AME');
    otherUnit = await addUnit(house.founder, await addBranch(house.founder, lund, 'Social', 'SOCIAL_SERVICES'), 'IFO');
    projectId = await aProject(house);
    sara = await welcome(house.founder, 'Sara', 'sara@example.se', { role: 'CASEWORKER', unitId, validTo: NEXT_YEAR });
  });
  const refusals = (what: string) => underTheFloor<{ object_ids: string[]; outcome: string }>(house, "select object_ids, outcome from journal.entry where kind = 'DENIED' and what = $1 order by id desc", [what]);
  const person = typed(inventPeople({ seed: 5, today: TODAY }).next().value!);

  test('who tries an id of somebody out of sight is told nothing, and the try is written down', async () => {
    const guessed = randomUUID();
    const birgitta = await welcome(house.founder, 'Birgitta', 'birgitta@example.se', { role: 'LOCAL_ADMIN', unitId, validTo: NEXT_YEAR });
    expect((await birgitta.get(`/units/${guessed}/memberships`)).status).toBe(404);
    expect(await refusals('membership.read')).toEqual([{ object_ids: [guessed], outcome: 'REFUSED' }]);
  });

  test('who types a number to learn whether the branch knows it leaves a trace', async () => {
    const asked = { projectId, unitId, startsOn: TODAY, responsibleId: await accountOf(sara), person };
    expect((await sara.post('/participations', asked)).status).toBe(201);
    expect((await sara.post('/participations', asked)).status).toBe(409);
    expect(await refusals('participation.open')).toHaveLength(1);
  });

  test('who asks with an old version to be shown what stands there leaves a trace', async () => {
    expect((await house.founder.change('PATCH', `/units/${unitId}`, 99, { name: 'Ny' })).status).toBe(412);
    expect(await refusals('organisation.change')).toEqual([{ object_ids: [unitId], outcome: 'REFUSED' }]);
  });

  test('a refusal that cannot be written down is an answer all the same', async () => {
    await house.owner.query("set role samsteg_owner; alter table journal.entry add constraint full_disk check (kind <> 'DENIED') not valid; reset role");
    const answer = await Promise.race([sara.post('/organisations', { name: 'X', kind: 'OTHER' }), new Promise<{ status: number }>((done) => setTimeout(() => done({ status: 0 }), 3000))]);
    await house.owner.query('set role samsteg_owner; alter table journal.entry drop constraint full_disk; reset role');
    expect(answer.status).toBe(503);
  });

  test('what was answered in one branch is not told again in another', async () => {
    const me = (await sara.get<Me>('/me')).body;
    await house.founder.must(house.founder.post(`/units/${otherUnit}/memberships`, { accountId: me.account.id, role: 'CASEWORKER', validFrom: TODAY, validTo: NEXT_YEAR }));
    const key = { 'idempotency-key': randomUUID() };
    const asked = { projectId, unitId, startsOn: TODAY, responsibleId: me.account.id, person: typed(inventPeople({ seed: 6, today: TODAY }).next().value!) };
    const first = await sara.post<{ id: string }>('/participations', asked, key);
    expect(first.status).toBe(201);
    const there = (await sara.get<Me>('/me')).body.branches.find((b) => b.id !== me.branch!.id)!;
    await sara.must(sara.ask('PUT', '/me/branch', { branchId: there.id }));
    const again = await sara.post<{ id?: string }>('/participations', asked, key);
    expect([again.status, again.body.id]).toEqual([422, undefined]);
    await sara.must(sara.ask('PUT', '/me/branch', { branchId: me.branch!.id }));
    expect((await sara.post<{ id: string }>('/participations', asked, key)).body.id).toBe(first.body.id);
  });

  test('what is kept of an answer cannot be read without the key that asked for it', async () => {
    const key = randomUUID();
    const { token } = await house.founder.must(house.founder.post<InvitationSent>(`/units/${unitId}/invitations`, { name: 'Ny', email: 'ny@example.se', role: 'CASEWORKER', validTo: NEXT_YEAR }, { 'idempotency-key': key }));
    const kept = JSON.stringify(await underTheFloor(house, 'select key, answer from app.answered_request'));
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(key);
  });

  test.each([['nothing', '', 0], ['spaces', '  ', 0], ['a name', person.familyName.slice(0, 3), 1]])('who looks for %s does not get the whole branch', async (_what, name, found) => {
    await enrol(sara, inventPeople({ seed: 40 + name.length, today: TODAY }).next().value!, { projectId, unitId, startsOn: TODAY });
    const app = await thief(house.database.appUrl);
    await app.query('begin');
    await app.query('select law.open_scope($1, $2)', [sessionOf(sara), 'participant.find']);
    expect((await app.query('select * from law.find_people($1, null, null, $2)', [name, []])).rows).toHaveLength(found);
    await app.query('rollback');
  });

  test.each(['  ', ' \t', '\u00a0\u00a0', ' a '])('who types %j for a name is asked for two letters', async (name) => {
    expect((await sara.post('/participants/find', { name })).status).toBe(422);
  });

  test('what is kept for a while is forgotten when the while is over', async () => {
    const { SCHEDULE } = await import('../../apps/worker/src/schedule.js');
    expect(SCHEDULE.map((duty) => duty.name)).toContain('kept.forget');
    await underTheFloor(house, "update app.answered_request set at = at - interval '3 days'");
    const jobs = await thief(house.database.jobsUrl);
    await jobs.query('select law.forget()');
    expect(await underTheFloor(house, 'select 1 from app.answered_request')).toEqual([]);
    expect((await sara.get('/me')).status).toBe(200);
  });

  test("who takes a person on puts nobody in another project's subproject", async () => {
    const elsewhere = await aProject(house, 'Andras');
    const [{ id: subprojectId }] = (await underTheFloor<{ id: string }>(house, "insert into app.subproject (project_id, name, starts_on) values ($1, 'Andras', '2020-01-01') returning id", [elsewhere])) as [{ id: string }];
    const asked = { projectId, subprojectId, unitId, startsOn: TODAY, responsibleId: await accountOf(sara), person: typed(inventPeople({ seed: 81, today: TODAY }).next().value!) };
    expect((await sara.post('/participations', asked)).status).toBe(404);
  });

  test('who was referred and is then protected is hidden in the referral too', async () => {
    const { id } = await enrol(sara, inventPeople({ seed: 71, today: TODAY }).next().value!, { projectId, unitId, startsOn: TODAY });
    const [{ referral, participant }] = (await underTheFloor<{ referral: string; participant: string }>(house, `insert into app.referral (project_id, to_unit_id, status, handler_id, sent_at, due_on, participation_id)
      select $1, $2, 'ACCEPTED', $3, now(), current_date, p.id from app.participation p where p.id = $4
      returning id as referral, (select p.participant_id from app.participation p where p.id = $4) as participant`, [projectId, unitId, await accountOf(sara), id])) as [{ referral: string; participant: string }];
    const app = await thief(house.database.appUrl);
    const seenBy = async (who: Visitor) => {
      await app.query('begin');
      await app.query('select law.open_scope($1, $2)', [sessionOf(who), 'referral.read']);
      const { rows } = await app.query('select id from app.referral where id = $1', [referral]);
      await app.query('rollback');
      return rows.length;
    };
    const colleague = await welcome(house.founder, 'Kollega', 'kollega@example.se', { role: 'CASEWORKER', unitId, validTo: NEXT_YEAR });
    expect([await seenBy(sara), await seenBy(colleague)]).toEqual([1, 1]);
    await app.query('begin');
    await app.query('select law.open_scope($1, $2)', [sessionOf(sara), 'protection.change']);
    await app.query("select law.protect($1, 'SECRECY_MARKING', null, null)", [participant]);
    await app.query('commit');
    expect([await seenBy(sara), await seenBy(colleague)]).toEqual([1, 0]);
  });

  test('a caseworker of another branch sees nothing of a person, by any door', async () => {
    const { id } = await enrol(sara, inventPeople({ seed: 8, today: TODAY }).next().value!, { projectId, unitId, startsOn: TODAY });
    const other = await welcome(house.founder, 'Olle', 'olle@example.se', { role: 'CASEWORKER', unitId: otherUnit, validTo: NEXT_YEAR });
    expect(JSON.stringify((await other.get('/participations')).body)).not.toContain(id);
  });
});
