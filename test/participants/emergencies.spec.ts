import { beforeAll, describe, expect, test } from '@jest/globals';
import type { EmergencyList, EmergencyOpened } from '#participants';
import type { ParticipationOverview } from '#participation';
import { accountOf, enrol, overviewOf, typed } from '../../apps/cli/src/demo/participation.journey.js';
import { TODAY } from '../support/ground.js';
import { aTown, type Town } from '../support/town.js';

describe('A file is opened in an emergency', () => {
  let town: Town;
  let id: string;
  let pseudonym: string;

  beforeAll(async () => {
    town = await aTown(71);
    ({ id } = await enrol(town.sara, town.somebody(), { projectId: town.projectId, unitId: town.units.ame, startsOn: TODAY }));
    ({ pseudonym } = await overviewOf(town.sara, id));
  });

  const why = 'Sara är sjuk och personen sitter i receptionen nu.';
  const open = (more: object = {}) => town.nora.post<EmergencyOpened & { errors?: { field: string }[] }>('/emergencies', { pseudonym, projectId: town.projectId, reason: why, ...more });
  const list = () => town.lena.must(town.lena.get<EmergencyList>('/emergencies'));

  test('begins X-7 a colleague of another unit sees the file for four hours with a reason, and somebody else looks into it', async () => {
    expect((await town.nora.get(`/participations/${id}`)).status).toBe(404);
    expect((await open({ reason: 'kort' })).body.errors).toMatchObject([{ field: 'reason' }]);
    const { status, body } = await open();
    expect([status, body.participationId]).toEqual([201, id]);
    expect(Math.round((Date.parse(String(body.endsAt)) - Date.now()) / 3_600_000)).toBe(4);
    expect((await town.nora.get<ParticipationOverview>(`/participations/${id}`)).body.pseudonym).toBe(pseudonym);
    const { items, waiting } = await list();
    expect([waiting, items]).toMatchObject([1, [{ pseudonym, openedByName: 'Nora', reason: why, reviewedAt: null, own: false }]]);
    expect((await town.nora.get('/emergencies')).status).toBe(403);
    expect((await town.lena.post(`/emergencies/${items[0]!.id}/review`, { finding: 'Ringde Nora: det var som hon skriver.' })).status).toBe(204);
    expect((await town.lena.post<{ code: string }>(`/emergencies/${items[0]!.id}/review`, { finding: 'En gång till för säkerhets skull.' })).body.code).toBe('emergency.reviewed-already');
    expect(await list()).toMatchObject({ waiting: 0, items: [{ finding: 'Ringde Nora: det var som hon skriver.', reviewedByName: 'Lena' }] });
  });

  test('begins X-7 no emergency opens another branch\'s file, a code that is nobody\'s, or a protected person', async () => {
    const from = (who: typeof town.nora, code: string) => who.post('/emergencies', { pseudonym: code, projectId: town.projectId, reason: why });
    expect((await from(town.olle, pseudonym)).status).toBe(404);
    expect((await from(town.nora, 'D-000001')).status).toBe(404);
    const person = { ...typed(town.somebody()), protected: true, protectionLevel: 'SECRECY_MARKING' };
    const secret = await town.sara.must(town.sara.post<{ id: string }>('/participations', { person, responsibleId: await accountOf(town.sara), projectId: town.projectId, unitId: town.units.ame, startsOn: TODAY }));
    expect((await from(town.nora, (await overviewOf(town.sara, secret.id)).pseudonym)).status).toBe(404);
    expect((await town.lena.post('/emergencies', { pseudonym, projectId: town.projectId, reason: why })).status).toBe(403);
  });
});
