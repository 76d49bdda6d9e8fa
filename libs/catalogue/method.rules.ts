import { Broken, Invalid } from '#platform';
import type { MethodStatus, MethodUse } from './method.entity.js';
import type { AddEvidence, TryMethod } from './method.input.js';

/** The life of a method with one branch: from where each decision may be taken, and where it leads. */
export const DECISIONS = {
  try: { from: ['PROPOSED', 'PAUSED', 'RETIRED'], to: 'TRIAL' },
  adopt: { from: ['TRIAL', 'PAUSED'], to: 'ADOPTED' },
  pause: { from: ['TRIAL', 'ADOPTED'], to: 'PAUSED' },
  retire: { from: ['PROPOSED', 'TRIAL', 'ADOPTED', 'PAUSED'], to: 'RETIRED' },
} as const satisfies Record<string, { from: readonly MethodStatus[]; to: MethodStatus }>;

export type Decision = keyof typeof DECISIONS;

/** Where the decision leads, or why it cannot be taken now. */
export function decided(status: MethodStatus, decision: Decision): MethodStatus {
  const { from, to } = DECISIONS[decision];
  if (!(from as readonly MethodStatus[]).includes(status)) throw new Broken(`method.cannot-${decision}`);
  return to;
}

/** A trial says what it is to show, by what, and when it is looked over. */
export function tried(use: Pick<MethodUse, 'status' | 'triedFrom'>, { reviewOn, ...trial }: TryMethod, today: string): Partial<MethodUse> {
  const status = decided(use.status, 'try');
  if (reviewOn <= today) throw new Invalid([{ field: 'reviewOn', code: 'method.review-ahead' }]);
  return { status, ...trial, reviewOn, since: today, triedFrom: use.triedFrom ?? today };
}

/** Those who run finish; nobody begins with a method that is not tried or adopted. */
export function mustTakeNew({ status }: Pick<MethodUse, 'status'>): void {
  if (status !== 'TRIAL' && status !== 'ADOPTED') throw new Broken(`method.takes-nobody-${status.toLowerCase()}`);
}

/** Best knowledge names its source and how far it carries; what people have seen for themselves does not. */
export function evidenceIsWhole({ part, source, strength }: AddEvidence): void {
  const stated = { source: Boolean(source?.trim()), strength: Boolean(strength) };
  const wanted = part === 'KNOWLEDGE';
  const wrong = (['source', 'strength'] as const).filter((field) => stated[field] !== wanted);
  if (wrong.length > 0) throw new Invalid(wrong.map((field) => ({ field, code: wanted ? `method.knowledge-needs-${field}` : 'method.knowledge-alone' })));
}
