import { describe, expect, test } from '@jest/globals';
import { isReached, percent, wholePersons, wilson } from './figures.rules.js';
import { cellOf, goneBy, paceOf, plannedOf, populationsOf, wholePersonsOf, type Count, type TargetClaim } from './outcomes.rules.js';

const claim = (more: Partial<TargetClaim>): TargetClaim => ({ id: 'x', kind: 'STEP_PROGRESS', strength: 'MINIMUM', value: 75, unit: 'percent', population: 'ALL_PARTICIPANTS', byGender: true, quote: null, governing: true, reason: null, ...more });
const persons = (value: number, governing: boolean) => claim({ kind: 'PARTICIPANTS', unit: 'persons', value, population: null, governing });

describe('shares in whole persons', () => {
  test.each([[75, 490, 368], [75, 530, 398], [60, 584, 351], [30, 100, 30], [30, 101, 31], [33.3, 1000, 333], [55, 100, 55], [7, 100, 7], [14, 50, 7], [75, 0, 0]])('%p %% of %p is %p persons', (share, of, whole) => expect(wholePersons(share, of)).toBe(whole));
  test.each([[367, 490, false], [368, 490, true], [0, 0, true]])('%p of %p reaches 75 %%: %p', (yes, of, is) => expect(isReached(yes, 75, of)).toBe(is));
  test('is shown with one decimal', () => expect([percent(1, 3), percent(2, 3), percent(367, 490)]).toEqual([33.3, 66.7, 74.9]));
  test.each([[0, 10, 0, 27.8], [10, 10, 72.2, 100], [4, 7, 25, 84.2], [50, 100, 40.4, 59.6], [1, 1, 20.7, 100]])('%p of %p lies between %p and %p', (yes, of, low, high) => expect(wilson(yes, of)).toEqual({ low, high }));
  test('of nobody there is no interval', () => expect(wilson(0, 0)).toBeNull());
});

describe('one figure', () => {
  const counts = (rows: [Count['reason'], number][]): Count[] => rows.map(([reason, n]) => ({ kind: 'STEP_PROGRESS', reason, completed: false, gender: 'FEMALE', part: null, persons: n }));
  const judging = { unit: 'percent', value: 75, population: 'ALL_PARTICIPANTS', planned: null } as const;

  test('what is not known is neither yes nor no', () => {
    const cell = cellOf(counts([['STEPS_FORWARD', 3], ['SAME_STEP', 1], ['NO_FIRST_ASSESSMENT', 6]]), judging);
    expect(cell).toMatchObject({ population: 10, yes: 3, no: 1, unknown: 6, denominator: 4, percent: 75, reached: true });
  });
  test('of nobody there is no share and no judgement', () => expect(cellOf([], judging)).toMatchObject({ population: 0, percent: null, reached: null, needed: null, few: false }));
  test('of the plan the denominator is the plan, unknown or not', () =>
    expect(cellOf(counts([['STEPS_FORWARD', 3], ['NO_FIRST_ASSESSMENT', 6]]), { ...judging, population: 'PLANNED', planned: 490 })).toMatchObject({ denominator: 490, percent: 0.6, needed: 368, stillNeeded: 365, interval: null }));
  test('few are said to be few', () => expect([29, 30].map((n) => cellOf(counts([['STEPS_FORWARD', n]]), judging).few)).toEqual([true, false]));
});

describe('of whom', () => {
  test.each([[null, null, ['ALL_PARTICIPANTS', 'PLANNED']], ['PLANNED', null, ['PLANNED', 'ALL_PARTICIPANTS']], ['ALL_PARTICIPANTS', null, ['ALL_PARTICIPANTS']], ['COMPLETED', null, ['COMPLETED']], ['PLANNED', 'COMPLETED', ['COMPLETED']]] as const)(
    'a target of %p, asked for %p, is shown of %p', (own, chosen, shown) => expect(populationsOf({ unit: 'percent', population: own }, chosen)).toEqual(shown));
  test('while two numbers stand against each other there is no plan', () => {
    expect(plannedOf([persons(490, false), persons(530, false)])).toBeNull();
    expect(plannedOf([persons(490, false), persons(530, true)])).toBe(530);
    expect(plannedOf([persons(584, false)])).toBe(584);
  });
  test('both numbers are worked out side by side', () =>
    expect(wholePersonsOf(claim({}), [persons(490, true), persons(530, false)], 300)).toEqual([{ planned: 490, governing: true, persons: 368, stillNeeded: 68 }, { planned: 530, governing: false, persons: 398, stillNeeded: 98 }]));
});

describe('pace', () => {
  test.each([['2024-12-31', 0], ['2025-01-01', 1 / 365], ['2025-12-31', 1], ['2026-06-01', 1], ['2025-07-02', 183 / 365]])('by %s %p has gone', (day, part) => expect(goneBy({ startsOn: '2025-01-01', endsOn: '2025-12-31' }, day)).toBeCloseTo(part, 10));
  test('an even course would have had half by half of the time', () => expect(paceOf(490, 230, { share: 0.5, lastDay: '2025-12-31' })).toEqual({ expected: 245, ahead: -15, stillNeeded: 260, lastDay: '2025-12-31', gonePercent: 50 }));
});
