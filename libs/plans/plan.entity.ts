import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Contribution, Goal, GoalOutcome, Need } from './plan.view.js';

export const DOMAINS = ['WORK', 'STUDY', 'HEALTH', 'SOCIAL', 'ECONOMY', 'HOUSING', 'LANGUAGE', 'OTHER'] as const;
export type Domain = (typeof DOMAINS)[number];
export const GOAL_TYPES = ['LONG_TERM', 'STEP'] as const;
export const CONTRIBUTION_KINDS = ['PROPOSAL', 'COMMENT', 'CHANGE', 'APPROVAL'] as const;
export const AGREED_HOW = ['IN_PERSON', 'PHONE', 'VIDEO', 'SIGNED_PAPER', 'MESSAGE', 'EID'] as const;
/** On her own pages the participant agrees herself; nobody at work writes that. */
export type AgreedHow = (typeof AGREED_HOW)[number] | 'OWN_PAGES';
export const GOAL_OUTCOMES = ['REACHED', 'PARTLY', 'NOT_YET', 'DROPPED'] as const;
export const REVIEW_DECISIONS = ['CONTINUE', 'REVISE', 'CLOSE'] as const;

/** One version of the plan. Once agreed it stands as it is; the agreed one before it is then superseded. */
@Entity('plan')
export class Plan {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('int') no: number;
  @Column('text', { default: 'DRAFT' }) status: 'DRAFT' | 'PROPOSED' | 'AGREED';
  @Column('text', { default: '' }) competence: string;
  @Column('text', { default: '' }) wishes: string;
  @Column('text', { default: '' }) obstacles: string;
  @Column('jsonb', { default: [] }) needs: Need[];
  @Column('jsonb', { default: [] }) goals: Goal[];
  @Column('real', { nullable: true }) hoursPerWeek: number | null;
  @Column('text', { default: '' }) schedule: string;
  @Column('text', { default: '' }) steps: string;
  @Column('jsonb', { default: [] }) contributions: Contribution[];
  @Column('date', { nullable: true }) reviewOn: string | null;
  @Column('timestamptz', { nullable: true }) proposedAt: Date | null;
  @Column('uuid', { nullable: true }) proposedBy: string | null;
  @Column('date', { nullable: true }) agreedOn: string | null;
  @Column('text', { nullable: true }) agreedHow: AgreedHow | null;
  @Column('timestamptz', { nullable: true }) agreedAt: Date | null;
  @Column('uuid', { nullable: true }) agreedBy: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

@Entity('plan_review')
export class PlanReview {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('uuid') planId: string;
  @Column('date') reviewedOn: string;
  @Column('jsonb') outcomes: GoalOutcome[];
  @Column('text', { default: '' }) whatWorked: string;
  @Column('text') decision: (typeof REVIEW_DECISIONS)[number];
  @Column('date', { nullable: true }) nextReviewOn: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** A coordinator lets something start before the plan is agreed, with a reason, for a while. */
@Entity('plan_exemption')
export class PlanExemption {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') participationId: string;
  @Column('text') reason: string;
  @Column('date') holdsUntil: string;
  @Column('timestamptz', { default: () => 'now()' }) grantedAt: Date;
  @Column('uuid') grantedBy: string;
}
