import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MoveCount } from './livelihoods.queries.js';
import { matrixOf } from './livelihoods.rules.js';

const moved = (gender: MoveCount['gender'], before: MoveCount['before'], after: MoveCount['after'], n: number): MoveCount => ({ gender, before, after, n });
const cell = (counts: MoveCount[], before: string, after: string) => matrixOf(counts).moves.find((move) => move.before === before && move.after === after);

describe('From livelihood to livelihood', () => {
  test('groups, shares and those of whom it is not known apart', () => {
    const counts = [moved('FEMALE', 'SOCIAL_ASSISTANCE', 'WAGE', 6), moved('MALE', 'SOCIAL_ASSISTANCE', 'SELF_EMPLOYMENT', 6), moved('FEMALE', 'SOCIAL_ASSISTANCE', 'SOCIAL_ASSISTANCE', 12),
      moved('FEMALE', 'SICKNESS_BENEFIT', 'STUDY_SUPPORT', 5), moved('MALE', 'UNKNOWN', 'WAGE', 7), moved('FEMALE', 'PENSION', 'UNKNOWN', 8), moved('MALE', 'WAGE', 'STAYS', 9)];
    const { completed, staying, moves, rows, unknown } = matrixOf(counts);
    expect(completed).toEqual({ women: 31, men: 13, total: 44 });
    expect(staying).toEqual({ women: 0, men: 9, total: 9 });
    expect(moves).toContainEqual({ before: 'SOCIAL_ASSISTANCE', after: 'WORK', women: 6, men: 6, total: 12 });
    expect(rows).toEqual([{ before: 'ILL_HEALTH', known: 5, toOwn: 100 }, { before: 'SOCIAL_ASSISTANCE', known: 24, toOwn: 50 }]);
    expect(unknown).toEqual({ women: 8, men: 7, total: 15 });
  });

  test('a few are hidden, with what would tell them, and the share of their row', () => {
    const counts = [moved('FEMALE', 'SOCIAL_ASSISTANCE', 'WAGE', 2), moved('MALE', 'SOCIAL_ASSISTANCE', 'WAGE', 9), moved('FEMALE', 'SOCIAL_ASSISTANCE', 'SOCIAL_ASSISTANCE', 20), moved('FEMALE', 'ACTIVITY_SUPPORT', 'WAGE', 6)];
    expect(cell(counts, 'SOCIAL_ASSISTANCE', 'WORK')).toMatchObject({ women: null, men: null });
    expect(matrixOf([moved('FEMALE', 'WAGE', 'WAGE', 3)])).toMatchObject({ completed: { total: null }, rows: [{ before: 'WORK', known: null, toOwn: null }] });
  });

  test('nothing shown is a number from 1 to 4, and no line of parts and whole leaves one open', () => {
    const some = fc.array(fc.record({ gender: fc.constantFrom('FEMALE', 'MALE', 'OTHER'), before: fc.constantFrom('WAGE', 'PENSION', 'UNKNOWN'), after: fc.constantFrom('WAGE', 'PENSION', 'UNKNOWN', 'STAYS'), n: fc.integer({ min: 1, max: 12 }) }), { maxLength: 20 });
    fc.assert(fc.property(some as fc.Arbitrary<MoveCount[]>, (counts) => {
      const { moves, completed, staying, unknown, rows } = matrixOf(counts);
      for (const shown of [...moves, completed, staying, unknown]) {
        for (const n of [shown.women, shown.men, shown.total]) expect(n === null || n === 0 || n >= 5).toBe(true);
        if (shown.total !== null && shown.women !== null && shown.men !== null) expect([0, 5].some((least) => (least === 0 ? shown.total! - shown.women! - shown.men! === 0 : shown.total! - shown.women! - shown.men! >= least))).toBe(true);
      }
      for (const { known } of rows) expect(known === null || known >= 5).toBe(true);
    }));
  });
});
