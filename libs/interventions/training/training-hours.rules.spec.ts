import { describe, expect, test } from '@jest/globals';
import { trainingHours, type HoursOf } from './training-hours.rules.js';

const row = (gender: string, persons: number, hours: number, greenHours: number): HoursOf => ({ gender, persons, hours, greenHours });

describe('how much of the work training is green', () => {
  test('of all hours, women and men apart', () =>
    expect(trainingHours([row('FEMALE', 2, 30, 20), row('MALE', 1, 10, 0)])).toEqual({
      total: { persons: 3, hours: 40, greenHours: 20, greenPercent: 50 },
      women: { persons: 2, hours: 30, greenHours: 20, greenPercent: 66.7 },
      men: { persons: 1, hours: 10, greenHours: 0, greenPercent: 0 },
    }));
  test('of no hours there is no share', () => expect(trainingHours([]).total).toEqual({ persons: 0, hours: 0, greenHours: 0, greenPercent: null }));
});
