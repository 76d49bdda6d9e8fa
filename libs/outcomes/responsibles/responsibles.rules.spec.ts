import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ChangedCount } from './responsibles.queries.js';
import { changesOf } from './responsibles.rules.js';

const count = (part: ChangedCount['part'], gender: ChangedCount['gender'], reason: ChangedCount['reason'], persons: number): ChangedCount => ({ kind: 'WORK_OR_STUDIES', part, gender, reason, persons, completed: true });
const row = (counts: ChangedCount[], changes: ChangedCount['part']) => changesOf(counts).find((one) => one.changes === changes)!;

describe('What came of those for whom another came to answer', () => {
  test('each class by itself, women and men apart, those of whom it is not known in neither; who still takes part in no row', () => {
    const counts = [count('NONE', 'FEMALE', 'STARTED_WORK', 6), count('NONE', 'FEMALE', 'ENDED_WITHOUT', 6), count('NONE', 'MALE', 'ENDING_UNKNOWN', 7), { ...count('NONE', 'MALE', 'NOT_STARTED_YET', 50), completed: false },
      count('MORE', 'FEMALE', 'ENDED_WITHOUT', 5), count('MORE', 'MALE', 'CLOSED_TO_STUDIES', 2), count('MORE', 'MALE', 'ENDED_WITHOUT', 6)];
    expect(row(counts, 'NONE')).toMatchObject({
      total: { persons: 19, yes: 6, unknown: 7, denominator: 12, percent: 50, few: true }, women: { persons: 12, denominator: 12, interval: { low: 25.4, high: 74.6 } }, men: { persons: 7, yes: 0, unknown: 7, denominator: 0, percent: null, interval: null },
    });
    expect(row(counts, 'MORE')).toMatchObject({ total: { yes: 2, denominator: 13 }, women: { yes: 0, percent: 0 }, men: { yes: 2, percent: 25 } });
    expect(row(counts, 'ONE')).toMatchObject({ total: { persons: 0, percent: null }, women: { persons: 0 }, men: { persons: 0 } });
  });

  test('a few are hidden, and with them what would tell them', () => {
    const counts = [count('NONE', 'FEMALE', 'STARTED_WORK', 20), count('NONE', 'MALE', 'STARTED_WORK', 20), count('ONE', 'FEMALE', 'STARTED_WORK', 8), count('ONE', 'MALE', 'ENDED_WITHOUT', 3)];
    expect(row(counts, 'ONE')).toMatchObject({ women: null, men: null });
    expect(row(counts, 'NONE')).toMatchObject({ women: null, men: null, total: { persons: 40 } });
  });

  test('no group told of has 1 to 4 persons, and none is had by subtraction from the others of its row', () => {
    const some = fc.array(fc.record({ part: fc.constantFrom('NONE', 'ONE', 'MORE', 'UNKNOWN'), gender: fc.constantFrom('FEMALE', 'MALE', 'OTHER'), reason: fc.constantFrom('STARTED_WORK', 'ENDED_WITHOUT', 'ENDING_UNKNOWN'), persons: fc.integer({ min: 1, max: 9 }) }), { maxLength: 14 });
    fc.assert(fc.property(some, (drawn) => {
      for (const { total, women, men } of changesOf(drawn.map(({ part, gender, reason, persons }) => count(part as 'NONE', gender as 'FEMALE', reason as 'STARTED_WORK', persons)))) {
        for (const cell of [total, women, men]) expect(cell === null || cell.persons === 0 || cell.persons >= 5).toBe(true);
        if (total && women && men) expect([0, 5].some((least) => (least === 0 ? total.persons === women.persons + men.persons : total.persons - women.persons - men.persons >= least))).toBe(true);
        for (const one of [women, men]) if (total && one && !(women && men)) expect(total.persons - one.persons).toBeGreaterThanOrEqual(5);
      }
    }));
  });
});
