import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '#platform';
import type { Decision } from './review.input.js';
import type { FollowedTarget } from './follow-up.view.js';

/** A target looked at together, frozen as it was shown. It never changes. */
@Entity('target_review')
export class TargetReview {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('uuid', { nullable: true }) targetId: string | null;
  @Column('uuid') definitionId: string;
  @Column('date') asOf: string;
  @Column('date') heldOn: string;
  @Column('text') present: string;
  @Column('jsonb') shown: Record<Language, FollowedTarget>;
  @Column('text') note: string;
  @Column('text') decision: Decision;
  @Column('text', { nullable: true }) nextStep: string | null;
  @Column('date', { nullable: true }) nextReviewOn: string | null;
  @Column('timestamptz', { default: () => 'now()' }) madeAt: Date;
  @Column('uuid') madeBy: string;
}
