import type { Gender } from '#participants';
import type { AgreedHow, CONTRIBUTION_KINDS, Domain, GOAL_OUTCOMES, GOAL_TYPES, REVIEW_DECISIONS } from './plan.entity.js';

export type PlanStatus = 'DRAFT' | 'PROPOSED' | 'AGREED' | 'SUPERSEDED';

/** What the plan rests on. The id lives on through all versions, so that an intervention stays linked to it. */
export class Need {
  id: string;
  domain: Domain;
  /** 1 slight … 4 severe. */
  severity: number;
  text: string;
}

/** What the plan aims at, in the participant's own words. The id lives on through all versions. */
export class Goal {
  id: string;
  words: string;
  domain: Domain;
  type: (typeof GOAL_TYPES)[number];
  /** How one will know that it is reached. */
  measure: string;
  targetOn: string | null;
}

/** What the participant proposed, said, changed or approved: the influence on the own plan (SIA-18). */
export class Contribution {
  kind: (typeof CONTRIBUTION_KINDS)[number];
  saidOn: string;
  words: string;
}

export class GoalOutcome {
  goalId: string;
  outcome: (typeof GOAL_OUTCOMES)[number];
  comment: string;
}

export class ReviewView {
  id: string;
  reviewedOn: string;
  outcomes: GoalOutcome[];
  whatWorked: string;
  decision: (typeof REVIEW_DECISIONS)[number];
  nextReviewOn: string | null;
  writtenByName: string;
}

/** One version of the plan. */
export class PlanView {
  id: string;
  no: number;
  status: PlanStatus;
  branchName: string;
  /** Whether it is the own branch's. */
  own: boolean;
  competence: string;
  wishes: string;
  obstacles: string;
  needs: Need[];
  goals: Goal[];
  hoursPerWeek: number | null;
  schedule: string;
  steps: string;
  contributions: Contribution[];
  /** When it is next to be looked over. */
  reviewOn: string | null;
  proposedAt: Date | null;
  agreedOn: string | null;
  agreedHow: AgreedHow | null;
  writtenAt: Date;
  writtenByName: string;
  version: number;
  /** Sections to fill in before it can be proposed. */
  missing: string[];
  reviews: ReviewView[];
}

export class ExemptionView {
  id: string;
  participationId: string;
  pseudonym: string;
  reason: string;
  holdsUntil: string;
  grantedAt: Date;
  grantedByName: string;
}

/** All versions of a participant's plan that one may see, newest first, and the exceptions from "the plan first". */
export class PlanList {
  items: PlanView[];
  exemptions: ExemptionView[];
  /** From the first day in the project to the first agreed plan; null as long as there is none. */
  daysToPlan: number | null;
}

export class PlanDifferenceView {
  field: 'competence' | 'wishes' | 'obstacles' | 'needs' | 'goals' | 'hoursPerWeek' | 'schedule' | 'steps' | 'reviewOn';
  /** Id of the need or goal that came, went or changed. */
  item: string | null;
  before: unknown;
  after: unknown;
}

export class PlanDifferenceList {
  items: PlanDifferenceView[];
}

/** An agreed plan whose day of review has passed. */
export class OverduePlan {
  planId: string;
  participationId: string;
  pseudonym: string;
  givenName: string | null;
  familyName: string | null;
  reviewOn: string;
  daysOverdue: number;
  /** Whether one carries the case oneself. */
  mine: boolean;
}

/** Somebody who takes part and has not agreed to a plan yet. */
export class UnagreedPlan {
  participationId: string;
  pseudonym: string;
  givenName: string | null;
  familyName: string | null;
  startsOn: string;
  /** Days since the entry. */
  days: number;
  /** How far the plan has come; none when nothing is written. */
  status: 'DRAFT' | 'PROPOSED' | null;
  mine: boolean;
}

export class OverdueList {
  items: OverduePlan[];
  withoutAgreement: UnagreedPlan[];
  today: string;
}

export class PlanMilestone {
  participationId: string;
  pseudonym: string;
  gender: Gender;
  startsOn: string;
  /** Whether the person has left. */
  ended: boolean;
  agreedOn: string | null;
  /** Days from entry to the first agreed plan. */
  days: number | null;
  reviewOn: string | null;
  overdue: boolean;
  /** The first day something else ran; before the plan only where a coordinator let it. */
  startedOn: string | null;
}

/** How soon the participants of a project get a plan, under pseudonym. */
export class PlanFollowUp {
  /** The day the counts tell of. */
  asOf: string;
  medianDaysToPlan: number | null;
  withPlan: number;
  withoutPlan: number;
  overdue: number;
  items: PlanMilestone[];
  exemptions: ExemptionView[];
}

export class PlanMade {
  id: string;
}
