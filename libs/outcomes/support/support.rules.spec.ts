import { describe, expect, test } from '@jest/globals';
import type { SupportCount } from './support.queries.js';
import { ratingsOf, supportOf, timingOf } from './support.rules.js';

const count = (detail: string, gender: 'FEMALE' | 'MALE' | 'OTHER', n: number): SupportCount => ({ what: 'SUPPORT', gender, detail, n, medianDays: null });
const COUNTS = [count('RATED_5', 'FEMALE', 3), count('RATED_4', 'MALE', 1), count('RATED_3', 'MALE', 2), count('NOT_RATED', 'FEMALE', 4), count('PLAN_WITHOUT_NEED', 'MALE', 1), count('NO_AGREED_PLAN', 'OTHER', 1)];

describe('Support from one’s own conditions', () => {
  test.each([
    ['all', 4, 'total', { yes: 4, no: 4, unknown: 4, denominator: 8, percent: 50, ratedBelow: 2, planWithoutNeed: 1, noAgreedPlan: 1, few: true }],
    ['women', 4, 'women', { yes: 3, no: 0, unknown: 4, denominator: 3, percent: 100 }],
    ['men', 4, 'men', { yes: 1, no: 3, unknown: 0, denominator: 4, percent: 25 }],
    ['a lower threshold', 3, 'men', { yes: 3, no: 1, percent: 75 }],
    ['a higher one', 5, 'total', { yes: 3, no: 5, percent: 37.5, ratedBelow: 3 }],
  ] as const)('%s', (_who, least, group, cell) => expect(supportOf(COUNTS, least, group)).toMatchObject(cell));

  test('nobody at all has no share, and no interval', () => expect(supportOf([], 4, 'total')).toMatchObject({ denominator: 0, percent: null, interval: null, few: false }));

  test('how it was rated, women and men apart; those of another gender in the total alone', () => {
    expect(ratingsOf([...COUNTS, count('RATED_1', 'OTHER', 1)])).toEqual([
      { fit: 5, women: 3, men: 0, total: 3 }, { fit: 4, women: 0, men: 1, total: 1 }, { fit: 3, women: 0, men: 2, total: 2 }, { fit: 2, women: 0, men: 0, total: 0 }, { fit: 1, women: 0, men: 0, total: 1 }]);
  });

  test('days until a need was met, and how long those who wait have waited', () => {
    const days = (gender: SupportCount['gender'], detail: string, n: number, medianDays: number): SupportCount => ({ what: 'NEED_TO_CARE', gender, detail, n, medianDays });
    expect(timingOf([days(null, 'MET', 3, 12), days('FEMALE', 'MET', 3, 12), days(null, 'WAITING', 1, 40), days('MALE', 'WAITING', 1, 40)], 'NEED_TO_CARE')).toEqual({
      kind: 'NEED_TO_CARE', total: { met: 3, medianDays: 12, waiting: 1, medianWaited: 40 }, women: { met: 3, medianDays: 12, waiting: 0, medianWaited: null }, men: { met: 0, medianDays: null, waiting: 1, medianWaited: 40 } });
  });
});
