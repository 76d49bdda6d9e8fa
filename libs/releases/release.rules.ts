import { Temporal } from 'temporal-polyfill';
import { Broken, Invalid } from '#platform';
import type { Span } from './plan.js';

export interface Asked {
  span: Span;
  endsOn: string;
}

/** The first day of the month or quarter that ends on a day. */
export function firstDayOf({ span, endsOn }: Asked): string {
  const last = Temporal.PlainDate.from(endsOn);
  return last.with({ day: 1 }).subtract({ months: span === 'QUARTER' ? 2 : 0 }).toString();
}

/** 1. A month or a quarter is named by its last day. 2. It has ended. 3. It ended after the project began. */
export function mustBeTold(asked: Asked, { today, begins }: { today: string; begins: string | null }): void {
  const last = Temporal.PlainDate.from(asked.endsOn);
  if (last.day !== last.daysInMonth) throw new Invalid([{ field: 'endsOn', code: 'release.not-last-of-month' }]);
  if (asked.span === 'QUARTER' && last.month % 3 !== 0) throw new Invalid([{ field: 'endsOn', code: 'release.not-last-of-quarter' }]);
  if (asked.endsOn >= today) throw new Invalid([{ field: 'endsOn', code: 'release.not-ended' }]);
  if (begins !== null && asked.endsOn < begins) throw new Invalid([{ field: 'endsOn', code: 'release.before-project' }]);
}

/** A period is told once; a wrong release is withdrawn first. */
export function mustBeNew(asked: Asked, standing: readonly Asked[]): void {
  if (standing.some(({ span, endsOn }) => span === asked.span && endsOn === asked.endsOn)) throw new Broken('release.made-already', {}, 'endsOn');
}

export function mustStand({ withdrawnAt }: { withdrawnAt: Date | null }): void {
  if (withdrawnAt) throw new Broken('release.withdrawn-already');
}
