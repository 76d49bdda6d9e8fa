import { beforeAll, describe, expect, test } from '@jest/globals';
import type { FactView, ParticipantCount, ProjectView, TargetView } from '#projects';
import { addBranch, addOrganisation, addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { importProject, importRecord, moveToToday, projectPage, recordOf } from '../../apps/cli/src/demo/projects.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { NEXT_YEAR, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';

type Problem = { code: string; errors?: { field: string; message: string }[] };

describe('People decide what holds', () => {
  let house: House;
  let office: string;
  let iris: string;
  let kerstin: Visitor;
  const page = (): Promise<ProjectView> => projectPage(kerstin, iris);
  const claim = async (value: number): Promise<TargetView> => (await page()).targets.find((each) => each.value === value)!;
  const govern = async (value: number, body: object) => {
    const { id, version } = await claim(value);
    return kerstin.change<Problem>('POST', `/targets/${id}/govern`, version, body);
  };
  const fact = async (key: string): Promise<FactView> => (await page()).facts.find((each) => each.key === key)!;
  const confirm = async (key: string, body: object) => {
    const { id, version } = await fact(key);
    return kerstin.change<Problem>('POST', `/facts/${id}/confirm`, version, body);
  };

  beforeAll(async () => {
    house = await openHouse();
    const lund = await addOrganisation(house.founder, 'Lunds samordningsförbund', 'COORDINATION_ASSOCIATION', '222000-2766');
    office = await addUnit(house.founder, await addBranch(house.founder, lund, 'Projektkontor', 'PROJECT_OFFICE'), 'Projektkontoret');
    iris = await importProject(house.founder, 'iris');
    await moveToToday(house.founder, iris, TODAY);
    kerstin = await welcome(house.founder, 'Kerstin Samordnare', 'kerstin@example.se', { role: 'COORDINATOR', unitId: office, projectId: iris, validTo: NEXT_YEAR });
  });

  test('IRIS-2 490 planned and 530 in the text stand beside each other; the coordinator says which governs, and why; either way round', async () => {
    expect((await page()).targets.filter(({ kind }) => kind === 'PARTICIPANTS')).toMatchObject([
      { value: 490, strength: 'PLANNED', governing: false, leading: false, difference: null, quote: expect.stringContaining('490'), claimedAt: expect.any(String) },
      { value: 530, strength: 'GOAL', governing: false, leading: false, quote: expect.stringContaining('530 deltagare'), provenance: 'APPLICATION' },
    ]);
    for (const [chosen, other, difference] of [[490, 530, 40], [530, 490, -40]] as const) {
      expect((await govern(chosen, {})).status).toBe(422);
      expect((await govern(chosen, { reason: `Beslutet anger ${chosen}` })).status).toBe(204);
      expect(await claim(chosen)).toMatchObject({ governing: true, leading: true, reason: `Beslutet anger ${chosen}`, governedBy: 'Kerstin Samordnare', difference: null });
      expect(await claim(other)).toMatchObject({ governing: false, value: other, difference });
      const { targets } = (await kerstin.get<ParticipantCount>(`/projects/${iris}/participant-count`)).body;
      expect(targets.map(({ value, governing, difference: apart }) => [value, governing, apart])).toEqual(
        [[490, chosen === 490, chosen === 490 ? null : -40], [530, chosen === 530, chosen === 530 ? null : 40]]);
    }
    expect(await govern(530, { reason: 'En gång till' })).toMatchObject({ status: 409, body: { code: 'target.governs-already' } });
  });

  test('two who choose at once: the second is told, and nothing is lost', async () => {
    const { id } = await claim(490);
    const late = await kerstin.change<{ currentVersion: number }>('POST', `/targets/${id}/govern`, 1, { reason: 'Med gammal sida' });
    expect([late.status, late.body.currentVersion > 1]).toEqual([412, true]);
    expect((await kerstin.post(`/targets/${id}/govern`, { reason: 'Utan version' })).status).toBe(428);
    expect(await claim(530)).toMatchObject({ governing: true });
  });

  test('IRIS-13 every target says of whom it is counted, in words, in both languages', async () => {
    const texts = async () => (await page()).targets.map(({ kind, population, populationText }) => [kind, population, populationText]);
    expect(await texts()).toEqual([
      ['PARTICIPANTS', null, 'unika personer som deltar i projektet'],
      ['PARTICIPANTS', null, 'unika personer som deltar i projektet'],
      ['INCREASED_LIVELIHOOD', 'COMPLETED', 'av deltagare som avslutat'],
      ['STEP_PROGRESS', 'ALL_PARTICIPANTS', 'av alla deltagare, både avslutade och pågående'],
    ]);
    kerstin.language = 'en';
    expect((await texts()).map(([, , text]) => text)).toEqual(expect.arrayContaining(['of participants who have completed', 'of all participants, both completed and current']));
    expect((await kerstin.get<ParticipantCount>(`/projects/${iris}/participant-count`)).body.population).toMatch(/unique persons/);
    kerstin.language = 'sv';
    const needed = (await page()).targets.map((target) => target.needed.map(({ of, persons }) => [of, persons]));
    expect(needed).toEqual([[], [], [], [[490, 368], [530, 398]]]);
  });

  test('IRIS-3 a project that has ended is an archive: read only, followed for six months, opened again only with a reason', async () => {
    const old = await importRecord(house.founder, (await recordOf('iris')).replaceAll('2020/00156', '2020/00157'), 'iris-arkiv.txt');
    const archive = () => projectPage(house.founder, old);
    expect(await archive()).toMatchObject({ status: 'ARCHIVED', readOnly: true, period: { endsOn: '2023-02-28', followUpUntil: '2023-08-31' } });
    const [target] = (await archive()).targets;
    const blocked = [
      house.founder.change<Problem>('POST', `/targets/${target!.id}/govern`, target!.version, { reason: 'För sent' }),
      house.founder.change<Problem>('POST', `/facts/${(await archive()).facts[0]!.id}/confirm`, 1, {}),
      house.founder.post<Problem>(`/projects/${old}/goals`, { words: 'Ett nytt mål', reason: 'För sent' }),
      house.founder.post<Problem>(`/projects/${old}/subprojects`, { name: 'Nytt', startsOn: '2021-01-01', origin: 'LOCAL' }),
    ];
    for (const answer of blocked) expect(await answer).toMatchObject({ status: 409, body: { code: 'project.archived' } });
    expect(await house.founder.change<Problem>('POST', `/projects/${old}/close`, (await archive()).version)).toMatchObject({ status: 409, body: { code: 'project.not-reopened' } });
    expect((await house.founder.change('POST', `/projects/${old}/reopen`, (await archive()).version, { reason: 'Slutrapporten rättas' })).status).toBe(204);
    expect((await house.founder.change('POST', `/targets/${target!.id}/govern`, target!.version, { reason: 'Beslutet' })).status).toBe(204);
    expect(await archive()).toMatchObject({ status: 'ARCHIVED', readOnly: false, openReason: 'Slutrapporten rättas' });
    expect((await house.founder.change('POST', `/projects/${old}/close`, 99)).status).toBe(412);
    expect((await house.founder.change('POST', `/projects/${old}/close`, (await archive()).version)).status).toBe(204);
    expect(await archive()).toMatchObject({ status: 'ARCHIVED', readOnly: true, openUntil: null, openReason: null });
    expect(await house.founder.post<Problem>(`/projects/${old}/goals`, { words: 'Ett nytt mål', reason: 'För sent' })).toMatchObject({ status: 409, body: { code: 'project.archived' } });
    expect(await kerstin.change<Problem>('POST', `/projects/${iris}/reopen`, (await page()).version, { reason: 'Pågår ju' })).toMatchObject({ status: 409, body: { code: 'project.not-archived' } });
  });

  test('SIA-8 SIA-9 an ambition of 60 % stays an ambition, counted of 584 planned or of the actual participants, of the completed only when somebody says so', async () => {
    const sia = await importProject(house.founder, 'sia');
    await moveToToday(house.founder, sia, TODAY);
    const ambition = async () => (await projectPage(house.founder, sia)).targets.find(({ kind }) => kind === 'WORK_OR_STUDIES')!;
    expect(await ambition()).toMatchObject({
      strength: 'AMBITION', value: 60, unit: 'percent', population: 'PLANNED', countedOf: null, populationText: 'av det planerade antalet deltagare', needed: [{ of: 584, persons: 351 }],
    });
    const choose = async (population: string, reason: string) => house.founder.change('POST', `/targets/${(await ambition()).id}/govern`, (await ambition()).version, { reason, population });
    expect((await choose('ALL_PARTICIPANTS', 'Styrgruppen följer de faktiska deltagarna')).status).toBe(204);
    expect(await ambition()).toMatchObject({ population: 'PLANNED', countedOf: 'ALL_PARTICIPANTS', populationText: expect.stringContaining('alla deltagare'), reason: expect.stringContaining('Styrgruppen') });
    expect((await choose('COMPLETED', '')).status).toBe(422);
    expect((await choose('COMPLETED', 'Beslut i styrgruppen')).status).toBe(204);
    expect(await ambition()).toMatchObject({ countedOf: 'COMPLETED', needed: [], reason: 'Beslut i styrgruppen' });
  });

  test('FST-22 SBR-25 where the record sets no target there is none, and people may add their own', async () => {
    for (const project of ['forsteg', 'bron'] as const) {
      const id = await importProject(house.founder, project);
      await moveToToday(house.founder, id, TODAY);
      const there = await projectPage(house.founder, id);
      expect(there.targets.filter(({ kind }) => kind !== 'PARTICIPANTS')).toEqual([]);
      if (project === 'bron') expect([there.partners, there.municipalities, there.parties]).toEqual([[], [], []]);
      const own = { kind: 'STEP_PROGRESS', strength: 'GOAL', value: 50, unit: 'percent', population: 'COMPLETED', byGender: true, reason: 'Lokalt mål i styrgruppen' };
      expect((await house.founder.post<Problem>(`/projects/${id}/targets`, { ...own, population: null })).body.errors![0]!.field).toBe('population');
      expect((await house.founder.post(`/projects/${id}/targets`, own)).status).toBe(201);
      const added = (await projectPage(house.founder, id)).targets.find(({ kind }) => kind === 'STEP_PROGRESS')!;
      expect(added).toMatchObject({ origin: 'LOCAL', byGender: true, quote: null, reason: 'Lokalt mål i styrgruppen' });
      await importProject(house.founder, project);
      expect((await house.founder.change('DELETE', `/targets/${added.id}`, added.version)).status).toBe(204);
      expect((await projectPage(house.founder, id)).targets).toHaveLength(1);
      expect((await house.founder.change<Problem>('DELETE', `/targets/${there.targets[0]!.id}`, 1)).body.code).toBe('target.from-record');
    }
  });

  test('a fact is confirmed, corrected with a note, or brought from elsewhere with its source', async () => {
    expect((await confirm('region', {})).status).toBe(204);
    expect(await fact('region')).toMatchObject({ status: 'CONFIRMED', value: 'Sydsverige', quote: 'Sydsverige', confirmedBy: 'Kerstin Samordnare' });
    expect((await confirm('place', {})).body.errors).toMatchObject([{ field: 'value' }]);
    expect((await confirm('place', { value: 'Lund' })).body.errors).toMatchObject([{ field: 'note' }]);
    expect((await confirm('place', { value: 'Lund', outside: true, note: 'finsamlund.se' })).status).toBe(204);
    expect(await fact('place')).toMatchObject({ status: 'OUTSIDE', value: 'Lund', note: 'finsamlund.se' });
    for (const [key, value] of [['budgetSek', 'mycket'], ['startsOn', '2021-02-30'], ['unionRatePercent', 101], ['ownerOrgNo', '222000-2767'], ['registrationNo', '1'], ['name', '  ']] as const) {
      expect((await confirm(key, { value, note: 'Prov' })).body.errors).toMatchObject([{ field: 'value', message: expect.not.stringMatching(/fact\./) }]);
    }
    expect((await confirm('endsOn', { value: '2020-01-01', note: 'Prov' })).status).toBe(422);
    expect((await confirm('endsOn', { value: '2023-05-31', note: 'Förlängt beslut' })).status).toBe(204);
    expect((await page()).period).toMatchObject({ recordEndsOn: '2023-05-31' });
  });

  test('a discrepancy is explained once', async () => {
    const [open] = (await page()).discrepancies.filter(({ status }) => status === 'OPEN');
    const explain = (version: number) => kerstin.change<Problem>('POST', `/discrepancies/${open!.id}/explain`, version, { resolution: 'Ansökan utökades till 530.' });
    expect((await explain(open!.version)).status).toBe(204);
    expect((await page()).discrepancies.find(({ id }) => id === open!.id)).toMatchObject({ status: 'EXPLAINED', resolution: 'Ansökan utökades till 530.', resolvedBy: 'Kerstin Samordnare' });
    expect((await explain(open!.version + 1)).body.code).toBe('discrepancy.explained-already');
  });

  test('IRIS-24 the contact person is told to the keepers alone, can be replaced and removed, and does not come back with the next reading', async () => {
    const reader = await welcome(house.founder, 'Rune Läsare', 'rune@example.se', { role: 'CASEWORKER', unitId: office, validTo: NEXT_YEAR });
    expect((await page()).contact).toMatchObject({ name: 'Test Kontaktsson', email: 'test.kontaktsson@lund.example.se', origin: 'RECORD' });
    expect((await projectPage(reader, iris)).contact).toBeNull();
    expect((await reader.get(`/projects/${iris}/record.txt`)).status).toBe(403);
    const seen = async () => (await page()).contact!.version;
    expect((await kerstin.change('PUT', `/projects/${iris}/contact`, await seen(), { name: 'Kim Ny', email: 'kim@example.se' })).status).toBe(204);
    expect((await page()).contact).toMatchObject({ name: 'Kim Ny', origin: 'LOCAL' });
    expect((await kerstin.change('DELETE', `/projects/${iris}/contact`, await seen())).status).toBe(204);
    await importProject(kerstin, 'iris');
    expect((await page()).contact).toMatchObject({ name: null, email: null, origin: 'REMOVED' });
    const text = (await kerstin.get<string>(`/projects/${iris}/record.txt`)).body;
    expect(text).toMatch(/Total projektbudget/);
    expect(text).not.toMatch(/Kontaktsson|kontaktsson/);
  });

  test('a register is kept by its own coordinator, and read by everyone who is signed in', async () => {
    const other = await importRecord(house.founder, (await recordOf('forsteg')).replaceAll('2020/00094', '2020/00095'), 'annat.txt');
    const stranger = await welcome(house.founder, 'Sven Annan', 'sven@example.se', { role: 'COORDINATOR', unitId: office, projectId: other, validTo: NEXT_YEAR });
    const { id, version } = await claim(490);
    expect((await stranger.get(`/projects/${iris}`)).status).toBe(200);
    expect((await stranger.change('POST', `/targets/${id}/govern`, version, { reason: 'Inte mitt' })).status).toBe(404);
    expect((await stranger.get(`/projects/${iris}/participant-count`)).status).toBe(404);
    expect((await stranger.get(`/projects/${iris}/record.txt`)).status).toBe(404);
    expect((await stranger.post<Problem>('/records', { text: (await recordOf('iris')), fileName: 'x.txt' })).status).toBe(404);
    const unknown = (await recordOf('iris')).replaceAll('2020/00156', '2020/77777');
    expect((await kerstin.post<Problem>('/records', { text: unknown, fileName: 'x.txt' })).body.code).toBe('project.new-by-administrator');
    expect((await kerstin.change<Problem>('PATCH', `/projects/${iris}`, (await page()).version, { shiftMonths: 3 })).body.code).toBe('project.moved-by-administrator');
    expect((await kerstin.change('PATCH', `/projects/${iris}`, (await page()).version, { displayName: 'IRIS Skåne' })).status).toBe(204);
    expect((await page()).displayName).toBe('IRIS Skåne');
  });
});
