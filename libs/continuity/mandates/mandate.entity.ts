import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Area } from '#catalogue';
import type { TriadSide } from './mandate.view.js';

export const MANDATE_PARTS = ['DECIDES', 'LEADS', 'PERFORMS', 'TOLD'] as const;
export type MandatePart = (typeof MANDATE_PARTS)[number];

export const MANDATE_SUBJECTS = ['CASE', 'AREA', 'INTERVENTION'] as const;
export type MandateSubject = (typeof MANDATE_SUBJECTS)[number];

export const DUTY_PROCESSES = ['REFERRAL', 'ENTRY', 'PLAN', 'INTERVENTION', 'STEP', 'SIP', 'HANDOVER', 'FOLLOW_UP'] as const;
export type DutyProcess = (typeof DUTY_PROCESSES)[number];

/** What a party has taken upon itself around one person: written in its own file, and so by nobody else. */
@Entity('mandate')
export class Mandate {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('text') about: MandateSubject;
  @Column('text', { nullable: true }) area: Area | null;
  @Column('uuid', { nullable: true }) interventionId: string | null;
  @Column('text') part: MandatePart;
  @Column('uuid', { nullable: true }) accountId: string | null;
  @Column('text', { default: '' }) task: string;
  @Column('date') startsOn: string;
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** What an organisation has taken upon itself in a process of a project. */
@Entity('process_duty')
export class ProcessDuty {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('text') process: DutyProcess;
  @Column('uuid') organisationId: string;
  @Column('text') part: MandatePart;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** The three that meet the individual in one project, where they are not the usual ones. */
@Entity('triad')
export class Triad {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('jsonb') sides: TriadSide[];
  @Column('text') reason: string;
  @Column('int', { default: 1 }) version: number;
}
