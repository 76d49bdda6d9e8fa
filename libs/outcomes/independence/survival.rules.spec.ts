import { describe, expect, test } from '@jest/globals';
import { medianDays, medianSurvival, survivalOf, type Followed } from './survival.rules.js';

const at = (...days: number[]): Followed[] => days.map((day) => ({ days: day, happened: true, n: 1 }));
const lost = (...days: number[]): Followed[] => days.map((day) => ({ days: day, happened: false, n: 1 }));

/** Weeks of remission by Freireich and others (Blood 1963), the example of the textbooks: 21 with 6-MP, 21 with placebo. */
const MERCAPTOPURINE = [...at(6, 6, 6, 7, 10, 13, 16, 22, 23), ...lost(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)];
const PLACEBO = at(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);

describe('Time to what happens, with those in view to whom it has not happened', () => {
  test('the published estimate of Freireich’s 6-MP group', () => {
    expect(survivalOf(MERCAPTOPURINE).map(({ days, atRisk, left }) => [days, atRisk, Number(left.toFixed(3))])).toEqual([
      [6, 21, 0.857], [7, 17, 0.807], [10, 15, 0.753], [13, 12, 0.69], [16, 11, 0.627], [22, 7, 0.538], [23, 6, 0.448]]);
  });

  test.each([
    ['published: 6-MP, 23 weeks', MERCAPTOPURINE, 23, 10],
    ['published: placebo, 8 weeks', PLACEBO, 8, 8],
    ['nobody', [], null, null],
    ['it has happened to nobody', lost(5, 9), null, null],
    ['it has happened to one of three', [...at(5), ...lost(9, 9)], null, 5],
    ['to exactly half', [...at(5, 7), ...lost(9, 9)], 7, 6],
    ['to all, by hand', at(10, 20, 30), 20, 20],
    ['lost sight of on the very day counts as there', [...at(10), ...lost(10)], 10, 10],
    ['lost sight of before it says nothing', [...lost(1, 1, 1), ...at(10)], 10, 10],
    ['many at once', [{ days: 4, happened: true, n: 6 }, { days: 9, happened: false, n: 6 }], 4, 4],
  ] as [string, Followed[], number | null, number | null][])('%s', (_who, followed, kaplanMeier, plain) => {
    expect([medianSurvival(followed), medianDays(followed)]).toEqual([kaplanMeier, plain]);
  });

  test('the plain median is the sooner one where many are still on their way', () => {
    const followed = [...at(30, 60, 90, 120), ...lost(100, 150, 200, 200)];
    expect([medianDays(followed), medianSurvival(followed)]).toEqual([75, 120]);
  });
});
