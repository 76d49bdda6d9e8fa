import { describe, expect, test } from '@jest/globals';
import type { PipelineRow } from './pipeline.queries.js';
import { flowOf } from './pipeline.rules.js';

const row = (step: string, n: number, medianDays: number | null = null, detail: string | null = null): PipelineRow => ({ flow: 'REFERRAL', step, detail, n, medianDays, sv: null, en: null });

describe('The pipeline', () => {
  test('how many came to each step, how long it took, how many are late and why they were declined; what nobody came to is nobody', () => {
    const told = flowOf([row('SENT', 14), row('ACCEPTED', 10, 9), row('BEGUN', 8, 15), row('DECLINED', 2, 4), row('WAITING', 2, 6), row('LATE', 1), row('REASON', 2, null, 'NO_PLACE')]);
    expect(told.steps.map(({ step, count, medianDays }) => [step, count, medianDays])).toEqual([
      ['SENT', 14, null], ['WAITING', 2, 6], ['ACCEPTED', 10, 9], ['BEGUN', 8, 15], ['DECLINED', 2, 4], ['WITHDRAWN', 0, null]]);
    expect([told.late, told.reasons]).toEqual([1, [{ code: 'NO_PLACE', sv: 'NO_PLACE', en: 'NO_PLACE', count: 2 }]]);
  });
});
