import { Temporal } from 'temporal-polyfill';
import { Invalid } from '#platform';
import type { Gender } from '#participants';
import type { FinsamCount } from '../finsam/finsam.view.js';
import { window } from '../months/month.rules.js';
import type { KeptMonth } from '../months/month.queries.js';
import type { QuarterCounted } from './quarter.queries.js';
import type { QuarterFigures, QuarterMonth } from './quarter.view.js';

const FIRST = '2014-1';

export interface Quarter {
  from: string;
  to: string;
  /** YYYY-MM, in order. */
  months: string[];
}

/** 1. One that has begun. 2. Not before there were such projects. */
export function quarterOf(asked: string, today: string): Quarter {
  const [year, no] = asked.split('-').map(Number) as [number, number];
  if (asked < FIRST) throw new Invalid([{ field: 'quarter', code: 'quarter.too-early' }]);
  const first = Temporal.PlainYearMonth.from({ year, month: 3 * no - 2 });
  const from = first.toPlainDate({ day: 1 }).toString();
  if (from > today) throw new Invalid([{ field: 'quarter', code: 'quarter.ahead' }]);
  const to = first.add({ months: 3 }).toPlainDate({ day: 1 }).subtract({ days: 1 }).toString();
  return { from, to, months: [0, 1, 2].map((months) => first.add({ months }).toString()) };
}

const add = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Women, men, and all; null where nothing was told. */
export function figuresOfQuarter(counted: readonly QuarterCounted[], month: string | null): QuarterFigures | null {
  const mine = counted.filter((one) => one.month === month);
  if (mine.length === 0) return null;
  const of = (measure: 'persons' | 'began' | 'ended'): FinsamCount => {
    const whose = (gender: Gender) => add(mine.filter((one) => one.gender === gender).map((one) => one[measure]));
    return { women: whose('FEMALE'), men: whose('MALE'), total: add(mine.map((one) => one[measure])) };
  };
  return { persons: of('persons'), began: of('began'), ended: of('ended'), hours: Math.round(add(mine.map(({ hours }) => hours)) * 100) / 100, activities: add(mine.map(({ activities }) => activities)) };
}

/** How a month of the quarter stands, and what was told of it. */
export function quarterMonth(month: string, { kept, counted, today }: { kept: readonly KeptMonth[]; counted: readonly QuarterCounted[]; today: string }): QuarterMonth {
  const mine = kept.find((one) => one.month === month);
  const status = mine?.status ?? 'OPEN';
  const { dueOn } = window(month);
  return {
    month, status, dueOn, late: status !== 'SUBMITTED' && dueOn < today, submittedAt: mine?.submittedAt?.toISOString() ?? null, submittedByName: mine?.submittedByName ?? null, told: figuresOfQuarter(counted, month),
  };
}
