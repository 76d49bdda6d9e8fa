import { describe, expect, test } from '@jest/globals';
import { Broken, Invalid } from '#platform';
import type { IndependenceCount } from './independence.queries.js';
import { groupOf } from './independence.rules.js';
import type { RateIndependence } from './rating.input.js';
import { changeOf, mayRate } from './rating.rules.js';

type Sex = IndependenceCount['gender'];
const state = (gender: Sex, state: IndependenceCount['state'], days: number | null, n: number): IndependenceCount => ({ what: 'STATE', gender, state, before: null, after: null, days, n });
const rated = (gender: Sex, before: number | null, after: number | null, n: number): IndependenceCount => ({ what: 'RATING', gender, state: null, before, after, days: null, n });

describe('Whether people come to manage on their own', () => {
  const COUNTS = [
    state('FEMALE', 'REACHED', 100, 3), state('FEMALE', 'NOT_YET', 200, 3), state('FEMALE', 'ALREADY', null, 2), state('MALE', 'REACHED', 40, 1), state('MALE', 'NOT_YET', 30, 4), state('MALE', 'UNKNOWN', null, 3),
    rated('FEMALE', 2, 6, 5), rated('FEMALE', 4, 4, 1), rated('MALE', 5, 3, 5), rated('MALE', null, 9, 3), rated('MALE', 1, null, 2),
  ];

  test('who became so, of those on their way; who was so already, and who is not known, apart', () => {
    expect(groupOf(COUNTS, 'total').became).toMatchObject({ reached: 4, notYet: 7, already: 2, unknown: 3, denominator: 11, percent: 36.4, few: true, medianDays: null, kaplanMeierDays: null });
    expect(groupOf(COUNTS, 'women').became).toMatchObject({ reached: 3, denominator: 6, percent: 50, kaplanMeierDays: null });
    expect(groupOf(COUNTS, 'men').became).toMatchObject({ reached: 1, denominator: 5, unknown: 3, medianDays: null, kaplanMeierDays: null });
  });

  test.each([
    ['four: the day in the middle would be one of theirs', 4, { reached: 4, medianDays: null, kaplanMeierDays: null }],
    ['five', 5, { reached: 5, medianDays: 100, kaplanMeierDays: 100 }],
    ['none yet', 0, { reached: 0, medianDays: null, kaplanMeierDays: null }],
  ])('after how many days is told of five and more: %s', (_why, n, shown) => {
    expect(groupOf([state('FEMALE', 'REACHED', 100, n), state('FEMALE', 'NOT_YET', 200, 5)], 'total').became).toMatchObject(shown);
  });

  test('the rating before and after, of those who have said both', () => {
    expect(groupOf(COUNTS, 'total').rating).toEqual({ known: 11, unknown: 5, before: 3.5, after: 4.5, more: null, same: null, less: 5 });
    expect(groupOf(COUNTS, 'men').rating).toEqual({ known: 5, unknown: 5, before: 5, after: 3, more: 0, same: 0, less: 5 });
  });

  test.each([
    ['four are too few', [rated('FEMALE', 1, 2, 4)], [null, null, null]],
    ['five women and no man', [rated('FEMALE', 1, 2, 5)], [5, 5, 0]],
    ['four men would be told by subtraction', [rated('FEMALE', 1, 2, 5), rated('MALE', 1, 2, 4)], [9, null, null]],
    ['one of another gender would be told by subtraction', [rated('FEMALE', 1, 2, 5), rated('MALE', 1, 2, 5), rated('OTHER', 1, 2, 1)], [11, null, null]],
    ['those who are not known hide nobody', [rated('FEMALE', 1, 2, 5), rated('MALE', 1, null, 2)], [5, 5, 0]],
  ] as [string, IndependenceCount[], (number | null)[]][])('%s', (_why, counts, shown) => {
    expect((['total', 'women', 'men'] as const).map((group) => groupOf(counts, group).rating?.known ?? null)).toEqual(shown);
  });

  test.each([
    ['one who stayed, with those who went up', [rated('FEMALE', 3, 5, 5), rated('FEMALE', 3, 3, 1)], 'total', { known: 6, more: null, same: null, less: 0 }],
    ['five each way', [rated('FEMALE', 3, 5, 5), rated('FEMALE', 3, 3, 5)], 'total', { known: 10, more: 5, same: 5, less: 0 }],
    ['one man who stayed, and neither all who did', [rated('FEMALE', 3, 5, 6), rated('FEMALE', 3, 3, 6), rated('MALE', 3, 5, 6), rated('MALE', 3, 3, 1)], 'men', { known: 7, more: null, same: null }],
    ['one man who stayed, nor the women who did', [rated('FEMALE', 3, 5, 6), rated('FEMALE', 3, 3, 6), rated('MALE', 3, 5, 6), rated('MALE', 3, 3, 1)], 'women', { known: 12, more: null, same: null }],
  ] as [string, IndependenceCount[], 'total' | 'women' | 'men', object][])('hidden: %s', (_why, counts, group, shown) => expect(groupOf(counts, group).rating).toMatchObject(shown));

  const own = (n: number): IndependenceCount => ({ what: 'OWN', gender: 'FEMALE', state: null, before: 0, after: 50, days: null, n });
  test.each([
    ['two known by what they say alone', [state('FEMALE', 'REACHED', 9, 15), own(13)], null],
    ['five known by what they say alone', [state('FEMALE', 'REACHED', 9, 18), own(13)], 13],
    ['all known by both', [state('FEMALE', 'REACHED', 9, 13), own(13)], 13],
    ['two who were so already, of whom it need not be known later', [state('FEMALE', 'REACHED', 9, 13), state('FEMALE', 'ALREADY', null, 2), own(13)], 13],
  ] as [string, IndependenceCount[], number | null][])('the livelihood is told beside all who are known: %s', (_why, counts, shown) => expect(groupOf(counts, 'total').own?.known ?? null).toBe(shown));

  test('nobody at all has no share, no mean and no median', () => {
    expect(groupOf([], 'total')).toEqual({ persons: 0, rating: { known: 0, unknown: 0, before: null, after: null, more: 0, same: 0, less: 0 }, own: { known: 0, unknown: 0, before: null, after: null, more: 0, same: 0, less: 0 },
      became: { reached: 0, notYet: 0, already: 0, unknown: 0, denominator: 0, percent: null, interval: null, few: false, medianDays: null, kaplanMeierDays: null } });
  });
});

describe('What a person says of her own independence', () => {
  const asked: RateIndependence = { moment: 'DURING', ratedOn: '2026-03-01', rating: 5, askedHow: 'MEETING' };
  const course = { others: [], startsOn: '2026-01-01', endsOn: null, today: '2026-06-01' };
  function refusal(check: () => void): string {
    try {
      check();
      return 'may';
    } catch (error) {
      if (error instanceof Broken) return `${error.field} ${error.code}`;
      if (error instanceof Invalid) return error.errors.map(({ field, code }) => `${field} ${code}`).join();
      throw error;
    }
  }
  const stands = (moment: RateIndependence['moment'], ratedOn: string, own = true) => ({ moment, ratedOn, rating: 3, own });

  test.each([
    ['along the way', {}, {}, 'may'],
    ['with the own share', { ownPercent: 40 }, {}, 'may'],
    ['ahead', { ratedOn: '2026-06-02' }, {}, 'ratedOn value.day-ahead'],
    ['before the entry', { ratedOn: '2025-12-31' }, {}, 'ratedOn independence.before-entry'],
    ['when leaving, and still there', { moment: 'EXIT' }, {}, 'moment independence.not-left'],
    ['when leaving, after the last day', { moment: 'EXIT', ratedOn: '2026-05-20' }, { endsOn: '2026-05-01' }, 'may'],
    ['along the way, after the last day', { ratedOn: '2026-05-20' }, { endsOn: '2026-05-01' }, 'ratedOn participation.ended-before'],
    ['the own share at entry', { moment: 'ENTRY', ownPercent: 0 }, {}, 'ownPercent independence.own-along-the-way'],
    ['twice at entry', { moment: 'ENTRY' }, { others: [stands('ENTRY', '2026-01-02')] }, 'moment independence.rated-already'],
    ['at entry, where another branch has asked', { moment: 'ENTRY' }, { others: [stands('ENTRY', '2026-01-02', false)] }, 'may'],
    ['twice a day', {}, { others: [stands('DURING', '2026-03-01')] }, 'ratedOn independence.rated-already'],
    ['another day', {}, { others: [stands('DURING', '2026-02-01')] }, 'may'],
  ] as [string, object, object, string][])('%s', (_when, change, more, answer) => expect(refusal(() => mayRate({ ...asked, ...change }, { ...course, ...more }))).toBe(answer));

  test('the change is the last one less the one at entry', () => {
    expect(changeOf([{ moment: 'ENTRY', rating: 3 }, { moment: 'DURING', rating: 9 }, { moment: 'EXIT', rating: 7 }])).toBe(4);
    expect([changeOf([{ moment: 'ENTRY', rating: 3 }]), changeOf([{ moment: 'DURING', rating: 3 }]), changeOf([])]).toEqual([null, null, null]);
  });
});
