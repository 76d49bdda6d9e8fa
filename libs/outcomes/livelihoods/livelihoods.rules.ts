import { percent } from '../figures.rules.js';
import { suppressed, WOMEN_MEN_OTHERS, type Shown } from '../suppression.rules.js';
import type { MoveCount } from './livelihoods.queries.js';
import { GROUP_OF, GROUPS, type LivelihoodGroup } from './livelihoods.js';
import type { LivelihoodMatrix, LivelihoodMove, MovedCount, MovedFrom } from './livelihoods.view.js';

// What a person lives on is nobody's to know who follows the project under pseudonym; how large a part of it was own, is (`law.course_facts`). So:
// 1. Every cell from 1 to 4 is hidden, and what would tell it by subtraction: of all from one livelihood to another, and of the women and the men among them.
// 2. A share is told where nothing in its row is hidden.
// 3. Those of whom one of the two is not known stand apart, in no row and no share.

const ENDS = [...GROUPS, 'UNKNOWN'] as const;
const OWN: readonly string[] = ['WORK', 'SUBSIDISED_WORK', 'STUDIES'] satisfies LivelihoodGroup[];

const groupOf = (kind: MoveCount['before']): LivelihoodGroup | 'UNKNOWN' => (kind === 'UNKNOWN' ? kind : GROUP_OF[kind]);
const seen = (shown: Shown): number | null => (shown === 'SUPPRESSED' ? null : shown);

export function matrixOf(counts: readonly MoveCount[]): Pick<LivelihoodMatrix, 'completed' | 'staying' | 'moves' | 'rows' | 'unknown'> {
  const completed = counts.filter(({ after }) => after !== 'STAYS');
  const pairs = ENDS.flatMap((before) => ENDS.map((after) => ({ before, after })));
  const numbers = pairs.map(({ before, after }) => countsOf(completed.filter((count) => groupOf(count.before) === before && groupOf(count.after as MoveCount['before']) === after)));
  const staying = countsOf(counts.filter(({ after }) => after === 'STAYS'));
  const table = suppressed([...numbers, staying]);
  const told = (at: number): MovedCount => ({ women: seen(table.cells[at]![0]!), men: seen(table.cells[at]![1]!), total: seen(table.rowTotals[at]!) });
  const all = pairs.map((pair, at): LivelihoodMove => ({ ...pair, ...told(at) }));
  return {
    completed: wholeOf(all), staying: told(pairs.length), moves: all.filter(({ total }) => total !== 0),
    rows: GROUPS.map((before) => rowOf(before, all)).filter(({ known }) => known !== 0), unknown: wholeOf(all.filter(({ before, after }) => before === 'UNKNOWN' || after === 'UNKNOWN')),
  };
}

const countsOf = (counts: readonly MoveCount[]): number[] => WOMEN_MEN_OTHERS.map((genders) => counts.filter(({ gender }) => genders.includes(gender)).reduce((sum, { n }) => sum + n, 0));

/** A sum is told where all it is made of is. */
const summed = (parts: (number | null)[]): number | null => (parts.includes(null) ? null : parts.reduce<number>((sum, part) => sum + part!, 0));
const wholeOf = (moves: readonly LivelihoodMove[]): MovedCount => ({ women: summed(moves.map((m) => m.women)), men: summed(moves.map((m) => m.men)), total: summed(moves.map((m) => m.total)) });

function rowOf(before: LivelihoodGroup, all: readonly LivelihoodMove[]): MovedFrom {
  const mine = all.filter((move) => move.before === before && move.after !== 'UNKNOWN');
  const known = summed(mine.map(({ total }) => total));
  const own = summed(mine.filter(({ after }) => OWN.includes(after)).map(({ total }) => total));
  return { before, known, toOwn: known && own !== null ? percent(own, known) : null };
}
