import { describe, expect, test } from '@jest/globals';
import { withoutLonelyGap, withoutSmall } from './participant-count.rules.js';

describe('figures for whoever stands outside the case work', () => {
  test.each([
    ['nobody', [0, 0, 0], [0, 0, 0, 0]],
    ['a small whole', [2, 2, 0], [null, null, null, null]],
    ['large enough', [6, 7, 0], [6, 7, 0, 13]],
    ['one small, and with it the next', [12, 3, 0], [null, null, 0, 15]],
    ['one small among three', [12, 3, 7], [12, null, null, 22]],
    ['two small', [12, 3, 1], [12, null, null, 16]],
    ['only one there at all', [7, 0, 0], [7, 0, 0, 7]],
    ['all small', [3, 2, 1], [null, null, null, 6]],
  ])('%s', (_what, [women, men, other], shown) => {
    const figures = withoutSmall({ women: women!, men: men!, other: other! });
    expect([figures.women, figures.men, figures.other, figures.total]).toEqual(shown);
  });

  test('what is hidden cannot be got back by subtraction', () => {
    for (let women = 0; women < 12; women += 1) for (let men = 0; men < 12; men += 1) for (let other = 0; other < 12; other += 1) {
      const { total, ...parts } = withoutSmall({ women, men, other });
      const hidden = Object.values(parts).filter((figure) => figure === null).length;
      expect(hidden).not.toBe(total === null ? 0 : 1);
      expect(Object.values(parts).some((figure) => figure !== null && figure > 0 && figure < 5)).toBe(false);
    }
  });

  test('a single hidden municipality takes another with it', () => {
    const row = (name: string, total: number | null) => ({ code: name, name, unitNames: [], women: total, men: 0, total, empty: total === 0 });
    const totals = (given: (number | null)[]) => withoutLonelyGap(given.map((total, at) => row(String(at), total))).map(({ total }) => total);
    expect(totals([20, null, 9, 0])).toEqual([20, null, null, 0]);
    expect(totals([20, null, null, 0])).toEqual([20, null, null, 0]);
    expect(totals([20, 9])).toEqual([20, 9]);
  });
});
