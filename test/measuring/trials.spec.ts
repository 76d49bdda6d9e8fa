import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { inventPeople } from '#participants';
import type { InstrumentComparison, MeasuredInstrument, Statistic, StatisticKind } from '#measuring';
import { instrumentsOf, makeInstrument, measure, measurementsOf, ownLadder } from '../../apps/cli/src/demo/measuring.journey.js';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { accountOf, enrol } from '../../apps/cli/src/demo/participation.journey.js';
import { addMunicipality } from '../../apps/cli/src/demo/projects.journey.js';
import { compareTrial, decideTrial, planTrial, startTrial, trialOf, trialPlan, trialsOf } from '../../apps/cli/src/demo/trials.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { NEXT_YEAR, TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

interface Refusal { code: string; errors?: { field: string; code: string }[] }
const told = ({ status, body }: { status: number; body: Refusal }) => [status, ...(body.errors?.map(({ field, code }) => `${field}: ${code}`) ?? [body.code])];
const ladderAnswers = (routines: number, energy: number, alone: number) => [{ key: 'rutiner', value: routines }, { key: 'ork', value: energy }, { key: 'ensam', value: alone }];
const rulerAnswers = (value: number) => ['importance', 'confidence', 'readiness'].map((key) => ({ key, value }));
const figure = ({ statistics }: InstrumentComparison, kind: StatisticKind): Statistic => statistics.find((one) => one.kind === kind)!;
const LEAST = { pairsLeast: 10, outcomesLeast: 5, formsLeast: 10 };
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const spread = (values: number[]) => Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1));

describe('Measuring methods are tried until one is chosen', () => {
  let office: Office;
  let ladder: string;
  let rulers: string;
  const people = inventPeople({ seed: 91, today: TODAY });
  const dueOf = async (visitor: Visitor, participationId: string) => (await measurementsOf(visitor, participationId)).instruments.map(({ id, due, tried }) => ({ id, due, tried }));
  const of = async (participationId: string, instrumentId: string): Promise<MeasuredInstrument> => (await measurementsOf(office.sara, participationId)).instruments.find(({ id }) => id === instrumentId)!;
  const living = async (municipalityCode: string, gender: 'FEMALE' | 'MALE' = 'FEMALE') => {
    const { sara, projectId, unitId } = office;
    return (await enrol(sara, { ...people.next().value!, legalGender: gender, municipality: municipalityCode }, { projectId, unitId, startsOn: daysAgo(60), deputyId: await accountOf(office.kalle) })).id;
  };

  beforeAll(async () => {
    office = await openOffice();
    ladder = await makeInstrument(office.karin, office.projectId, ownLadder());
    rulers = (await instrumentsOf(office.karin, office.projectId)).items.find(({ key }) => key === 'readiness-rulers')!.id;
    for (const code of ['1281', '1256', '1290', '0880']) await addMunicipality(office.karin, office.projectId, { code, origin: 'LOCAL' });
  });

  test('a plan that cannot be is refused by field; who only works in the project reads it, and neither plans, compares nor decides', async () => {
    const { karin, sara, lena, eva, projectId } = office;
    const path = `/projects/${projectId}/measurement-trials`;
    const post = async (change: object) => told(await karin.post<Refusal>(path, { ...trialPlan([rulers, ladder], daysAgo(50)), ...change }));
    expect(await post({ instrumentIds: [rulers, rulers] })).toMatchObject([422, expect.stringContaining('instrumentIds')]);
    expect(await post({ instrumentIds: [rulers] })).toMatchObject([422, expect.stringContaining('instrumentIds')]);
    expect(await post({ instrumentIds: [rulers, projectId] })).toEqual([422, 'instrumentIds: trial.unknown-instrument']);
    expect(await post({ everyWeeks: null, atExit: false })).toEqual([422, 'everyWeeks: trial.asked-once']);
    expect(await post({ pairsLeast: 3 })).toMatchObject([422, expect.stringContaining('pairsLeast')]);
    expect(await post({ retestDays: 15 })).toMatchObject([422, expect.stringContaining('retestDays')]);
    const another = await makeInstrument(karin, projectId, ownLadder({ reason: 'Ett annat ord.' }));
    expect(await post({ instrumentIds: [ladder, another] })).toEqual([422, 'instrumentIds: trial.same-method']);
    for (const who of [sara, lena, eva]) expect((await who.post(path, trialPlan([rulers, ladder], daysAgo(50)))).status).toBe(403);
    const { items } = await trialsOf(karin, projectId);
    expect(items).toEqual([]);
  });

  test('SIA-20 methods tried side by side: allotted, scheduled, compared above a minimum n, and decided with the figures as shown', async () => {
    const { karin, sara, kalle, projectId } = office;
    const id = await planTrial(karin, projectId, trialPlan([rulers, ladder], daysAgo(1), { ...LEAST, name: 'Första planen' }));
    const early = await trialOf(karin, projectId, id);
    expect(early).toMatchObject({ status: 'PLANNED', allocation: 'ALL', retestDays: 7, pairsLeast: 10 });
    expect((await karin.change('PATCH', `/measurement-trials/${id}`, early.version, trialPlan([rulers, ladder], daysAgo(-1), LEAST))).status).toBe(204);
    expect(told(await karin.change<Refusal>('POST', `/measurement-trials/${id}/start`, 2, {}))).toEqual([409, 'trial.too-early']);
    expect((await karin.change('PATCH', `/measurement-trials/${id}`, 2, trialPlan([rulers, ladder], daysAgo(50), LEAST))).status).toBe(204);
    expect(told(await karin.change<Refusal>('POST', `/measurement-trials/${id}/decide`, 3, { instrumentId: rulers, grounds: 'För tidigt att säga.' }))).toEqual([409, 'trial.not-begun']);
    expect((await karin.change<Refusal>('POST', `/measurement-trials/${id}/start`, 1, {})).status).toBe(412);
    await startTrial(karin, projectId, id);
    expect(told(await karin.change<Refusal>('PATCH', `/measurement-trials/${id}`, 4, trialPlan([rulers, ladder], daysAgo(1))))).toEqual([409, 'trial.begun']);

    const first = await living('1281');
    expect(await dueOf(sara, first)).toEqual(expect.arrayContaining([rulers, ladder].map((one) => ({ id: one, due: { occasion: 'BASELINE', on: daysAgo(50) }, tried: true }))));
    expect(told(await sara.post<Refusal>(`/participations/${first}/measurements`, { instrumentId: rulers, occasion: 'BASELINE', respondent: 'PARTICIPANT', answers: rulerAnswers(3), feltChange: 1 }))).toEqual([422, 'feltChange: measurement.first-time']);

    const changes: number[] = [];
    const begins: number[] = [];
    for (let n = 0; n < 10; n += 1) {
      const person = n === 0 ? first : await living(n % 2 === 0 ? '1281' : '1256', n < 5 ? 'FEMALE' : 'MALE');
      const [begin, change] = [2 + (n % 4), n % 3];
      begins.push(begin);
      changes.push(change);
      await measure(sara, person, { instrumentId: rulers, occasion: 'BASELINE', measuredOn: daysAgo(48), answers: rulerAnswers(begin), minutes: 2 + (n % 3), acceptability: 4 });
      await measure(sara, person, { instrumentId: rulers, occasion: 'FOLLOW_UP', measuredOn: daysAgo(8), answers: rulerAnswers(begin + change), minutes: 2, feltChange: change === 0 ? 0 : 1, acceptability: 5 });
      await measure(kalle, person, { instrumentId: ladder, occasion: 'BASELINE', measuredOn: daysAgo(48), answers: n < 3 ? ladderAnswers(1, 1, 5) : ladderAnswers(1 + (n % 5), 2, 3), minutes: 9 });
      if (n === 8) {
        const [few] = (await compareTrial(karin, id)).items;
        expect([few!.asked, figure(few!, 'RESPONSE_MEAN')]).toEqual([9, { kind: 'RESPONSE_MEAN', municipality: null, n: 9, least: 10, value: null, from: null, to: null, verdict: 'TOO_FEW' }]);
      }
    }
    const silent = await living('1290');
    expect((await of(first, rulers)).due).toEqual({ occasion: 'RETEST', on: daysAgo(1) });
    expect((await of(silent, rulers)).due).toMatchObject({ occasion: 'BASELINE' });

    const { items } = await compareTrial(karin, id);
    const [byRulers, byLadder] = items as [InstrumentComparison, InstrumentComparison];
    expect(items.map(({ key, asked, answered, forms }) => [key, asked, answered, forms])).toEqual([['readiness-rulers', 11, 10, 20], ['vardagstrappan', 11, 10, 10]]);
    expect(figure(byRulers, 'COMPLETION').value).toBeCloseTo(10 / 11, 9);
    expect([figure(byRulers, 'TWICE').value, figure(byLadder, 'TWICE').value, figure(byRulers, 'MINUTES').value, figure(byLadder, 'MINUTES').value]).toEqual([1, 0, 2, 9]);
    expect(figure(byRulers, 'ACCEPTABILITY')).toMatchObject({ n: 10, value: 5, verdict: 'GOOD' });
    expect(figure(byRulers, 'RESPONSE_MEAN').value).toBeCloseTo(mean(changes) / spread(changes), 9);
    expect(figure(byRulers, 'EFFECT_SIZE').value).toBeCloseTo(mean(changes) / spread(begins), 9);
    expect(figure(byRulers, 'MIC')).toMatchObject({ n: changes.filter((change) => change > 0).length, value: mean(changes.filter((change) => change > 0)) });
    expect(figure(byRulers, 'ALPHA')).toMatchObject({ n: 10, value: 1, verdict: 'WEAK' });
    expect(figure(byLadder, 'FLOOR')).toMatchObject({ n: 10, value: 0.3, verdict: 'WEAK' });
    expect(figure(byRulers, 'RETEST')).toMatchObject({ n: 0, least: 10, verdict: 'TOO_FEW' });
    expect(figure(byRulers, 'BY_GENDER').value).toBeCloseTo(mean(begins.slice(0, 5)) - mean(begins.slice(5)), 9);
    expect(byRulers.statistics.filter(({ kind }) => kind === 'BY_MUNICIPALITY').map(({ municipality, n }) => [municipality, n])).toEqual([['1256', 5], ['1281', 5]]);
    for (const who of [sara, kalle, office.lena, office.eva]) expect((await who.get(`/measurement-trials/${id}/comparison`)).status).toBe(403);

    expect(told(await karin.change<Refusal>('POST', `/measurement-trials/${id}/decide`, 4, { instrumentId: projectId, grounds: 'Inte en av dem som prövas.' }))).toEqual([422, 'instrumentId: trial.not-tried']);
    expect((await karin.change('POST', `/measurement-trials/${id}/decide`, 4, { instrumentId: rulers, grounds: 'kort' })).status).toBe(422);
    await decideTrial(karin, projectId, { id, instrumentId: rulers, grounds: 'Fler svarade, det går fort och visar förändring.' });
    expect(await trialOf(karin, projectId, id)).toMatchObject({ status: 'DECIDED', chosenId: rulers, decidedOn: TODAY, decidedByName: 'Karin', grounds: 'Fler svarade, det går fort och visar förändring.', figures: items });
    const per = await welcome(office.house.founder, 'Per', 'per@example.se', { role: 'EVALUATOR', unitId: office.unitId, projectId, validTo: NEXT_YEAR });
    expect(await trialOf(per, projectId, id)).toMatchObject({ status: 'DECIDED', chosenId: rulers, grounds: 'Fler svarade, det går fort och visar förändring.', figures: null });
    expect(told(await karin.change<Refusal>('POST', `/measurement-trials/${id}/decide`, 5, { instrumentId: ladder, grounds: 'Vi ångrade oss i dag.' }))).toEqual([409, 'trial.decided']);
  });

  test('SIA-21 the chosen method is asked in every municipality, the others no more, and what was answered by them stands', async () => {
    const { karin, sara, projectId } = office;
    const codes = ['1281', '1256', '1290', '0880'];
    const id = await planTrial(karin, projectId, trialPlan([rulers, ladder], daysAgo(40), { ...LEAST, allocation: 'MUNICIPALITY' }));
    await startTrial(karin, projectId, id);
    const { instruments, seed } = await trialOf(karin, projectId, id);
    const lot = (code: string) => createHash('md5').update(`${seed}:${code}`).digest('hex');
    const drawn = [...codes].sort((one, other) => (lot(one) < lot(other) ? -1 : 1));
    expect(instruments.map(({ id: one, municipalities }) => [one, municipalities])).toEqual([[rulers, [drawn[0], drawn[2]].sort()], [ladder, [drawn[1], drawn[3]].sort()]]);

    const there = new Map<string, string>();
    for (const code of codes) there.set(code, await living(code));
    for (const [at, code] of drawn.entries()) {
      const [asked, not] = at % 2 === 0 ? [rulers, ladder] : [ladder, rulers];
      expect(await dueOf(sara, there.get(code)!)).toEqual(expect.arrayContaining([{ id: asked, due: { occasion: 'BASELINE', on: daysAgo(40) }, tried: true }, { id: not, due: null, tried: false }]));
    }
    const byLadder = there.get(drawn[1]!)!;
    await measure(sara, byLadder, { instrumentId: ladder, occasion: 'BASELINE', measuredOn: daysAgo(30), answers: ladderAnswers(2, 2, 2) });
    const { items } = await compareTrial(karin, id);
    expect(items.find(({ instrumentId }) => instrumentId === ladder)).toMatchObject({ answered: 1, forms: 1 });

    await decideTrial(karin, projectId, { id, instrumentId: rulers, grounds: 'Den går att använda i hela länet.' });
    for (const code of codes) {
      const all = await dueOf(sara, there.get(code)!);
      expect(all.find((one) => one.id === rulers)).toEqual({ id: rulers, due: { occasion: 'BASELINE', on: daysAgo(60) }, tried: null });
      expect(all.find((one) => one.id === ladder)?.due ?? null).toBeNull();
      expect(told(await sara.post<Refusal>(`/participations/${there.get(code)!}/measurements`, { instrumentId: ladder, occasion: 'FOLLOW_UP', respondent: 'PARTICIPANT', answers: ladderAnswers(3, 3, 3) }))).toEqual([409, 'instrumentId: measurement.not-in-use']);
    }
    expect(await of(byLadder, ladder)).toMatchObject({ inUse: false, measurements: [{ score: 8, values: ladderAnswers(2, 2, 2) }] });
    expect((await instrumentsOf(karin, projectId)).items.find((one) => one.id === ladder)?.use?.retiredOn).toBe(TODAY);
  });

  test('each participant draws one method by the stored seed, which anyone can draw again', async () => {
    const { karin, sara, projectId } = office;
    const id = await planTrial(karin, projectId, trialPlan([rulers, ladder], daysAgo(10), { ...LEAST, allocation: 'PARTICIPANT' }));
    await startTrial(karin, projectId, id);
    const { seed } = await trialOf(karin, projectId, id);
    for (let n = 0; n < 4; n += 1) {
      const person = await living('1281');
      const turn = Number.parseInt(createHash('md5').update(`${seed}:${person}`).digest('hex').slice(0, 8), 16) % 2;
      const asked = (await dueOf(sara, person)).filter(({ tried }) => tried).map((one) => one.id);
      expect(asked).toEqual([[rulers, ladder][turn]]);
    }
    const next = await planTrial(karin, projectId, trialPlan([rulers, ladder], daysAgo(10)));
    expect(told(await karin.change<Refusal>('POST', `/measurement-trials/${next}/start`, 1, {}))).toEqual([409, 'trial.another-runs']);
  });
});
