import { describe, expect, test } from '@jest/globals';
import { trainingHours, type HoursOf } from './training-hours.rules.js';

const row = (gender: string, [greenPersons, otherPersons]: [number, number], hours: number, greenHours: number): HoursOf => ({ gender, persons: greenPersons + otherPersons, greenPersons, otherPersons, hours, greenHours });
const hidden = { persons: null, hours: null, greenHours: null, greenPercent: null };

describe('how much of the work training is green', () => {
  test('of all hours, women and men apart', () =>
    expect(trainingHours([row('FEMALE', [1, 1], 30, 20), row('MALE', [0, 1], 10, 0)], true)).toEqual({
      total: { persons: 3, hours: 40, greenHours: 20, greenPercent: 50 },
      women: { persons: 2, hours: 30, greenHours: 20, greenPercent: 66.7 },
      men: { persons: 1, hours: 10, greenHours: 0, greenPercent: 0 },
    }));
  test('of no hours there is no share', () => expect(trainingHours([], true).total).toEqual({ persons: 0, hours: 0, greenHours: 0, greenPercent: null }));

  test.each<[string, HoursOf[], { total: boolean; split: boolean }]>([
    ['many of every kind are shown', [row('FEMALE', [6, 7], 100, 50), row('MALE', [5, 5], 80, 20)], { total: true, split: true }],
    ['few altogether are hidden', [row('FEMALE', [2, 2], 10, 5)], { total: false, split: false }],
    ['few in green work are hidden', [row('FEMALE', [3, 20], 100, 5)], { total: false, split: false }],
    ['few in other work would be told by subtraction', [row('FEMALE', [20, 3], 100, 95)], { total: false, split: false }],
    ['few men hide the women too', [row('FEMALE', [10, 10], 100, 50), row('MALE', [2, 0], 10, 10)], { total: true, split: false }],
    ['few of another gender hide both', [row('FEMALE', [10, 10], 100, 50), row('MALE', [10, 10], 90, 50), row('OTHER', [1, 0], 5, 5)], { total: true, split: false }],
    ['nobody of a gender hides nothing', [row('FEMALE', [10, 10], 100, 50)], { total: true, split: true }],
  ])('from outside: %s', (_name, rows, shown) => {
    const { total, women, men } = trainingHours(rows, false);
    expect([total.hours !== null, women.hours !== null, men.hours !== null]).toEqual([shown.total, shown.split, shown.split]);
    if (!shown.total) expect(total).toEqual(hidden);
  });
});
