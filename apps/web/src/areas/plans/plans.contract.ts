import type { Shape } from '../../app/api.js';

/** What the API takes and shows of plans, by the names these pages use. */
export type Plan = Shape<'PlanView'>;
export type PlanList = Shape<'PlanList'>;
export type PlanDifference = Shape<'PlanDifferenceView'>;
export type PlanContent = Shape<'ChangePlan'>;
/** As written: a new one has no id yet. */
export type Need = Shape<'NeedInput'>;
export type Goal = Shape<'GoalInput'>;
export type Domain = Need['domain'];
export type AgreedHow = Shape<'AgreePlan'>['agreedHow'];
export type ContributionKind = Shape<'AddContribution'>['kind'];
export type Outcome = Shape<'GoalOutcomeInput'>['outcome'];
export type Decision = Shape<'ReviewPlan'>['decision'];
