import { describe, expect, test } from '@jest/globals';
import type { EffectCount } from './effect.queries.js';
import { effectOf } from './effect.rules.js';

const dose = (key: string, gender: EffectCount['gender'], persons: number, more: Partial<EffectCount> = {}): EffectCount =>
  ({ what: 'AREA', key, name: null, gender, measure: null, reason: null, persons, finished: 0, hours: 0, occasions: 0, days: 0, ...more });
const came = (key: string, gender: EffectCount['gender'], reason: EffectCount['reason'], persons: number): EffectCount => ({ ...dose(key, gender, persons), measure: 'STEP_PROGRESS', reason });

describe('What came of those who had interventions', () => {
  test('area by area: how many, how much each had, and the outcome of those of whom it is known; the whole first, then the largest', () => {
    const rows = effectOf([
      dose('WORK', 'FEMALE', 8, { finished: 2, hours: 100, occasions: 40, days: 400 }), dose('WORK', 'MALE', 12, { finished: 4, hours: 20, days: 100 }), dose('STUDY', 'FEMALE', 30), { ...dose('', 'FEMALE', 40), what: 'ALL' },
      came('WORK', 'FEMALE', 'STEPS_FORWARD', 6), came('WORK', 'FEMALE', 'NO_FIRST_ASSESSMENT', 2), came('WORK', 'MALE', 'STEPS_FORWARD', 3), came('WORK', 'MALE', 'SAME_STEP', 9),
    ]);
    expect(rows.map(({ what, key }) => `${what} ${key}`)).toEqual(['ALL ', 'AREA STUDY', 'AREA WORK']);
    expect(rows[2]).toMatchObject({
      total: { persons: 20, finished: 6, hoursEach: 6, occasionsEach: 2, daysEach: 25, steps: { yes: 9, denominator: 18, unknown: 2, percent: 50, few: true }, work: { denominator: 0, percent: null, interval: null } },
      women: { persons: 8, hoursEach: 12.5, steps: { percent: 100, unknown: 2 } }, men: { persons: 12, steps: { percent: 25 } },
    });
    expect(rows[1]).toMatchObject({ total: { persons: 30 }, women: { persons: 30 }, men: { persons: 0, hoursEach: 0, steps: { percent: null } } });
  });

  test('a few are hidden, and with them what would tell them', () => {
    const [few, tiny] = effectOf([dose('WORK', 'FEMALE', 9), dose('WORK', 'MALE', 3), dose('STUDY', 'MALE', 4)]);
    expect(few).toMatchObject({ key: 'WORK', total: { persons: 12 }, women: null, men: null });
    expect(tiny).toMatchObject({ key: 'STUDY', total: null, men: null });
  });
});
