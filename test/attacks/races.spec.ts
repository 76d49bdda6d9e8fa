import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type pg from 'pg';
import type { InvitationSent, MembershipView } from '#organisations';
import { inventPeople } from '#participants';
import { DEMO_PASSWORD, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { accountOf, enrol, typed } from '../../apps/cli/src/demo/participation.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { aProject, NEXT_YEAR, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { aUnit, codeOf, cookieOf, sessionOf, thief, underTheFloor } from './attackers.js';

const people = inventPeople({ seed: 17, today: TODAY });

describe('Two at once get what one after the other would', () => {
  let house: House;
  let unitId: string;
  let projectId: string;
  let sara: Visitor;
  let ulla: Visitor;

  beforeAll(async () => {
    house = await openHouse();
    unitId = await aUnit(house, 'Lund');
    projectId = await aProject(house);
    sara = await welcome(house.founder, 'Sara', 'sara@example.se', { role: 'CASEWORKER', unitId, validTo: NEXT_YEAR });
    ulla = await welcome(house.founder, 'Ulla', 'ulla@example.se', { role: 'CASEWORKER', unitId, validTo: NEXT_YEAR });
  });

  const statuses = (answers: { status: number }[]) => answers.map((a) => a.status).sort();
  const enter = async (who: Visitor, permission: string): Promise<pg.Client> => {
    const client = await thief(house.database.appUrl);
    await client.query('begin');
    await client.query('select law.open_scope($1, $2)', [sessionOf(who), permission]);
    return client;
  };

  test('a double click on save takes one person on, and both clicks get the same answer', async () => {
    const asked = { projectId, unitId, startsOn: TODAY, responsibleId: await accountOf(sara), person: typed(people.next().value!) };
    const key = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(Array.from({ length: 8 }, () => sara.post<{ id: string }>('/participations', asked, key)));
    expect(statuses(answers)).toEqual(Array(8).fill(201));
    expect(new Set(answers.map((a) => a.body.id)).size).toBe(1);
  });

  test('a connection lost after saving, and the tired hand that saves again, take one person on', async () => {
    const asked = { projectId, unitId, startsOn: TODAY, responsibleId: await accountOf(sara), person: typed(people.next().value!) };
    const key = randomUUID();
    const gone = new AbortController();
    const lost = fetch(`${house.origin}/api/v1/participations`, { method: 'POST', signal: gone.signal, body: JSON.stringify(asked), headers: { 'content-type': 'application/json', 'idempotency-key': key, cookie: cookieOf(sara) } });
    setTimeout(() => gone.abort(), 6);
    await lost.catch(() => undefined);
    expect((await sara.post('/participations', asked, { 'idempotency-key': key })).status).toBe(201);
    expect((await sara.post('/participations', asked)).status).toBe(409);
  });

  test('the same person typed in twice at once is taken on once', async () => {
    const asked = { projectId, unitId, startsOn: TODAY, responsibleId: await accountOf(sara), person: typed(people.next().value!) };
    expect(statuses(await Promise.all([sara, ulla, sara, ulla].map((who) => who.post('/participations', asked))))).toEqual([201, 409, 409, 409]);
  });

  test('an invitation accepted by two at once makes one account', async () => {
    const { token } = await house.founder.must(house.founder.post<InvitationSent>(`/units/${unitId}/invitations`, { name: 'Nils', email: 'nils@example.se', role: 'CASEWORKER', validTo: NEXT_YEAR }));
    const accept = () => house.visitor('Nils').post('/invitations/accept', { token, name: 'Nils', password: DEMO_PASSWORD });
    expect(statuses(await Promise.all([accept(), accept(), accept()]))).toEqual([204, 404, 404]);
  });

  test('a role ended by two at once is ended once', async () => {
    await welcome(house.founder, 'Kort', 'kort@example.se', { role: 'CASEWORKER', unitId, validTo: NEXT_YEAR });
    const held = (await house.founder.get<{ items: MembershipView[] }>(`/units/${unitId}/memberships`)).body.items.find((m) => m.accountName === 'Kort')!;
    const end = () => house.founder.change('POST', `/memberships/${held.id}/end`, held.version, { reason: 'Slutar' });
    expect(statuses(await Promise.all([end(), end(), end()]))).toEqual([204, 412, 412]);
  });

  test('a person protected while a colleague names a deputy is protected: no edge of the unit is left', async () => {
    const { id, casefileId } = await enrol(sara, people.next().value!, { projectId, unitId, startsOn: TODAY });
    const participant = (await underTheFloor<{ participant_id: string }>(house, 'select participant_id from app.participation where id = $1', [id]))[0]!.participant_id;
    const naming = await enter(sara, 'assignment.change');
    const protecting = await enter(sara, 'protection.change');
    await naming.query("select law.assign($1, $2, 'DEPUTY')", [casefileId, await accountOf(ulla)]);
    const protectedThen = protecting.query("select law.protect($1, 'SECRECY_MARKING', null, null)", [participant]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await naming.query('commit');
    await protectedThen;
    await protecting.query('commit');
    expect(await underTheFloor(house, "select distinct grounds from law.access_edge where participation_id = $1 and grounds <> 'ASSIGNMENT'", [id])).toEqual([]);
    expect(await underTheFloor(house, 'select 1 from law.access_edge where participation_id = $1', [id])).toHaveLength(4);
  });

  test('a consent withdrawn while a colleague names a deputy opens nothing any more', async () => {
    const { id, casefileId } = await enrol(sara, people.next().value!, { projectId, unitId, startsOn: TODAY });
    const elsewhere = await aUnit(house, 'Ystad', 'HEALTH_CARE');
    const giving = await enter(sara, 'consent.change');
    const consent = { participationId: id, kind: 'SECRECY_WAIVER', toUnitId: elsewhere, categories: ['notes'], purpose: 'p', form: 'ORAL', givenOn: TODAY, validFrom: TODAY, validTo: TODAY };
    const { rows } = await giving.query<{ given: string }>('select law.record_consent($1) as given', [JSON.stringify(consent)]);
    await giving.query('commit');
    const naming = await enter(sara, 'assignment.change');
    const withdrawing = await enter(sara, 'consent.change');
    await naming.query("select law.assign($1, $2, 'DEPUTY')", [casefileId, await accountOf(ulla)]);
    const withdrawn = withdrawing.query('select law.withdraw_consent($1, 1)', [rows[0]!.given]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await naming.query('commit');
    await withdrawn;
    await withdrawing.query('commit');
    expect(await underTheFloor(house, "select 1 from law.access_edge where participation_id = $1 and grounds = 'CONSENT' and valid_to > now()", [id])).toEqual([]);
  });

  test('a hundred tries of one password at once count as a hundred', async () => {
    const tries = await Promise.all(Array.from({ length: 30 }, () => house.visitor('x').signIn('sara@example.se', 'fel lösenord')));
    expect(new Set(statuses(tries))).toEqual(new Set([401]));
    expect((tries as { body: { code: string } }[]).filter((t) => t.body.code === 'sign-in.refused').length).toBeLessThanOrEqual(2);
  });

  test('thousands of forbidden requests at once do not bring the house down', async () => {
    const answers = await Promise.all(Array.from({ length: 1500 }, () => ulla.get('/journal').then((a) => a.status, () => 0)));
    const forbidden = await Promise.all(Array.from({ length: 1500 }, () => ulla.post('/organisations', { name: 'x', kind: 'OTHER' }).then((a) => a.status, () => 0)));
    expect([...new Set([...answers, ...forbidden])].filter((status) => ![403, 404, 503].includes(status))).toEqual([]);
    expect((await ulla.get('/me')).status).toBe(200);
    expect(await codeOf(house.owner.query('select 1'))).toBe('done');
  }, 60_000);
});
