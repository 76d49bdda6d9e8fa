import { describe, expect, test } from '@jest/globals';
import type { Definition } from '../instruments/instrument.rules.js';
import { judged } from './comparison.rules.js';
import type { TrialForm } from './forms.rules.js';
import type { StatisticKind } from './trial.view.js';

const definition = (change: Partial<Definition> = {}): Definition => ({
  items: [{ key: 'a', words: null, reversed: false }], scale: { from: 0, to: 10 }, scoring: { kind: 'SUM', factor: 1, missing: 0 }, bands: [], better: 'HIGHER', ...change,
});
const least = { pairsLeast: 2, outcomesLeast: 2, formsLeast: 2, today: '2027-01-01' };
const form = (person: number, score: number, change: Partial<TrialForm> = {}): TrialForm => ({
  person, place: person % 2 ? '0880' : '0883', gender: person % 2 ? 'FEMALE' : 'MALE', leftOn: null, occupiedOn: null, arm: ['i'], instrument: 'i', occasion: 'BASELINE', measuredOn: '2026-01-10',
  respondent: 'PARTICIPANT', rater: 1, minutes: 3, missing: 0, score, felt: null, acceptability: null, answers: null, ...change,
});
const after = (person: number, score: number, felt: number | null = null) => form(person, score, { occasion: 'FOLLOW_UP', measuredOn: '2026-04-10', felt });
const told = (forms: TrialForm[], kind: StatisticKind, of = definition(), limits = least) => judged({ id: 'i', definition: of }, forms, limits).statistics.find((one) => one.kind === kind)!;

describe('Too few', () => {
  const forms = [form(1, 0), form(2, 1), form(3, 2), form(4, 3)];
  test('of scores nothing is told below five, whatever the trial says', () => expect(told(forms, 'FLOOR')).toMatchObject({ n: 4, least: 5, value: null, verdict: 'TOO_FEW' }));
  test('from five on it is', () => expect(told([...forms, form(5, 4)], 'FLOOR')).toMatchObject({ n: 5, value: 0.2, verdict: 'WEAK' }));
  test('of two groups it is the smaller that counts', () => expect(told([form(1, 0), form(2, 1), form(3, 2)], 'BY_GENDER')).toMatchObject({ n: 1, least: 2, verdict: 'TOO_FEW' }));
  test('nobody asked is too few, not nought', () => expect(told([], 'COMPLETION')).toMatchObject({ n: 0, least: 1, value: null, verdict: 'TOO_FEW' }));
});

describe('More is better, whichever way the scale runs', () => {
  const forms = [form(1, 8), after(1, 5, 1), form(2, 7), after(2, 5, 1), form(3, 6), after(3, 6, 0), form(4, 6), after(4, 7, 0)];
  test('a scale where less is better', () => expect(told(forms, 'MIC', definition({ better: 'LOWER' })).value).toBe(2.5));
  test('a scale where more is better', () => expect(told(forms, 'MIC').value).toBe(-2.5));
  test('who is better has changed most: never by a scale that runs the other way', () => {
    expect([told(forms, 'AUC_BETTER', definition({ better: 'LOWER' })), told(forms, 'AUC_BETTER')].map(({ value, verdict }) => [value, verdict])).toEqual([[1, 'GOOD'], [0, 'WEAK']]);
  });
});

test('work is foretold by the first score: those who came to it against those who did not', () => {
  const fate = (person: number, score: number, occupiedOn: string | null) => form(person, score, { occupiedOn });
  expect(told([fate(1, 8, '2026-03-01'), fate(2, 9, '2026-05-01'), fate(3, 2, null), fate(4, 8, null)], 'AUC_WORK')).toMatchObject({ n: 2, value: 0.875, verdict: 'GOOD' });
});

test('goals have neither floor nor ceiling, nor items to belong together', () => {
  const goals = definition({ items: [], scale: { from: -2, to: 2 }, scoring: { kind: 'GOALS' } });
  const forms = [1, 2, 3, 4, 5].map((person) => form(person, 50));
  expect((['FLOOR', 'CEILING', 'ALPHA'] as const).map((kind) => told(forms, kind, goals).verdict)).toEqual(['NOT_COMPUTED', 'NOT_COMPUTED', 'TOO_FEW']);
});

test('where all changed alike there is no response to tell', () => expect(told([form(1, 1), after(1, 3), form(2, 2), after(2, 4)], 'RESPONSE_MEAN')).toMatchObject({ n: 2, value: null, verdict: 'NOT_COMPUTED' }));

test('a difference is weak where its interval leaves nought out', () => {
  const forms = [form(1, 9), form(3, 9.1), form(5, 9.2), form(2, 1), form(4, 1.1), form(6, 1.2)];
  expect(told(forms, 'BY_GENDER')).toMatchObject({ n: 3, verdict: 'WEAK' });
  expect(told(forms, 'BY_MUNICIPALITY')).toMatchObject({ municipality: '0880', verdict: 'WEAK' });
});
