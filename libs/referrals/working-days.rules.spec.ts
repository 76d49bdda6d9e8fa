import { describe, expect, test } from '@jest/globals';
import { workingDaysAfter } from './working-days.rules.js';

describe('Working days', () => {
  test.each([
    ['a Monday, five days', '2026-11-23', 5, '2026-11-30'],
    ['a Friday, one day', '2026-11-20', 1, '2026-11-23'],
    ['over Christmas and new year', '2026-12-23', 3, '2026-12-30'],
    ['over Epiphany', '2026-12-30', 3, '2027-01-07'],
    ['over Easter 2027', '2027-03-25', 1, '2027-03-30'],
    ['over Ascension Day 2027', '2027-05-05', 1, '2027-05-07'],
    ['over the national day 2028 and midsummer eve', '2028-06-05', 1, '2028-06-07'],
    ['over midsummer 2027', '2027-06-24', 1, '2027-06-28'],
    ['no day at all', '2026-11-23', 0, '2026-11-23'],
  ])('%s', (_what, from, days, expected) => {
    expect(workingDaysAfter(from, days)).toBe(expected);
  });
});
