import { beforeAll, describe, expect, test } from '@jest/globals';
import type { AnswerVersions, MeasuredInstrument } from '#measuring';
import { inTurn, makeInstrument, measure, measurementsOf, ownLadder, takeIntoUse } from '../../apps/cli/src/demo/measuring.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

interface Refusal { code: string; detail: string; errors?: { field: string; code: string }[] }
const faults = ({ status, body }: { status: number; body: Refusal }) => ({ status, errors: body.errors?.map(({ field, code }) => `${field}: ${code}`) });

describe('What a participant is measured by', () => {
  let office: Office;
  let ladder: string;
  let rulers: string;
  let who5: string;
  let gas: string;
  const of = async (visitor: Visitor, participationId: string, instrumentId: string): Promise<MeasuredInstrument> => (await measurementsOf(visitor, participationId)).instruments.find(({ id }) => id === instrumentId)!;
  const three = (routines: number | null, energy: number | null, alone: number | null) => [{ key: 'rutiner', value: routines }, { key: 'ork', value: energy }, { key: 'ensam', value: alone }];

  beforeAll(async () => {
    office = await openOffice();
    const { karin, projectId } = office;
    await makeInstrument(karin, projectId, ownLadder());
    ladder = await takeIntoUse(karin, projectId, 'vardagstrappan', { everyDays: 30 });
    rulers = await takeIntoUse(karin, projectId, 'readiness-rulers');
    who5 = await takeIntoUse(karin, projectId, 'who-5');
    gas = await takeIntoUse(karin, projectId, 'gas');
  });

  test('begins IDIS-23 a baseline and a follow-up side by side with score, level, change and minutes, and what is to be asked next', async () => {
    const id = await office.takeOn();
    expect((await of(office.sara, id, ladder)).due).toEqual({ occasion: 'BASELINE', on: daysAgo(60) });
    await measure(office.sara, id, { instrumentId: ladder, occasion: 'BASELINE', measuredOn: daysAgo(50), answers: three(1, 2, 5), minutes: 4, words: 'Trött i dag.' });
    expect((await of(office.sara, id, ladder)).due).toEqual({ occasion: 'FOLLOW_UP', on: daysAgo(20) });
    await measure(office.kalle, id, { instrumentId: ladder, occasion: 'FOLLOW_UP', answers: three(4, 4, 2), minutes: 2 });
    const { measurements, definition, inUse } = await of(office.sara, id, ladder);
    expect(inUse).toBe(true);
    expect(measurements).toMatchObject([
      { occasion: 'FOLLOW_UP', measuredOn: TODAY, respondent: 'PARTICIPANT', minutes: 2, missing: 0, score: 12, band: { sv: 'god', en: 'good' }, change: 8, writtenByName: 'Kalle', values: three(4, 4, 2), answersShown: true },
      { occasion: 'BASELINE', measuredOn: daysAgo(50), score: 4, band: { sv: 'låg' }, change: null, minutes: 4, words: 'Trött i dag.', writtenByName: 'Sara', values: three(1, 2, 5) },
    ]);
    expect(definition.items.map(({ key, reversed }) => [key, reversed])).toEqual([['rutiner', false], ['ork', false], ['ensam', true]]);
  });

  test('a form stands with the questions it was answered by: a new edition neither changes it nor is compared with it', async () => {
    const { karin, projectId, sara } = office;
    const key = 'stege-i-utgavor';
    await makeInstrument(karin, projectId, ownLadder({ key }));
    const first = await takeIntoUse(karin, projectId, key);
    const id = await office.takeOn();
    await measure(sara, id, { instrumentId: first, occasion: 'BASELINE', measuredOn: daysAgo(40), answers: three(3, 3, 3) });
    await makeInstrument(karin, projectId, ownLadder({ key, scale: { from: 1, to: 9 }, bands: [], items: [{ key: 'ny', words: { sv: 'En helt annan fråga.' } }], scoring: { kind: 'MEAN' }, reason: 'Bytte fråga.' }));
    const second = await takeIntoUse(karin, projectId, key);
    expect(await sara.post<Refusal>(`/participations/${id}/measurements`, { instrumentId: first, occasion: 'FOLLOW_UP', respondent: 'PARTICIPANT', answers: three(4, 4, 4) })).toMatchObject({ status: 409, body: { code: 'measurement.not-in-use' } });
    await measure(sara, id, { instrumentId: second, occasion: 'FOLLOW_UP', answers: [{ key: 'ny', value: 9 }] });
    const before = await of(sara, id, first);
    expect(before).toMatchObject({ inUse: false, edition: 1, due: null, measurements: [{ score: 9, values: three(3, 3, 3) }] });
    expect(before.definition.items).toHaveLength(3);
    expect((await of(sara, id, second)).measurements).toMatchObject([{ score: 9, change: null }]);
  });

  test('so many may be passed over as the definition says; one more, and the form is kept without a score', async () => {
    const id = await office.takeOn();
    await measure(office.sara, id, { instrumentId: ladder, occasion: 'BASELINE', measuredOn: daysAgo(30), answers: three(4, null, 3) });
    await measure(office.sara, id, { instrumentId: ladder, occasion: 'FOLLOW_UP', answers: [{ key: 'rutiner', value: 5 }] });
    expect((await of(office.sara, id, ladder)).measurements.map(({ score, missing, band, change }) => [score, missing, band?.sv ?? null, change])).toEqual([[null, 2, null, null], [10.5, 1, 'god', null]]);
  });

  test('goals of one\'s own: the T score of what they weigh and how they came out', async () => {
    const id = await office.takeOn();
    const goals = (first: number, second: number) => [{ words: 'Komma till jobbet tre dagar', weight: 1, level: first }, { words: 'Ringa själv', weight: 1, level: second }];
    await measure(office.sara, id, { instrumentId: gas, occasion: 'BASELINE', measuredOn: daysAgo(30), goals: goals(-1, -1) });
    await measure(office.sara, id, { instrumentId: gas, occasion: 'FOLLOW_UP', goals: goals(1, 1) });
    const { measurements } = await of(office.sara, id, gas);
    expect(measurements.map(({ score }) => Number(score!.toFixed(4)))).toEqual([62.4035, 37.5965]);
    expect(measurements[0]!.goals).toEqual(goals(1, 1));
    expect(faults(await office.sara.post<Refusal>(`/participations/${id}/measurements`, { instrumentId: gas, occasion: 'EXIT', respondent: 'CASEWORKER', goals: [] }))).toEqual({ status: 422, errors: ['goals: measurement.no-goals'] });
    expect(faults(await office.sara.post<Refusal>(`/participations/${id}/measurements`, { instrumentId: gas, occasion: 'EXIT', respondent: 'CASEWORKER', goals: [{ words: 'x', weight: 9, level: 3 }] }))).toMatchObject({ status: 422 });
  });

  test('what cannot be is refused by field, and nothing is half done', async () => {
    const id = await office.takeOn();
    const form = { instrumentId: ladder, occasion: 'BASELINE', respondent: 'PARTICIPANT', answers: three(1, 1, 1) } as const;
    const post = async (change: object) => faults(await office.sara.post<Refusal>(`/participations/${id}/measurements`, { ...form, ...change }));
    expect(await post({ answers: three(9, 1, 0) })).toEqual({ status: 422, errors: ['answers.rutiner: measurement.off-scale', 'answers.ensam: measurement.off-scale'] });
    expect(await post({ answers: [{ key: 'humor', value: 1 }] })).toEqual({ status: 422, errors: ['answers.humor: measurement.unknown-item'] });
    expect(await post({ answers: [...three(1, 1, 1), { key: 'ork', value: 2 }] })).toEqual({ status: 422, errors: ['answers.ork: measurement.answered-twice'] });
    expect(await post({ answers: [] })).toEqual({ status: 422, errors: ['answers: measurement.nothing-answered'] });
    expect(await post({ goals: [{ words: 'mål', weight: 1, level: 0 }] })).toEqual({ status: 422, errors: ['goals: measurement.does-not-belong'] });
    expect(await post({ respondent: 'CASEWORKER' })).toEqual({ status: 422, errors: ['respondent: measurement.asks-the-participant'] });
    expect(await post({ measuredOn: daysAgo(-1) })).toEqual({ status: 422, errors: ['measuredOn: day.in-the-future'] });
    expect(await post({ measuredOn: daysAgo(61) })).toEqual({ status: 422, errors: ['measuredOn: day.before-entry'] });
    expect(await post({ occasion: 'SOMETIMES' })).toMatchObject({ status: 422 });
    expect((await post({ mood: 'bra' })).status).toBe(400);
    expect((await of(office.sara, id, ladder)).measurements).toEqual([]);
    await measure(office.sara, id, { ...form, occasion: 'BASELINE', measuredOn: daysAgo(10) });
    expect(await post({})).toEqual({ status: 422, errors: ['occasion: measurement.baseline-there'] });
    expect(await post({ occasion: 'FOLLOW_UP', measuredOn: daysAgo(11) })).toEqual({ status: 422, errors: ['measuredOn: measurement.before-baseline'] });
  });

  test('a correction is another version and the one before stands; what was wrong altogether is taken back and counts no more', async () => {
    const { sara, kalle } = office;
    const id = await office.takeOn();
    const first = await measure(sara, id, { instrumentId: ladder, occasion: 'BASELINE', measuredOn: daysAgo(20), answers: three(1, 1, 1) });
    const right = { occasion: 'BASELINE', respondent: 'PARTICIPANT', measuredOn: daysAgo(20), answers: three(2, 2, 2), reason: 'Läste fel på pappret.' };
    expect((await sara.change('PATCH', `/measurements/${first}`, 1, { ...right, reason: '' })).status).toBe(422);
    expect((await kalle.change('PATCH', `/measurements/${first}`, 1, right)).status).toBe(204);
    expect((await sara.change('PATCH', `/measurements/${first}`, 1, right)).status).toBe(412);
    expect((await of(sara, id, ladder)).measurements).toMatchObject([{ score: 8, corrections: 1, reason: 'Läste fel på pappret.', version: 2 }]);
    const { items } = await sara.must(sara.get<AnswerVersions>(`/measurements/${first}/answers`));
    expect(items.map(({ no, values, score, writtenByName }) => [no, values[0]!.value, score, writtenByName])).toEqual([[2, 2, 8, 'Kalle'], [1, 1, 7, 'Sara']]);

    expect((await sara.change('POST', `/measurements/${first}/withdraw`, 2, { reason: 'Fel person.' })).status).toBe(204);
    expect(await sara.change<Refusal>('PATCH', `/measurements/${first}`, 3, right)).toMatchObject({ status: 409, body: { code: 'measurement.withdrawn' } });
    const after = await of(sara, id, ladder);
    expect(after.measurements[0]).toMatchObject({ withdrawnWhy: 'Fel person.' });
    expect(after.due).toMatchObject({ occasion: 'BASELINE' });
    await measure(sara, id, { instrumentId: ladder, occasion: 'BASELINE', answers: three(3, 3, 3) });
  });

  test('written by those who carry the case; a consent to progress shows that one was measured, and health takes its own', async () => {
    const { sara, karin, eva, lena } = office;
    const id = await office.takeOn();
    await measure(sara, id, { instrumentId: who5, occasion: 'BASELINE', answers: inTurn(3, 2, 3, 2, 3), words: 'Sover dåligt.' });
    await measure(sara, id, { instrumentId: rulers, occasion: 'BASELINE', answers: [{ key: 'importance', value: 8 }, { key: 'confidence', value: 4 }, { key: 'readiness', value: 6 }] });
    expect((await lena.post(`/participations/${id}/measurements`, { instrumentId: rulers, occasion: 'FOLLOW_UP', respondent: 'PARTICIPANT' })).status).toBe(403);
    expect((await karin.get(`/participations/${id}/measurements`)).status).toBe(403);
    expect((await eva.get(`/participations/${id}/measurements`)).status).toBe(404);
    expect((await of(lena, id, who5)).measurements).toMatchObject([{ score: 52, words: 'Sover dåligt.' }]);

    await office.share(id, ['progress']);
    expect((await of(eva, id, who5)).measurements).toMatchObject([{ score: null, band: null, answersShown: false, values: [], words: '' }]);
    expect((await of(eva, id, rulers)).measurements).toMatchObject([{ score: 6, answersShown: false, values: [] }]);
    expect((await eva.post(`/participations/${id}/measurements`, { instrumentId: rulers, occasion: 'FOLLOW_UP', respondent: 'PARTICIPANT' })).status).toBe(403);
    await office.share(id, ['health']);
    expect((await of(eva, id, who5)).measurements).toMatchObject([{ score: 52, answersShown: true, words: 'Sover dåligt.' }]);
    await office.share(id, []);
    expect((await eva.get(`/participations/${id}/measurements`)).status).toBe(404);
  });
});
