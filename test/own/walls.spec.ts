import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Me } from '#organisations';
import type { OwnAccessPage, OwnLinkShown, OwnPages } from '#own';
import { enrol } from '../../apps/cli/src/demo/participation.journey.js';
import { offer } from '../../apps/cli/src/demo/interventions.journey.js';
import { enterByShownLink, openOwnPages, ownPageOf, say } from '../../apps/cli/src/demo/own.journey.js';
import { draftPlan } from '../../apps/cli/src/demo/plans.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { inventPeople } from '#participants';
import { underTheFloor } from '../attacks/attackers.js';
import { aProject, NEXT_YEAR, TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

interface Refusal { code: string }

describe('The walls around the own pages', () => {
  let office: Office;
  let numbered = 0;
  const address = () => `vagg${(numbered += 1)}@example.org`;
  const inside = async (startsOn = daysAgo(60)): Promise<{ id: string; person: Visitor; access: string }> => {
    const id = await office.takeOn(startsOn);
    const access = await openOwnPages(office.sara, id, { email: address(), agreedOn: TODAY });
    return { id, access, person: await enterByShownLink(office.sara, id) };
  };

  beforeAll(async () => {
    office = await openOffice();
  });

  test('nobody at work enters own pages, whoever they are and whatever they carry', async () => {
    const { id } = await inside();
    for (const who of [office.sara, office.kalle, office.lena, office.eva, office.karin, office.house.founder]) {
      expect([(await who.get<Refusal>('/own/pages')).body.code, (await who.post<Refusal>('/own/words', { participationId: id, kind: 'COMMENT', words: 'x' })).body.code]).toEqual(['permission.missing', 'permission.missing']);
    }
  });

  test('the person enters nothing of those at work, and sees no account, no note and no other person', async () => {
    const { id, person } = await inside();
    const other = await inside();
    for (const path of ['/participations', `/participations/${id}`, `/participations/${id}/notes`, `/participations/${id}/plans`, `/participations/${id}/consents`, '/my-day', '/units', '/organisations', '/projects', '/journal']) {
      expect([path, [403, 404].includes((await person.get(path)).status)]).toEqual([path, true]);
    }
    expect((await person.must(person.get<OwnPages>('/own/pages'))).items.map((item) => item.id)).toEqual([id]);
    const offered = await offer(office.sara, other.id, { typeCode: 'MAPPING' });
    expect((await person.change('POST', `/own/interventions/${offered}/accept`, 1, {})).status).toBe(404);
    expect((await person.post('/own/words', { participationId: other.id, kind: 'COMMENT', words: 'x' })).status).toBe(404);
    expect((await person.post('/own/words', { participationId: id, kind: 'COMMENT', interventionId: offered, words: 'x' })).status).toBe(404);
    const me = await person.must(person.get<Me>('/me'));
    expect(me).toMatchObject({ account: { name: 'Deltagaren' }, roles: [], branches: [], permissions: ['own.read', 'own.write'] });
  });

  test('a draft of the plan answers as if it were not there', async () => {
    const { id, person } = await inside();
    const { id: planId, version } = await draftPlan(office.sara, id);
    expect((await person.change('POST', `/own/plans/${planId}/agree`, version)).status).toBe(404);
    expect((await person.post('/own/words', { participationId: id, kind: 'COMMENT', planId, words: 'x' })).status).toBe(404);
  });

  test('only one who carries the case opens and closes; nobody gets a role at work through it, and nobody opens one with an address of those at work', async () => {
    const { sara, lena, eva, karin, house } = office;
    const id = await office.takeOn();
    const asked = { email: address(), agreedOn: TODAY };
    for (const who of [lena, eva, karin]) expect((await who.post(`/participations/${id}/own-access`, asked)).status).toBe(403);
    expect(await sara.post<Refusal>(`/participations/${id}/own-access`, { ...asked, email: 'Kalle@example.se' })).toMatchObject({ status: 409, body: { code: 'own-access.work-address' } });
    const access = await openOwnPages(sara, id, asked);
    expect(await sara.post<Refusal>(`/participations/${id}/own-access`, asked)).toMatchObject({ status: 409, body: { code: 'own-access.open-already' } });
    const [{ account_id: accountId }] = (await underTheFloor<{ account_id: string }>(house, 'select account_id from app.own_access where id = $1', [access])) as [{ account_id: string }];
    const role = { accountId, role: 'CASEWORKER', validFrom: TODAY, validTo: NEXT_YEAR };
    expect((await house.founder.post(`/units/${office.unitId}/memberships`, role)).status).toBe(404);
  });

  test('a closed access is over at once, and opens anew with the same account', async () => {
    const { sara } = office;
    const { id, access, person } = await inside();
    await say(person, { participationId: id, kind: 'COMMENT', words: 'Före stängningen.' });
    expect((await sara.change('POST', `/own-accesses/${access}/close`, 1, { reason: 'OWN_WISH' })).status).toBe(204);
    expect((await person.get('/own/pages')).status).toBe(401);
    expect((await sara.post(`/own-accesses/${access}/link`)).status).toBe(404);
    expect(await sara.change<Refusal>('POST', `/own-accesses/${access}/close`, 2, { reason: 'OTHER' })).toMatchObject({ body: { code: 'own-access.closed-already' } });
    await openOwnPages(sara, id, { email: address(), agreedOn: TODAY });
    expect((await ownPageOf(await enterByShownLink(sara, id))).words).toMatchObject([{ words: 'Före stängningen.' }]);
  });

  test('a protected person is on paper until asked expressly, and who becomes protected is so at once', async () => {
    const { sara } = office;
    const { id, person } = await inside();
    await sara.must(sara.post(`/participations/${id}/protection`, { level: 'SECRECY_MARKING', safeChannel: 'Genom handläggaren' }));
    expect((await person.get('/own/pages')).status).toBe(401);
    const asked = { email: address(), agreedOn: TODAY };
    expect(await sara.post<Refusal>(`/participations/${id}/own-access`, asked)).toMatchObject({ status: 409, body: { code: 'own-access.ask-expressly' } });
    expect((await sara.post(`/participations/${id}/own-access`, { ...asked, askedExpressly: true })).status).toBe(201);
    expect((await ownPageOf(await enterByShownLink(sara, id))).id).toBe(id);
  });

  test('after the last day she still reads and may take consents back, but says nothing more; ninety days later the pages are gone', async () => {
    const { sara, house } = office;
    const { id, person } = await inside(daysAgo(200));
    const ended = async (on: string) => underTheFloor(house, "update app.participation set status = 'ENDED', ends_on = $2 where id = $1", [id, on]);
    await ended(daysAgo(89));
    expect(await ownPageOf(person)).toMatchObject({ running: false, steps: [] });
    expect(await person.post('/own/words', { participationId: id, kind: 'COMMENT', words: 'x' })).toMatchObject({ status: 409, body: { code: 'own.participation-over' } });
    await ended(daysAgo(91));
    expect((await person.get('/own/pages')).status).toBe(403);
    const { items } = await sara.must(sara.get<OwnAccessPage>(`/participations/${id}/own-access`));
    const { token } = await sara.must(sara.post<OwnLinkShown>(`/own-accesses/${items[0]!.id}/link`));
    expect((await sara.another('x').keeping('/own/session', { token })).status).toBe(401);
  });

  test('one who takes part in two projects has both on the same pages', async () => {
    const { sara, house, unitId } = office;
    const projectId = await aProject(house, 'Andra provet');
    const person = inventPeople({ seed: 77, today: TODAY }).next().value!;
    const first = await enrol(sara, person, { projectId: office.projectId, unitId, startsOn: daysAgo(30) });
    await underTheFloor(house, "insert into app.participation (participant_id, project_id, branch_id, unit_id, pseudonym, gender, status, starts_on) select participant_id, $2, branch_id, unit_id, 'D-000001', gender, 'ACTIVE', starts_on from app.participation where id = $1", [first.id, projectId]);
    await openOwnPages(sara, first.id, { email: address(), agreedOn: TODAY });
    const inBoth = await enterByShownLink(sara, first.id);
    const { items } = await inBoth.must(inBoth.get<OwnPages>('/own/pages'));
    expect(items.map(({ projectName }) => projectName).sort()).toEqual(['Andra provet', 'Prov']);
  });
});
