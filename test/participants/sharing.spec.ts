import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ConsentList, ConsentWithdrawn } from '#participants';
import type { Grounds, ParticipationPage } from '#participation';
import { accountOf, consentTo, enrol, overviewOf } from '../../apps/cli/src/demo/participation.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { NEXT_YEAR, TODAY } from '../support/ground.js';
import { aTown, type Town } from '../support/town.js';

const year = { validFrom: TODAY, validTo: NEXT_YEAR };

describe('What a branch shows another', () => {
  let town: Town;

  beforeAll(async () => {
    town = await aTown(31);
  });

  const enrolled = () => enrol(town.sara, town.somebody(), { projectId: town.projectId, unitId: town.units.ame, startsOn: TODAY });
  const sees = async (who: Visitor, id: string) => {
    const { items } = (await who.get<ParticipationPage>('/participations')).body;
    return { listed: items.some((row) => row.id === id), page: (await who.get(`/participations/${id}`)).status, why: (await who.get(`/participations/${id}/why`)).status };
  };
  const NOTHING = { listed: false, page: 404, why: 404 };
  const ALL = { listed: true, page: 200, why: 200 };

  test('SIA-28 begins X-7 social services, school and labour market: nothing without a consent for each, and each consent opens its own relation alone', async () => {
    const { id } = await enrolled();
    expect(await sees(town.olle, id)).toEqual(NOTHING);
    expect(await sees(town.ulla, id)).toEqual(NOTHING);
    await consentTo(town.sara, id, { toUnitId: town.units.ifo, categories: ['plan', 'identity'], ...year });
    expect(await sees(town.olle, id)).toEqual(ALL);
    expect(await sees(town.ulla, id)).toEqual(NOTHING);
    await consentTo(town.sara, id, { toUnitId: town.units.school, categories: ['interventions'], ...year });
    expect(await sees(town.ulla, id)).toEqual(ALL);
    expect((await overviewOf(town.olle, id)).identity).not.toBeNull();
    expect((await overviewOf(town.ulla, id)).identity).toBeNull();
    expect((await town.olle.post(`/participations/${id}/consents`, { kind: 'SIP', toUnitId: town.units.school, categories: ['plan'], purpose: 'Vidare', form: 'ORAL', givenOn: TODAY, ...year })).status).toBe(404);
  });

  test('begins X-7 a withdrawn consent bites on the next request, tells who stops seeing what, and stays in the history', async () => {
    const { id } = await enrolled();
    const plan = await consentTo(town.sara, id, { toUnitId: town.units.ifo, categories: ['plan', 'notes'], ...year });
    const notes = await consentTo(town.sara, id, { toUnitId: town.units.ifo, categories: ['notes'], ...year });
    expect(await sees(town.olle, id)).toEqual(ALL);
    const { items } = (await town.sara.get<ConsentList>(`/participations/${id}/consents`)).body;
    expect(items.find((it) => it.id === plan)!.effect).toEqual({ loses: ['plan'], keeps: ['notes'] });
    const withdrawn = await town.sara.change<ConsentWithdrawn>('POST', `/consents/${plan}/withdraw`, 1);
    expect(withdrawn.body).toEqual({ toUnitName: 'IFO', toOrganisation: 'Påhittade kommun', toAccountName: null, effect: { loses: ['plan'], keeps: ['notes'] } });
    expect((await town.olle.get<Grounds>(`/participations/${id}/why`)).body.sees[0]!.sentence).toContain('anteckningarna');
    expect((await town.sara.change('POST', `/consents/${notes}/withdraw`, 1)).status).toBe(200);
    expect(await sees(town.olle, id)).toEqual(NOTHING);
    expect((await town.sara.change<{ code: string }>('POST', `/consents/${notes}/withdraw`, 2)).body.code).toBe('consent.withdrawn-already');
    const history = (await town.sara.get<ConsentList>(`/participations/${id}/consents`)).body.items;
    expect(history.map(({ status, withdrawnByName }) => [status, withdrawnByName])).toEqual([['WITHDRAWN', 'Sara'], ['WITHDRAWN', 'Sara']]);
    expect((await town.olle.change('POST', `/consents/${notes}/withdraw`, 2)).status).toBe(404);
  });

  test.each<[string, { toUnitId?: string; [field: string]: unknown }, number, string]>([
    ['to the own branch', { toUnitId: 'ameNorth' }, 409, 'consent.needs-other-branch'],
    ['for longer than a year', { validTo: '2099-01-01' }, 409, 'consent.longer-than-a-year'],
    ['given tomorrow', { givenOn: '2098-01-01', validFrom: '2098-01-01', validTo: '2098-02-01' }, 409, 'consent.given-ahead'],
    ['of nothing', { categories: [] }, 422, 'values.invalid'],
    ['of something else', { categories: ['diary'] }, 422, 'values.invalid'],
    ['without a purpose', { purpose: '' }, 422, 'values.invalid'],
  ])('a consent %s is refused in plain words', async (_what, { toUnitId, ...wrong }, status, code) => {
    const { id } = await enrolled();
    const unit = town.units[(toUnitId ?? 'ifo') as keyof Town['units']];
    const answer = await town.sara.post<{ code: string; detail: string }>(`/participations/${id}/consents`, { kind: 'SIP', toUnitId: unit, categories: ['plan'], purpose: 'Samordna', form: 'ORAL', givenOn: TODAY, ...year, ...wrong });
    expect(answer).toMatchObject({ status, body: { code } });
    expect(answer.body.detail.length).toBeGreaterThan(10);
  });

  test('the coordinator sees the pseudonym alone, and the name under the share for coordination', async () => {
    const { id } = await enrolled();
    const row = async () => (await town.coordinator.get<ParticipationPage>('/participations')).body.items.find((it) => it.id === id);
    expect(await row()).toMatchObject({ givenName: null, familyName: null, maskedNumber: null, pseudonym: expect.stringMatching(/^D-\d{6}$/), responsibleName: null });
    expect(await overviewOf(town.coordinator, id)).toMatchObject({ identity: null, team: [], writable: false });
    expect((await town.coordinator.get<Grounds>(`/participations/${id}/why`)).body.sees).toMatchObject([{ grounds: 'PROJECT', sentence: expect.stringContaining('kod') }]);
    await consentTo(town.sara, id, { toUnitId: town.units.office, categories: ['coordination'], ...year });
    expect((await row())!.givenName).not.toBeNull();
    expect((await overviewOf(town.coordinator, id)).identity).not.toBeNull();
  });

  test('FST-20 a referrer is not made responsible, nor deputy, nor named; neither is one of another unit', async () => {
    const { id } = await enrolled();
    for (const who of [town.referrer, town.olle, town.nora, town.coordinator]) {
      const accountId = await accountOf(who);
      for (const part of ['RESPONSIBLE', 'DEPUTY', 'NAMED']) {
        const answer = await town.sara.post<{ code: string; detail: string }>(`/participations/${id}/assignments`, { accountId, part });
        expect(answer).toMatchObject({ status: 409, body: { code: 'assignment.not-case-staff', detail: expect.stringContaining('Bara handläggare') } });
      }
    }
    expect(await sees(town.referrer, id)).toEqual(NOTHING);
    expect((await town.referrer.get(`/participations/${id}/entry`)).status).toBe(404);
    expect((await town.referrer.post(`/participations/${id}/directions`, { towards: 'WORK' })).status).toBe(403);
  });

  test('why do I see this? in plain words; in English when asked', async () => {
    const { id } = await enrolled();
    const mine = (await town.sara.get<Grounds>(`/participations/${id}/why`)).body;
    expect(mine.sees.map(({ grounds }) => grounds)).toEqual(['ASSIGNMENT', 'FILE']);
    expect(mine.closed).toEqual([]);
    expect((await town.lena.get<Grounds>(`/participations/${id}/why`)).body.sees).toMatchObject([{ grounds: 'LEAD', sentence: 'Du leder Arbetsmarknad, som har akten.' }]);
    await consentTo(town.sara, id, { toUnitId: town.units.school, categories: ['plan'], ...year });
    town.ulla.language = 'en';
    const hers = (await town.ulla.get<Grounds>(`/participations/${id}/why`)).body;
    town.ulla.language = 'sv';
    expect(hers.sees[0]!.sentence).toBe('The person has consented to Arbetsmarknad showing you the plan.');
    expect(hers.closed.map(({ category }) => category)).toContain('health');
  });
});
