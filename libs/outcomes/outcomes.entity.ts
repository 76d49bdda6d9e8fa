import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { StepWay } from '#progress';
import type { StepEvent } from './outcomes.js';

/** One edition of what counts in a project. It never changes; a change is a new edition. */
@Entity('outcome_definition')
export class OutcomeDefinition {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) projectId: string | null;
  @Column('int') edition: number;
  @Column('int') stepGain: number;
  @Column('int') baselineDays: number;
  @Column('int') livelihoodPoints: number;
  @Column('boolean') countsDeceased: boolean;
  @Column('int', { default: 4 }) fitAtLeast: number;
  @Column('int', { default: 50 }) independentOwn: number;
  @Column('int', { default: 8 }) independentRating: number;
  @Column('text', { default: 'LADDER' }) stepWay: StepWay;
  @Column('text', { nullable: true }) instrumentKey: string | null;
  @Column('double precision', { nullable: true }) instrumentChange: number | null;
  @Column('text', { array: true, default: [] }) stepEvents: StepEvent[];
  @Column('boolean', { default: false }) stepConfirmed: boolean;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { default: () => 'now()' }) madeAt: Date;
  @Column('uuid', { nullable: true }) madeBy: string | null;
}
