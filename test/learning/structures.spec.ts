import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildStructure, structuresOf } from '../../apps/cli/src/demo/learning.journey.js';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { addMunicipality } from '../../apps/cli/src/demo/projects.journey.js';
import { NEXT_YEAR, TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

const PARTIES = { socialServices: 'Ungdomsgruppen', school: 'Gymnasiets elevhälsa', labourMarketUnit: 'AME' };
const AGREED = { ...PARTIES, agreement: 'Vi ses och delar det vi får dela.', agreedOn: daysAgo(300), forum: 'Lokal samverkansgrupp', frequency: 'Varje kvartal', agenda: 'Läget, nya ungdomar, beslut' };
const ALL = ['SOCIAL_SERVICES', 'SCHOOL', 'LABOUR_MARKET_UNIT'] as const;

describe('Local collaboration structures', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    for (const code of ['0860', '0861', '0862', '0880', '0881']) await addMunicipality(office.karin, office.projectId, { code, origin: 'LOCAL' });
  });

  test('SIA-12 each municipality has a structure with parties, agreement, forum, meetings and decisions; it is maintained only if all three met lately', async () => {
    const { karin, sara, house, projectId, unitId } = office;
    const learner = await welcome(house.founder, 'Lisa', 'lisa@example.se', { role: 'LEARNING_RECIPIENT', unitId, projectId, validTo: NEXT_YEAR });
    await buildStructure(karin, projectId, { municipalityCode: '0861', agenda: 'Utkast' });
    await buildStructure(karin, projectId, { municipalityCode: '0862', ...AGREED }, [{ heldOn: daysAgo(10), present: ['SCHOOL', 'SOCIAL_SERVICES'], decisions: 'Skolan bjuder in.' }, { heldOn: daysAgo(250), present: [...ALL] }]);
    const kept = await buildStructure(karin, projectId, { municipalityCode: '0880', ...AGREED, withinMonths: 3 }, [{ heldOn: daysAgo(30), present: [...ALL], decisions: 'Gemensam mottagning.' }]);
    const { items } = await structuresOf(learner, projectId);
    expect(items.map(({ municipalityCode, status }) => [municipalityCode, status])).toEqual([['0860', 'NONE'], ['0861', 'BUILDING'], ['0862', 'IN_PLACE'], ['0880', 'MAINTAINED'], ['0881', 'NONE']]);
    expect(items[3]).toMatchObject({ id: kept, ...AGREED, withinMonths: 3, allMetOn: daysAgo(30), meetings: [{ heldOn: daysAgo(30), present: ALL, decisions: 'Gemensam mottagning.' }] });
    expect((await sara.post(`/local-structures/${kept}/meetings`, { heldOn: TODAY, present: ALL })).status).toBe(403);
    await karin.must(karin.change('DELETE', `/structure-meetings/${items[3]!.meetings[0]!.id}`, 1));
    expect((await structuresOf(karin, projectId)).items[3]).toMatchObject({ status: 'IN_PLACE', allMetOn: null });
  });

  test.each([
    ['a day of agreement without its words', { municipalityCode: '0881', ...PARTIES, agreedOn: TODAY }, 'agreement', 'structure.agreement-first'],
    ['a day on which a party agreed that nobody has named', { municipalityCode: '0881', ...PARTIES, school: '', agreement: 'Vi ses.', agreedOn: TODAY }, 'school', 'structure.party-first'],
    ['a municipality there is none of', { municipalityCode: '0000' }, 'municipalityCode', 'municipality.unknown'],
    ['months out of reach', { municipalityCode: '0881', withinMonths: 99 }, 'withinMonths', 'value.max'],
  ])('is refused: %s', async (_what, asked, field, code) => {
    expect(await office.karin.post(`/projects/${office.projectId}/local-structures`, asked)).toMatchObject({ status: 422, body: { errors: [{ field, code }] } });
  });

  test('the same municipality twice, or the same day twice, is told as such', async () => {
    const { karin, projectId } = office;
    const asked = { municipalityCode: '0860' };
    const id = await buildStructure(karin, projectId, asked, [{ heldOn: TODAY, present: ['SCHOOL'] }]);
    expect(await karin.post(`/projects/${projectId}/local-structures`, asked)).toMatchObject({ status: 409, body: { code: 'already-exists' } });
    expect(await karin.post(`/local-structures/${id}/meetings`, { heldOn: TODAY, present: ['SCHOOL'] })).toMatchObject({ status: 409, body: { code: 'already-exists' } });
  });
});
