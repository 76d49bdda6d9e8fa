import type { Gender } from '#participants';
import { isSmall, SMALL } from '#projects';

/** The columns of a table by gender: women, men, and all others together. */
export const WOMEN_MEN_OTHERS: readonly (readonly Gender[])[] = [['FEMALE'], ['MALE'], ['OTHER', 'UNKNOWN']];

/** A count as it may be shown: the number, or the word that it is not. */
export type Shown = number | 'SUPPRESSED';

export interface ShownTable {
  cells: Shown[][];
  rowTotals: Shown[];
  columnTotals: Shown[];
  total: Shown;
}

/**
 * A table of counts as it may leave the case team.
 * 1. A count from 1 to 4 is not shown, wherever it stands; 0 is.
 * 2. What could be had by subtraction is not shown either: in every line of which something is hidden and the total is shown,
 *    two numbers at least are hidden, and together they are 5 or more.
 * 3. Where a line has nothing more to hide, its total is hidden; and a lone hidden total hides another.
 * The totals are cells of the table like the others: its last row and its last column.
 */
export function suppressed(counts: number[][]): ShownTable {
  const whole = withTotals(counts);
  const hidden = whole.map((row) => row.map(isSmall));
  const lines = linesOf(whole);
  for (let again = true; again; ) {
    again = false;
    for (const line of lines) again = cover(line, whole, hidden) || again;
  }
  const shown = whole.map((row, r) => row.map((n, c): Shown => (hidden[r]![c] ? 'SUPPRESSED' : n)));
  const last = shown.pop()!;
  return { cells: shown.map((row) => row.slice(0, -1)), rowTotals: shown.map((row) => row.at(-1)!), columnTotals: last.slice(0, -1), total: last.at(-1)! };
}

type Place = readonly [row: number, column: number];

function withTotals(counts: number[][]): number[][] {
  const rows = counts.map((row) => [...row, sum(row)]);
  return [...rows, rows[0]!.map((_, c) => sum(rows.map((row) => row[c]!)))];
}

const sum = (numbers: number[]): number => numbers.reduce((total, n) => total + n, 0);

/** Every row and every column, each with its total last: parts and whole hang together in one equation. */
function linesOf(whole: number[][]): Place[][] {
  const rows = whole.map((row, r) => row.map((_, c): Place => [r, c]));
  const columns = whole[0]!.map((_, c) => whole.map((__, r): Place => [r, c]));
  return [...rows, ...columns];
}

/** Hides one more in a line that gives something away; tells whether it did. The smallest goes first, the total last. */
function cover(line: Place[], whole: number[][], hidden: boolean[][]): boolean {
  const covered = line.filter(([r, c]) => hidden[r]![c]);
  if (covered.length === 0 || isSafe(covered, line, whole)) return false;
  const at = ([r, c]: Place) => whole[r]![c]!;
  const total = line.at(-1)!;
  const open = line.filter((place) => !hidden[place[0]]![place[1]]);
  const next = open.sort((a, b) => rank(a, total, at) - rank(b, total, at))[0];
  if (!next) return false;
  hidden[next[0]]![next[1]] = true;
  return true;
}

/** What is there in full numbers goes before the empty, which hides nothing; the total goes last. */
function rank(place: Place, total: Place, at: (place: Place) => number): number {
  if (place === total) return Number.MAX_SAFE_INTEGER;
  return at(place) === 0 ? Number.MAX_SAFE_INTEGER - 1 : at(place);
}

/** With the total hidden beside a part nothing can be subtracted; with the total shown, the hidden parts must be several and not few together. */
function isSafe(covered: Place[], line: Place[], whole: number[][]): boolean {
  if (covered.length < 2) return false;
  if (covered.includes(line.at(-1)!)) return true;
  return sum(covered.map(([r, c]) => whole[r]![c]!)) >= SMALL;
}
