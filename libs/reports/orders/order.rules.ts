import { Broken, Invalid } from '#platform';
import type { OrderEvaluationPack } from './order.input.js';
import type { ReportKind } from './orders.js';

/** So many at once, so that nobody's orders keep everybody else's waiting. */
const AT_ONCE = 5;
const FIRST_DAY = '2014-01-01';

/** 1. From a first day to a last. 2. Of what has been. 3. Not before there were such projects. */
export function mayBeTold({ startsOn, endsOn }: OrderEvaluationPack, today: string): void {
  if (endsOn > today) throw new Invalid([{ field: 'endsOn', code: 'day.ahead-of-today' }]);
  if (startsOn > endsOn) throw new Invalid([{ field: 'startsOn', code: 'report.from-after-to' }]);
  if (startsOn < FIRST_DAY) throw new Invalid([{ field: 'startsOn', code: 'report.too-early', details: { day: FIRST_DAY } }]);
}

export function mayWaitFor(waiting: number): void {
  if (waiting >= AT_ONCE) throw new Broken('report.too-many', { count: AT_ONCE });
}

/** A pack is made of releases: without any there is none. */
export function mustBeReleased(releases: number): void {
  if (releases === 0) throw new Broken('report.nothing-released', {}, 'endsOn');
}

const NAMES: Record<ReportKind, string> = { PERIOD: 'projektrapport', EVALUATION: 'utvarderingspaket' };

/** What the file is called: which report, of which days. */
export const fileNameOf = ({ kind, startsOn, endsOn, format }: { kind: ReportKind; startsOn: string; endsOn: string; format: string }): string => `${NAMES[kind]}-${startsOn}--${endsOn}.${format.toLowerCase()}`;
