import { isSmall } from '#projects';
import { suppressed, type Shown } from '../suppression.rules.js';
import type { PipelineRow } from './pipeline.queries.js';
import type { PipelineFlow, PipelineStepKind } from './pipeline.view.js';

/** What was sent is begun, taken on and not begun, declined, taken back, or waits: no part can be had by subtraction. */
const PARTS = ['BEGUN', 'NOT_BEGUN', 'DECLINED', 'WITHDRAWN', 'WAITING'] as const;

const told = (shown: Shown): number | null => (shown === 'SUPPRESSED' ? null : shown);
const sumOf = (...parts: (number | null)[]) => (parts.includes(null) ? null : parts.reduce<number>((sum, part) => sum + part!, 0));

/** One flow as it may be shown: whole to those who see whole figures, and to the others without what could point somebody out. */
export function flowOf(rows: readonly PipelineRow[], whole: boolean): PipelineFlow {
  const row = (step: string) => rows.find((one) => one.step === step);
  const n = (step: string) => row(step)?.n ?? 0;
  const counts = [n('BEGUN'), n('ACCEPTED') - n('BEGUN'), n('DECLINED'), n('WITHDRAWN'), n('WAITING')];
  const guarded = suppressed([counts]);
  const part = (name: (typeof PARTS)[number]) => (whole ? counts[PARTS.indexOf(name)]! : told(guarded.cells[0]![PARTS.indexOf(name)]!));
  const counted: Record<PipelineStepKind, number | null> = {
    SENT: whole ? n('SENT') : told(guarded.rowTotals[0]!), WAITING: part('WAITING'), ACCEPTED: sumOf(part('BEGUN'), part('NOT_BEGUN')), BEGUN: part('BEGUN'), DECLINED: part('DECLINED'), WITHDRAWN: part('WITHDRAWN'),
  };
  const steps = (Object.keys(counted) as PipelineStepKind[]).map((step) => ({ step, count: counted[step], medianDays: whole || n(step) >= 5 ? (row(step)?.medianDays ?? null) : null }));
  return { steps, late: lateOf(n('LATE'), n('WAITING'), whole || counted.WAITING !== null, whole), reasons: reasonsOf(rows, whole || counted.DECLINED !== null, whole) };
}

/** Late are some of those that wait: neither they nor the rest may be few. */
const lateOf = (late: number, waiting: number, waitingTold: boolean, whole: boolean): number | null =>
  whole || (waitingTold && !isSmall(late) && !isSmall(waiting - late)) ? late : null;

function reasonsOf(rows: readonly PipelineRow[], declinedTold: boolean, whole: boolean): PipelineFlow['reasons'] {
  const reasons = rows.filter(({ step }) => step === 'REASON');
  if (!declinedTold || reasons.length === 0) return [];
  const guarded = suppressed([reasons.map(({ n }) => n)]);
  return reasons.map(({ detail, sv, en, n }, at) => ({ code: detail!, sv: sv ?? detail!, en: en ?? detail!, count: whole ? n : told(guarded.cells[0]![at]!) }));
}
