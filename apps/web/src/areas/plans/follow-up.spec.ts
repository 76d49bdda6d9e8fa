import { describe, expect, it } from 'vitest';
import { countRows, startedBeforePlan, type Milestone } from './follow-up.js';

const milestone = (more: Partial<Milestone>): Milestone => ({
  participationId: 'a', pseudonym: 'D-000001', gender: 'FEMALE', startsOn: '2026-01-01', ended: false, agreedOn: null, days: null, reviewOn: null, overdue: false, startedOn: null, ...more,
});

describe('the counts of plans', () => {
  it('tell women and men apart, and the others in the total alone', () => {
    const rows = countRows([milestone({}), milestone({ gender: 'MALE' }), milestone({ gender: 'UNKNOWN' }), milestone({ ended: true }), milestone({ gender: 'MALE', agreedOn: '2026-01-10', days: 9, overdue: true })]);
    expect(rows.map(({ selection, total, women, men }) => [selection, total, women, men])).toEqual([['unagreed', 3, 1, 1], ['overdue', 1, 0, 1], ['early', 0, 0, 0], ['agreed', 1, 0, 1], ['all', 5, 2, 2]]);
  });

  it.each([
    ['nothing has started', null, null, false],
    ['it started and there is no plan', '2026-01-05', null, true],
    ['it started the day before the plan', '2026-01-05', '2026-01-06', true],
    ['it started with the plan', '2026-01-06', '2026-01-06', false],
  ])('before the plan: %s', (_situation, startedOn, agreedOn, expected) => {
    expect(startedBeforePlan({ startedOn, agreedOn })).toBe(expected);
  });
});
