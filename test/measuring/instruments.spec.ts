import { beforeAll, describe, expect, test } from '@jest/globals';
import type { InstrumentFile } from '#measuring';
import { addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { instrumentsOf, makeInstrument, ownLadder, recordLicence, takeIntoUse } from '../../apps/cli/src/demo/measuring.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { aProject, day, NEXT_YEAR, TODAY } from '../support/ground.js';
import { openOffice, type Office } from '../support/office.js';

interface Refusal { code: string; title: string; detail: string; errors?: { field: string; code: string; message: string }[] }
const faults = ({ status, body }: { status: number; body: Refusal }) => ({ status, errors: body.errors?.map(({ field, code }) => `${field}: ${code}`) });

describe('By what a project measures', () => {
  let office: Office;
  const found = async (key: string, visitor: Visitor = office.karin) => (await instrumentsOf(visitor, office.projectId)).items.filter((one) => one.key === key);

  beforeAll(async () => {
    office = await openOffice();
  });

  test('what comes with the program: own words where they are free to give, none of anybody else\'s', async () => {
    const { karin, sara, projectId } = office;
    const { items } = await instrumentsOf(sara, projectId);
    const worded = items.filter((one) => one.worded > 0 || one.goals).map(({ key, items: asks, worded: words }) => [key, asks, words]).sort();
    expect(worded).toEqual([['gas', 0, 0], ['readiness-rulers', 3, 3], ['work-ability-score', 1, 1]]);
    const others = ['who-5', 'gse', 'soc-13', 'rtw-se-11', 'eq-5d-5l', 'eq-vas', 'bip-participant', 'bip-caseworker', 'work-star'];
    expect(items.filter(({ key }) => others.includes(key)).map(({ key, worded: words, own }) => [key, words, own])).toHaveLength(others.length);
    expect(items.filter(({ needsLicence }) => needsLicence).map(({ key }) => key).sort()).toEqual(['bip-caseworker', 'bip-participant', 'eq-5d-5l', 'eq-vas', 'soc-13', 'work-star']);
    const soc = (await karin.must(karin.get<InstrumentFile>(`/instruments/${items.find(({ key }) => key === 'soc-13')!.id}`)));
    expect(soc.items.filter(({ reversed }) => reversed).map(({ key }) => key)).toEqual(['q1', 'q2', 'q3', 'q7', 'q10']);
    expect(soc.items.every(({ words }) => words === null)).toBe(true);
  });

  test('an instrument that needs a licence is not taken into use, nor are its words loaded, before one is recorded; a licence that has run out is no licence', async () => {
    const { karin, projectId, house } = office;
    const [soc] = await found('soc-13');
    const use = { instrumentId: soc!.id, atEntry: true, everyDays: 180, atExit: false };
    const words = { instrumentId: soc!.id, items: Array.from({ length: 13 }, (_, at) => ({ key: `q${at + 1}`, sv: `Fråga ${at + 1}` })) };
    for (const [path, asked] of [['instrument-uses', use], ['instrument-words', words]] as const) {
      const refused = await karin.post<Refusal>(`/projects/${projectId}/${path}`, asked);
      expect(refused).toMatchObject({ status: 409, body: { code: 'instrument.needs-licence', title: 'Licens behövs' } });
      expect(refused.body.detail).toContain('Skriv in licensen först.');
    }
    const licence = { key: 'soc-13', holder: 'Lunds kommun', kind: 'PERMISSION', reference: 'Brev 2026-14', validTo: day(100) } as const;
    expect(faults(await karin.post<Refusal>(`/projects/${projectId}/instrument-licences`, { ...licence, validTo: day(-1) }))).toEqual({ status: 422, errors: ['validTo: instrument.licence-run-out'] });
    expect(faults(await karin.post<Refusal>(`/projects/${projectId}/instrument-licences`, { ...licence, key: 'finns-inte' }))).toEqual({ status: 422, errors: ['key: instrument.unknown'] });
    await recordLicence(karin, projectId, licence);
    await takeIntoUse(karin, projectId, 'soc-13', { everyDays: 180, atExit: false });
    expect((await found('soc-13'))[0]).toMatchObject({ licensed: { holder: 'Lunds kommun', kind: 'PERMISSION', reference: 'Brev 2026-14', validTo: day(100), recordedByName: 'Karin', holds: true }, use: { atEntry: true, everyDays: 180, atExit: false, retiredOn: null } });

    await house.owner.query('set role samsteg_law');
    await house.owner.query("update app.instrument_licence set valid_to = $1 where key = 'soc-13'", [day(-2)]);
    await house.owner.query('reset role');
    const over = await karin.post<Refusal>(`/projects/${projectId}/instrument-uses`, use);
    expect(over).toMatchObject({ status: 409, body: { code: 'instrument.licence-over' } });
    expect(over.body.detail).toContain(day(-2));
    await recordLicence(karin, projectId, { ...licence, reference: 'Brev 2026-99', validTo: null });
    await takeIntoUse(karin, projectId, 'soc-13');
  });

  test('a licence is not got round by an edition that says that none is needed, nor does one take health out of a method', async () => {
    const { karin, projectId } = office;
    const as = async (key: string) => faults(await karin.post<Refusal>(`/projects/${projectId}/instruments`, ownLadder({ key })));
    expect(await as('eq-5d-5l')).toEqual({ status: 422, errors: ['licence: instrument.licence-as-it-came', 'aboutHealth: instrument.health-as-it-came'] });
    expect(await as('work-star')).toEqual({ status: 422, errors: ['licence: instrument.licence-as-it-came'] });
    expect((await found('eq-5d-5l')).concat(await found('work-star')).some(({ own }) => own)).toBe(false);
  });

  test('words are loaded row by row with what is wrong named; they make an edition of the project\'s own, and the old one stands', async () => {
    const { karin, projectId } = office;
    const [gse] = await found('gse');
    const rows = Array.from({ length: 10 }, (_, at) => ({ key: `q${at + 1}`, sv: `Jag klarar sak ${at + 1}.` }));
    const load = (items: object[]) => karin.post<Refusal>(`/projects/${projectId}/instrument-words`, { instrumentId: gse!.id, items });
    expect(faults(await load([...rows.slice(0, 9), { key: 'q11', sv: 'Fel rad' }]))).toEqual({ status: 422, errors: ['items.10.key: instrument.unknown-item', 'items.q10: instrument.words-lacking'] });
    karin.language = 'en';
    expect((await load([...rows, rows[0]!])).body.errors).toMatchObject([{ field: 'items.11.key', message: 'The key is there twice. Each question needs its own.' }]);
    karin.language = 'sv';
    expect((await load([{ ...rows[0]!, sv: '' }])).status).toBe(422);
    await karin.must(load(rows));
    const editions = await found('gse');
    expect(editions.map(({ own, edition, worded, items }) => [own, edition, worded, items])).toEqual([[true, 1, 10, 10], [false, 1, 0, 10]]);
    expect((await karin.get<InstrumentFile>(`/instruments/${gse!.id}`)).body.items.every(({ words }) => words === null)).toBe(true);
  });

  test('a definition whose score cannot be computed is refused with the fault and the item named', async () => {
    const { karin, projectId } = office;
    const post = async (asked: object) => faults(await karin.post<Refusal>(`/projects/${projectId}/instruments`, asked));
    const own = ownLadder();
    expect(await post({ ...own, items: [...own.items, own.items[1]] })).toEqual({ status: 422, errors: ['items.ork: instrument.key-twice'] });
    expect(await post({ ...own, scale: { from: 5, to: 5 } })).toEqual({ status: 422, errors: ['scale: instrument.scale-empty'] });
    expect(await post({ ...own, scoring: { kind: 'SUM', factor: 0, missing: 3 } })).toEqual({ status: 422, errors: ['scoring.missing: instrument.too-many-may-be-missing', 'scoring.factor: instrument.factor-zero'] });
    expect(await post({ ...own, bands: [{ from: 3, sv: 'låg', en: 'low' }, { from: 99, sv: 'hög', en: 'high' }] })).toEqual({ status: 422, errors: ['bands.2: instrument.band-outside'] });
    expect(await post({ ...own, scoring: { kind: 'GOALS' } })).toMatchObject({ status: 422 });
    expect((await post({ ...own, humör: 'gott' })).status).toBe(400);
    expect(await post({ ...own, items: [] })).toEqual({ status: 422, errors: ['items: instrument.no-items'] });
    for (const field of ['scale', 'scoring']) expect(await post({ ...own, [field]: undefined })).toEqual({ status: 422, errors: [`${field}: value.isDefined`] });
    expect(await post({ ...own, anchors: [{ at: 99, sv: 'stämmer' }] })).toEqual({ status: 422, errors: ['anchors.1.at: instrument.off-scale'] });
    expect(await found('vardagstrappan')).toEqual([]);
  });

  test('an own ladder in editions: the one in use is asked no more when the next is taken up, and what is retired can be taken up again', async () => {
    const { karin, projectId } = office;
    await makeInstrument(karin, projectId, ownLadder());
    const first = await takeIntoUse(karin, projectId, 'vardagstrappan', { everyDays: 60 });
    await makeInstrument(karin, projectId, ownLadder({ scale: { from: 1, to: 7 }, bands: [], reason: 'Fem steg var för få.' }));
    const second = await takeIntoUse(karin, projectId, 'vardagstrappan');
    const editions = await found('vardagstrappan');
    expect(editions.map(({ id, edition, use, reason }) => [id, edition, use?.retiredOn, reason])).toEqual([[second, 2, null, 'Fem steg var för få.'], [first, 1, TODAY, 'Projektets egen trappa.']]);
    expect((await karin.get<InstrumentFile>(`/instruments/${first}`)).body.scale).toEqual({ from: 1, to: 5 });

    const { id: useId, version } = editions[0]!.use!;
    expect(faults(await karin.change<Refusal>('PATCH', `/instrument-uses/${useId}`, version, { atEntry: false, atExit: false }))).toEqual({ status: 422, errors: ['atEntry: instrument.never-asked'] });
    expect((await karin.change('PATCH', `/instrument-uses/${useId}`, version, { atEntry: true, everyDays: 30, atExit: true })).status).toBe(204);
    expect((await karin.change('PATCH', `/instrument-uses/${useId}`, version, { atEntry: true, atExit: true })).status).toBe(412);
    expect((await karin.change('POST', `/instrument-uses/${useId}/retire`, version + 1)).status).toBe(204);
    expect(await karin.change<Refusal>('POST', `/instrument-uses/${useId}/retire`, version + 2)).toMatchObject({ status: 409, body: { code: 'instrument.retired-already' } });
    await takeIntoUse(karin, projectId, 'vardagstrappan', { atExit: false });
    expect((await found('vardagstrappan'))[0]!.use).toMatchObject({ retiredOn: null, atExit: false });
  });

  test('decided by those who lead the project; loaded words are read by those who work in it, and by nobody else', async () => {
    const { karin, sara, eva, house, projectId } = office;
    expect((await sara.post(`/projects/${projectId}/instruments`, ownLadder())).status).toBe(403);
    expect((await eva.get(`/projects/${projectId}/instruments`)).status).toBe(403);
    await house.owner.query('set role samsteg_law');
    const { rows: [branch] } = await house.owner.query<{ id: string }>("insert into app.branch (organisation_id, name, kind) select id, 'Utanför', 'OTHER' from app.organisation limit 1 returning id");
    await house.owner.query('reset role');
    const outside = await addUnit(house.founder, branch!.id, 'Utanför', '1280');
    const elsewhere = await aProject(house, 'Ett annat projekt');
    await house.owner.query('set role samsteg_law');
    await house.owner.query('delete from app.project_partner where project_id = $1', [elsewhere]);
    await house.owner.query('reset role');
    const kim = await welcome(house.founder, 'Kim', 'kim@example.se', { role: 'COORDINATOR', unitId: outside, projectId: elsewhere, validTo: NEXT_YEAR });
    const own = (await instrumentsOf(karin, projectId)).items.find((one) => one.own)!;
    expect((await sara.get(`/instruments/${own.id}`)).status).toBe(200);
    expect((await kim.post(`/projects/${projectId}/instruments`, ownLadder())).status).toBe(403);
    expect((await kim.post(`/projects/${projectId}/instrument-uses`, { instrumentId: own.id, atEntry: true, atExit: false })).status).toBe(404);
    expect((await instrumentsOf(kim, elsewhere)).items.some((one) => one.own)).toBe(false);
  });
});
