import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { repositoryRoot } from '#platform';
import type { DiscrepancyView, FactView, Preview, ProjectRow, ProjectView, RecordImported } from '#projects';
import { importProject, importRecord, projectPage, recordOf } from '../../apps/cli/src/demo/projects.journey.js';
import { RECORD_FILES, type DemoProject } from '../../apps/cli/src/demo/projects-world.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { openHouse, type House } from '../support/house.js';

const factsOf = (page: ProjectView) => new Map(page.facts.map((fact) => [fact.key, fact]));
const valuesOf = (page: ProjectView) => Object.fromEntries(page.facts.map(({ key, value }) => [key, value]));
const about = (page: ProjectView, field: string) => page.discrepancies.filter((each) => each.field === field);
const preview = async (visitor: Visitor, text: string) => (await visitor.must(visitor.post<Preview>('/records/preview', { text, fileName: 'x.txt' }))).reading;

/** What the records say, from the requirements' own table. */
const TOLD: Record<DemoProject, Record<string, string | number | boolean | null>> = {
  bron: {
    registrationNo: '2018/00367', name: 'Samordningsbron', ownerName: 'Samordningsförbundet Centrala Östergötland', region: 'Östra Mellansverige', nuts2: 'SE12',
    startsOn: '2018-08-01', endsOn: '2021-07-31', priority: '2', specificObjective: '2.1', interventionField: '102', unionRatePercent: 50,
    budgetSek: 35_444_089, grantedSek: 19_122_595, grantedSharePercent: 53.95, plannedParticipants: 320, postalCode: '582 20', ownerOrgNo: null, place: null, cci: null, fund: null,
  },
  forsteg: {
    registrationNo: '2020/00094', name: 'Försteg', ownerName: 'Samordningsförbundet Östra Östergötland', region: 'Östra Mellansverige', nuts2: 'SE12',
    startsOn: '2020-10-01', endsOn: '2022-12-31', priority: '2', specificObjective: '2.3', interventionField: '109', unionRatePercent: 50,
    budgetSek: 13_551_291, grantedSek: 6_354_493, grantedSharePercent: 46.89, plannedParticipants: 100, postalCode: '602 27', place: null, ownerOrgNo: null, cci: null, fund: null,
  },
  iris: {
    registrationNo: '2020/00156', name: 'IRIS', ownerName: 'Lunds samordningsförbund', region: 'Sydsverige', nuts2: 'SE22',
    startsOn: '2020-09-01', endsOn: '2023-02-28', priority: '2', specificObjective: '2.1', interventionField: null, unionRatePercent: null,
    budgetSek: 24_960_190, grantedSek: 11_731_219, grantedSharePercent: 47, plannedParticipants: 490, postalCode: null, ownerOrgNo: null, cci: null, fund: null,
  },
  sia: {
    registrationNo: '22-005-S01', ownerName: 'Kommunförbundet Kalmar län', ownerOrgNo: '802518-5011', ownerKind: 'ASSOCIATION', region: 'Småland & Öarna', nuts2: 'SE21',
    startsOn: '2023-02-01', endsOn: '2026-01-31', priority: 'A', specificObjective: 'A2A', interventionField: '140', unionRatePercent: 40, cci: '2021SE05SFPR', fund: 'ESF+',
    budgetSek: null, grantedSek: null, grantedSharePercent: null, plannedParticipants: 584, postalCode: '391 27', place: 'Kalmar',
    secondaryThemeChildPoverty: false, strategicImportance: false,
  },
  idis: {
    registrationNo: '24-006-S02', ownerName: 'Region Gävleborg', ownerOrgNo: '232100-0198', ownerKind: 'REGION', region: 'Norra Mellansverige', nuts2: 'SE31', country: 'Sverige',
    startsOn: '2024-09-01', endsOn: '2026-10-31', priority: 'A', specificObjective: 'A2B', interventionField: '140', unionRatePercent: 60, cci: '2021SE05SFPR', fund: 'ESF+',
    budgetSek: null, grantedSek: null, plannedParticipants: 330, postalCode: '801 88', place: 'Gävle', secondaryThemeChildPoverty: false, strategicImportance: false,
  },
};

describe('Project records are read in', () => {
  let house: House;
  const pages = {} as Record<DemoProject, ProjectView>;

  beforeAll(async () => {
    house = await openHouse();
    for (const project of Object.keys(RECORD_FILES) as DemoProject[]) {
      pages[project] = await projectPage(house.founder, await importProject(house.founder, project));
    }
  });

  test.each([
    ['IDIS-1', 'idis'], ['SIA-1', 'sia'], ['IRIS-1', 'iris'], ['FST-1', 'forsteg'], ['SBR-1', 'bron'],
  ] as const)('%s every value of the record stands in the register, and the export is the record to the letter (%s)', async (_id, project) => {
    const read = await preview(house.founder, await recordOf(project));
    const page = await projectPage(house.founder, pages[project].id);
    expect(valuesOf(page)).toMatchObject(TOLD[project]);
    const exported = await house.founder.get<string>(`/projects/${page.id}/record.txt`);
    expect([exported.status, exported.body]).toEqual([200, await recordOf(project)]);
    expect((await preview(house.founder, exported.body)).json).toEqual(read.json);
    expect(valuesOf(await projectPage(house.founder, page.id))).toEqual(valuesOf(page));
  });

  test('X-13 every fact says where it stands: the document, the words, how it is known', async () => {
    for (const project of Object.keys(RECORD_FILES) as DemoProject[]) {
      const text = await recordOf(project);
      const page = await projectPage(house.founder, pages[project].id);
      for (const fact of page.facts.filter(({ status }) => status === 'STATED')) {
        expect(text.replace(/\s+/g, ' ')).toContain(fact.quote!.replace(/\s+/g, ' '));
        expect([fact.source, fact.provenance, fact.line! > 0]).toEqual([RECORD_FILES[project], 'DECISION', true]);
      }
      expect(page.discrepancies.every(({ status, note, values }) => status === 'OPEN' && note !== '' && Array.isArray(values))).toBe(true);
    }
  });

  test('IRIS-5 SIA-25 FST-26 SBR-26 IDIS-28 what the source does not say is missing, never nought; what follows from it is derived', async () => {
    const missing = { iris: ['interventionField', 'cci', 'fund', 'ownerOrgNo', 'postalCode'], sia: ['budgetSek', 'grantedSek', 'contact'],
      forsteg: ['place', 'ownerOrgNo', 'cci', 'fund'], bron: ['place', 'ownerOrgNo', 'cci', 'fund'], idis: ['budgetSek', 'grantedSek', 'contact'] } as const;
    for (const [project, keys] of Object.entries(missing)) {
      const page = await projectPage(house.founder, pages[project as DemoProject].id);
      expect(page.missing).toEqual(expect.arrayContaining([...keys]));
      for (const fact of page.facts.filter(({ key }) => (keys as readonly string[]).includes(key))) {
        expect(fact).toMatchObject({ value: null, status: 'MISSING', reason: 'NOT_IN_SOURCE', provenance: 'DECISION' });
      }
    }
    const iris = factsOf(await projectPage(house.founder, pages.iris.id));
    expect(iris.get('priority')).toMatchObject({ value: '2', status: 'DERIVED', quote: '2.1' });
    expect(iris.get('nuts2')).toMatchObject({ value: 'SE22', status: 'DERIVED', meaning: 'Sydsverige' });
    const { targets } = await projectPage(house.founder, pages.idis.id);
    expect(targets.every(({ byGender }) => !byGender)).toBe(true);
    expect((await projectPage(house.founder, pages.sia.id)).municipalities).toEqual([]);
  });

  test('FST-3 SBR-3 the granted share and the rate of the programme are two facts, and where they differ it is said', async () => {
    const sia = await projectPage(house.founder, pages.sia.id);
    expect(about(sia, 'grantedSharePercent')).toEqual([]);
    for (const [project, share] of [['forsteg', 46.89], ['bron', 53.95]] as const) {
      const page = await projectPage(house.founder, pages[project].id);
      expect(about(page, 'grantedSharePercent')).toMatchObject([{ values: [share, 50], note: expect.stringContaining(project === 'bron' ? 'mer' : 'mindre') }]);
      expect(factsOf(page).get('grantedSharePercent')).toMatchObject({ status: 'DERIVED', value: share });
    }
  });

  test('IDIS-3 SIA-3 each project has its own rate, explained by its region', async () => {
    const rates = await Promise.all([pages.idis, pages.sia].map(async ({ id }) => factsOf(await projectPage(house.founder, id)).get('unionRatePercent')));
    expect(rates).toMatchObject([{ value: 60, meaning: expect.stringContaining('övergångsregion') }, { value: 40, meaning: 'mer utvecklad region' }]);
    const bron = factsOf(await projectPage(house.founder, pages.bron.id));
    expect([bron.get('unionRatePercent')!.value, bron.get('grantedSharePercent')!.value]).toEqual([50, 53.95]);
  });

  test('IDIS-4 SIA-4 codes mean what they mean in their own generation, and must agree with each other', async () => {
    const [idis, forsteg] = [factsOf(await projectPage(house.founder, pages.idis.id)), factsOf(await projectPage(house.founder, pages.forsteg.id))];
    expect([pages.idis.indicators, pages.sia.indicators, pages.forsteg.indicators]).toEqual(['EECO/EECR', 'EECO/EECR', 'CO/CR']);
    expect(idis.get('interventionField')!.meaning).toMatch(/Matchning/);
    expect(forsteg.get('interventionField')!.meaning).toMatch(/Aktiv inkludering/);
    expect(idis.get('specificObjective')!.meaning).toMatch(/övergångsregion/);
    const text = await recordOf('idis');
    const wrong = await preview(house.founder, text.replace('\nSE31\n', '\nSE21\n').replace('2021SE05SFPR', '2014SE05M9OP001').replace('\n140\n', '\n109\n'));
    expect(wrong.json.discrepancies.map(({ field }) => field)).toEqual(expect.arrayContaining(['nuts2.code', 'cci', 'interventionField']));
    const field = idis.get('interventionField')!;
    const confirmed = await house.founder.change<{ errors: { field: string }[] }>('POST', `/facts/${field.id}/confirm`, field.version, { value: '109', note: 'Enligt gamla listan' });
    expect([confirmed.status, confirmed.body.errors[0]!.field]).toEqual([422, 'value']);
    const nuts2 = idis.get('nuts2')!;
    expect((await house.founder.change('POST', `/facts/${nuts2.id}/confirm`, nuts2.version, { value: 'SE21', note: 'Nej' })).status).toBe(422);
  });

  test('IDIS-5 SIA-5 the flags of the record limit the portfolio', async () => {
    const found = async (query: string) => (await house.founder.get<{ items: ProjectRow[] }>(`/projects?${query}`)).body.items.map(({ registrationNo }) => registrationNo).sort();
    expect(await found('childPoverty=no')).toEqual(['22-005-S01', '24-006-S02']);
    expect(await found('childPoverty=yes')).toEqual([]);
    expect(await found('strategic=no&nuts2=SE31')).toEqual(['24-006-S02']);
    expect(await found('generation=2014-2020')).toEqual(['2018/00367', '2020/00094', '2020/00156']);
    expect(await found('search=samordningsf%C3%B6rbund&status=ARCHIVED')).toEqual(['2018/00367', '2020/00094', '2020/00156']);
    expect(await found('search=100%25')).toEqual([]);
    expect((await house.founder.get('/projects?childPoverty=kanske')).status).toBe(422);
    expect((await house.founder.get('/projects?colour=red')).status).toBe(400);
  });

  test.each([
    ['FST-2', 'forsteg', '2023-06-30'], ['SBR-2', 'bron', '2022-01-31'], ['SIA-2', 'sia', '2026-07-31'],
  ] as const)('%s the period, its follow-up and its reports (%s)', async (_id, project, followUpUntil) => {
    const { period, status, readOnly } = await projectPage(house.founder, pages[project].id);
    expect(period).toMatchObject({ startsOn: TOLD[project]!['startsOn'], endsOn: TOLD[project]!['endsOn'], followUpUntil });
    expect([status, readOnly]).toEqual(['ARCHIVED', true]);
    expect(period!.reports.filter(({ kind }) => kind === 'QUARTER')[0]!.startsOn).toBe(TOLD[project]!['startsOn']);
    expect(period!.reports.at(-1)!.endsOn).toBe(TOLD[project]!['endsOn']);
  });

  test('begins IDIS-2: the period, the last day of follow-up, and reports by month and quarter', () => {
    expect(pages.idis.period).toMatchObject({ startsOn: '2024-09-01', endsOn: '2026-10-31', followUpUntil: '2027-04-30' });
    const names = pages.idis.period!.reports.map(({ name }) => name);
    expect([names.length, names[0], names[26]]).toEqual([26 + 10, '2024-09', '2024-Q3']);
  });

  test('IRIS-25 the noise of the web page is left out, the owner named once, the text kept as it came', async () => {
    const page = await projectPage(house.founder, pages.iris.id);
    expect(page.text).not.toMatch(/cookies/i);
    expect(page.text).toMatch(/^Det är tre samordningsförbund/);
    expect(page.owner.name).toBe('Lunds samordningsförbund');
    expect(about(page, 'owner.name')).toHaveLength(1);
    expect((await house.founder.get<string>(`/projects/${page.id}/record.txt`)).body).toMatch(/cookies/);
  });

  test('IRIS-26 SBR-24 what was applied for is not shown as decided', async () => {
    for (const project of ['iris', 'bron'] as const) {
      const page = await projectPage(house.founder, pages[project].id);
      const fromText = [...page.targets.filter(({ strength }) => strength !== 'PLANNED'), ...page.goals, ...page.parties];
      expect(fromText.length + (page.text ? 1 : 0)).toBeGreaterThan(0);
      expect(fromText.every(({ provenance }) => provenance === 'APPLICATION')).toBe(true);
      expect(factsOf(page).get('budgetSek')!.provenance).toBe('DECISION');
    }
    expect((await projectPage(house.founder, pages.iris.id)).targets.filter(({ provenance }) => provenance === 'APPLICATION')).toHaveLength(3);
  });

  test('SIA-7 584 participants are planned: one target, in persons, with the words it stands in', async () => {
    const { targets } = await projectPage(house.founder, pages.sia.id);
    expect(targets.filter(({ kind }) => kind === 'PARTICIPANTS')).toMatchObject([{ value: 584, unit: 'persons', strength: 'PLANNED', quote: expect.stringContaining('584') }]);
  });

  test('SIA-26 typing errors are kept in the source and mended on the page', async () => {
    const page = await projectPage(house.founder, pages.sia.id);
    const raw = (await house.founder.get<string>(`/projects/${page.id}/record.txt`)).body;
    expect(raw).toContain('Projektet Dbehöver');
    expect(page.text).toContain('Projektet behöver');
    expect(about(page, 'text').map(({ values }) => values[0])).toEqual(expect.arrayContaining(['Projektet Dbehöver', 'projekts 584']));
  });

  test('SIA-27 a project is found by each of its numbers', async () => {
    const page = await projectPage(house.founder, pages.sia.id);
    expect([page.registrationNo, page.aliases]).toEqual(['22-005-S01', ['22-005-S01']]);
    expect(about(page, 'aliases')).toHaveLength(1);
    const renamed = (await recordOf('sia')).replace('Diarienummer:\n22-005-S01', 'Diarienummer:\n22-999-S01').replace(/^22-005-S01 - /, '22-999-S01 - ');
    expect(await importRecord(house.founder, renamed, 'sia-nytt-nummer.txt')).toBe(page.id);
    expect((await projectPage(house.founder, page.id)).name).toBe(page.name);
  });

  test('FST-25 what is doubled, blank or misspelt is listed and kept as it stands', async () => {
    const page = await projectPage(house.founder, pages.forsteg.id);
    const values = page.discrepancies.flatMap((each) => each.values);
    expect(values).toEqual(expect.arrayContaining(['Samordningsordningsförbundet Östra Östergötland', 'Stödmottagarens address:']));
    expect(about(page, 'postalCode')).toMatchObject([{ values: ['602 27', 'Söderköping'] }]);
  });

  test('SBR-4 FST-4 the planned number is a claim of its own', async () => {
    for (const [project, planned] of [['bron', 320], ['forsteg', 100]] as const) {
      const { targets } = await projectPage(house.founder, pages[project].id);
      expect(targets).toMatchObject([{ kind: 'PARTICIPANTS', strength: 'PLANNED', value: planned, unit: 'persons', leading: true, governing: false }]);
    }
  });

  test('the records as published give the same facts, where they are at hand', async () => {
    const raw = join(repositoryRoot, '../shared/records');
    for (const [project, file] of existsSync(raw) ? (Object.entries(RECORD_FILES) as [DemoProject, string][]) : []) {
      const { facts } = await preview(house.founder, readFileSync(join(raw, file), 'utf8'));
      expect(Object.fromEntries(facts.map(({ key, value }) => [key, value]))).toMatchObject(TOLD[project]);
    }
  });
});

describe('A record is read in again', () => {
  let house: House;
  let id: string;
  const fact = async (key: string) => factsOf(await projectPage(house.founder, id)).get(key) as FactView;
  const confirm = ({ id: factId, version }: FactView, body: object) => house.founder.change('POST', `/facts/${factId}/confirm`, version, body);

  beforeAll(async () => {
    house = await openHouse();
    id = await importProject(house.founder, 'idis');
  });

  test('a preview keeps nothing', async () => {
    const before = (await house.founder.get<{ items: ProjectRow[] }>('/projects')).body.items.length;
    const reading = await preview(house.founder, await recordOf('bron'));
    expect(reading.json).toMatchObject({ registrationNo: '2018/00367', plannedParticipants: 320 });
    expect(JSON.stringify(reading)).not.toMatch(/Kontaktsson/);
    expect((await house.founder.get<{ items: ProjectRow[] }>('/projects')).body.items).toHaveLength(before);
  });

  test('what people confirmed stays, what they did not is updated, nothing is doubled', async () => {
    expect((await confirm(await fact('place'), { value: 'Gävle stad', note: 'Besöksadressen' })).status).toBe(204);
    expect((await confirm(await fact('budgetSek'), { value: 40_000_000, outside: true, note: 'Region Gävleborgs protokoll' })).status).toBe(204);
    const [explained] = (await projectPage(house.founder, id)).discrepancies as DiscrepancyView[];
    expect((await house.founder.change('POST', `/discrepancies/${explained!.id}/explain`, explained!.version, { resolution: 'Beslutet anger minst 330.' })).status).toBe(204);
    const before = await projectPage(house.founder, id);
    const changed = (await recordOf('idis')).replace('Antal deltagare:\n330', 'Antal deltagare:\n340').replace('60%', '55%');
    const again = await house.founder.post<RecordImported>('/records', { text: changed, fileName: 'idis-2.txt' });
    expect(again).toMatchObject({ status: 201, body: { projectId: id, outcome: 'UPDATED' } });
    const after = await projectPage(house.founder, id);
    expect(valuesOf(after)).toMatchObject({ place: 'Gävle stad', budgetSek: 40_000_000, plannedParticipants: 340, unionRatePercent: 55 });
    expect(await fact('budgetSek')).toMatchObject({ status: 'OUTSIDE', note: 'Region Gävleborgs protokoll' });
    expect(await fact('unionRatePercent')).toMatchObject({ status: 'STATED', source: 'idis-2.txt' });
    expect(after.facts).toHaveLength(before.facts.length);
    expect(after.targets.map(({ value }) => value).sort()).toEqual([330, 340]);
    expect(about(after, 'place')).toMatchObject([{ values: ['Gävle stad', 'Gävle'], note: expect.stringContaining('bekräftats') }]);
    expect(after.discrepancies.find((each) => each.id === explained!.id)).toMatchObject({ status: 'EXPLAINED', resolution: 'Beslutet anger minst 330.' });
    expect(after.sources.map(({ fileName }) => fileName)).toEqual(['idis-2.txt', RECORD_FILES.idis]);
  });

  test('the same text once more changes nothing', async () => {
    const before = await projectPage(house.founder, id);
    const text = (await house.founder.get<string>(`/projects/${id}/record.txt`)).body;
    expect(await importRecord(house.founder, text, 'samma.txt')).toBe(id);
    const after = await projectPage(house.founder, id);
    expect({ ...after, version: 0 }).toEqual({ ...before, version: 0 });
    expect((await house.founder.get<{ items: ProjectRow[] }>('/projects')).body.items).toHaveLength(1);
  });

  test.each([
    ['no record', 'Kära dagbok, idag regnade det.'],
    ['nearly one', '2020/00156 - IRIS\n\nNamn:\nIRIS\n'],
    ['a broken encoding', 'Diarienummer:\n1\nNamn:\nFÃ¶rsteg\nRegion:\nX\n'],
  ])('a text that is %s: one clear line in both languages, and nothing kept', async (_what, text) => {
    const answer = await house.founder.post<{ errors: { field: string; message: string }[] }>('/records', { text, fileName: 'x.txt' });
    expect([answer.status, answer.body.errors.map(({ field }) => field)]).toEqual([422, ['text']]);
    house.founder.language = 'en';
    const english = await house.founder.post<{ errors: { message: string }[] }>('/records/preview', { text, fileName: 'x.txt' });
    house.founder.language = 'sv';
    expect([answer.body.errors[0]!.message, english.body.errors[0]!.message]).toEqual([expect.stringMatching(/projektbeskrivning/), expect.stringMatching(/project record/)]);
    expect((await house.founder.get<{ items: ProjectRow[] }>('/projects')).body.items).toHaveLength(1);
  });

  test('a record without region, with its days in the wrong order, is read in with what it has', async () => {
    const text = (await recordOf('bron')).replaceAll('2018/00367', '2018/00999').replace('Region:\nÖstra Mellansverige\n', '').replace('2018-08-01 - 2021-07-31', '2021-07-31 - 2018-08-01');
    const odd = await projectPage(house.founder, await importRecord(house.founder, text, 'odd.txt'));
    expect(odd).toMatchObject({ region: null, period: null, status: 'UNKNOWN', readOnly: false });
    expect(about(odd, 'period')).toHaveLength(1);
    expect(valuesOf(odd)).toMatchObject({ startsOn: '2021-07-31', endsOn: '2018-08-01' });
  });

  test('numbers of two projects in one record are not guessed about', async () => {
    const both = (await recordOf('bron')).replace('Diarienummer:\n2018/00367', 'Diarienummer:\n2018/00999').replace('Projektnummer:\n2018/00367', 'Projektnummer:\n24-006-S02');
    expect(await house.founder.post('/records', { text: both, fileName: 'x.txt' })).toMatchObject({ status: 409, body: { code: 'project.numbers-of-several' } });
  });
});
