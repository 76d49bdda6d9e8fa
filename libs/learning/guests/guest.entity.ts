import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

export const CONSENT_FORMS = ['WRITTEN', 'ORAL', 'EID'] as const;
export type ConsentForm = (typeof CONSENT_FORMS)[number];

/** An activity that takes guests from other municipalities. */
@Entity('shared_activity')
export class SharedActivity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('uuid') unitId: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) about: string | null;
  @Column('text') place: string;
  @Column('text') schedule: string;
  @Column('date') startsOn: string;
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('boolean', { default: true }) open: boolean;
  @Column('boolean', { default: false }) otherProjects: boolean;
  @Column('uuid') offeredBy: string;
  @Column('int', { default: 1 }) version: number;
}

/** That a participant goes there, and the participant's yes: in the own file, unseen by the host. */
@Entity('activity_visit')
export class ActivityVisit {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('uuid') activityId: string;
  @Column('text') consentForm: ConsentForm;
  @Column('date') consentFrom: string;
  @Column('date') consentTo: string;
  @Column('date', { nullable: true }) withdrawnOn: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** All that the host is told: row security limits rows, not columns, so it stands by itself. */
@Entity('activity_guest')
export class ActivityGuest {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') activityId: string;
  @Column('text') name: string;
  @Column('text') hours: string;
  @Column('text', { nullable: true }) adaptations: string | null;
  @Column('int', { default: 1 }) version: number;
}
