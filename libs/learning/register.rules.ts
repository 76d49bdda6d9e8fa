import { Invalid } from '#platform';
import type { Hypothesis } from './register.entity.js';
import type { DatedInput, HypothesisInput, IterationInput } from './register.input.js';

/** A verdict says what it rests on, and has its day: the day it was given, as long as it stands. */
export function judged({ verdict, verdictWords, ...asked }: HypothesisInput, before: Pick<Hypothesis, 'verdict' | 'decidedOn'> | null, today: string) {
  if (verdict === 'OPEN') return { ...asked, verdict, verdictWords: null, decidedOn: null };
  if (!verdictWords?.trim()) throw new Invalid([{ field: 'verdictWords', code: 'learning.verdict-needs-words' }]);
  return { ...asked, verdict, verdictWords, decidedOn: before?.verdict === verdict ? before.decidedOn : today };
}

export function inOrder({ startsOn, endsOn }: Pick<IterationInput, 'startsOn' | 'endsOn'>): void {
  if (endsOn < startsOn) throw new Invalid([{ field: 'endsOn', code: 'learning.ends-before-start' }]);
}

/** What is told of has happened. */
export function notAhead(field: string, day: string, today: string): void {
  if (day > today) throw new Invalid([{ field, code: 'day.in-the-future' }]);
}

/** The newest first. */
export const newestFirst = (dated: readonly DatedInput[]): DatedInput[] => [...dated].sort((a, b) => b.on.localeCompare(a.on));
