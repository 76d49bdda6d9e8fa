/** What the API answers about plans, as these pages use it; gives way to the generated types. */
export type Domain = 'WORK' | 'STUDY' | 'HEALTH' | 'SOCIAL' | 'ECONOMY' | 'HOUSING' | 'LANGUAGE' | 'OTHER';
export type GoalType = 'LONG_TERM' | 'STEP';
export type AgreedHow = 'IN_PERSON' | 'PHONE' | 'VIDEO' | 'SIGNED_PAPER' | 'MESSAGE' | 'EID';
export type ContributionKind = 'PROPOSAL' | 'COMMENT' | 'CHANGE' | 'APPROVAL';
export type Outcome = 'REACHED' | 'PARTLY' | 'NOT_YET' | 'DROPPED';
export type Decision = 'CONTINUE' | 'REVISE' | 'CLOSE';
export type PlanStatus = 'DRAFT' | 'PROPOSED' | 'AGREED' | 'SUPERSEDED';

export interface Need {
  id?: string;
  domain: Domain;
  severity: number;
  text: string;
}
export interface Goal {
  id?: string;
  words: string;
  domain: Domain;
  type: GoalType;
  measure: string;
  targetOn: string | null;
}
export interface PlanContent {
  competence: string;
  wishes: string;
  obstacles: string;
  needs: Need[];
  goals: Goal[];
  hoursPerWeek: number | null;
  schedule: string;
  steps: string;
}
export interface Review {
  id: string;
  reviewedOn: string;
  outcomes: { goalId: string; outcome: Outcome; comment: string }[];
  whatWorked: string;
  decision: Decision;
  nextReviewOn: string | null;
  writtenByName: string;
}
export interface Plan extends PlanContent {
  id: string;
  no: number;
  status: PlanStatus;
  branchName: string;
  own: boolean;
  contributions: { kind: ContributionKind; saidOn: string; words: string }[];
  reviewOn: string | null;
  agreedOn: string | null;
  agreedHow: AgreedHow | null;
  writtenAt: string;
  writtenByName: string;
  version: number;
  missing: string[];
  reviews: Review[];
}
export interface Exemption {
  id: string;
  reason: string;
  holdsUntil: string;
  grantedAt: string;
  grantedByName: string;
}
export interface PlanList {
  items: Plan[];
  exemptions: Exemption[];
  daysToPlan: number | null;
}
export interface PlanDifference {
  field: keyof PlanContent;
  item: string | null;
  before: unknown;
  after: unknown;
}

interface Answered<Ok> {
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Ok } } };
}
type ById<Query = never> = { query?: Query; header?: never; cookie?: never; path: { id: string } };
type Reads<Ok, Query = never> = { parameters: ById<Query>; requestBody?: never } & Answered<Ok>;
type Sends<Body, Ok = undefined> = { parameters: ById; requestBody: { content: { 'application/json': Body } } } & Answered<Ok>;

declare module '../../app/contract.js' {
  interface paths {
    '/api/v1/participations/{id}/plans': { get: Reads<PlanList>; post: Sends<Record<string, never>, { id: string }> };
    '/api/v1/plans/{id}': { patch: Sends<Partial<PlanContent>> };
    '/api/v1/plans/{id}/contributions': { post: Sends<{ kind: ContributionKind; words: string }> };
    '/api/v1/plans/{id}/propose': { post: Sends<Record<string, never>> };
    '/api/v1/plans/{id}/reopen': { post: Sends<Record<string, never>> };
    '/api/v1/plans/{id}/agree': { post: Sends<{ agreedOn: string; agreedHow: AgreedHow; reviewOn: string | null }> };
    '/api/v1/plans/{id}/reviews': {
      post: Sends<{ reviewedOn: string; outcomes: { goalId: string; outcome: Outcome; comment: string }[]; whatWorked: string; decision: Decision; nextReviewOn: string | null }, { id: string }>;
    };
    '/api/v1/plans/{id}/differences': { get: Reads<{ items: PlanDifference[] }, { earlier: string }> };
  }
}
