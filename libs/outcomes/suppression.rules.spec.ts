import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SMALL } from '#projects';
import { suppressed, type Shown, type ShownTable } from './suppression.rules.js';

const S = 'SUPPRESSED';

describe('begins X-10 small numbers do not leave the case team', () => {
  const tables: { title: string; counts: number[][]; shown: ShownTable }[] = [
    { title: 'nothing small, nothing hidden', counts: [[10, 20], [30, 40]], shown: { cells: [[10, 20], [30, 40]], rowTotals: [30, 70], columnTotals: [40, 60], total: 100 } },
    { title: 'nobody is nobody in particular', counts: [[0, 20], [30, 0]], shown: { cells: [[0, 20], [30, 0]], rowTotals: [20, 30], columnTotals: [30, 20], total: 50 } },
    { title: 'one small number takes a whole square with it', counts: [[3, 20], [30, 40]], shown: { cells: [[S, S], [S, S]], rowTotals: [23, 70], columnTotals: [33, 60], total: 93 } },
    { title: 'four is small, five is not', counts: [[5, 5], [5, 4]], shown: { cells: [[S, S], [S, S]], rowTotals: [10, 9], columnTotals: [10, 9], total: 19 } },
    { title: 'a small table is not shown at all', counts: [[1, 2]], shown: { cells: [[S, S]], rowTotals: [S], columnTotals: [S, S], total: S } },
  ];
  test.each(tables)('$title', ({ counts: table, shown }) => expect(suppressed(table)).toEqual(shown));
  test('in a table of one row the others stay', () => expect(suppressed([[3, 6, 20]])).toMatchObject({ cells: [[S, S, 20]], total: 29 }));

  const counts = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 3 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 12 })), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));

  test('no number from 1 to 4 is shown, and none that is hidden can be worked out', () => {
    fc.assert(fc.property(counts, (table) => {
      const shown = suppressed(table);
      for (const value of [...shown.cells.flat(), ...shown.rowTotals, ...shown.columnTotals, shown.total]) expect(value === S || value === 0 || value >= SMALL).toBe(true);
      for (const [r, row] of table.entries()) for (const [c, n] of row.entries()) {
        if (n > 0 && n < SMALL) expect(possible(shown, r, c).size).toBeGreaterThan(1);
      }
    }), { numRuns: 300, seed: 20261122 });
  });
});

/** What a reader who knows the rule of whole persons could still think stands in a cell; two answers are enough to stop. */
function possible(table: ShownTable, row: number, column: number): Set<number> {
  const [rows, columns] = [table.cells.length, table.cells[0]!.length];
  const places = table.cells.flatMap((line, r) => line.map((value, c) => ({ r, c, value })));
  const found = new Set<number>();
  const cells = table.cells.map((line) => line.map(() => 0));
  let steps = 0;
  const agrees = (shown: Shown, sum: number, done: boolean) => shown === S || (done ? sum === shown : sum <= shown);
  const rowSum = (r: number) => cells[r]!.reduce((a, b) => a + b, 0);
  const all = () => cells.flat().reduce((a, b) => a + b, 0);
  const columnSum = (c: number) => cells.reduce((a, line) => a + line[c]!, 0);
  const fill = (n: number): void => {
    if (found.size > 1 || steps++ > 200_000) return;
    if (n === places.length) {
      if (agrees(table.total, all(), true)) found.add(cells[row]![column]!);
      return;
    }
    const { r, c, value } = places[n]!;
    for (const guess of value === S ? Array.from({ length: 30 }, (_, k) => k) : [value]) {
      cells[r]![c] = guess;
      if (agrees(table.rowTotals[r]!, rowSum(r), c === columns - 1) && agrees(table.total, all(), false) && agrees(table.columnTotals[c]!, columnSum(c), r === rows - 1)) fill(n + 1);
      cells[r]![c] = 0;
    }
  };
  fill(0);
  return found;
}
