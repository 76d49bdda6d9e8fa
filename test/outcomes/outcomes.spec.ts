import { beforeAll, describe, expect, test } from '@jest/globals';
import type { LadderList } from '#progress';
import type { Outcomes } from '#outcomes';
import { assessStep, defineOutcomes, makeLadder, preLadder, recordOutcome } from '../../apps/cli/src/demo/progress.journey.js';
import { consentTo } from '../../apps/cli/src/demo/participation.journey.js';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { aProject, day, NEXT_YEAR, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { cast, figureOf, readingOf, type Cast } from './cast.js';
import { addSubproject, FORSTEG, IRIS, SIA } from './promises.js';

describe('Outcomes against targets', () => {
  let house: House;
  let iris: Cast;
  let sia: Cast;

  beforeAll(async () => {
    house = await openHouse();
    iris = await cast(house, 'Iris', IRIS);
    sia = await cast(house, 'Sia', SIA);
  });

  /** Three steps: where somebody stood at first, and where after. */
  async function climb(who: Cast, gender: 'FEMALE' | 'MALE', positions: number[], more: { subprojectId?: string } = {}): Promise<string> {
    const id = await who.takeOn(gender, day(-120), more);
    for (const [n, position] of positions.entries()) await assessStep(who.sara, id, { position, assessedOn: day(-110 + n * 40), why: 'Så ser det ut nu.' });
    return id;
  }

  test('IRIS-12 X-5 three in four of all participants, women and men apart, with 368 and 398 whole persons side by side', async () => {
    const north = await addSubproject(house, iris.projectId, 'Höganäs', 60);
    for (const positions of [[2, 3], [2, 4], [1, 3], [3, 3]]) await climb(iris, 'FEMALE', positions, { subprojectId: north });
    for (const positions of [[2, 3], [4, 3], [5]]) await climb(iris, 'MALE', positions);
    await iris.takeOn('MALE', day(-60));
    const seen = await iris.outcomes('by=subproject');
    const reading = readingOf(seen, 'STEP_PROGRESS', 'ALL_PARTICIPANTS');
    expect(reading.total).toMatchObject({ population: 8, yes: 4, no: 3, unknown: 1, denominator: 7, percent: 57.1, reached: false, needed: 6, stillNeeded: 2, few: true, gapPoints: -17.9 });
    expect(reading.women).toMatchObject({ yes: 3, denominator: 4, percent: 75, reached: true, stillNeeded: 0, unknown: 0 });
    expect(reading.men).toMatchObject({ yes: 1, denominator: 3, percent: 33.3, reached: false, stillNeeded: 2, unknown: 1 });
    expect(reading.total.interval).toEqual({ low: 25, high: 84.2 });
    expect(reading.wholePersons).toEqual([{ planned: 490, governing: true, persons: 368, stillNeeded: 364 }, { planned: 530, governing: false, persons: 398, stillNeeded: 394 }]);
    expect(reading.denominatorWords).toContain('alla deltagare, pågående och avslutade');
    expect(reading.denominatorWords).toContain('7 av 8 personer; om 1 är det inte känt');
    expect(reading.parts.map(({ name, total, women, men }) => [name, total.yes, total.denominator, women.yes, men.population])).toEqual([['Höganäs', 3, 4, 3, 0], [null, 1, 3, 0, 4]]);
    expect(reading.total.reasons.map(({ reason, persons }) => [reason, persons])).toContainEqual(['STEPS_BACK', 1]);
    for (const figure of seen.figures) for (const r of figure.readings) expect(r.women.population + r.men.population + r.others).toBe(r.total.population);
  });

  test('what a caseworker saves stands in the figure at the next read, and what is corrected is gone from it', async () => {
    const before = readingOf(await iris.outcomes(), 'STEP_PROGRESS', 'ALL_PARTICIPANTS').total;
    const id = await iris.takeOn('FEMALE', day(-40));
    expect(readingOf(await iris.outcomes(), 'STEP_PROGRESS', 'ALL_PARTICIPANTS').total).toMatchObject({ unknown: before.unknown + 1, yes: before.yes });
    await assessStep(iris.sara, id, { position: 1, assessedOn: day(-35) });
    const up = await assessStep(iris.sara, id, { position: 2 });
    expect(readingOf(await iris.outcomes(), 'STEP_PROGRESS', 'ALL_PARTICIPANTS').total).toMatchObject({ unknown: before.unknown, yes: before.yes + 1 });
    await iris.sara.must(iris.sara.change('PATCH', `/steps/${up}`, 1, { position: 1 }));
    expect(readingOf(await iris.outcomes(), 'STEP_PROGRESS', 'ALL_PARTICIPANTS').total).toMatchObject({ yes: before.yes, no: before.no + 1 });
    expect(readingOf(await iris.outcomes(`asOf=${day(-36)}`), 'STEP_PROGRESS', 'ALL_PARTICIPANTS').total.yes).toBe(before.yes);
  });

  test('IRIS-13 every figure says of whom it is measured, in words; two denominators stand beside each other, and none is taken in silence', async () => {
    const seen = await iris.outcomes();
    expect(seen.figures.map(({ kind, value, population }) => [kind, value, population])).toEqual([
      ['PARTICIPANTS', 490, null], ['PARTICIPANTS', 530, null], ['STEP_PROGRESS', 75, 'ALL_PARTICIPANTS'], ['INCREASED_LIVELIHOOD', 30, 'COMPLETED'],
      ['SUPPORT', null, 'ALL_PARTICIPANTS'], ['PARALLEL_AREAS', null, 'ALL_PARTICIPANTS'], ['READY_FOR_ORDINARY', null, 'ALL_PARTICIPANTS']]);
    expect(readingOf(seen, 'STEP_PROGRESS', 'ALL_PARTICIPANTS').populationWords).toBe('alla deltagare, pågående och avslutade');
    expect(readingOf(seen, 'INCREASED_LIVELIHOOD', 'COMPLETED').populationWords).toBe('deltagare som avslutat projektet');
    for (const figure of seen.figures) {
      expect(figure.numeratorWords.length).toBeGreaterThan(10);
      for (const reading of figure.readings) expect(reading.denominatorWords).toMatch(/\d/);
    }
    const english = iris.karin.another('Karin');
    Object.assign(english, { cookie: (iris.karin as unknown as { cookie: string }).cookie, language: 'en' });
    expect(readingOf((await english.get<Outcomes>(`/projects/${iris.projectId}/outcomes`)).body, 'INCREASED_LIVELIHOOD', 'COMPLETED').populationWords).toBe('participants who have completed the project');
    const lund = await cast(house, 'Lund', [{ kind: 'WORK_OR_STUDIES', value: 60, unit: 'percent' }]);
    await lund.takeOn('MALE', day(-5));
    const figure = figureOf(await lund.outcomes(), 'WORK_OR_STUDIES');
    expect(figure.population).toBeNull();
    expect(figure.readings.map((r) => r.population)).toEqual(['ALL_PARTICIPANTS', 'PLANNED']);
    expect(figure.readings[1]).toMatchObject({ denominatorWords: expect.stringContaining('talet saknas'), total: { percent: null, reached: null } });
    expect((await lund.karin.get(`/projects/${lund.projectId}/outcomes/${figure.targetId}/persons`)).status).toBe(409);
    expect(await lund.persons(figure.targetId!, 'population=COMPLETED')).toEqual([]);
  });

  test('begins IRIS-2 490 and 530 stand side by side with the difference, each with its pace', async () => {
    const seen = await iris.outcomes();
    const [record, text] = [figureOf(seen, 'PARTICIPANTS', 490), figureOf(seen, 'PARTICIPANTS', 530)];
    expect([record.governing, record.differsBy, text.governing, text.differsBy]).toEqual([true, null, false, 40]);
    const { total, pace } = record.readings[0]!;
    expect(pace).toMatchObject({ gonePercent: 50, stillNeeded: 490 - total.yes, ahead: total.yes - pace!.expected, lastDay: day(400) });
    expect(pace!.expected).toBe(Math.floor((490 * 401) / 801));
    expect(total).toMatchObject({ denominator: 490, percent: Math.round((total.yes / 490) * 1000) / 10, reached: false, interval: null });
  });

  test('SIA-8 SIA-9 the ambition of 60 % of 584 is 351 persons, shown of the plan and of the participants, never of the completed in silence', async () => {
    for (const [gender, kind] of [['FEMALE', 'STARTED_WORK'], ['FEMALE', 'STARTED_STUDIES'], ['MALE', 'BOTH']] as const) {
      const id = await sia.takeOn(gender, day(-90));
      const work = { workPercent: 50, workForm: 'UNSUBSIDISED' } as const;
      await recordOutcome(sia.sara, id, { kind, startsOn: day(-10), evidence: 'CONTRACT', ...(kind !== 'STARTED_STUDIES' ? work : {}), ...(kind !== 'STARTED_WORK' ? { studyPercent: 50 } : {}) });
    }
    await sia.takeOn('MALE', day(-90));
    const figure = figureOf(await sia.outcomes(), 'WORK_OR_STUDIES');
    expect([figure.strength, figure.value, figure.readings.map((r) => r.population)]).toEqual(['AMBITION', 60, ['PLANNED', 'ALL_PARTICIPANTS']]);
    expect(figure.readings[0]!.total).toMatchObject({ yes: 3, denominator: 584, percent: 0.5, needed: 351, stillNeeded: 348 });
    expect(figure.readings[1]!.total).toMatchObject({ yes: 3, denominator: 4, percent: 75, reached: true });
    expect(figure.readings[0]!.women).toMatchObject({ yes: 2, denominator: null, percent: null });
    expect(figure.readings[0]!.pace).toMatchObject({ stillNeeded: 348, lastDay: day(400) });
    const chosen = figureOf(await sia.outcomes('population=COMPLETED'), 'WORK_OR_STUDIES').readings;
    expect(chosen.map((r) => [r.population, r.total.population])).toEqual([['COMPLETED', 0]]);
    const reasons = (await sia.persons(figure.targetId!)).map((p) => [p.gender, p.verdict, p.reasonWords]).sort();
    expect(reasons).toEqual([['FEMALE', 'YES', 'har börjat arbeta'], ['FEMALE', 'YES', 'har börjat studera'], ['MALE', 'NO', 'inte ännu'], ['MALE', 'YES', 'har börjat arbeta och studera']]);
  });

  test('FST-6 ready for what AF or the municipality does for everyone, with the receiver; the working methods stand by the steps they serve', async () => {
    const forsteg = await cast(house, 'Försteg', FORSTEG);
    const first = (await forsteg.karin.must(forsteg.karin.get<LadderList>(`/projects/${forsteg.projectId}/ladders`))).items[0]!;
    await makeLadder(forsteg.karin, forsteg.projectId, preLadder(first, { 2: ['Grön arbetsträning'], 4: ['Case management', 'Supported Employment'] }));
    const methods = (await forsteg.sara.must(forsteg.sara.get<LadderList>(`/projects/${forsteg.projectId}/ladders`))).items[0]!.steps.flatMap((s, n) => s.methods.map((m) => [n, m]));
    expect(methods).toEqual([[2, 'Grön arbetsträning'], [4, 'Case management'], [4, 'Supported Employment']]);
    for (const [gender, receiver] of [['FEMALE', 'AF'], ['MALE', 'MUNICIPALITY'], ['MALE', null]] as const) {
      const id = await forsteg.takeOn(gender, day(-100));
      await assessStep(forsteg.sara, id, { position: 3, assessedOn: day(-95) });
      await assessStep(forsteg.sara, id, { position: receiver ? 6 : 5, checked: receiver ? [0, 1, 2, 3, 4, 5] : [0] });
      if (receiver) await recordOutcome(forsteg.sara, id, { kind: 'READY_FOR_ORDINARY', startsOn: TODAY, receiver, evidence: 'AGENCY_DECISION' });
    }
    const { total, women, men } = readingOf(await forsteg.outcomes(), 'READY_FOR_ORDINARY', 'ALL_PARTICIPANTS');
    expect(total.reasons).toEqual([{ reason: 'NOT_READY_YET', verdict: 'NO', persons: 1 }, { reason: 'READY_AT_AF', verdict: 'YES', persons: 1 }, { reason: 'READY_AT_MUNICIPALITY', verdict: 'YES', persons: 1 }]);
    expect([women.yes, men.yes]).toEqual([1, 1]);
    expect((await forsteg.persons('READY_FOR_ORDINARY', 'verdict=YES&group=men')).map((p) => p.reasonWords)).toEqual(['redo, kommunen tar emot']);
  });

  test('begins X-11 begins X-10 the persons behind a figure are pseudonyms; others than the coordinator of the project see neither', async () => {
    const figure = figureOf(await iris.outcomes(), 'STEP_PROGRESS');
    const list = await iris.persons(figure.targetId!, 'group=women&verdict=YES');
    expect(list).toHaveLength(figure.readings[0]!.women.yes);
    expect(list.every((p) => /^D-\d{6}$/.test(p.pseudonym) && p.givenName === null && p.familyName === null)).toBe(true);
    expect(list[0]).toMatchObject({ verdict: 'YES', reasonWords: 'steg framåt sedan första bedömningen' });
    expect((await iris.sara.get(`/projects/${iris.projectId}/outcomes`)).status).toBe(403);
    expect((await sia.karin.get(`/projects/${iris.projectId}/outcomes`)).status).toBe(404);
    expect((await sia.karin.get(`/projects/${iris.projectId}/outcomes/${figure.targetId}/persons`)).status).toBe(404);
    expect((await iris.karin.get(`/projects/${iris.projectId}/outcomes/nonsense/persons`)).status).toBe(404);
    expect((await iris.karin.get(`/projects/nonsense/outcomes/${figure.targetId}/persons`)).status).toBe(404);
    expect((await iris.karin.get(`/projects/${iris.projectId}/outcomes?asOf=2026-02-30`)).status).toBe(422);
    for (const ahead of [day(2), '2199-12-31']) for (const path of ['outcomes', 'outcomes/PARALLEL_AREAS/persons', 'steps-before', 'target-follow-up', 'indicators', 'indicators/all/people']) {
      expect([path, await iris.karin.get(`/projects/${iris.projectId}/${path}?asOf=${ahead}`)]).toMatchObject([path, { status: 422, body: { errors: [{ field: 'asOf', code: 'day.ahead-of-today' }] } }]);
    }
    expect(await iris.karin.get(`/projects/${iris.projectId}/indicators?knownOn=${day(2)}`)).toMatchObject({ status: 422, body: { errors: [{ field: 'knownOn', code: 'day.ahead-of-today' }] } });
    expect((await iris.karin.get(`/projects/${iris.projectId}/outcomes?by=shoe-size`)).status).toBe(422);
    expect((await iris.karin.get(`/projects/${iris.projectId}/outcomes?weather=fine`)).status).toBe(400);
  });

  test('a name stands in the list only where the person has agreed that the coordinator knows it, and leaves it with the consent', async () => {
    const id = await climb(iris, 'FEMALE', [2, 5]);
    const consent = await consentTo(iris.sara, id, { toUnitId: iris.officeId, categories: ['coordination'], validFrom: TODAY, validTo: day(100) });
    const named = (await iris.persons('STEP_PROGRESS')).filter((p) => p.givenName !== null);
    expect(named.map((p) => p.participationId)).toEqual([id]);
    await iris.sara.must(iris.sara.change('POST', `/consents/${consent}/withdraw`, 1));
    expect((await iris.persons('STEP_PROGRESS')).filter((p) => p.givenName !== null)).toEqual([]);
  });

  test('a change of what counts is a new edition that every figure tells', async () => {
    const other = await aProject(house, 'Annan');
    const kim = await welcome(house.founder, 'Kim', 'kim@example.se', { role: 'COORDINATOR', unitId: iris.officeId, projectId: other, validTo: NEXT_YEAR });
    expect((await kim.get<Outcomes>(`/projects/${other}/outcomes`)).body.definition).toMatchObject({ edition: 0, own: false, stepGain: 1, baselineDays: 30, livelihoodPoints: 0, countsDeceased: false });
    await defineOutcomes(kim, other, { stepGain: 2, baselineDays: 45, livelihoodPoints: 10, countsDeceased: true, reason: 'Beslut i styrgruppen.' });
    expect((await kim.get<Outcomes>(`/projects/${other}/outcomes`)).body).toMatchObject({ definition: { edition: 1, own: true, stepGain: 2, reason: 'Beslut i styrgruppen.', madeByName: 'Kim' }, figures: expect.arrayContaining([expect.objectContaining({ kind: 'STEP_PROGRESS', numeratorWords: expect.stringContaining('minst 2 steg') })]) });
    expect((await kim.post(`/projects/${iris.projectId}/outcome-definitions`, { stepGain: 2, baselineDays: 45, livelihoodPoints: 10, countsDeceased: true, reason: 'Inte mitt.' })).status).toBe(404);
    expect((await kim.post(`/projects/${other}/outcome-definitions`, { stepGain: 0, baselineDays: 45, livelihoodPoints: 10, countsDeceased: true, reason: 'Fel.' })).status).toBe(422);
  });
});
