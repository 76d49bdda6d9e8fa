import { beforeAll, describe, expect, test } from '@jest/globals';
import type { LearningPacks, PackContent } from '#releases';
import { startIntervention } from '../../apps/cli/src/demo/interventions.journey.js';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { fetchPack, loadPack, packsOf } from '../../apps/cli/src/demo/packs.journey.js';
import { agreePlan } from '../../apps/cli/src/demo/plans.journey.js';
import { makeRelease } from '../../apps/cli/src/demo/releases.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { NEXT_YEAR } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { cast, type Cast } from './cast.js';
import { lastQuarter } from './quarters.js';

describe('What one county learns from another', () => {
  let house: House;
  let forsteg: Cast;
  let sia: Cast;
  let learner: Visitor;
  let owner: Visitor;
  let file: string;
  let quarterId: string;
  const { endsOn, from, at } = lastQuarter();
  const everyone = { women: 12, men: 8, others: 0 };

  beforeAll(async () => {
    house = await openHouse();
    [forsteg, sia] = [await cast(house, 'Försteg', []), await cast(house, 'Sia', [])];
    const role = { unitId: sia.officeId, projectId: sia.projectId, validTo: NEXT_YEAR };
    learner = await welcome(house.founder, 'Lisa Lärare', 'lisa.p@example.se', { role: 'LEARNING_RECIPIENT', ...role });
    owner = await welcome(house.founder, 'Per Ägare', 'per.p@example.se', { role: 'PROJECT_OWNER_ADMIN', ...role });
    for (let n = 0; n < 20; n += 1) {
      const id = await forsteg.takeOn(n < 12 ? 'FEMALE' : 'MALE', at(1));
      await agreePlan(forsteg.sara, id, { agreedOn: at(1), agreedHow: 'IN_PERSON' });
      await startIntervention(forsteg.sara, id, { typeCode: 'WORK_TRAINING', startsOn: at(6) });
    }
    for (let n = 0; n < 14; n += 1) await sia.takeOn(n < 7 ? 'FEMALE' : 'MALE', at(1));
    quarterId = await makeRelease(forsteg.karin, forsteg.projectId, { span: 'QUARTER', endsOn });
    await makeRelease(sia.karin, sia.projectId, { span: 'QUARTER', endsOn });
    file = await fetchPack(forsteg.karin, quarterId);
  });

  const refusal = async (visitor: Visitor, text: string) => {
    const { status, body } = await visitor.post<{ errors?: { field: string; message: string }[]; code?: string }>(`/projects/${sia.projectId}/packs`, { file: text });
    return { status, code: body?.code, errors: body?.errors?.map(({ field, message }) => `${field}: ${message}`) };
  };
  const changed = (change: (content: PackContent) => unknown) => JSON.stringify(change(JSON.parse(file) as PackContent));

  test('begins FST-23 a quarter becomes a file for others: method, dose, outcome by gender, gaps and of how many, and nobody else makes it', async () => {
    const pack = JSON.parse(file) as PackContent;
    expect(pack).toMatchObject({ format: 'samsteg.learning-pack', edition: 1, project: { name: expect.stringContaining('Försteg') }, period: { startsOn: from, endsOn }, persons: { all: 20, ...everyone } });
    expect(pack.dose).toMatchObject([{ kind: 'WORK_TRAINING', name: 'Arbetsträning', english: 'Work training', began: { all: 20, ...everyone }, ended: { all: 0 } }]);
    expect(pack.outcomes.find(({ kind }) => kind === 'SUPPORT')).toMatchObject({ yes: { all: 0 }, no: { all: 20, ...everyone } });
    expect(pack.gaps).toMatchObject({ soon: { all: 20, ...everyone }, notYet: { all: 0 } });
    expect(file).not.toMatch(/participa(nt|tion)Id|pseudonym|personnummer/i);
    for (const refused of [owner, learner, forsteg.sara]) expect((await refused.get(`/releases/${quarterId}/pack.json`)).status).toBe(403);
    expect((await sia.karin.get(`/releases/${quarterId}/pack.json`)).status).toBe(404);
  });

  test('begins FST-15 the learning recipient loads it and lays it beside the figures of the own project; of no person is anything told', async () => {
    const id = await loadPack(learner, sia.projectId, file);
    for (const reader of [learner, owner, sia.karin]) {
      const seen = await packsOf(reader, sia.projectId);
      expect(seen).toMatchObject({ items: [{ id, startsOn: from, endsOn }], shownId: id, shown: JSON.parse(file) as PackContent });
      expect(seen.own).toMatchObject({ persons: { all: 14, women: 7, men: 7, others: 0 }, gaps: { notYet: { all: 14 } }, dose: [] });
    }
    expect(await refusal(learner, JSON.stringify(JSON.parse(file)))).toMatchObject({ status: 409, code: 'pack.loaded-already' });
    for (const refused of [owner, sia.sara]) expect((await refusal(refused, file)).status).toBe(403);
    expect((await sia.sara.get(`/projects/${sia.projectId}/packs`)).status).toBe(403);
    expect((await forsteg.karin.get(`/projects/${sia.projectId}/packs`)).status).toBe(404);
    const schema = await learner.must(learner.get<{ properties: object }>(`/projects/${sia.projectId}/pack-schema.json`));
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(['methods', 'dose', 'outcomes', 'gaps', 'persons']));
  });

  test('a file that is none is refused by the field that is wrong, in both languages, and nothing of it is kept', async () => {
    const before = (await packsOf(learner, sia.projectId)).items;
    const few = changed((content) => ({ ...content, persons: { ...content.persons, others: 2 } }));
    expect(await refusal(learner, few)).toMatchObject({ status: 422, errors: ['file: Fältet persons/others ska vara 0, ett helt tal från 5 och uppåt, eller null där talet inte visas.'] });
    learner.language = 'en';
    expect(await refusal(learner, few)).toMatchObject({ status: 422, errors: ['file: The field persons/others must be 0, a whole number from 5 upwards, or null where the number is not told.'] });
    learner.language = 'sv';
    expect(await refusal(learner, changed(({ gaps: _gaps, ...content }) => ({ ...content, note: 'x' })))).toMatchObject({ status: 422, errors: ['file: Fältet gaps saknas i filen.', 'file: Fältet note hör inte hemma i ett lärandepaket.'] });
    for (const [text, told] of [['{', 'JSON'], ['[]', 'inget lärandepaket'], [changed((content) => ({ ...content, edition: 7 })), 'utgåva 7'], ['x'.repeat(600_000), 'för stor']] as const) {
      expect(await refusal(learner, text)).toMatchObject({ status: 422, errors: [expect.stringContaining(told)] });
    }
    expect((await learner.post(`/projects/${sia.projectId}/packs`, { file: 7 })).status).toBe(422);
    expect((await packsOf(learner, sia.projectId)).items).toEqual(before);
  });

  test('what was loaded by mistake is taken away, by those who load; a month and what was taken back become no pack', async () => {
    const { items: [line] } = await packsOf(learner, sia.projectId);
    expect((await owner.change('POST', `/packs/${line!.id}/remove`, 1, {})).status).toBe(403);
    expect((await forsteg.karin.change('POST', `/packs/${line!.id}/remove`, 1, {})).status).toBe(404);
    expect((await learner.change('POST', `/packs/${line!.id}/remove`, 2, {})).status).toBe(412);
    const both = await Promise.all([1, 2].map(() => learner.change('POST', `/packs/${line!.id}/remove`, 1, {})));
    expect(both.map(({ status }) => status).sort()).toEqual([204, 404]);
    expect(await packsOf(learner, sia.projectId)).toMatchObject({ items: [], shown: null, shownId: null });
    expect(await learner.must(learner.get<LearningPacks>(`/projects/${sia.projectId}/packs?shown=${line!.id}&beside=${line!.id}`))).toMatchObject({ shown: null, own: { persons: { all: 14 } } });
    const month = await makeRelease(forsteg.karin, forsteg.projectId, { span: 'MONTH', endsOn });
    expect((await forsteg.karin.get(`/releases/${month}/pack.json`)).body).toMatchObject({ status: 409, code: 'pack.needs-quarter' });
    await forsteg.karin.change('POST', `/releases/${quarterId}/withdraw`, 1, { reason: 'Fel siffror' });
    expect((await forsteg.karin.get(`/releases/${quarterId}/pack.json`)).body).toMatchObject({ status: 409, code: 'pack.of-withdrawn' });
  });
});
