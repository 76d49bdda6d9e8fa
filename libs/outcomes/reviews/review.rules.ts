import { Broken, Invalid } from '#platform';
import type { ReviewLine } from './follow-up.view.js';
import type { ReviewTarget } from './review.input.js';

/** The day of the next review has passed, and nobody has looked at the target since. */
export const isOverdue = (last: Pick<ReviewLine, 'nextReviewOn'> | null, today: string): boolean => last?.nextReviewOn != null && last.nextReviewOn < today;

/** The days of a review follow each other, and a decision to do something says what. */
export function mustHold({ asOf, heldOn, nextReviewOn, decision, nextStep }: ReviewTarget, today: string): void {
  const wrong = [
    ...(heldOn > today ? [{ field: 'heldOn', code: 'day.ahead-of-today' }] : []),
    ...(asOf > heldOn ? [{ field: 'heldOn', code: 'review.before-its-figures' }] : []),
    ...(nextReviewOn && nextReviewOn <= heldOn ? [{ field: 'nextReviewOn', code: 'review.next-is-later' }] : []),
    ...(decision !== 'KEEP' && !nextStep ? [{ field: 'nextStep', code: 'review.needs-next-step' }] : []),
  ];
  if (wrong.length > 0) throw new Invalid(wrong);
}

/** What is frozen is what was shown: when somebody has saved something since, the figures are looked at again first. */
export function mustBeShown(mark: string, now: string): void {
  if (mark !== now) throw new Broken('review.figures-moved');
}
