import { cellOf, type Count } from '../outcomes.rules.js';
import { suppressed, WOMEN_MEN_OTHERS } from '../suppression.rules.js';
import { CHANGES } from './responsibles.js';
import type { ChangedCount } from './responsibles.queries.js';
import type { ChangesCell, ChangesRow } from './responsibles.view.js';


/**
 * What came of those who have completed, by how often another came to answer for them.
 * 1. Who has completed has no more changes to come, and no outcome on the way: they alone are compared.
 * 2. A group of 1 to 4 persons is not told of, nor one that would tell it by subtraction. The persons of all rows are the same whatever the outcome, so the same are hidden in each.
 */
export function changesOf(counts: readonly ChangedCount[]): ChangesRow[] {
  const mine = CHANGES.map((changes) => WOMEN_MEN_OTHERS.map((genders) => counts.filter(({ completed, part, gender }) => completed && part === changes && genders.includes(gender))));
  const table = suppressed(mine.map((row) => row.map(personsIn)));
  return CHANGES.map((changes, at): ChangesRow => {
    const [women, men] = mine[at]!;
    const told = (shown: number | 'SUPPRESSED', of: Count[]) => (shown === 'SUPPRESSED' ? null : cell(of));
    return { changes, total: told(table.rowTotals[at]!, mine[at]!.flat()), women: told(table.cells[at]![0]!, women!), men: told(table.cells[at]![1]!, men!) };
  });
}

export const personsIn = (counts: readonly Count[]): number => counts.reduce((sum, { persons }) => sum + persons, 0);

function cell(counts: Count[]): ChangesCell {
  const { population: persons, yes, no, unknown, percent, interval, few } = cellOf(counts, { unit: 'percent', value: null, population: 'COMPLETED', planned: null });
  return { persons, yes, unknown, denominator: yes + no, percent, interval, few };
}
