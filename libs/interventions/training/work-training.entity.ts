import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Sector } from '#workplaces';

export const TRAINING_OUTCOMES = ['COMPLETED', 'EXTENDED', 'HIRED', 'ENDED_EARLY'] as const;
export type TrainingOutcome = (typeof TRAINING_OUTCOMES)[number];

/** A time at one workplace within an intervention of work training: where, with whom, doing what, made to fit how. */
@Entity('work_training')
export class WorkTraining {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('uuid') interventionId: string;
  @Column('uuid') workplaceId: string;
  @Column('text') sector: Sector;
  @Column('text', { nullable: true }) sectorWords: string | null;
  @Column('text', { nullable: true }) supervisor: string | null;
  @Column('text', { default: '' }) tasks: string;
  @Column('text', { default: '' }) adaptation: string;
  @Column('date') startsOn: string;
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('text', { nullable: true }) outcome: TrainingOutcome | null;
  @Column('text', { nullable: true }) participantWords: string | null;
  @Column('text', { nullable: true }) supervisorWords: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}
