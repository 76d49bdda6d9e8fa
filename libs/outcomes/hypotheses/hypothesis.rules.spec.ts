import { describe, expect, test } from '@jest/globals';
import type { PersonsWithin, TimesWithin } from './hypothesis.queries.js';
import { differenceOf, measureOf, mustBeJudged, mustBeTestable, standing, type Expected } from './hypothesis.rules.js';
import type { HypothesisReading } from './hypothesis.view.js';

const MORE: Expected = { figure: 'SIP_PRESENCE', population: null, baselineFrom: '2026-01-01', expectation: 'MORE', level: null, lastOn: '2026-12-31' };
const DAYS = { fromOn: '2026-01-01', toOn: '2026-06-30' };
const refusal = (act: () => unknown): string => {
  try {
    act();
    return '';
  } catch (error) {
    const { errors = [], code } = error as { errors?: { field: string; code: string }[]; code: string };
    return errors.map((one) => `${one.field}: ${one.code}`).join() || code;
  }
};
const times = (family: string, [asked, met, refused]: [number, number, number], more: Partial<TimesWithin> = {}): TimesWithin => ({ nth: 1, family, asked, met, refused, measured: 0, medianDays: null, lowDays: null, highDays: null, ...more });
const share = (yes: number, of: number): HypothesisReading => measureOf('SIP_PRESENCE', DAYS, { persons: [], times: [times('SIP', [of, yes, of - yes])] }).total;

describe('What can be put to the test', () => {
  test.each<[string, Partial<Expected>, number | null, string]>([
    ['more than before', {}, 40, ''],
    ['less than before', { expectation: 'LESS' }, 40, ''],
    ['a level above', { expectation: 'AT_LEAST', level: 60 }, 40, ''],
    ['a level below', { expectation: 'AT_MOST', level: 20 }, 40, ''],
    ['a level, without a before', { expectation: 'AT_LEAST', level: 60 }, null, ''],
    ['days, more than a hundred', { figure: 'REFERRAL_DAYS', expectation: 'AT_LEAST', level: 120 }, 14, ''],
    ['a share of persons', { figure: 'STEP_PROGRESS', population: 'COMPLETED' }, 40, ''],
    ['a share of nobody said', { figure: 'STEP_PROGRESS' }, 40, 'population: value.isNotEmpty'],
    ['meetings of persons', { population: 'ENTERED' }, 40, 'population: hypothesis.population-does-not-belong'],
    ['no level', { expectation: 'AT_LEAST' }, 40, 'level: value.isNotEmpty'],
    ['a level that does not belong', { level: 60 }, 40, 'level: hypothesis.level-does-not-belong'],
    ['more than all', { expectation: 'AT_LEAST', level: 101 }, 40, 'level: hypothesis.level-over-hundred'],
    ['so already', { expectation: 'AT_LEAST', level: 40 }, 40, 'level: hypothesis.so-already'],
    ['so already, the other way', { expectation: 'AT_MOST', level: 40 }, 40, 'level: hypothesis.so-already'],
    ['more than nobody knows what', {}, null, 'baselineFrom: hypothesis.baseline-too-few'],
    ['compared with what is to come', { baselineFrom: '2026-11-24' }, null, 'baselineFrom: day.in-the-future'],
    ['judged today', { lastOn: '2026-11-23' }, 40, 'lastOn: hypothesis.last-day-ahead'],
  ])('%s', (_situation, more, baseline, told) => expect(refusal(() => mustBeTestable({ ...MORE, ...more }, baseline, '2026-11-23'))).toBe(told));
});

describe('What a figure comes to', () => {
  test('of persons: those of whom it is not known in neither, women and men apart, and nothing told of four', () => {
    const row = (gender: PersonsWithin['gender'], reason: PersonsWithin['reason'], persons: number): PersonsWithin => ({ nth: 1, gender, reason, persons });
    const { total, women, men, fromOn } = measureOf('STEP_PROGRESS', DAYS, { persons: [row('FEMALE', 'STEPS_FORWARD', 6), row('FEMALE', 'SAME_STEP', 2), row('FEMALE', 'NO_FIRST_ASSESSMENT', 3), row('MALE', 'STEPS_BACK', 4)], times: [] });
    expect(fromOn).toBe('2026-01-01');
    expect(total).toEqual({ value: 50, interval: { low: 25.4, high: 74.6 }, n: 12, yes: 6, unknown: 3, tooFew: false, few: true });
    expect(women).toMatchObject({ value: 75, n: 8, unknown: 3 });
    expect(men).toEqual({ value: null, interval: null, n: 4, yes: null, unknown: 0, tooFew: true, few: false });
  });

  test.each<[Parameters<typeof measureOf>[0], TimesWithin, Partial<HypothesisReading>]>([
    ['REFERRAL_DECLINED', times('REFERRAL', [50, 30, 10]), { value: 25, n: 40, yes: 10, unknown: 10, few: false }],
    ['SIP_PRESENCE', times('SIP', [10, 8, 2]), { value: 80, n: 10, yes: 8, unknown: 0, few: true }],
    ['PROMISES_KEPT', times('COMMITMENT', [9, 3, 6]), { value: 33.3, n: 9, yes: 3 }],
    ['HANDOVER_RETURNED', times('HANDOVER', [6, 3, 1]), { value: null, n: 4, yes: null, tooFew: true }],
    ['REFERRAL_DAYS', times('REFERRAL', [50, 30, 10], { measured: 40, medianDays: 8.5, lowDays: 6, highDays: 12 }), { value: 8.5, interval: { low: 6, high: 12 }, n: 40, yes: null, unknown: 10 }],
    ['REFERRAL_DAYS', times('HANDOVER', [50, 30, 10], { measured: 40, medianDays: 8.5, lowDays: 6, highDays: 12 }), { value: null, n: 0, tooFew: true }],
  ])('%s', (figure, counted, told) => expect(measureOf(figure, DAYS, { persons: [], times: [counted] })).toMatchObject({ total: told, women: null, men: null }));
});

describe('Where it lies beside what was expected', () => {
  test('the difference of 56/70 and 48/80 is that of Newcombe (1998), his first example', () => {
    expect(differenceOf(share(48, 80), share(56, 70))).toEqual({ value: 20, low: 5.2, high: 33.4 });
    expect(differenceOf(share(1, 4), share(56, 70))).toBeNull();
  });

  test.each<[string, Partial<Expected>, [number, number], string]>([
    ['too few since', {}, [1, 3], 'TOO_FEW'],
    ['clearly more', {}, [80, 100], 'AS_EXPECTED'],
    ['more, and chance explains it', {}, [5, 10], 'UNSURE'],
    ['clearly less', {}, [10, 100], 'AGAINST'],
    ['clearly less, as expected', { expectation: 'LESS' }, [10, 100], 'AS_EXPECTED'],
    ['clearly more, not as expected', { expectation: 'LESS' }, [80, 100], 'AGAINST'],
    ['the level is reached', { expectation: 'AT_LEAST', level: 60 }, [75, 100], 'AS_EXPECTED'],
    ['more, and not to the level', { expectation: 'AT_LEAST', level: 60 }, [45, 100], 'AGAINST'],
    ['about the level', { expectation: 'AT_LEAST', level: 60 }, [62, 100], 'UNSURE'],
    ['low enough', { expectation: 'AT_MOST', level: 20 }, [5, 100], 'AS_EXPECTED'],
    ['not low enough', { expectation: 'AT_MOST', level: 20 }, [40, 100], 'AGAINST'],
  ])('%s', (_situation, more, [yes, of], told) => {
    const now = share(yes, of);
    expect(standing({ ...MORE, ...more }, now, differenceOf(share(40, 100), now))).toBe(told);
  });
});

describe('A verdict', () => {
  const OPEN = { lastOn: '2026-11-23', judgedAt: null, figures: { standing: 'UNSURE' as const } };
  test.each<[string, Parameters<typeof mustBeJudged>[0], Partial<Parameters<typeof mustBeJudged>[1]>, string]>([
    ['holds, on the last day', { judgement: 'SUPPORTED', grounds: 'Andelen har ökat varje kvartal.' }, {}, ''],
    ['does not, too early', { judgement: 'NOT_SUPPORTED', grounds: 'Andelen har inte ökat alls.' }, { lastOn: '2026-11-24' }, 'judgement: hypothesis.too-early'],
    ['cannot be told, any day', { judgement: 'CANNOT_TELL', grounds: 'För få personer att säga något om.' }, { lastOn: '2026-12-31', figures: { standing: 'TOO_FEW' } }, ''],
    ['holds, with nothing to go by', { judgement: 'SUPPORTED', grounds: 'Vi tror att det har ökat.' }, { figures: { standing: 'TOO_FEW' } }, 'judgement: hypothesis.nothing-to-go-by'],
    ['without grounds', { judgement: 'CANNOT_TELL', grounds: '   för få   ' }, {}, 'grounds: hypothesis.grounds-missing'],
    ['twice', { judgement: 'SUPPORTED', grounds: 'Andelen har ökat varje kvartal.' }, { judgedAt: new Date(0) }, 'hypothesis.judged-already'],
  ])('%s', (_situation, asked, more, told) => expect(refusal(() => mustBeJudged(asked, { ...OPEN, ...more }, '2026-11-23'))).toBe(told));
});
