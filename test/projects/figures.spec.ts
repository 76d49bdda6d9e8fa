import { beforeAll, describe, expect, test } from '@jest/globals';
import { inventPeople, type InventedPerson } from '#participants';
import type { ParticipationPage } from '#participation';
import type { Coverage, ParticipantCount, ProjectRow, ProjectView } from '#projects';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { accountOf, enrol, typed } from '../../apps/cli/src/demo/participation.journey.js';
import { addPartner, governBy, importDemoProjects, importRecord, moveToToday, recordOf, type DemoProjects } from '../../apps/cli/src/demo/projects.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { NEXT_YEAR, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

describe('The first figure: persons against what was promised', () => {
  let house: House;
  let world: DemoProjects;
  let small: string;
  const people = inventPeople({ seed: 7, today: TODAY });
  const somebody = (gender?: 'FEMALE' | 'MALE') => {
    for (;;) {
      const person = people.next().value as InventedPerson;
      if (!gender || person.legalGender === gender) return person;
    }
  };
  const staff = (name: string, organisation: string, role: 'CASEWORKER' | 'COORDINATOR' | 'PROJECT_OWNER_ADMIN', projectId: string | null = null) =>
    welcome(house.founder, name, `${name.split(' ')[0]!.toLowerCase()}@example.se`, { role, unitId: world.workplaces.get(organisation)!.unitId, projectId, validTo: NEXT_YEAR });
  const take = (caseworker: Visitor, organisation: string, projectId: string, person = somebody()) =>
    enrol(caseworker, person, { projectId, unitId: world.workplaces.get(organisation)!.unitId, startsOn: TODAY });
  const count = async (visitor: Visitor, projectId: string) => (await visitor.must(visitor.get<ParticipantCount>(`/projects/${projectId}/participant-count`)));

  let gavle: Visitor;
  let bollnas: Visitor;
  let idisLead: Visitor;

  beforeAll(async () => {
    house = await openHouse();
    world = await importDemoProjects(house.founder, TODAY);
    small = await importRecord(house.founder, (await recordOf('idis')).replaceAll('24-006-S02', '24-999-S02').replace('Antal deltagare:\n330', 'Antal deltagare:\n2').replace('Minst 330 personer', 'Minst 2 personer'), 'liten.txt');
    await moveToToday(house.founder, small, TODAY);
    await addPartner(house.founder, small, { organisationId: world.workplaces.get('Gävle kommun')!.organisationId, role: 'PERFORMER', origin: 'LOCAL' });
    gavle = await staff('Greta Gävle', 'Gävle kommun', 'CASEWORKER');
    bollnas = await staff('Bo Bollnäs', 'Bollnäs kommun', 'CASEWORKER');
    idisLead = await staff('Gun Samordnare', 'Region Gävleborg', 'COORDINATOR', world.projects.idis);
  }, 60_000);

  test('IDIS-10 ten delivery units; those without a single participant are named; each municipality sees its own people', async () => {
    const coverage = async () => (await idisLead.must(idisLead.get<Coverage>(`/projects/${world.projects.idis}/coverage`)));
    expect((await coverage()).municipalities.map(({ name, unitNames }) => [name, unitNames])).toEqual(
      ['Ockelbo', 'Hofors', 'Ovanåker', 'Nordanstig', 'Ljusdal', 'Gävle', 'Sandviken', 'Söderhamn', 'Bollnäs', 'Hudiksvall'].map((name) => [name, [`AME ${name}`]]));
    expect((await coverage()).without).toHaveLength(10);
    for (const gender of ['FEMALE', 'FEMALE', 'MALE'] as const) await take(gavle, 'Gävle kommun', world.projects.idis, somebody(gender));
    await take(bollnas, 'Bollnäs kommun', world.projects.idis, somebody('MALE'));
    const { municipalities, without, population } = await coverage();
    expect(municipalities.filter(({ empty }) => !empty)).toMatchObject([{ name: 'Gävle', women: 2, men: 1, total: 3 }, { name: 'Bollnäs', women: 0, men: 1, total: 1 }]);
    expect([without.length, without.includes('Gävle'), population]).toEqual([8, false, expect.stringMatching(/hemvist/)]);
    const own = async (visitor: Visitor) => (await visitor.get<ParticipationPage>('/participations')).body.items;
    expect([(await own(gavle)).length, (await own(bollnas)).length]).toEqual([3, 1]);
    expect((await own(bollnas))[0]!.unitName).toBe('AME Bollnäs');
  });

  test('women, men and the whole against each claim, with what is missing, of whom and when', async () => {
    const idis = await count(idisLead, world.projects.idis);
    expect(idis).toMatchObject({ women: 2, men: 2, other: 0, total: 4, participations: 4, asOf: TODAY, population: 'unika personer som deltar eller har deltagit i projektet' });
    expect(idis.targets).toMatchObject([{ value: 330, strength: 'PLANNED', missing: 326, reachedPercent: 1.21, leading: false }, { value: 330, strength: 'MINIMUM', missing: 326, leading: true }]);
    const portfolio = (await idisLead.get<{ items: ProjectRow[] }>('/projects')).body.items;
    expect(portfolio.filter(({ participantCount }) => participantCount !== null).map(({ id, participantCount, plannedParticipants }) => [id, participantCount, plannedParticipants])).toEqual([[world.projects.idis, 4, 330]]);
  });

  test('IDIS-27 planned 330 and at least 330 are two claims; the binding one leads, and the figure does not stop there', async () => {
    const lead = await staff('Lisa Samordnare', 'Region Gävleborg', 'COORDINATOR', small);
    for (let n = 0; n < 3; n += 1) await take(gavle, 'Gävle kommun', small);
    const { targets, total } = await count(lead, small);
    expect(total).toBe(3);
    expect(targets).toMatchObject([{ strength: 'PLANNED', value: 2, leading: false, reachedPercent: 150, missing: 0 }, { strength: 'MINIMUM', value: 2, leading: true, reachedPercent: 150, missing: 0 }]);
    expect(targets.map(({ quote }) => quote)).toEqual([expect.stringContaining('Antal deltagare'), expect.stringContaining('Minst 2 personer')]);
  });

  test('IRIS-4 whole kronor, and what a participant costs by 490, by 530 and by those there are', async () => {
    const lund = await staff('Lena Lund', 'Lunds kommun', 'CASEWORKER');
    const kerstin = await staff('Kerstin Samordnare', 'Lunds samordningsförbund', 'COORDINATOR', world.projects.iris);
    for (let n = 0; n < 2; n += 1) await take(lund, 'Lunds kommun', world.projects.iris);
    const iris = await count(kerstin, world.projects.iris);
    expect(iris.targets.map(({ value, costPerParticipantSek }) => [value, costPerParticipantSek])).toEqual([[490, 50_939], [530, 47_095]]);
    expect([iris.total, iris.costPerParticipantSek]).toEqual([2, 12_480_095]);
    const { facts } = (await kerstin.get<{ facts: { key: string; value: unknown }[] }>(`/projects/${world.projects.iris}`)).body;
    const money = Object.fromEntries(facts.map(({ key, value }) => [key, value]));
    expect([money['budgetSek'], money['grantedSek'], money['grantedSharePercent']]).toEqual([24_960_190, 11_731_219, 47]);
    await governBy(kerstin, world.projects.iris, { value: 490, reason: 'Beslutet' });
    expect((await count(kerstin, world.projects.iris)).targets).toMatchObject([{ value: 490, governing: true, missing: 488 }, { value: 530, difference: 40, missing: 528 }]);
  });

  test('X-1 begins X-3: one person in two projects is one person record and two participations; nobody is in the same project twice at once', async () => {
    const person = somebody('FEMALE');
    const before = [(await count(idisLead, world.projects.idis)).total!, await smallTotal()];
    const first = await take(gavle, 'Gävle kommun', world.projects.idis, person);
    const { rows } = await house.owner.query<{ id: string }>('select participant_id as id from app.participation where id = $1', [first.id]);
    const participantId = rows[0]!.id;
    const again = { person: typed(person), participantId, responsibleId: await accountOf(gavle), unitId: world.workplaces.get('Gävle kommun')!.unitId, startsOn: TODAY };
    expect((await gavle.post('/participations', { ...again, projectId: small })).status).toBe(201);
    expect((await gavle.post<{ code: string }>('/participations', { ...again, projectId: small })).body.code).toBe('participation.already-running');
    expect([(await count(idisLead, world.projects.idis)).total!, await smallTotal()]).toEqual([before[0]! + 1, before[1]! + 1]);
    const shown = (await gavle.get<ParticipationPage>('/participations')).body.items.filter(({ givenName, familyName }) => givenName === person.givenName && familyName === person.familyName);
    expect(new Set(shown.map(({ projectId }) => projectId))).toEqual(new Set([world.projects.idis, small]));
    expect(new Set(shown.map(({ pseudonym }) => pseudonym)).size).toBe(shown.length);
  });

  test('IRIS-8 a person is in one part at a time, and the moves are kept; the parts and their places add up to the project', async () => {
    const lisbet = await staff('Lisbet Lund', 'Lunds kommun', 'CASEWORKER');
    const lead = await staff('Karl Samordnare', 'Lunds samordningsförbund', 'COORDINATOR', world.projects.iris);
    const { unitId } = world.workplaces.get('Lunds kommun')!;
    const [usb, insam] = ['USB', 'Insam'].map((name) => world.subprojects.get(name)!);
    const { id } = await enrol(lisbet, somebody(), { projectId: world.projects.iris, unitId, startsOn: day(-20), subprojectId: usb });
    const now = async () => (await lisbet.must(lisbet.get<{ version: number; subprojectId: string | null; subprojectName: string | null }>(`/participations/${id}`)));
    expect(await now()).toMatchObject({ subprojectName: 'USB' });
    const moved = await lisbet.change('POST', `/participations/${id}/move`, (await now()).version, { unitId, subprojectId: insam, on: TODAY, reason: 'Behöver mer samordning' });
    expect(moved.status).toBe(204);
    expect(await now()).toMatchObject({ subprojectName: 'Insam' });
    const { items } = await lisbet.must(lisbet.get<{ items: { what: string; words: unknown }[] }>(`/participations/${id}/course`));
    expect(JSON.stringify(items)).toMatch(/Insam/);
    expect(JSON.stringify(items)).toMatch(/Behöver mer samordning/);
    const page = await lead.must(lead.get<ProjectView>(`/projects/${world.projects.iris}`));
    expect(page.subprojects.map(({ name, leadOrganisation, method, targetGroup }) => [name, leadOrganisation !== null, method !== null, targetGroup !== null])).toEqual(
      ['Insam', 'IRIS Höganäs', 'Kompetenstrappan', 'Möjligheternas väg', 'USB'].map((name) => [name, true, true, true]));
    expect(page.reconciled.against.map(({ value, difference }) => [value, difference])).toEqual([[490, 0], [530, -40]]);
  });

  async function smallTotal(): Promise<number> {
    const lead = house.visitor('Lisa');
    await lead.signIn('lisa@example.se', 'samsteg i demot');
    return (await count(lead, small)).total!;
  }

  test('begins X-10: whoever owns the project without working in it is told of no participants before figures are released', async () => {
    const owner = await staff('Eva Ägare', 'Region Gävleborg', 'PROJECT_OWNER_ADMIN', world.projects.idis);
    for (const door of ['participant-count', 'coverage']) expect((await owner.get(`/projects/${world.projects.idis}/${door}`)).status).toBe(403);
    const told = async (visitor: Visitor) => (await visitor.must(visitor.get<{ items: ProjectRow[] }>('/projects'))).items.find(({ id }) => id === world.projects.idis)!.participantCount;
    expect([await told(idisLead), await told(owner)]).toEqual([5, null]);
  });

  test('begins IDIS-2: nobody enters before the project or after it', async () => {
    const { period } = await idisLead.must(idisLead.get<ProjectView>(`/projects/${world.projects.idis}`));
    const enter = async (startsOn: string) => {
      const responsibleId = await accountOf(gavle);
      const body = { person: typed(somebody()), responsibleId, projectId: world.projects.idis, unitId: world.workplaces.get('Gävle kommun')!.unitId, startsOn };
      return (await gavle.post<{ errors?: { field: string }[] }>('/participations', body)).status;
    };
    const beside = (start: string, days: number) => new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);
    expect([await enter(beside(period!.startsOn, -1)), await enter(period!.startsOn), await enter(beside(period!.endsOn, 1))]).toEqual([409, 201, 409]);
  });

  test('begins X-3: who comes back is one person with two participations, and counts once against the target', async () => {
    const before = await count(idisLead, world.projects.idis);
    const person = somebody('FEMALE');
    const first = await enrol(gavle, person, { projectId: world.projects.idis, unitId: world.workplaces.get('Gävle kommun')!.unitId, startsOn: day(-20) });
    const { version } = await gavle.must(gavle.get<{ version: number }>(`/participations/${first.id}`));
    expect((await gavle.change('POST', `/participations/${first.id}/end`, version, { endsOn: day(-10), reason: 'HANDED_OVER_CARE', livelihoodUnknown: true })).status).toBe(204);
    const { rows } = await house.owner.query<{ id: string }>('select participant_id as id from app.participation where id = $1', [first.id]);
    const again = { person: typed(person), participantId: rows[0]!.id, responsibleId: await accountOf(gavle), unitId: world.workplaces.get('Gävle kommun')!.unitId, startsOn: TODAY };
    expect((await gavle.post('/participations', { ...again, projectId: world.projects.idis })).status).toBe(201);
    const after = await count(idisLead, world.projects.idis);
    expect([after.total! - before.total!, after.women! - before.women!, after.participations! - before.participations!]).toEqual([1, 1, 2]);
    expect(after.targets.map(({ missing }) => missing)).toEqual(after.targets.map(({ value }) => value - after.total!));
  });

  test('figures are for those who coordinate that very project', async () => {
    expect((await idisLead.get(`/projects/${world.projects.iris}/participant-count`)).status).toBe(404);
    expect((await gavle.get(`/projects/${world.projects.idis}/participant-count`)).status).toBe(403);
    expect((await house.founder.get(`/projects/${world.projects.idis}/coverage`)).status).toBe(403);
  });
});
