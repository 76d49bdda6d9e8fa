import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ClosingReason, LivelihoodSource } from '#participation';
import { leave } from '../../apps/cli/src/demo/participation.journey.js';
import { defineOutcomes } from '../../apps/cli/src/demo/progress.journey.js';
import { day } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { cast, figureOf, readingOf, type Cast } from './cast.js';
import { IRIS } from './promises.js';

const wage = (sharePercent: number): LivelihoodSource[] => [{ kind: 'WAGE', sharePercent }, { kind: 'SOCIAL_ASSISTANCE', sharePercent: 100 - sharePercent }];
const studies = (sharePercent: number): LivelihoodSource[] => [{ kind: 'STUDY_SUPPORT', sharePercent }, { kind: 'ACTIVITY_SUPPORT', sharePercent: 100 - sharePercent }];

describe('What people live on before and after', () => {
  let house: House;
  let iris: Cast;

  beforeAll(async () => {
    house = await openHouse();
    iris = await cast(house, 'Iris', IRIS);
  });

  interface Course {
    gender: 'FEMALE' | 'MALE';
    before?: LivelihoodSource[];
    after?: LivelihoodSource[];
    reason?: ClosingReason;
  }
  async function complete({ gender, before, after, reason = 'OWN_WISH' }: Course): Promise<string> {
    const id = await iris.takeOn(gender, day(-100), before ? { livelihood: before } : {});
    await leave(iris.sara, id, { endsOn: day(-2), reason, ...(after ? { livelihood: after } : { livelihoodUnknown: true }) });
    return id;
  }
  const livelihood = async (query = '') => readingOf(await iris.outcomes(query), 'INCREASED_LIVELIHOOD', 'COMPLETED');

  test('IRIS-10 of those who completed: more own livelihood through work or studies; what is not known stands apart; wrong registrations and the deceased are out', async () => {
    await iris.takeOn('FEMALE', day(-100), { livelihood: wage(0) });
    const up = await complete({ gender: 'FEMALE', before: wage(0), after: wage(50) });
    await complete({ gender: 'FEMALE', before: wage(25), after: wage(25) });
    await complete({ gender: 'MALE', before: studies(25), after: studies(50) });
    await complete({ gender: 'MALE', before: wage(50), after: wage(25) });
    await complete({ gender: 'MALE', before: wage(0) });
    await complete({ gender: 'FEMALE', after: wage(100) });
    await complete({ gender: 'FEMALE', before: wage(0), after: wage(100), reason: 'MIS_REGISTERED' });
    await complete({ gender: 'MALE', before: wage(0), reason: 'DECEASED' });
    const { total, denominatorWords } = await livelihood();
    expect(total).toMatchObject({ population: 6, yes: 2, no: 2, unknown: 2, denominator: 4, percent: 50, reached: true, needed: 2 });
    expect(denominatorWords).toBe('deltagare som avslutat projektet, utom avlidna: 4 av 6 personer; om 2 är det inte känt, och de räknas varken som ja eller nej');
    const reasons = (await iris.persons(figureOf(await iris.outcomes(), 'INCREASED_LIVELIHOOD').targetId!)).map((p) => [p.reason, p.ownBefore, p.ownAfter]).sort();
    expect(reasons).toEqual([
      ['LIVELIHOOD_AFTER_UNKNOWN', 0, null], ['LIVELIHOOD_BEFORE_UNKNOWN', null, 100], ['LIVELIHOOD_INCREASED', 0, 50], ['LIVELIHOOD_INCREASED', 25, 50], ['LIVELIHOOD_LESS', 50, 25], ['LIVELIHOOD_SAME', 25, 25]]);
    expect((await iris.persons('INCREASED_LIVELIHOOD', 'population=COMPLETED&verdict=YES')).map((p) => p.participationId)).toContain(up);
    expect(figureOf(await iris.outcomes(), 'PARTICIPANTS', 490).readings[0]!.total.yes).toBe(8);
  });

  test('IRIS-11 the target is judged for women, for men and in total, each with its interval, and few are said to be few', async () => {
    await complete({ gender: 'MALE', before: wage(0), after: wage(0) });
    await complete({ gender: 'MALE', before: wage(0), after: wage(0) });
    const { total, women, men, wholePersons } = await livelihood();
    expect(figureOf(await iris.outcomes(), 'INCREASED_LIVELIHOOD').byGender).toBe(true);
    expect(total).toMatchObject({ yes: 2, denominator: 6, percent: 33.3, reached: true, interval: { low: 9.7, high: 70 }, few: true });
    expect(women).toMatchObject({ yes: 1, denominator: 2, percent: 50, reached: true, interval: { low: 9.5, high: 90.5 }, few: true });
    expect(men).toMatchObject({ yes: 1, denominator: 4, percent: 25, reached: false, needed: 2, stillNeeded: 1, few: true });
    expect(wholePersons).toEqual([]);
  });

  test('IRIS-14 what counts as more is a rule of the project: any increase, or so many percentage points; the figure says which (begins SIA-16)', async () => {
    await complete({ gender: 'FEMALE', before: wage(10), after: wage(15) });
    const before = (await livelihood()).total;
    expect(figureOf(await iris.outcomes(), 'INCREASED_LIVELIHOOD').numeratorWords).toContain('varje ökning räknas');
    await defineOutcomes(iris.karin, iris.projectId, { stepGain: 1, baselineDays: 30, livelihoodPoints: 30, countsDeceased: true, reason: 'Styrgruppen vill se tydliga ökningar.' });
    const { total } = await livelihood();
    expect(figureOf(await iris.outcomes(), 'INCREASED_LIVELIHOOD').numeratorWords).toContain('minst 30 procentenheter');
    expect(total).toMatchObject({ yes: before.yes - 2, denominator: before.denominator, unknown: before.unknown + 1 });
    expect(total.reasons).toContainEqual({ reason: 'LIVELIHOOD_TOO_LITTLE', verdict: 'NO', persons: 2 });
  });

  test('the coordinator learns how much is own, never of what the rest is, nor why somebody left', async () => {
    const id = await complete({ gender: 'FEMALE', before: wage(0), after: [{ kind: 'SICKNESS_BENEFIT', sharePercent: 100 }], reason: 'IMPRISONED' });
    const [answers, lists] = [await iris.outcomes('by=municipality'), await iris.persons('INCREASED_LIVELIHOOD', 'population=COMPLETED')];
    expect(lists.find((p) => p.participationId === id)).toMatchObject({ ownBefore: 0, ownAfter: 0, reason: 'LIVELIHOOD_SAME' });
    expect(JSON.stringify([answers, lists])).not.toMatch(/SICKNESS|SOCIAL|IMPRISONED/);
    expect((await iris.karin.get(`/participations/${id}/livelihood`)).status).not.toBe(200);
  });
});
