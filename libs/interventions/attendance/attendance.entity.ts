import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const ABSENCE_REASONS = ['ILL', 'CHILD_ILL', 'APPOINTMENT', 'LEAVE', 'NO_SHOW', 'CANCELLED', 'WEATHER', 'OTHER'] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];
/** How one at work marks that the participant has certified; on the own pages the participant does so herself. */
export const MARKED_HOW = ['ON_SCREEN', 'ON_PAPER'] as const;
export type MarkedHow = (typeof MARKED_HOW)[number];
export type CertifiedHow = MarkedHow | 'OWN_PAGES';

/** One day of an intervention: how long it was to be, how long the person was there, and why less. */
@Entity('attendance')
export class Attendance {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('uuid') interventionId: string;
  @Column('date') heldOn: string;
  @Column('real') plannedHours: number;
  @Column('real') attendedHours: number;
  @Column('text', { nullable: true }) absenceReason: AbsenceReason | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** A month the responsible has certified, and, when it is so, the participant; it stands until it is opened again. */
@Entity('attendance_month')
export class AttendanceMonth {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('date') month: string;
  @Column('real') plannedHours: number;
  @Column('real') attendedHours: number;
  @Column('date', { nullable: true }) participantOn: string | null;
  @Column('text', { nullable: true }) participantHow: CertifiedHow | null;
  @Column('uuid', { nullable: true }) participantMarkedBy: string | null;
  @Column('timestamptz', { nullable: true }) reopenedAt: Date | null;
  @Column('uuid', { nullable: true }) reopenedBy: string | null;
  @Column('text', { nullable: true }) reopenReason: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}
