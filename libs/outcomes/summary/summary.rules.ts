import type { Cell, Figure, Reading } from '../outcomes.view.js';
import { isSmall } from '#projects';
import type { SummaryCell, SummaryFigure, SummaryReading } from './summary.view.js';

type Verdicts = Pick<Cell, 'yes' | 'no' | 'unknown'>;

const HIDDEN: SummaryCell = { yes: null, denominator: null, unknown: null, percent: null, reached: null };

/**
 * A figure for one who stands outside the case work.
 * 1. A group with any count from 1 to 4, of yes, no or unknown, is hidden whole: a share and its denominator would tell the count.
 * 2. What is hidden is had from the total by subtraction: so the hidden groups are two at least, and together 5 or more in each count that is not 0.
 * 3. Where there is no further group to hide, and where a count of the whole is small, the total is hidden too.
 * 4. Parts of the project and the reasons behind are not told at all.
 */
export function summaryOf({ kind, strength, value, unit, governing, quote, numeratorWords, readings }: Figure): SummaryFigure {
  return { kind, strength, value, unit, governing, quote, numeratorWords, readings: readings.map(readingOf) };
}

function readingOf({ population, populationWords, total, women, men }: Reading): SummaryReading {
  const others: Verdicts = { yes: total.yes - women.yes - men.yes, no: total.no - women.no - men.no, unknown: total.unknown - women.unknown - men.unknown };
  const hidden = hiddenOf([women, men, others], total);
  const shown = (cell: Cell): SummaryCell => (hidden.has(cell) ? HIDDEN : told(cell));
  return { population, populationWords, total: shown(total), women: shown(women), men: shown(men) };
}

const COUNTS = ['yes', 'no', 'unknown'] as const;
const sizeOf = (group: Verdicts): number => group.yes + group.no + group.unknown;

function hiddenOf(groups: Verdicts[], total: Verdicts): Set<Verdicts> {
  const hidden = new Set([...groups, total].filter((group) => COUNTS.some((count) => isSmall(group[count]))));
  const apart = () => groups.filter((group) => hidden.has(group));
  const tells = () => apart().length === 1 || COUNTS.some((count) => isSmall(apart().reduce((sum, group) => sum + group[count], 0)));
  while (apart().length > 0 && tells() && !hidden.has(total)) {
    const [next = total] = groups.filter((group) => !hidden.has(group) && sizeOf(group) > 0).sort((one, other) => sizeOf(one) - sizeOf(other));
    hidden.add(next);
  }
  return hidden;
}

const told = ({ yes, denominator, unknown, percent, reached }: Cell): SummaryCell => ({ yes, denominator, unknown, percent, reached });
