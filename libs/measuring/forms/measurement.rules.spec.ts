import { describe, expect, test } from '@jest/globals';
import type { Definition } from '../instruments/instrument.rules.js';
import type { Answering } from './measurement.entity.js';
import { askedOf, dueOf, inOrder, shownAnswers, taken } from './measurement.rules.js';

const refusals = (act: () => unknown): string[] => {
  try {
    act();
    return [];
  } catch (error) {
    return (error as { errors: { field: string; code: string }[] }).errors.map(({ field, code }) => `${field}: ${code}`);
  }
};
const item = (key: string, reversed = false) => ({ key, words: null, reversed });
const two: Definition = { items: [item('a'), item('b', true)], scale: { from: 1, to: 5 }, scoring: { kind: 'SUM', factor: 1, missing: 1 }, bands: [], better: 'HIGHER' };
const goals: Definition = { items: [], scale: { from: -2, to: 2 }, scoring: { kind: 'GOALS' }, bands: [], better: 'HIGHER' };

describe('What a form came to', () => {
  test('every item has its place, answered or not', () => expect(taken(two, { answers: [{ key: 'b', value: 5 }] })).toEqual({ answers: { values: { a: null, b: 5 } }, score: 2, missing: 1 }));
  test('a form by which too little was told is kept without a score', () => expect(taken({ ...two, scoring: { kind: 'SUM', factor: 1, missing: 0 } }, { answers: [{ key: 'a', value: 5 }] })).toMatchObject({ score: null, missing: 1 }));
  test('goals are trimmed, weighed and scored', () => expect(taken(goals, { goals: [{ words: ' Cykla ', weight: 2, level: 0 }] })).toEqual({ answers: { goals: [{ words: 'Cykla', weight: 2, level: 0 }] }, score: 50, missing: 0 }));
  test.each<[string, Definition, Parameters<typeof taken>[1], string[]]>([
    ['nothing', two, { answers: [{ key: 'a', value: null }] }, ['answers: measurement.nothing-answered']],
    ['an item of another instrument', two, { answers: [{ key: 'z', value: 1 }] }, ['answers.z: measurement.unknown-item']],
    ['below the scale and above it', two, { answers: [{ key: 'a', value: 0 }, { key: 'b', value: 6 }] }, ['answers.a: measurement.off-scale', 'answers.b: measurement.off-scale']],
    ['the same item twice', two, { answers: [{ key: 'a', value: 1 }, { key: 'a', value: 2 }] }, ['answers.a: measurement.answered-twice']],
    ['goals where items are asked', two, { answers: [{ key: 'a', value: 1 }], goals: [{ words: 'g', weight: 1, level: 0 }] }, ['goals: measurement.does-not-belong']],
    ['items where goals are asked', goals, { answers: [{ key: 'a', value: 1 }], goals: [{ words: 'g', weight: 1, level: 0 }] }, ['answers: measurement.does-not-belong']],
    ['no goals', goals, {}, ['goals: measurement.no-goals']],
    ['a goal of blanks', goals, { goals: [{ words: 'g', weight: 1, level: 0 }, { words: '  ', weight: 1, level: 0 }] }, ['goals.1.words: measurement.goal-without-words']],
  ])('not %s', (_name, definition, asked, told) => expect(refusals(() => taken(definition, asked))).toEqual(told));
});

test.each<[Answering, 'PARTICIPANT' | 'CASEWORKER' | 'BOTH', string[]]>([
  ['PARTICIPANT', 'BOTH', []], ['CASEWORKER', 'BOTH', []], ['PARTICIPANT', 'PARTICIPANT', []],
  ['CASEWORKER', 'PARTICIPANT', ['respondent: measurement.asks-the-participant']], ['PARTICIPANT', 'CASEWORKER', ['respondent: measurement.asks-the-caseworker']],
])('the answers of %s to what is asked of %s', (respondent, asks, told) => expect(refusals(() => askedOf(respondent, asks))).toEqual(told));

describe('In order', () => {
  const form = (occasion: string, measuredOn: string, respondent = 'PARTICIPANT') => ({ occasion, measuredOn, respondent });
  const baseline = form('BASELINE', '2026-03-10');
  test.each<[string, ReturnType<typeof form>, ReturnType<typeof form>[], string[]]>([
    ['the first of all', baseline, [], []],
    ['a second baseline', form('BASELINE', '2026-04-01'), [baseline], ['occasion: measurement.baseline-there']],
    ['the baseline of the one who carries the case', form('BASELINE', '2026-04-01', 'CASEWORKER'), [baseline], []],
    ['a baseline after a follow-up', baseline, [form('FOLLOW_UP', '2026-03-09')], ['measuredOn: measurement.baseline-first']],
    ['a baseline on the day of a follow-up', baseline, [form('FOLLOW_UP', '2026-03-10')], []],
    ['a follow-up before the baseline', form('FOLLOW_UP', '2026-03-09'), [baseline], ['measuredOn: measurement.before-baseline']],
    ['a retest on the same day', form('RETEST', '2026-03-10'), [baseline], []],
    ['a follow-up without a baseline', form('FOLLOW_UP', '2026-03-10'), [], []],
  ])('%s', (_name, one, before, told) => expect(refusals(() => inOrder(one, before))).toEqual(told));
});

describe('What is to be asked next', () => {
  const all = { atEntry: true, everyDays: 30, atExit: true };
  const runs = { startsOn: '2026-01-01', endsOn: null };
  const form = (occasion: string, measuredOn: string) => ({ occasion, measuredOn });
  test.each<[string, Parameters<typeof dueOf>, ReturnType<typeof dueOf>]>([
    ['the first, from the first day', [all, [], runs], { occasion: 'BASELINE', on: '2026-01-01' }],
    ['the next, so many days after the last', [all, [form('FOLLOW_UP', '2026-03-01'), form('BASELINE', '2026-01-10')], runs], { occasion: 'FOLLOW_UP', on: '2026-03-31' }],
    ['nothing more where it is asked once', [{ ...all, everyDays: null }, [form('BASELINE', '2026-01-10')], runs], null],
    ['nothing before somebody was measured, where it is not asked at the entry', [{ ...all, atEntry: false }, [], runs], null],
    ['the last, when the person has left', [all, [form('BASELINE', '2026-01-10')], { ...runs, endsOn: '2026-02-01' }], { occasion: 'EXIT', on: '2026-02-01' }],
    ['nothing when that is done', [all, [form('EXIT', '2026-02-01')], { ...runs, endsOn: '2026-02-01' }], null],
    ['nothing when the person has left and it is not asked then', [{ ...all, atExit: false }, [], { ...runs, endsOn: '2026-02-01' }], null],
  ])('%s', (_name, asked, due) => expect(dueOf(...asked)).toEqual(due));
});

test('answers are shown in the order of the items, whatever the order they are kept in', () => {
  expect(shownAnswers({ values: { b: 2, a: 1 } }, two)).toEqual({ values: [{ key: 'a', value: 1 }, { key: 'b', value: 2 }], goals: [] });
  expect(shownAnswers(null, two)).toEqual({ values: [], goals: [] });
});
