import { describe, expect, test } from '@jest/globals';
import { COMMON, limits, placeOf, RARE, rateInterval } from './funnel.rules.js';

describe('What chance may do to a share', () => {
  // The same as qbinom(left / 2, of, share) and qbinom(1 - left / 2, of, share) in R 4.2.
  test.each<[number, number, number, number, number]>([[0.5, 20, COMMON, 6, 14], [0.5, 20, RARE, 3, 17], [0.3, 10, COMMON, 0, 6], [0.75, 40, COMMON, 24, 35], [0.1, 5, COMMON, 0, 2], [0, 7, COMMON, 0, 0], [1, 7, COMMON, 7, 7], [0.5, 0, COMMON, 0, 0]])(
    'a share of %p among %p, with %p left: %p to %p', (share, of, left, ...[low, high]) => expect(limits(share, of, left)).toEqual({ low, high }));

  test.each<[number, number, number, string]>([[10, 0.5, 20, 'WITHIN'], [14, 0.5, 20, 'WITHIN'], [15, 0.5, 20, 'LOOK'], [5, 0.5, 20, 'LOOK'], [2, 0.5, 20, 'OUTSIDE'], [18, 0.5, 20, 'OUTSIDE'], [0, 0.5, 2, 'WITHIN'], [0, 0, 9, 'WITHIN']])(
    '%p of a share of %p among %p: %s', (yes, share, of, place) => expect(placeOf(yes, share, of)).toBe(place));

  test('large numbers do not run out of digits', () => expect(limits(0.5, 20_000, COMMON)).toEqual({ low: 9861, high: 10139 }));

  // Byar's approximation, reckoned apart; the exact Poisson limits of 10 are 4.8 and 18.4, of 100 81.4 and 121.6.
  test.each<[number, number, number, number]>([[0, 1, 0, 3.668], [10, 1, 4.787, 18.391], [100, 10, 8.136, 12.163]])('a count of %p in %p months: %p to %p a month', (count, months, low, high) => {
    expect(rateInterval(count, months)!.low).toBeCloseTo(low, 3);
    expect(rateInterval(count, months)!.high).toBeCloseTo(high, 3);
  });
  test('no time at all has no rate', () => expect(rateInterval(3, 0)).toBeNull());
});
