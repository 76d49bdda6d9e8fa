import { describe, expect, test } from '@jest/globals';
import { Invalid } from '#platform';
import type { KeptMonth } from '../months/month.queries.js';
import type { QuarterCounted } from './quarter.queries.js';
import { figuresOfQuarter, quarterMonth, quarterOf } from './quarter.rules.js';

const counted = (change: Partial<QuarterCounted> = {}): QuarterCounted => ({ month: '2026-07', gender: 'FEMALE', persons: 3, began: 1, ended: 0, hours: 10.5, activities: 4, ...change });
const kept = (change: Partial<KeptMonth> = {}): KeptMonth => ({
  month: '2026-07', status: 'SUBMITTED', version: 2, preparedBy: null, preparedAt: null, preparedByName: null, submittedAt: new Date('2026-08-20T09:00:00Z'), submittedByName: 'Per', reopenedAt: null, reopenedByName: null, reopenReason: null, ...change,
});

describe('A quarter', () => {
  test.each([
    ['2026-1', '2026-01-01', '2026-03-31', ['2026-01', '2026-02', '2026-03']],
    ['2026-4', '2026-10-01', '2026-12-31', ['2026-10', '2026-11', '2026-12']],
    ['2024-1', '2024-01-01', '2024-03-31', ['2024-01', '2024-02', '2024-03']],
  ])('%s has its days and its three months', (asked, from, to, months) => expect(quarterOf(asked, '2026-11-23')).toEqual({ from, to, months }));

  test.each([['one to come', '2027-1', 'quarter.ahead'], ['one before all projects', '0001-1', 'quarter.too-early']])('%s is refused by name', (_what, asked, code) => {
    try {
      quarterOf(asked, '2026-12-31');
      throw new Error('nothing was refused');
    } catch (error) {
      expect(error).toBeInstanceOf(Invalid);
      expect((error as Invalid).errors).toMatchObject([{ field: 'quarter', code }]);
    }
  });
  test('begins on its first day', () => expect(quarterOf('2026-4', '2026-10-01').from).toBe('2026-10-01'));

  test('women and men are counted apart, the others in the whole alone', () => {
    expect(figuresOfQuarter([counted(), counted({ gender: 'MALE', persons: 2, began: 2, hours: 0.25, activities: 1 }), counted({ gender: 'UNKNOWN', persons: 1, began: 0 }), counted({ month: '2026-08', persons: 50 })], '2026-07'))
      .toEqual({ persons: { women: 3, men: 2, total: 6 }, began: { women: 1, men: 2, total: 3 }, ended: { women: 0, men: 0, total: 0 }, hours: 21.25, activities: 9 });
  });
  test('all together are counted by themselves, not added up', () => expect(figuresOfQuarter([counted(), counted({ month: '2026-08' }), counted({ month: null, persons: 4 })], null)!.persons.total).toBe(4));
  test('of what was not told nothing is told', () => expect(figuresOfQuarter([counted()], '2026-08')).toBeNull());

  test.each([
    ['submitted', [kept()], { status: 'SUBMITTED', late: false, submittedAt: '2026-08-20T09:00:00.000Z', submittedByName: 'Per' }],
    ['opened again, and past its day', [kept({ status: 'REOPENED' })], { status: 'REOPENED', late: true }],
    ['touched by nobody', [], { status: 'OPEN', late: true, submittedAt: null }],
  ])('a month that is %s says so', (_what, months, said) => expect(quarterMonth('2026-07', { kept: months, counted: [], today: '2026-11-23' })).toMatchObject({ ...said, told: null }));
  test('a month whose day to be sent has not passed is not late', () => expect(quarterMonth('2026-10', { kept: [], counted: [], today: '2026-11-28' })).toMatchObject({ dueOn: '2026-11-28', late: false }));
});
