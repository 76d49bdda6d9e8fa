import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const NAVIGATION_STEPS = ['CONTACTED', 'REFERRED', 'WAITING', 'BOOKED', 'MET', 'REFUSED', 'DONE'] as const;
export type NavigationStepKind = (typeof NAVIGATION_STEPS)[number];

export const NAVIGATION_OUTCOMES = ['CARE_STARTED', 'ASSESSED', 'REFERRED_ON', 'NO_CARE', 'PERSON_DECLINED', 'OTHER'] as const;
export type NavigationOutcome = (typeof NAVIGATION_OUTCOMES)[number];

/** Finding the way through health care for one person: what is asked, and of whom. How it stands is what its last step says. */
@Entity('navigation_case')
export class NavigationCase {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('text') question: string;
  @Column('text') target: string;
  @Column('uuid') leaderUnitId: string;
  @Column('date') askedOn: string;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** What happened on the way; written once, by the case's own or by the process leader. */
@Entity('navigation_step')
export class NavigationStep {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') navigationId: string;
  @Column('text') kind: NavigationStepKind;
  @Column('date') onDay: string;
  @Column('text', { nullable: true }) outcome: NavigationOutcome | null;
  @Column('text', { default: '' }) words: string;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}
