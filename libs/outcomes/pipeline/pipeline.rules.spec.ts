import { describe, expect, test } from '@jest/globals';
import type { PipelineRow } from './pipeline.queries.js';
import { flowOf } from './pipeline.rules.js';

const row = (step: string, n: number, medianDays: number | null = null, detail: string | null = null): PipelineRow => ({ flow: 'REFERRAL', step, detail, n, medianDays, sv: null, en: null });
const told = (rows: PipelineRow[], whole: boolean) => Object.fromEntries(flowOf(rows, whole).steps.map(({ step, count }) => [step, count]));

describe('The pipeline', () => {
  const MANY = [row('SENT', 40), row('ACCEPTED', 20, 9), row('BEGUN', 12, 15), row('DECLINED', 10, 4), row('WITHDRAWN', 0), row('WAITING', 10, 6), row('LATE', 5)];
  const FEW = [row('SENT', 14), row('ACCEPTED', 10, 9), row('BEGUN', 8, 15), row('DECLINED', 2, 4), row('WITHDRAWN', 0), row('WAITING', 2, 6), row('LATE', 1), row('REASON', 2, null, 'NO_PLACE')];

  test('large numbers are shown to all', () => {
    expect(told(MANY, false)).toEqual({ SENT: 40, WAITING: 10, ACCEPTED: 20, BEGUN: 12, DECLINED: 10, WITHDRAWN: 0 });
    expect(flowOf(MANY, false)).toMatchObject({ late: 5 });
    expect(flowOf(MANY, false).steps.map(({ medianDays }) => medianDays)).toEqual([null, 6, 9, 15, 4, null]);
  });

  test('small ones only to those who see whole figures, and nothing can be had by subtraction', () => {
    expect(told(FEW, true)).toEqual({ SENT: 14, WAITING: 2, ACCEPTED: 10, BEGUN: 8, DECLINED: 2, WITHDRAWN: 0 });
    const guarded = flowOf(FEW, false);
    expect(guarded).toMatchObject({ late: null, reasons: [] });
    const shown = Object.fromEntries(guarded.steps.map(({ step, count }) => [step, count]));
    expect([shown['WAITING'], shown['DECLINED'], shown['ACCEPTED']]).toEqual([null, null, null]);
    expect(guarded.steps.find(({ step }) => step === 'DECLINED')!.medianDays).toBeNull();
  });

  test('reasons are told where the declined are, largest as the database sorts them', () => {
    const rows = [...MANY, row('REASON', 10, null, 'NO_PLACE')];
    expect(flowOf(rows, false).reasons).toEqual([{ code: 'NO_PLACE', sv: 'NO_PLACE', en: 'NO_PLACE', count: 10 }]);
  });
});
