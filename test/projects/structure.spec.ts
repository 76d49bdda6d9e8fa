import { beforeAll, describe, expect, test } from '@jest/globals';
import type { OrganisationView } from '#organisations';
import type { Coverage, ProjectView } from '#projects';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { addActor, addSubproject, importDemoProjects, importProject, importRecord, recordOf, type DemoProjects } from '../../apps/cli/src/demo/projects.journey.js';
import { makeRelease, releasesOf } from '../../apps/cli/src/demo/releases.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { NEXT_YEAR, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';

type Problem = { code: string; errors?: { field: string }[] };

const daysFrom = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

describe('Who stands behind a project, where, and in which parts', () => {
  let house: House;
  let world: DemoProjects;
  let kerstin: Visitor;
  const page = (project: keyof DemoProjects['projects'], query = ''): Promise<ProjectView> => kerstin.must(kerstin.get<ProjectView>(`/projects/${world.projects[project]}${query}`));

  beforeAll(async () => {
    house = await openHouse();
    world = await importDemoProjects(house.founder, TODAY);
    const { unitId } = world.workplaces.get('Lunds samordningsförbund')!;
    kerstin = await welcome(house.founder, 'Kerstin Samordnare', 'kerstin@example.se', { role: 'COORDINATOR', unitId, projectId: world.projects.iris, validTo: NEXT_YEAR });
  }, 60_000);

  test('IDIS-6 SIA-6 the owner is an organisation with a valid number, of its kind, and told what secrecy holds for it', async () => {
    const [idis, sia, iris] = [await page('idis'), await page('sia'), await page('iris')];
    expect(idis.owner).toMatchObject({ orgNo: '232100-0198', kind: 'REGION', organisationName: 'Region Gävleborg', secrecy: 'PUBLIC' });
    expect(idis.partners.find(({ role }) => role === 'OWNER')).toMatchObject({ name: 'Region Gävleborg', kind: 'REGION', origin: 'RECORD' });
    const { items } = (await kerstin.get<{ items: OrganisationView[] }>('/organisations')).body;
    expect(items.find(({ id }) => id === idis.owner.organisationId)).toMatchObject({ orgNo: '2321000198', kind: 'REGION' });
    expect(sia.owner).toMatchObject({ orgNo: '802518-5011', kind: 'ASSOCIATION', organisationName: 'Kommunförbundet Kalmar län', secrecy: 'PRIVATE' });
    expect(iris.owner).toMatchObject({ orgNo: null, organisationName: 'Lunds samordningsförbund' });
    const { unitId } = world.workplaces.get('Kommunförbundet Kalmar län')!;
    const owner = await welcome(house.founder, 'Eva Ägare', 'eva@example.se', { role: 'PROJECT_OWNER_ADMIN', unitId, projectId: world.projects.sia, validTo: NEXT_YEAR });
    expect((await owner.get('/participations')).status).toBe(403);
    expect((await owner.get(`/projects/${world.projects.sia}/participant-count`)).status).toBe(403);
    expect((await owner.get(`/projects/${world.projects.sia}/releases`)).status).toBe(200);
  });

  test('an owner is matched with another organisation only when its number agrees', async () => {
    const { id, version } = await page('idis');
    const wrong = world.workplaces.get('Kommunförbundet Kalmar län')!.organisationId;
    const match = (organisationId: string) => house.founder.change<Problem>('PUT', `/projects/${id}/owner`, version, { organisationId });
    expect((await match(wrong)).body).toMatchObject({ code: 'owner.number-differs', errors: [{ field: 'organisationId' }] });
    expect((await match(world.projects.iris)).body.errors).toMatchObject([{ field: 'organisationId' }]);
    expect((await page('idis')).owner.organisationName).toBe('Region Gävleborg');
  });

  test('IRIS-6 IRIS-7 a consortium with a lead and members is held against what the text says; names from elsewhere are marked so', async () => {
    const iris = await page('iris');
    expect(iris.consortium.map(({ what, name, claimed, registered, holds }) => [what, name, claimed, registered, holds])).toEqual([
      ['COORDINATION_ASSOCIATION', null, 3, 3, true], ['MUNICIPALITY', null, 6, 6, true], ['SUBPROJECT', null, 5, 5, true],
      ['PARTY', 'Arbetsförmedlingen', 1, 1, true], ['PARTY', 'Försäkringskassan', 1, 1, true], ['PARTY', 'Region Skåne', 1, 1, true],
    ]);
    expect(iris.partners.find(({ role }) => role === 'OWNER')!.name).toBe('Lunds samordningsförbund');
    const of = (association: string) => iris.partners.filter(({ memberOf }) => memberOf === association).map(({ name }) => name);
    expect([of('Lunds samordningsförbund'), of('Finsam Sydöstra Skåne').length, of('Samordningsförbundet Höganäs')]).toEqual([['Lunds kommun'], 4, ['Höganäs kommun']]);
    const origins = Object.fromEntries(iris.partners.map(({ name, origin }) => [name, origin]));
    expect([origins['Region Skåne'], origins['Ystads kommun'], origins['Finsam Sydöstra Skåne']]).toEqual(['RECORD', 'OUTSIDE', 'OUTSIDE']);
    const sjobo = iris.partners.find(({ name }) => name === 'Sjöbo kommun')!;
    expect((await kerstin.change('DELETE', `/partners/${sjobo.id}`, sjobo.version)).status).toBe(204);
    expect((await page('iris')).consortium.find(({ what }) => what === 'MUNICIPALITY')).toMatchObject({ claimed: 6, registered: 5, holds: false });
    const add = { organisationId: sjobo.organisationId, role: 'MEMBER', origin: 'OUTSIDE' };
    const notAnAssociation = world.workplaces.get('Lunds kommun')!.organisationId;
    expect((await kerstin.post<Problem>(`/projects/${iris.id}/partners`, { ...add, memberOfId: notAnAssociation })).body.errors).toMatchObject([{ field: 'memberOfId' }]);
    expect((await kerstin.post(`/projects/${iris.id}/partners`, { ...add, memberOfId: sjobo.memberOfId })).status).toBe(201);
    expect((await kerstin.post<Problem>(`/projects/${iris.id}/partners`, { ...add, memberOfId: sjobo.memberOfId })).body.code).toBe('already-exists');
    const own = async (association: string, email: string) => {
      const { unitId } = world.workplaces.get(association)!;
      return welcome(house.founder, association, email, { role: 'LOCAL_ADMIN', unitId, validTo: NEXT_YEAR });
    };
    const [lund, sydost] = [await own('Lunds samordningsförbund', 'lund@example.se'), await own('Finsam Sydöstra Skåne', 'sydost@example.se')];
    const units = ['Lunds samordningsförbund', 'Finsam Sydöstra Skåne'].map((name) => world.workplaces.get(name)!.unitId);
    const people = async (visitor: Visitor, unit: string) => (await visitor.get<{ items?: unknown[] }>(`/units/${unit}/memberships`)).body.items?.length ?? 0;
    expect([await people(lund, units[0]!) > 0, await people(lund, units[1]!), await people(sydost, units[0]!), await people(sydost, units[1]!) > 0]).toEqual([true, 0, 0, true]);
  });

  test('FST-14 the parties of Försteg stand there with their roles, from the words of the record', async () => {
    const forsteg = await page('forsteg');
    const roles = (name: string) => forsteg.partners.filter((partner) => partner.name === name).map(({ role }) => role).sort();
    expect(roles('Samordningsförbundet Östra Östergötland')).toEqual(['OWNER']);
    expect(roles('Arbetsförmedlingen')).toEqual(['BRIDGE_BUILDER', 'MEMBER', 'REFERRER', 'SIP_PARTY']);
    expect(roles('Försäkringskassan')).toEqual(['BRIDGE_BUILDER', 'MEMBER', 'REFERRER', 'SIP_PARTY']);
    expect([roles('Region Östergötland'), roles('Valdemarsviks kommun'), roles('Söderköpings kommun'), roles('Finspångs kommun')])
      .toEqual([['MEMBER'], ['MEMBER'], ['MEMBER'], ['LEARNING_RECIPIENT']]);
    expect(forsteg.parties.find(({ value }) => value === 'Arbetsförmedlingen')!.roles).toEqual(expect.arrayContaining(['MEMBER', 'REFERRER', 'DOES_NOT_OPERATE']));
    expect(forsteg.municipalities.map(({ name, origin, unitName }) => [name, origin, unitName]))
      .toEqual([['Valdemarsvik', 'RECORD', 'AME Valdemarsvik'], ['Söderköping', 'RECORD', 'AME Söderköping']]);
    expect(forsteg.consortium.every(({ holds }) => holds)).toBe(true);
  });

  test('FST-15 Finspång learns with the project and sees no participant', async () => {
    const { unitId } = world.workplaces.get('Finspångs kommun')!;
    const finspang = await welcome(house.founder, 'Fia Finspång', 'fia@example.se', { role: 'LEARNING_RECIPIENT', unitId, projectId: world.projects.forsteg, validTo: NEXT_YEAR });
    expect((await finspang.get(`/projects/${world.projects.forsteg}`)).status).toBe(200);
    expect((await finspang.get('/participations')).status).toBe(403);
    expect((await finspang.get('/participations/019a0000-0000-7000-8000-000000000000')).status).toBeGreaterThanOrEqual(403);
    expect((await finspang.post('/participations', {})).status).toBe(403);
    expect((await finspang.get(`/projects/${world.projects.forsteg}/participant-count`)).status).toBe(403);
    expect((await finspang.get(`/projects/${world.projects.forsteg}/coverage`)).status).toBe(403);
  });

  test('five parts, each with lead, method, group and places; the places are held against 490 and against 530', async () => {
    const iris = await page('iris');
    expect(iris.subprojects.map(({ name }) => name).sort()).toEqual(['IRIS Höganäs', 'Insam', 'Kompetenstrappan', 'Möjligheternas väg', 'USB']);
    expect(iris.subprojects.find(({ name }) => name === 'Möjligheternas väg')).toMatchObject({ leadOrganisation: 'Finsam Sydöstra Skåne', method: 'Case Management', targetParticipants: 130, origin: 'OUTSIDE' });
    const [planned, goal] = [490, 530].map((value) => iris.targets.find((target) => target.value === value)!.id);
    expect(iris.reconciled).toEqual({ sum: 490, without: 0, against: [{ targetId: planned, value: 490, difference: 0 }, { targetId: goal, value: 530, difference: -40 }] });
    const usb = iris.subprojects.find(({ name }) => name === 'USB')!;
    expect((await kerstin.change('PATCH', `/subprojects/${usb.id}`, usb.version, { targetParticipants: 130 })).status).toBe(204);
    expect((await page('iris')).reconciled.against.map(({ difference }) => difference)).toEqual([40, 0]);
    expect((await kerstin.change('PATCH', `/subprojects/${usb.id}`, usb.version, { targetParticipants: 90 })).status).toBe(412);
    expect((await kerstin.change('PATCH', `/subprojects/${usb.id}`, usb.version + 1, { targetParticipants: 90 })).status).toBe(204);
  });

  test.each([
    ['before the project', { startsOn: '2001-01-01' }, 'startsOn'],
    ['on a day there is not', { startsOn: '2026-02-31' }, 'startsOn'],
    ['that ends before it begins', { startsOn: TODAY, endsOn: '2020-01-01' }, 'endsOn'],
    ['that ends after the project', { startsOn: TODAY, endsOn: '2099-01-01' }, 'endsOn'],
    ['with no places', { startsOn: TODAY, targetParticipants: 0 }, 'targetParticipants'],
  ])('a part %s is refused', async (_what, given, field) => {
    const answer = await kerstin.post<Problem>(`/projects/${world.projects.iris}/subprojects`, { name: 'Prov', origin: 'LOCAL', ...given });
    expect([answer.status, answer.body.errors!.map((error) => error.field)]).toEqual([422, [field]]);
  });

  test('IRIS-9 the structure changes over time: one part is renamed, a sixth is added, and both structures can still be read', async () => {
    const before = await page('iris');
    const from = daysFrom(TODAY, -30);
    const insam = before.subprojects.find(({ name }) => name === 'Insam')!;
    const answer = await kerstin.change<{ id: string }>('POST', `/subprojects/${insam.id}/succeed`, insam.version, { name: 'Insam Plus', startsOn: from });
    expect(answer.status).toBe(201);
    await addSubproject(kerstin, before.id, { name: 'Ungdomsspåret', targetParticipants: 40, startsOn: from, origin: 'OUTSIDE' });
    const names = async (day: string) => (await page('iris', `?on=${day}`)).subprojects.filter(({ current }) => current).map(({ name }) => name).sort();
    expect(await names(daysFrom(from, -1))).toEqual(['IRIS Höganäs', 'Insam', 'Kompetenstrappan', 'Möjligheternas väg', 'USB']);
    expect(await names(from)).toEqual(['IRIS Höganäs', 'Insam Plus', 'Kompetenstrappan', 'Möjligheternas väg', 'USB', 'Ungdomsspåret']);
    const now = await page('iris');
    expect(now.reconciled.against.map(({ value, difference }) => [value, difference])).toEqual([[490, 40], [530, 0]]);
    expect(now.consortium.find(({ what }) => what === 'SUBPROJECT')).toMatchObject({ claimed: 5, registered: 6, holds: false });
    expect(now.subprojects.find(({ id }) => id === answer.body.id)).toMatchObject({ succeedsId: insam.id, method: 'Case Management', targetParticipants: 110 });
    expect(now.subprojects.find(({ id }) => id === insam.id)).toMatchObject({ current: false, endsOn: daysFrom(from, -1) });
    expect((await kerstin.change<Problem>('POST', `/subprojects/${insam.id}/succeed`, insam.version + 1, { name: 'Igen', startsOn: TODAY })).body.code).toBe('subproject.not-running-then');
    expect((await kerstin.get(`/projects/${before.id}?on=igår`)).status).toBe(422);
  });

  test('IDIS-20 actors that meet the target group stand in a register, municipality by municipality, with kinds, contact persons and duties', async () => {
    const { id, actors } = await page('idis');
    const kinds = (part: string) => actors.filter((actor) => actor.part === part).map(({ kind }) => kind).sort();
    expect(kinds('INTERNAL')).toEqual(['ADDICTION_CENTRE', 'ADULT_EDUCATION', 'HOUSING_COMPANY', 'LABOUR_MARKET_UNIT', 'SOCIAL_SERVICES']);
    expect(actors.every(({ origin, quote, municipality }) => origin === 'RECORD' && quote && municipality === null)).toBe(true);
    for (const kind of ['SOCIAL_SERVICES', 'HOUSING_COMPANY'] as const) {
      const actor = await addActor(house.founder, id, { kind, part: 'INTERNAL', municipalityCode: '2180', origin: 'LOCAL', branchId: null });
      expect((await house.founder.post(`/actors/${actor}/contacts`, { name: 'Disa Påhitt', duty: 'Samordnar ärenden', email: 'disa@example.se' })).status).toBe(201);
    }
    const gavle = (await page('idis')).actors.filter(({ municipality }) => municipality === 'Gävle');
    expect(gavle.map(({ kind }) => kind).sort()).toEqual(['HOUSING_COMPANY', 'SOCIAL_SERVICES']);
    expect(gavle[0]!.contacts).toMatchObject([{ name: 'Disa Påhitt', duty: 'Samordnar ärenden', email: 'disa@example.se' }]);
    const [contact] = gavle[0]!.contacts;
    expect((await house.founder.change('DELETE', `/actor-contacts/${contact!.id}`, contact!.version)).status).toBe(204);
    expect((await page('idis')).actors.find(({ id: actor }) => actor === gavle[0]!.id)!.contacts).toEqual([]);
  });

  test('begins IDIS-21: actors outside the municipalities have their kinds, and the list is open', async () => {
    const { id, actors } = await page('idis');
    expect(actors.filter(({ part }) => part === 'EXTERNAL').map(({ kind }) => kind).sort()).toEqual(['CIVIL_SOCIETY', 'EMPLOYMENT_SERVICE', 'HEALTH_CARE', 'PRISON_PROBATION', 'SOCIAL_INSURANCE']);
    expect((await house.founder.post<Problem>(`/projects/${id}/actors`, { kind: 'OTHER', part: 'EXTERNAL', origin: 'LOCAL' })).body.errors).toMatchObject([{ field: 'kindWords' }]);
    await addActor(house.founder, id, { kind: 'OTHER', kindWords: 'Folkhögskola', part: 'EXTERNAL', origin: 'LOCAL' });
    expect((await page('idis')).actors.map(({ kindWords }) => kindWords)).toContain('Folkhögskola');
  });

  test('IDIS-26 begins IDIS-25: the goals of the record are a list to go on with', async () => {
    const goals = async () => (await page('idis')).goals;
    expect((await page('idis')).goalsAreOpen).toBe(true);
    expect((await goals()).map(({ origin }) => origin)).toEqual(['RECORD', 'RECORD', 'RECORD', 'RECORD']);
    expect((await goals()).map(({ words }) => words)).toContain('Aktörer som möter målgruppen samverkar bättre än förut.');
    const { unitId } = world.workplaces.get('Region Gävleborg')!;
    const idis = world.projects.idis;
    const gun = await welcome(house.founder, 'Gun Samordnare', 'gun@example.se', { role: 'COORDINATOR', unitId, projectId: idis, validTo: NEXT_YEAR });
    const own = { words: 'Fler får kontakt med primärvården.', reason: 'Styrgruppens beslut' };
    expect((await gun.post(`/projects/${idis}/goals`, own)).status).toBe(201);
    await importProject(gun, 'idis');
    const added = (await goals()).find(({ origin }) => origin === 'LOCAL')!;
    expect(added).toMatchObject({ ...own, quote: null, provenance: null });
    expect(await goals()).toHaveLength(5);
    const [fromRecord] = await goals();
    expect((await gun.change<Problem>('DELETE', `/goals/${fromRecord!.id}`, fromRecord!.version)).body.code).toBe('goal.from-record');
    expect((await gun.change('DELETE', `/goals/${added.id}`, added.version)).status).toBe(204);
  });

  test('SIA-22 begins SIA-25: owner, municipalities and units are a tree in which each municipality runs its own people', async () => {
    const sia = await page('sia');
    expect(sia.municipalities).toHaveLength(11);
    expect(sia.municipalities.every(({ origin, unitName, code }) => origin === 'OUTSIDE' && unitName && code !== '0880')).toBe(true);
    const performers = sia.partners.filter(({ role }) => role === 'PERFORMER');
    expect([performers.length, sia.owner.organisationName]).toEqual([11, 'Kommunförbundet Kalmar län']);
    const [nybro, vimmerby] = ['Nybro kommun', 'Vimmerby kommun'].map((name) => world.workplaces.get(name)!);
    const local = await welcome(house.founder, 'Nils Nybro', 'nils@example.se', { role: 'LOCAL_ADMIN', unitId: nybro!.unitId, validTo: NEXT_YEAR });
    const asked = { name: 'Ny Kollega', email: 'ny@example.se', role: 'CASEWORKER', validTo: NEXT_YEAR };
    expect((await local.post(`/units/${nybro!.unitId}/invitations`, asked)).status).toBe(201);
    expect((await local.post(`/units/${vimmerby!.unitId}/invitations`, asked)).status).toBe(404);
    const { unitId } = world.workplaces.get('Kommunförbundet Kalmar län')!;
    const owner = await welcome(house.founder, 'Elsa Ägare', 'elsa@example.se', { role: 'PROJECT_OWNER_ADMIN', unitId, projectId: sia.id, validTo: NEXT_YEAR });
    const coordinator = await welcome(house.founder, 'Kia Län', 'kia@example.se', { role: 'COORDINATOR', unitId, projectId: sia.id, validTo: NEXT_YEAR });
    const { municipalities, without } = await coordinator.must(coordinator.get<Coverage>(`/projects/${sia.id}/coverage`));
    expect([municipalities.length, without.length]).toEqual([11, 11]);
    // The owner's report of the county is what the coordinator has released of it: no person, and nothing day by day.
    for (const door of ['/participations', `/projects/${sia.id}/coverage`]) expect([door, (await owner.get(door)).status]).toEqual([door, 403]);
    await makeRelease(coordinator, sia.id, { span: 'MONTH', endsOn: daysFrom(`${TODAY.slice(0, 8)}01`, -1) });
    const { shown } = await releasesOf(owner, sia.id);
    expect(shown!.tables.length).toBeGreaterThan(5);
  });

  test('what people arranged survives the next reading of the record', async () => {
    const before = await page('iris');
    await importRecord(kerstin, await recordOf('iris'), 'iris-igen.txt');
    const after = await page('iris');
    for (const part of ['partners', 'subprojects', 'municipalities', 'actors', 'goals', 'owner'] as const) expect(after[part]).toEqual(before[part]);
  });
});
