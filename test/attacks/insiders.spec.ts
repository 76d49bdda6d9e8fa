import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { InvitationSent, Me, MembershipView } from '#organisations';
import { inventPeople } from '#participants';
import { addBranch, addOrganisation, addUnit, DEMO_PASSWORD, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { accountOf, enrol, typed } from '../../apps/cli/src/demo/participation.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { aProject, NEXT_YEAR, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { underTheFloor } from './attackers.js';

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

  test('a caseworker of another branch sees nothing of a person, by any door', async () => {
    const { id } = await enrol(sara, inventPeople({ seed: 8, today: TODAY }).next().value!, { projectId, unitId, startsOn: TODAY });
    const other = await welcome(house.founder, 'Olle', 'olle@example.se', { role: 'CASEWORKER', unitId: otherUnit, validTo: NEXT_YEAR });
    expect(JSON.stringify((await other.get('/participations')).body)).not.toContain(id);
  });
});
