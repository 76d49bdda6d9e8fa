import { beforeAll, describe, expect, test } from '@jest/globals';
import type { CaseManagementOfPerson, CrisisOfPerson, ProjectCaseManagement } from '#casemanagement';
import { agreeCrisisPlan, beginManagement, chooseMember, findBarrier, logContact } from '../../apps/cli/src/demo/casemanagement.journey.js';
import { offerHandover, stepOnHandover } from '../../apps/cli/src/demo/continuity.journey.js';
import { accountOf } from '../../apps/cli/src/demo/participation.journey.js';
import { TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

interface Refusal {
  code: string;
  errors: { field: string; code: string }[];
}

const STRENGTHS = { model: 'STRENGTHS', contactsPerMonth: 4, goals: 'Jag vill bo kvar och få ett arbete', startsOn: daysAgo(50) } as const;
const CRISIS = { signs: 'Slutar svara', helps: 'En promenad, inte fler frågor', whom: 'Syster först, sedan Sara', agreedOn: daysAgo(20), reviewOn: daysAgo(-60) };

describe('Case management', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  const read = (id: string) => office.sara.must(office.sara.get<CaseManagementOfPerson>(`/participations/${id}/case-management`));

  test('IRIS-16 model and intensity, the group the person chose, and contacts in vivo with minutes and with whom, beside what was planned', async () => {
    const { sara, takeOn } = office;
    const id = await takeOn();
    const cm = await beginManagement(sara, id, STRENGTHS);
    const sister = await chooseMember(sara, id, { name: 'Systern Siv', relation: 'FAMILY', contact: '046-55 51 23', chosenOn: daysAgo(45) });
    const boss = await chooseMember(sara, id, { name: 'Chefen Curt', relation: 'EMPLOYER', organisation: 'Caféet', chosenOn: daysAgo(40) });
    const home = await logContact(sara, id, { heldOn: daysAgo(10), mode: 'MEETING', inVivo: true, minutes: 60, withWhom: ['PARTICIPANT', 'RESOURCE_GROUP'], about: 'Hemma i köket' });
    await logContact(sara, id, { heldOn: daysAgo(4), mode: 'PHONE', minutes: 15, withWhom: ['HEALTH_CARE'] });
    await logContact(sara, id, { heldOn: daysAgo(31), mode: 'MEETING', minutes: 30, withWhom: ['PARTICIPANT'] });
    expect(await read(id)).toMatchObject({
      items: [{ id: cm, ...STRENGTHS, endsOn: null, own: true, version: 1 }],
      members: [{ id: boss, name: 'Chefen Curt', relation: 'EMPLOYER', organisation: 'Caféet', leftOn: null }, { id: sister, name: 'Systern Siv', chosenOn: daysAgo(45), contact: '046-55 51 23' }],
      figures: { contacts: 2, minutes: 75, inVivoPercent: 50, daysSinceContact: 10, managerChanges: 0, managerName: 'Sara' },
    });
    expect((await read(id)).contacts.map(({ heldOn, withWhom, inVivo, minutes }) => [heldOn, withWhom, inVivo, minutes])).toEqual([
      [daysAgo(4), ['HEALTH_CARE'], false, 15], [daysAgo(10), ['PARTICIPANT', 'RESOURCE_GROUP'], true, 60], [daysAgo(31), ['PARTICIPANT'], false, 30],
    ]);
    await sara.must(sara.change('PATCH', `/resource-members/${boss}`, 1, { name: 'Chefen Curt', relation: 'EMPLOYER', chosenOn: daysAgo(40), leftOn: daysAgo(1) }));
    await sara.must(sara.change('PATCH', `/case-contacts/${home}`, 1, { heldOn: daysAgo(9), mode: 'MEETING', inVivo: true, minutes: 45, withWhom: ['PARTICIPANT'] }));
    expect(await read(id)).toMatchObject({ members: [{ name: 'Systern Siv' }, { name: 'Chefen Curt', leftOn: daysAgo(1), version: 2 }], figures: { minutes: 60, daysSinceContact: 9 } });
    expect((await sara.post<Refusal>(`/participations/${id}/case-management`, STRENGTHS)).body).toMatchObject({ code: 'cm.runs-already' });
    await sara.must(sara.change('PATCH', `/case-management/${cm}`, 1, { ...STRENGTHS, endsOn: TODAY, endReason: 'REACHED' }));
    await beginManagement(sara, id, { ...STRENGTHS, model: 'BROKER', startsOn: TODAY });
    expect((await read(id)).items.map(({ model, endReason }) => [model, endReason])).toEqual([['BROKER', null], ['STRENGTHS', 'REACHED']]);
  });

  test('IRIS-16 a change of manager is counted where responsibility went over the bridge', async () => {
    const { sara, kalle, unitId, takeOn } = office;
    const id = await takeOn();
    await beginManagement(sara, id, STRENGTHS);
    const before = (await read(id)).figures;
    const handover = await offerHandover(sara, id, { toUnitId: unitId, toAccountId: await accountOf(kalle), dueOn: daysAgo(-7), summary: 'Behöver någon som kan gå med till banken.', approvedOn: TODAY });
    await stepOnHandover(kalle, handover, 'accept');
    expect((await read(id)).figures).toMatchObject({ managerName: 'Sara', managerChanges: 0 });
    await stepOnHandover(kalle, handover, 'complete', { contactOn: TODAY });
    expect((await read(id)).figures).toMatchObject({ managerName: 'Kalle', managerChanges: 1 });
    expect(before!.caseload).toBeGreaterThan(0);
  });

  test('barriers and the crisis plan are health: read by those who may read health; a plan agreed anew is a version of its own', async () => {
    const { sara, lena, karin, eva, takeOn, share } = office;
    const id = await takeOn();
    const barrier = await findBarrier(sara, id, { domain: 'TRAVEL', words: 'Vågar inte åka buss', foundOn: daysAgo(30) });
    await agreeCrisisPlan(sara, id, CRISIS);
    await agreeCrisisPlan(sara, id, { ...CRISIS, helps: 'Ring grannen', agreedOn: TODAY });
    await sara.must(sara.change('PATCH', `/barriers/${barrier}`, 1, { domain: 'TRAVEL', words: 'Vågar inte åka buss', foundOn: daysAgo(30), liftedOn: daysAgo(2) }));
    expect(await sara.must(sara.get<CrisisOfPerson>(`/participations/${id}/crisis`))).toMatchObject({
      barriers: [{ id: barrier, domain: 'TRAVEL', liftedOn: daysAgo(2), version: 2 }],
      plans: [{ no: 2, helps: 'Ring grannen', agreedOn: TODAY }, { no: 1, ...CRISIS }],
    });
    await share(id, ['interventions']);
    for (const stranger of [lena, karin, eva]) expect((await stranger.get(`/participations/${id}/crisis`)).status).toBe(403);
    expect((await eva.get<CaseManagementOfPerson>(`/participations/${id}/case-management`)).status).toBe(200);
  });

  test('the coordinator follows contacts, caseload, days since contact and changes of manager, without names', async () => {
    const { sara, karin, projectId, takeOn } = office;
    const figures = () => karin.must(karin.get<ProjectCaseManagement>(`/projects/${projectId}/case-management`));
    const before = await figures();
    const [one, two] = [await takeOn(), await takeOn()];
    for (const id of [one, two]) await beginManagement(sara, id, STRENGTHS);
    await logContact(sara, one, { heldOn: daysAgo(3), mode: 'MEETING', inVivo: true, minutes: 30, withWhom: ['PARTICIPANT'] });
    const after = await figures();
    expect([after.persons! - before.persons!, after.neverContacted! - before.neverContacted!]).toEqual([2, 1]);
    expect(after.caseload).toBe(Math.round((10 * after.persons!) / after.managers!) / 10);
    expect(JSON.stringify(after)).not.toMatch(/Sara|Systern/);
    expect((await sara.get(`/projects/${projectId}/case-management`)).status).toBe(403);
    expect((await karin.get(`/projects/${one}/case-management`)).status).toBe(404);
  });

  test.each<[string, string, object, string]>([
    ['a model there is not', 'case-management', { ...STRENGTHS, model: 'MAGIC' }, 'model'],
    ['more contacts than days can hold', 'case-management', { ...STRENGTHS, contactsPerMonth: 61 }, 'contactsPerMonth'],
    ['a contact with nobody', 'case-contacts', { heldOn: TODAY, mode: 'PHONE', minutes: 5, withWhom: [] }, 'withWhom'],
    ['a telephone call out in the field', 'case-contacts', { heldOn: TODAY, mode: 'PHONE', minutes: 5, inVivo: true, withWhom: ['PARTICIPANT'] }, 'inVivo'],
    ['a contact to come', 'case-contacts', { heldOn: '2999-01-01', mode: 'PHONE', minutes: 5, withWhom: ['PARTICIPANT'] }, 'heldOn'],
    ['a nameless member', 'resource-members', { name: '', relation: 'FAMILY', chosenOn: TODAY }, 'name'],
    ['a plan for a crisis without help', 'crisis-plans', { ...CRISIS, helps: '' }, 'helps'],
  ])('%s is named', async (_what, path, body, field) => {
    const id = await office.takeOn();
    const { status, body: told } = await office.sara.post<Refusal>(`/participations/${id}/${path}`, body);
    expect([status, told.errors.map((one) => one.field)]).toEqual([422, [field]]);
  });
});
