import { createHash } from 'node:crypto';
import { Broken, Invalid } from '#platform';
import type { PlanTrial } from './trial.input.js';
import type { TrialStatus } from './trial.entity.js';
import type { TriedInstrument } from './trial.view.js';

/** 1. Editions of one method are no two methods. 2. It is asked more than once, or there is no change to compare. */
export function soundPlan({ instrumentIds, everyWeeks, atExit }: PlanTrial, keyOf: (id: string) => string): void {
  const keys = instrumentIds.map(keyOf);
  const twice = keys.findIndex((key, at) => keys.indexOf(key) < at);
  const faults = [
    ...(twice >= 0 ? [{ field: 'instrumentIds', code: 'trial.same-method' }] : []),
    ...(!everyWeeks && !atExit ? [{ field: 'everyWeeks', code: 'trial.asked-once' }] : []),
  ];
  if (faults.length > 0) throw new Invalid(faults);
}

/** A plan is changed and started before it runs; it is decided while it runs. */
export function standing({ status }: { status: TrialStatus }, as: TrialStatus): void {
  if (status !== as) throw new Broken(as === 'PLANNED' ? 'trial.begun' : status === 'DECIDED' ? 'trial.decided' : 'trial.not-begun');
}

/** The municipalities in the order the seed draws them: the same seed, the same order. */
export function drawn(codes: readonly string[], seed: number): string[] {
  const lot = (code: string) => createHash('md5').update(`${seed}:${code}`).digest('hex');
  return [...codes].sort((one, other) => (lot(one) < lot(other) ? -1 : 1));
}

/** Each instrument with the municipalities that drew it: around in turn. */
export function dealt(instruments: readonly Omit<TriedInstrument, 'municipalities'>[], municipalities: readonly string[]): TriedInstrument[] {
  return instruments.map((instrument, at) => ({ ...instrument, municipalities: municipalities.filter((_, turn) => turn % instruments.length === at).sort() }));
}
