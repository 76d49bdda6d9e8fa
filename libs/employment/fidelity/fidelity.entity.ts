import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Figure, Scale, Score } from './scale.js';

export const REVIEW_STATUSES = ['OPEN', 'FROZEN'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** How true the work is to a method is asked by a scale, which is data. Loaded anew it becomes another edition; the one before stays. */
@Entity('fidelity_scale')
export class FidelityScale {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** Null: everybody's. */
  @Column('uuid', { nullable: true }) branchId: string | null;
  @Column('text') code: string;
  @Column('int') edition: number;
  @Column('jsonb') definition: Scale;
  @Column('timestamptz', { default: () => 'now()' }) addedAt: Date;
  @Column('uuid', { nullable: true }) addedBy: string | null;
}

/** One look at one unit. Once frozen, its scale, its scores and its figures stay as they were. */
@Entity('fidelity_review')
export class FidelityReview {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') branchId: string;
  @Column('uuid') unitId: string;
  @Column('uuid') scaleId: string;
  @Column('jsonb') scale: Scale;
  @Column('date') startsOn: string;
  @Column('date') endsOn: string;
  @Column('text', { default: '' }) reviewers: string;
  @Column('jsonb', { default: {} }) scores: Record<string, Score>;
  @Column('jsonb', { default: {} }) figures: Record<string, Figure>;
  @Column('text', { default: '' }) conclusions: string;
  @Column('text', { default: 'OPEN' }) status: ReviewStatus;
  @Column('int', { nullable: true }) total: number | null;
  @Column('timestamptz', { nullable: true }) frozenAt: Date | null;
  @Column('uuid', { nullable: true }) frozenBy: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) begunAt: Date;
  @Column('uuid') begunBy: string;
}
