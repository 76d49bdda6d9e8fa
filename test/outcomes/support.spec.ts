import { beforeAll, describe, expect, test } from '@jest/globals';
import type { DefinitionList } from '#outcomes';
import type { PlanView } from '#plans';
import type { LadderList } from '#progress';
import type { ProjectView } from '#projects';
import { startIntervention } from '../../apps/cli/src/demo/interventions.journey.js';
import { agreePlan } from '../../apps/cli/src/demo/plans.journey.js';
import { assessStep, preLadder } from '../../apps/cli/src/demo/progress.journey.js';
import { day } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { cast, figureOf, readingOf, type Cast } from './cast.js';

interface Refusal {
  code: string;
  detail: string;
}

describe('Support and goals in words', () => {
  let house: House;
  let idis: Cast;

  beforeAll(async () => {
    house = await openHouse();
    idis = await cast(house, 'Idis', []);
  });

  async function planned(gender: 'FEMALE' | 'MALE'): Promise<{ id: string; plan: PlanView }> {
    const id = await idis.takeOn(gender, day(-60));
    return { id, plan: await agreePlan(idis.sara, id, { agreedOn: day(-50), agreedHow: 'IN_PERSON' }) };
  }

  test('IDIS-12 begins IDIS-22: the share with two areas at once, and with a plan and an intervention for a need of their own, of all participants, women and men apart', async () => {
    const { id: several, plan } = await planned('FEMALE');
    await startIntervention(idis.sara, several, { typeCode: 'WORK_TRAINING', startsOn: day(-40), needIds: [plan.needs[0]!.id] });
    await startIntervention(idis.sara, several, { typeCode: 'SFI', startsOn: day(-30), providerName: 'Komvux' });
    const { id: one } = await planned('MALE');
    await startIntervention(idis.sara, one, { typeCode: 'WORK_TRAINING', startsOn: day(-30) });
    await startIntervention(idis.sara, one, { typeCode: 'PLACEMENT', startsOn: day(-30) });
    await idis.takeOn('MALE', day(-20));
    const seen = await idis.outcomes();
    for (const [kind, reasons] of [['PARALLEL_AREAS', ['NEVER_AT_ONCE', 'NOTHING_RAN', 'SEVERAL_AREAS']], ['SUPPORT', ['NO_AGREED_PLAN', 'PLAN_AND_NEED', 'PLAN_WITHOUT_NEED']]] as const) {
      const reading = readingOf(seen, kind, 'ALL_PARTICIPANTS');
      expect(reading.total).toMatchObject({ yes: 1, no: 2, unknown: 0, denominator: 3, percent: 33.3, reached: null });
      expect([reading.women.yes, reading.women.denominator, reading.men.yes, reading.men.denominator]).toEqual([1, 1, 0, 2]);
      expect(reading.total.reasons.map(({ reason }) => reason)).toEqual(reasons);
      expect(reading.denominatorWords).toBe('alla deltagare, pågående och avslutade, utom avlidna: 3 personer');
      expect((await idis.persons(kind, 'verdict=YES')).map(({ participationId, reasonWords }) => [participationId, reasonWords])).toEqual([[several, expect.stringMatching(/områden samtidigt|eget behov/)]]);
    }
    expect(readingOf(await idis.outcomes(`asOf=${day(-35)}`), 'PARALLEL_AREAS', 'ALL_PARTICIPANTS').total.yes).toBe(0);
    expect(readingOf(await idis.outcomes(`asOf=${day(-35)}`), 'SUPPORT', 'ALL_PARTICIPANTS').total.yes).toBe(1);
  });

  test('a protected person stands in neither the share nor the list behind it', async () => {
    const before = readingOf(await idis.outcomes(), 'SUPPORT', 'ALL_PARTICIPANTS').total;
    const { id } = await planned('MALE');
    expect(readingOf(await idis.outcomes(), 'SUPPORT', 'ALL_PARTICIPANTS').total.population).toBe(before.population + 1);
    await idis.sara.must(idis.sara.post(`/participations/${id}/protection`, { level: 'SECRECY_MARKING' }));
    expect(readingOf(await idis.outcomes(), 'SUPPORT', 'ALL_PARTICIPANTS').total.population).toBe(before.population);
    expect((await idis.persons('SUPPORT')).map(({ participationId }) => participationId)).not.toContain(id);
  });

  test('IDIS-23 where no number is promised the steps are measured all the same, from the first assessment to the last', async () => {
    const id = await idis.takeOn('FEMALE', day(-100));
    await assessStep(idis.sara, id, { position: 1, assessedOn: day(-95) });
    await assessStep(idis.sara, id, { position: 3 });
    const figure = figureOf(await idis.outcomes(), 'STEP_PROGRESS');
    expect(figure).toMatchObject({ targetId: null, value: null, strength: null });
    expect(figure.readings[0]!.women).toMatchObject({ yes: 1, denominator: 1, reached: null });
    expect((await idis.persons('STEP_PROGRESS', 'verdict=YES')).map((p) => p.participationId)).toEqual([id]);
  });

  test('IDIS-26 a goal of one’s own is followed by a figure that a person chooses, and by another when that is changed', async () => {
    const { karin, projectId } = idis;
    await karin.must(karin.post(`/projects/${projectId}/goals`, { words: 'Fler får stöd från flera håll samtidigt.', reason: 'Styrgruppens beslut' }));
    const goal = async () => (await karin.must(karin.get<ProjectView>(`/projects/${projectId}`))).goals[0]!;
    const { id, version } = await goal();
    expect((await idis.outcomes()).goalsWithoutFigure.map((g) => g.id)).toEqual([id]);
    expect((await idis.sara.change('PATCH', `/goals/${id}`, version, { measure: 'PARALLEL_AREAS' })).status).toBe(403);
    expect((await karin.change('PATCH', `/goals/${id}`, version, { measure: 'HAPPINESS' })).status).toBe(422);
    expect((await karin.change('PATCH', `/goals/${id}`, version, { measure: 'PARALLEL_AREAS' })).status).toBe(204);
    expect((await karin.change('PATCH', `/goals/${id}`, version, { measure: 'SUPPORT' })).status).toBe(412);
    expect(await goal()).toMatchObject({ measure: 'PARALLEL_AREAS', origin: 'LOCAL' });
    const seen = await idis.outcomes();
    expect(figureOf(seen, 'PARALLEL_AREAS').goals).toMatchObject([{ id, words: 'Fler får stöd från flera håll samtidigt.', origin: 'LOCAL' }]);
    expect(seen.goalsWithoutFigure).toEqual([]);
    expect((await karin.change('PATCH', `/goals/${id}`, (await goal()).version, { measure: 'INCREASED_LIVELIHOOD' })).status).toBe(204);
    expect(figureOf(await idis.outcomes(), 'INCREASED_LIVELIHOOD')).toMatchObject({ targetId: null, goals: [{ id }], readings: [{ population: 'COMPLETED' }] });
  });

  test('the ladder and what counts are read by all who work in the project; two who change them at once are told, and nothing is passed over', async () => {
    const { sara, karin, projectId } = idis;
    const definitions = () => sara.must(sara.get<DefinitionList>(`/projects/${projectId}/outcome-definitions`));
    expect((await definitions()).items.map(({ edition, own }) => [edition, own])).toEqual([[0, false]]);
    const definition = { stepGain: 2, baselineDays: 45, livelihoodPoints: 10, countsDeceased: false, reason: 'Styrgruppens beslut', after: 0 };
    expect((await sara.post(`/projects/${projectId}/outcome-definitions`, definition)).status).toBe(403);
    expect((await karin.post(`/projects/${projectId}/outcome-definitions`, definition)).status).toBe(201);
    expect(await karin.post<Refusal>(`/projects/${projectId}/outcome-definitions`, { ...definition, stepGain: 3 })).toMatchObject({ status: 409, body: { code: 'outcome.defined-meanwhile', detail: expect.stringContaining('version 1') } });
    expect((await definitions()).items.map(({ edition, own, stepGain }) => [edition, own, stepGain])).toEqual([[1, true, 2], [0, false, 1]]);
    const first = (await sara.must(sara.get<LadderList>(`/projects/${projectId}/ladders`))).items[0]!;
    const ladder = { ...preLadder(first, {}), after: 0 };
    expect((await karin.post(`/projects/${projectId}/ladders`, ladder)).status).toBe(201);
    expect(await karin.post<Refusal>(`/projects/${projectId}/ladders`, ladder)).toMatchObject({ status: 409, body: { code: 'ladder.made-meanwhile' } });
    expect((await karin.post(`/projects/${projectId}/ladders`, { ...ladder, after: 1 })).status).toBe(201);
    expect((await sara.must(sara.get<LadderList>(`/projects/${projectId}/ladders`))).items.map(({ edition }) => edition)).toEqual([2, 1, 0]);
    expect((await sara.get('/projects/00000000-0000-7000-8000-000000000000/outcome-definitions')).status).toBe(404);
  });
});
