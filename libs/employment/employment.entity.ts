import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const STAGES = ['ENGAGEMENT', 'VOCATIONAL_PROFILING', 'JOB_FINDING', 'EMPLOYER_ENGAGEMENT', 'ON_OFF_JOB_SUPPORT'] as const;
export type Stage = (typeof STAGES)[number];
export const MATCH_FORMS = ['PRACTICE', 'SUBSIDISED', 'COMPETITIVE'] as const;
export type MatchForm = (typeof MATCH_FORMS)[number];
export const MATCH_STATUSES = ['PROPOSED', 'ACCEPTED', 'DECLINED_BY_PARTICIPANT', 'DECLINED_BY_EMPLOYER'] as const;
export type MatchStatus = (typeof MATCH_STATUSES)[number];
export const PLACEMENT_KINDS = ['PRACTICE', 'SUBSIDISED', 'COMPETITIVE', 'SELF_EMPLOYED', 'STUDY'] as const;
export type PlacementKind = (typeof PLACEMENT_KINDS)[number];
export const PLACEMENT_ENDS = ['NEW_JOB', 'END_OF_TERM', 'OWN_WISH', 'EMPLOYER', 'HEALTH', 'OTHER'] as const;
export type PlacementEnd = (typeof PLACEMENT_ENDS)[number];
export const SUPPORTED_WITH = ['PARTICIPANT', 'EMPLOYER', 'BOTH'] as const;
export type SupportedWith = (typeof SUPPORTED_WITH)[number];

@Entity('employment_stage')
export class EmploymentStage {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('text') stage: Stage;
  @Column('date') enteredOn: string;
  @Column('date', { nullable: true }) leftOn: string | null;
  @Column('text', { default: '' }) words: string;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** What work the participant wants and what it takes; each version stays as the participant approved it. */
@Entity('vocational_profile')
export class VocationalProfile {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('int') no: number;
  @Column('text') wishes: string;
  @Column('int', { nullable: true }) hoursWished: number | null;
  @Column('text', { default: '' }) strengths: string;
  @Column('text', { default: '' }) adaptation: string;
  @Column('text', { default: '' }) support: string;
  @Column('text', { default: '' }) travel: string;
  @Column('text', { default: '' }) economy: string;
  @Column('date') approvedOn: string;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** How well a work fits, and what was decided about it. */
@Entity('job_match')
export class JobMatch {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('uuid') workplaceId: string;
  @Column('text') job: string;
  @Column('int') hoursPerWeek: number;
  @Column('text') form: MatchForm;
  @Column('int') fits: number;
  @Column('text', { default: '' }) adaptation: string;
  @Column('text', { default: 'PROPOSED' }) status: MatchStatus;
  @Column('date', { nullable: true }) decidedOn: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

@Entity('job_placement')
export class JobPlacement {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('text') kind: PlacementKind;
  @Column('uuid', { nullable: true }) workplaceId: string | null;
  @Column('text') job: string;
  @Column('int') hoursPerWeek: number;
  @Column('date') startsOn: string;
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('text', { nullable: true }) endReason: PlacementEnd | null;
  @Column('text', { default: '' }) fading: string;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

@Entity('job_support')
export class JobSupport {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('uuid') placementId: string;
  @Column('date') heldOn: string;
  @Column('boolean') onTheJob: boolean;
  @Column('text') withWhom: SupportedWith;
  @Column('int') minutes: number;
  @Column('text', { default: '' }) topic: string;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}
