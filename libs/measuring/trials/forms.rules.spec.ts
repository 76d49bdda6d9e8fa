import { describe, expect, test } from '@jest/globals';
import type { Definition } from '../instruments/instrument.rules.js';
import { cameToWork, coursesOf, pairOf, ratersOf, retestOf, wholeForm, type Course, type TrialForm } from './forms.rules.js';

const form = (change: Partial<TrialForm> = {}): TrialForm => ({
  person: 1, place: '1281', gender: 'FEMALE', leftOn: null, occupiedOn: null, arm: ['i'], instrument: 'i', occasion: 'BASELINE', measuredOn: '2026-01-10', respondent: 'PARTICIPANT', rater: 1,
  minutes: 3, missing: 0, score: 5, felt: null, acceptability: null, answers: null, ...change,
});
const course = (...forms: TrialForm[]): Course => ({ person: 1, place: null, gender: 'FEMALE', leftOn: null, occupiedOn: null, forms });

test('who is asked and has answered none has a course without forms; who drew another method has none at all', () => {
  const found = coursesOf([form(), form({ person: 2, instrument: null }), form({ person: 3, arm: ['other'], instrument: 'other' })], 'i');
  expect(found.map(({ person, forms }) => [person, forms.length])).toEqual([[1, 1], [2, 0]]);
});

describe('The first and the last form', () => {
  const later = (change: Partial<TrialForm>) => form({ occasion: 'FOLLOW_UP', measuredOn: '2026-03-10', score: 8, ...change });
  test.each<[string, Course, [number, number] | null]>([
    ['a baseline and a follow-up', course(form(), later({})), [5, 8]],
    ['the last of several', course(form(), later({}), later({ measuredOn: '2026-05-01', score: 9 })), [5, 9]],
    ['one form alone', course(form()), null],
    ['a retest is no follow-up', course(form(), later({ occasion: 'RETEST' })), null],
    ['nor what somebody else answered', course(form(), later({ respondent: 'CASEWORKER' })), null],
    ['nor a form without a score', course(form(), later({ score: null })), null],
    ['nor one of the same day', course(form(), later({ measuredOn: '2026-01-10' })), null],
  ])('%s', (_, one, expected) => {
    const pair = pairOf(one);
    expect(pair && [pair.first.score, pair.last.score]).toEqual(expected);
  });
});

describe('Asked again', () => {
  const first = (felt: number | null) => form({ occasion: 'FOLLOW_UP', felt });
  const again = (measuredOn: string, change: Partial<TrialForm> = {}) => form({ occasion: 'RETEST', measuredOn, score: 6, ...change });
  test.each<[string, Course, [number, number] | null]>([
    ['after fourteen days, of somebody who has not changed', course(first(0), again('2026-01-24')), [5, 6]],
    ['after fifteen days it tells nothing', course(first(0), again('2026-01-25')), null],
    ['nor of somebody who is better', course(first(1), again('2026-01-17')), null],
    ['nor of somebody nobody asked', course(first(null), again('2026-01-17')), null],
    ['nor by somebody else', course(first(0), again('2026-01-17', { respondent: 'CASEWORKER' })), null],
  ])('%s', (_, one, expected) => expect(retestOf(one)).toEqual(expected));
});

describe('Two caseworkers of the same person', () => {
  const by = (rater: number, measuredOn: string, respondent: TrialForm['respondent'] = 'CASEWORKER') => form({ rater, measuredOn, respondent, score: rater });
  test.each<[string, Course, [number, number] | null]>([
    ['within fourteen days', course(by(1, '2026-01-10'), by(2, '2026-01-24')), [1, 2]],
    ['not later', course(by(1, '2026-01-10'), by(2, '2026-01-25')), null],
    ['not the same one twice', course(by(1, '2026-01-10'), by(1, '2026-01-12')), null],
    ['not what participants answered', course(by(1, '2026-01-10', 'PARTICIPANT'), by(2, '2026-01-12', 'PARTICIPANT')), null],
  ])('%s', (_, one, expected) => expect(ratersOf(one)).toEqual(expected));
});

describe('Work or studies at the exit or after six months', () => {
  const of = (occupiedOn: string | null, leftOn: string | null) => ({ ...course(form()), occupiedOn, leftOn });
  test.each<[string, Course, string, boolean | null]>([
    ['began within six months', of('2026-07-12', null), '2026-08-01', true],
    ['began the day after', of('2026-07-13', null), '2026-08-01', false],
    ['nothing began, and six months have been', of(null, null), '2026-07-12', false],
    ['nothing began, and they have not', of(null, null), '2026-07-11', null],
    ['left without', of(null, '2026-03-01'), '2026-03-01', false],
    ['began after leaving', of('2026-03-02', '2026-03-01'), '2026-04-01', false],
    ['had begun before the first form', of('2026-01-10', null), '2026-08-01', null],
  ])('%s', (_, one, today, expected) => expect(cameToWork(one, '2026-01-10', today)).toBe(expected));
});

test('a whole form has every value, turned as it is scored', () => {
  const definition = { items: [{ key: 'a', words: null, reversed: false }, { key: 'b', words: null, reversed: true }], scale: { from: 1, to: 5 } } as unknown as Definition;
  expect(wholeForm(definition, form({ answers: { a: 2, b: 5 } }))).toEqual([2, 1]);
  expect(wholeForm(definition, form({ answers: { a: 2, b: null } }))).toBeNull();
  expect(wholeForm(definition, form({ answers: null }))).toBeNull();
});
