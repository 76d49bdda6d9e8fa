import { Problem } from '../../app/problem.js';

/** A list of needs or goals as one line a person can compare. */
function inWords(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item: { text?: string; words?: string }) => item.text ?? item.words ?? '').join(' · ');
}

/** The same conflict with its lists in words. */
export function readable(problem: Problem | null): Problem | null {
  const differences = problem?.details.differences;
  if (!problem || !differences) return problem;
  return new Problem(problem.status, { ...problem.details, differences: differences.map(({ field, yours, theirs }) => ({ field, yours: inWords(yours), theirs: inWords(theirs) })) });
}

/** What stands behind the words that were chosen. */
export function sourceOf(problem: Problem | null, chosen: Record<string, unknown>): Record<string, unknown> {
  const differences = problem?.details.differences ?? [];
  return Object.fromEntries(differences.map(({ field, yours, theirs }) => [field, chosen[field] === inWords(yours) ? yours : theirs]));
}
