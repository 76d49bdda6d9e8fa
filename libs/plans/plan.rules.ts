import { Temporal } from 'temporal-polyfill';
import { Broken, Invalid } from '#platform';
import type { AgreePlan, ChangePlan, ReviewPlan } from './plan.input.js';
import type { Plan } from './plan.entity.js';
import type { Goal, GoalOutcome, Need } from './plan.view.js';

/** How a version moves. What is agreed moves no more. */
export const PLAN_MOVES = {
  propose: { from: 'DRAFT', to: 'PROPOSED' },
  reopen: { from: 'PROPOSED', to: 'DRAFT' },
  agree: { from: 'PROPOSED', to: 'AGREED' },
} as const satisfies Record<string, { from: Plan['status']; to: Plan['status'] }>;

export function moved(plan: Pick<Plan, 'status'>, move: keyof typeof PLAN_MOVES): Plan['status'] {
  if (plan.status === 'AGREED') throw new Broken('plan.agreed-stands');
  const { from, to } = PLAN_MOVES[move];
  if (plan.status !== from) throw new Broken(`plan.cannot-${move}`);
  return to;
}

export function mayBeWritten(plan: Pick<Plan, 'status'>): void {
  if (plan.status === 'AGREED') throw new Broken('plan.agreed-stands');
  if (plan.status === 'PROPOSED') throw new Broken('plan.reopen-first');
}

type Content = Pick<Plan, 'competence' | 'wishes' | 'obstacles' | 'needs' | 'goals' | 'hoursPerWeek' | 'schedule' | 'steps' | 'reviewOn'>;
const PLAIN: readonly (keyof Content)[] = ['competence', 'wishes', 'obstacles', 'hoursPerWeek', 'schedule', 'steps'];
const LISTS = ['needs', 'goals'] as const;

const SECTIONS: readonly { field: keyof Content; filled(plan: Content): boolean }[] = [
  { field: 'competence', filled: (plan) => plan.competence.trim() !== '' },
  { field: 'needs', filled: (plan) => plan.needs.length > 0 },
  { field: 'wishes', filled: (plan) => plan.wishes.trim() !== '' },
  { field: 'hoursPerWeek', filled: (plan) => plan.hoursPerWeek !== null },
  { field: 'schedule', filled: (plan) => plan.schedule.trim() !== '' },
  { field: 'steps', filled: (plan) => plan.steps.trim() !== '' },
];

/** SBR-7: competence, needs and wishes. SBR-8: how the participation may look: extent, schedule, steps. */
export const missingSections = (plan: Content): string[] => SECTIONS.filter(({ filled }) => !filled(plan)).map(({ field }) => field);

export function mayBeProposed(plan: Content): void {
  const missing = missingSections(plan);
  if (missing.length > 0) throw new Invalid(missing.map((field) => ({ field, code: `plan.needs-${field}` })));
}

/** A new version starts as a copy; what was said and decided about the old one stays with the old one. */
export const copyOf = ({ competence, wishes, obstacles, needs, goals, hoursPerWeek, schedule, steps }: Content): Partial<Plan> =>
  ({ competence, wishes, obstacles, needs, goals, hoursPerWeek, schedule, steps });

/** What is asked, as it will stand. A new need or goal gets its id from `newId`. */
export function changesOf({ needs, goals, ...plain }: ChangePlan, newId: () => string): Partial<Content> {
  return {
    ...(Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)) as Partial<Content>),
    ...(needs ? { needs: unique(needs.map(({ id, domain, severity, text }): Need => ({ id: id ?? newId(), domain, severity, text })), 'needs') } : {}),
    ...(goals ? { goals: unique(goals.map(({ id, words, domain, type, measure, targetOn }): Goal =>
      ({ id: id ?? newId(), words, domain, type, measure: measure ?? '', targetOn: targetOn ?? null })), 'goals') } : {}),
  };
}

function unique<T extends { id: string }>(items: T[], field: string): T[] {
  const twice = items.findIndex((item, n) => items.findIndex((other) => other.id === item.id) !== n);
  if (twice >= 0) throw new Invalid([{ field: `${field}.${twice}.id`, code: 'plan.id-twice' }]);
  return items;
}

/** One thing that differs between two versions; `item` is the id of a need or goal, and one side is null where it came or went. */
export interface PlanDifference {
  field: keyof Content;
  item: string | null;
  before: unknown;
  after: unknown;
}

/** When it is to be looked over belongs to each version by itself, and is no difference between two. */
export function planDifferences(before: Content, after: Content, fields = PLAIN): PlanDifference[] {
  const plain = fields.filter((field) => before[field] !== after[field]).map((field) => ({ field, item: null, before: before[field], after: after[field] }));
  const listed = LISTS.flatMap((field) => itemDifferences<Need | Goal>(before[field], after[field]).map((found) => ({ field, ...found })));
  return [...plain, ...listed];
}

function itemDifferences<T extends { id: string }>(before: readonly T[], after: readonly T[]) {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  const of = (items: readonly T[], id: string) => items.find((item) => item.id === id) ?? null;
  return ids.map((id) => ({ item: id, before: of(before, id), after: of(after, id) })).filter((pair) => !same(pair.before, pair.after));
}

/** The database gives an object's fields back in its own order. */
function same(one: object | null, other: object | null): boolean {
  const flat = (value: object | null) => JSON.stringify(value && Object.entries(value).sort(([a], [b]) => a.localeCompare(b)));
  return flat(one) === flat(other);
}

/** What two people wrote into the same version, field by field: the whole list where a need or goal differs. */
export function conflicts(standing: Content, changes: Partial<Content>): { field: string; yours: unknown; theirs: unknown }[] {
  const fields = new Set(planDifferences(standing, { ...standing, ...changes }, [...PLAIN, 'reviewOn']).map(({ field }) => field));
  return [...fields].map((field) => ({ field, yours: changes[field], theirs: standing[field] }));
}

const REVIEW_AFTER = { days: 90 };
export const threeMonthsAfter = (day: string): string => Temporal.PlainDate.from(day).add(REVIEW_AFTER).toString();

/** The participant agrees on a day that has been, not before the version before; it is looked over later than that. */
export function agreed(plan: Plan, asked: AgreePlan, { today, before }: { today: string; before: string | null }) {
  if (asked.agreedOn > today) throw new Invalid([{ field: 'agreedOn', code: 'day.in-the-future' }]);
  if (before && asked.agreedOn < before) throw new Invalid([{ field: 'agreedOn', code: 'plan.agreed-before-last' }]);
  const reviewOn = asked.reviewOn ?? plan.reviewOn ?? threeMonthsAfter(asked.agreedOn);
  if (reviewOn <= asked.agreedOn) throw new Invalid([{ field: 'reviewOn', code: 'plan.review-too-soon' }]);
  return { status: moved(plan, 'agree'), agreedOn: asked.agreedOn, agreedHow: asked.agreedHow, reviewOn };
}

/** A review says of every goal what came of it (SBR-10), once. */
export function reviewed(plan: Plan, asked: ReviewPlan, { today, current }: { today: string; current: boolean }) {
  if (!current) throw new Broken('review.not-current');
  if (asked.reviewedOn > today) throw new Invalid([{ field: 'reviewedOn', code: 'day.in-the-future' }]);
  if (asked.reviewedOn < plan.agreedOn!) throw new Invalid([{ field: 'reviewedOn', code: 'review.before-agreed' }]);
  const nextReviewOn = asked.decision === 'CLOSE' ? null : (asked.nextReviewOn ?? threeMonthsAfter(asked.reviewedOn));
  if (nextReviewOn && nextReviewOn <= asked.reviewedOn) throw new Invalid([{ field: 'nextReviewOn', code: 'plan.review-too-soon' }]);
  return { ...asked, outcomes: everyGoal(plan, asked), whatWorked: asked.whatWorked ?? '', nextReviewOn };
}

function everyGoal(plan: Plan, { outcomes }: ReviewPlan): GoalOutcome[] {
  const goals = plan.goals.map(({ id }) => id);
  const strange = outcomes.findIndex(({ goalId }, n) => !goals.includes(goalId) || outcomes.findIndex((o) => o.goalId === goalId) !== n);
  if (strange >= 0) throw new Invalid([{ field: `outcomes.${strange}.goalId`, code: 'review.unknown-goal' }]);
  if (goals.some((id) => !outcomes.some(({ goalId }) => goalId === id))) throw new Invalid([{ field: 'outcomes', code: 'review.goal-missing' }]);
  return outcomes.map(({ goalId, outcome, comment }) => ({ goalId, outcome, comment: comment ?? '' }));
}
