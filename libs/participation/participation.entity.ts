import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Gender } from '#participants';

@Entity('participation')
export class Participation {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') participantId: string;
  @Column('uuid') projectId: string;
  @Column('uuid', { nullable: true }) subprojectId: string | null;
  @Column('uuid') branchId: string;
  @Column('uuid') unitId: string;
  @Column('text') pseudonym: string;
  @Column('text') gender: Gender;
  @Column('int', { nullable: true }) ageAtEntry: number | null;
  @Column('text', { nullable: true }) municipalityCode: string | null;
  @Column('boolean', { default: false }) protected: boolean;
  /** False when it was registered by mistake: then in no statistics. */
  @Column('boolean', { default: true }) counted: boolean;
  @Column('text', { default: 'ACTIVE' }) status: 'ACTIVE' | 'PAUSED' | 'ENDED';
  @Column('date') startsOn: string;
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('uuid', { nullable: true }) createdBy: string | null;
}

/** What one branch holds about one participation. Nobody else reads it without a share. */
@Entity('casefile')
export class Casefile {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') participationId: string;
  @Column('uuid') branchId: string;
  @Column('uuid') unitId: string;
  @Column('timestamptz', { default: () => 'now()' }) openedAt: Date;
  @Column('uuid', { nullable: true }) openedBy: string | null;
}

@Entity('assignment')
export class Assignment {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') accountId: string;
  @Column('text') part: 'RESPONSIBLE' | 'DEPUTY' | 'NAMED';
  @Column('date') startsOn: string;
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('timestamptz', { default: () => 'now()' }) givenAt: Date;
  @Column('uuid', { nullable: true }) givenBy: string | null;
}
