import { describe, expect, test } from '@jest/globals';
import { forecast, perMonthLately, perMonthNeeded, type Aim, type Course, type Stand } from './forecast.rules.js';

const stand = (yes: number, known = yes, more: Partial<Stand> = {}): Stand => ({ yes, known, unknown: 0, present: 0, ...more });
const course = (before: Stand, now: Stand, left: number | null, days = 182): Course => ({ before, now, days, left });
const PERSONS: Aim = { method: 'PERSONS', value: 330, unit: 'persons' };
const PLAN: Aim = { method: 'PERSONS', value: 60, unit: 'percent', planned: 584 };
const ALL: Aim = { method: 'SHARE_AT_PACE', value: 75, unit: 'percent' };
const COMPLETED: Aim = { method: 'SHARE_OF_THOSE_TO_COME', value: 30, unit: 'percent' };

describe('Where a figure is heading', () => {
  // Reckoned by hand: gained g in 182 days, more = g * left / 182, spread = 1.96 * sqrt(more + more² / g).
  test.each<[string, Course, Aim, ReturnType<typeof forecast>]>([
    ['as many again in as long a time', course(stand(100), stand(160), 182), PERSONS, { status: 'TOLD', value: 220, interval: { low: 199, high: 241 }, reaches: 'NO' }],
    ['well above', course(stand(200), stand(320), 364), PERSONS, { status: 'TOLD', value: 560, interval: { low: 507, high: 613 }, reaches: 'YES' }],
    ['about there', course(stand(200), stand(265), 182), PERSONS, { status: 'TOLD', value: 330, interval: { low: 308, high: 352 }, reaches: 'UNSURE' }],
    ['ten are enough', course(stand(0), stand(10), 182), PERSONS, { status: 'TOLD', value: 20, interval: { low: 11, high: 29 }, reaches: 'NO' }],
    ['nine are too few', course(stand(0), stand(9), 182), PERSONS, { status: 'TOO_FEW', value: null, interval: null, reaches: null }],
    ['two months are too short', course(stand(0), stand(60), 182, 60), PERSONS, { status: 'TOO_SHORT', value: null, interval: null, reaches: null }],
    ['the last day has come', course(stand(0), stand(60), 0), PERSONS, { status: 'OVER', value: null, interval: null, reaches: null }],
    ['nobody knows the last day', course(stand(0), stand(60), null), PERSONS, { status: 'NO_PERIOD', value: null, interval: null, reaches: null }],
    ['a share of the plan is persons of it', course(stand(100), stand(200), 182), PLAN, { status: 'TOLD', value: 51.4, interval: { low: 46.6, high: 56.1 }, reaches: 'NO' }],
    ['a share of a plan nobody has chosen', course(stand(100), stand(200), 182), { ...PLAN, planned: null }, { status: 'NO_PLAN', value: null, interval: null, reaches: null }],
    ['persons and denominator grow alike', course(stand(30, 60), stand(60, 120), 182), ALL, { status: 'TOLD', value: 50, interval: { low: 41.6, high: 58.4 }, reaches: 'NO' }],
    ['nobody is more than everybody', course(stand(0, 100), stand(90, 100), 182), ALL, { status: 'TOO_STEEP', value: null, interval: null, reaches: null }],
    ['an interval ends at everybody', course(stand(60, 100), stand(78, 100), 182), ALL, { status: 'TOLD', value: 96, interval: { low: 84.2, high: 100 }, reaches: 'YES' }],
    ['those to come do as those before', course(stand(20, 60), stand(40, 100), 182), COMPLETED, { status: 'TOLD', value: 40, interval: { low: 34.9, high: 45.1 }, reaches: 'YES' }],
    ['everybody present completes', course(stand(4, 10), stand(4, 10, { present: 30 }), 30, 182), COMPLETED, { status: 'TOLD', value: 40.7, interval: { low: 16.3, high: 65.1 }, reaches: 'UNSURE' }],
    ['nobody is left to complete', course(stand(40, 100), stand(40, 100), 30), COMPLETED, { status: 'TOLD', value: 40, interval: { low: 40, high: 40 }, reaches: 'YES' }],
    ['nine completed are too few', course(stand(1, 3), stand(4, 9), 182), COMPLETED, { status: 'TOO_FEW', value: null, interval: null, reaches: null }],
  ])('%s', (_situation, of, aim, told) => expect(forecast(of, aim)).toEqual(told));

  test.each<[number, number | null, number | null]>([[330, 364, 27.6], [10, 30, 10.2], [0, 100, 0], [5, 0, null], [5, null, null]])('%s persons in %s days are %s a month', (needed, left, perMonth) => {
    expect(perMonthNeeded(needed, left)).toBe(perMonth);
  });

  test('how many came a month lately; nothing of a short time', () => {
    expect(perMonthLately(course(stand(100), stand(160), 1, 183))).toBe(10);
    expect(perMonthLately(course(stand(100), stand(160), 1, 60))).toBeNull();
  });
});
