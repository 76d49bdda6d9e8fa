import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const MOMENTS = ['BEFORE', 'DURING', 'AFTER'] as const;
export type Moment = (typeof MOMENTS)[number];

/** A motivational session: about the participant's own goal, with the three rulers. */
@Entity('motivational_session')
export class MotivationalSession {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('uuid') interventionId: string;
  @Column('date') heldOn: string;
  @Column('int', { nullable: true }) minutes: number | null;
  @Column('uuid', { nullable: true }) goalId: string | null;
  @Column('text', { default: '' }) focus: string;
  @Column('int', { nullable: true }) importance: number | null;
  @Column('int', { nullable: true }) confidence: number | null;
  @Column('int', { nullable: true }) readiness: number | null;
  @Column('text', { default: '' }) ownWords: string;
  @Column('text', { default: '' }) nextStep: string;
  @Column('date', { nullable: true }) followUpOn: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** How the participant feels, from 0 to 10, before, during or after an intervention. */
@Entity('wellbeing')
export class Wellbeing {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('uuid') interventionId: string;
  @Column('text') moment: Moment;
  @Column('date') measuredOn: string;
  @Column('int') score: number;
  @Column('text', { default: '' }) words: string;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}
