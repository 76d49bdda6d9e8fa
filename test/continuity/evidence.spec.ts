import { beforeAll, describe, expect, test } from '@jest/globals';
import type { NavigationEvidenceList } from '#continuity';
import type { OrganisationList } from '#organisations';
import { navigate, showByNavigation, stepOn } from '../../apps/cli/src/demo/continuity.journey.js';
import { log, registersOf } from '../../apps/cli/src/demo/learning.journey.js';
import { addBranch, addOrganisation, addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { consentTo } from '../../apps/cli/src/demo/participation.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { aProject, NEXT_YEAR } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

interface Refusal { code: string; errors: { field: string; code: string }[] }

describe('What shows how a process between municipality and health care goes', () => {
  let office: Office;
  let careUnitId: string;
  let hanna: Visitor;
  let owners: string[];

  beforeAll(async () => {
    office = await openOffice();
    const { founder } = office.house;
    const region = await addOrganisation(founder, 'Region Gävleborg', 'REGION');
    careUnitId = await addUnit(founder, await addBranch(founder, region, 'Hälso- och sjukvård', 'HEALTH_CARE'), 'Processledning');
    hanna = await welcome(founder, 'Hanna', 'hanna@example.se', { role: 'HEALTH_PROCESS_LEADER', unitId: careUnitId, validTo: NEXT_YEAR });
    const { items } = await founder.must(founder.get<OrganisationList>('/organisations'));
    owners = [region, items.find(({ name }) => name === 'Lunds kommun')!.id];
  });

  const line = (more: object = {}) => ({ name: 'Från vårdcentral till AME', ownerIds: owners, problem: 'Ingen vet vem som ringer vem.', status: 'IDEA', editions: [{ on: daysAgo(40), words: 'En gemensam inkorg' }], evidence: null, ...more });
  const shown = async (visitor: Visitor, projectId = office.projectId) => (await visitor.must(visitor.get<NavigationEvidenceList>(`/projects/${projectId}/process-evidence`))).items;
  const consented = async () => {
    const id = await office.takeOn();
    const consent = await consentTo(office.sara, id, { toUnitId: careUnitId, categories: ['identity', 'health'], validFrom: daysAgo(50), validTo: NEXT_YEAR });
    const navigation = await navigate(office.sara, id, { question: 'Behöver utredas innan arbetsträningen trappas upp.', target: 'Psykiatrin', leaderUnitId: careUnitId, askedOn: daysAgo(40) });
    return { id, consent, navigation };
  };

  test('IDIS-18 a process has name, owners, problem, versions and status from idea to adopted, and navigations that show it, under pseudonym and to those alone who may see them', async () => {
    const { sara, kalle, karin, eva, projectId } = office;
    const processId = await log(karin, projectId, 'work-processes', line());
    for (const [version, status] of [[1, 'TESTED'], [2, 'ADOPTED']] as const) {
      await karin.must(karin.change('PUT', `/work-processes/${processId}`, version, line({ status, editions: [{ on: daysAgo(40), words: 'En gemensam inkorg' }, { on: daysAgo(2), words: 'Inkorgen bevakas' }] })));
    }
    expect((await registersOf(eva, projectId)).processes).toMatchObject([{ name: 'Från vårdcentral till AME', ownerIds: owners, problem: 'Ingen vet vem som ringer vem.', status: 'ADOPTED', editions: [{ words: 'Inkorgen bevakas' }, { words: 'En gemensam inkorg' }] }]);

    const { id, consent, navigation } = await consented();
    await stepOn(hanna, navigation, { kind: 'MET', onDay: daysAgo(12) });
    const link = await showByNavigation(hanna, processId, { navigationId: navigation, words: 'Första mötet kom efter fyra veckor.' });
    for (const reader of [hanna, sara, kalle]) {
      const items = await shown(reader);
      expect(items).toEqual([{
        navigationId: navigation, participationId: id, pseudonym: expect.any(String), target: 'Psykiatrin', askedOn: daysAgo(40), stands: 'MET', outcome: null, daysToMeeting: 28,
        links: [{ id: link, processId, words: 'Första mötet kom efter fyra veckor.', linkedOn: daysAgo(0) }],
      }]);
    }
    for (const other of [eva, karin]) expect((await other.get(`/projects/${projectId}/process-evidence`)).status).toBe(403);
    expect(JSON.stringify(await registersOf(karin, projectId))).not.toContain(navigation);

    const twice = await sara.post<Refusal>(`/work-processes/${processId}/evidence`, { navigationId: navigation });
    expect([twice.status, twice.body.code]).toEqual([409, 'evidence.linked-already']);
    expect((await sara.post<Refusal>(`/work-processes/${processId}/evidence`, { navigationId: 'x' })).body.errors).toMatchObject([{ field: 'navigationId' }]);
    await sara.must(sara.change('POST', `/consents/${consent}/withdraw`, 1));
    expect(await shown(hanna)).toEqual([]);
    expect((await hanna.ask('DELETE', `/process-evidence/${link}`)).status).toBe(404);
    await sara.must(sara.ask('DELETE', `/process-evidence/${link}`));
    expect(await shown(sara)).toMatchObject([{ navigationId: navigation, links: [] }]);
  });

  test('a navigation shows processes of its own project alone, and nobody links what is not seen', async () => {
    const { house, sara, karin, unitId, projectId } = office;
    const elsewhere = await aProject(house, 'Annat');
    const karl = await welcome(house.founder, 'Karl', 'karl@example.se', { role: 'COORDINATOR', unitId, projectId: elsewhere, validTo: NEXT_YEAR });
    const foreign = await log(karl, elsewhere, 'work-processes', line());
    const processId = await log(karin, projectId, 'work-processes', line());
    const { navigation, id, consent } = await consented();
    const refused = await sara.post<Refusal>(`/work-processes/${foreign}/evidence`, { navigationId: navigation });
    expect([refused.status, refused.body.code]).toEqual([409, 'evidence.other-project']);
    expect((await sara.post(`/work-processes/${id}/evidence`, { navigationId: navigation })).status).toBe(404);
    await sara.must(sara.change('POST', `/consents/${consent}/withdraw`, 1));
    expect((await hanna.post(`/work-processes/${processId}/evidence`, { navigationId: navigation })).status).toBe(404);
    expect(await shown(sara, elsewhere)).toEqual([]);
  });
});
