import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const MODELS = ['BROKER', 'CLINICAL', 'INTENSIVE', 'ACT', 'RESOURCE_GROUP', 'STRENGTHS'] as const;
export type Model = (typeof MODELS)[number];
export const CM_END_REASONS = ['REACHED', 'OTHER_SUPPORT', 'OWN_WISH', 'MOVED', 'OTHER'] as const;
/** Nobody chooses the last: it ended because the participation did. */
export type CmEndReason = (typeof CM_END_REASONS)[number] | 'PARTICIPATION_ENDED';
export const RELATIONS = ['FAMILY', 'FRIEND', 'STAFF', 'EMPLOYER', 'ASSOCIATION', 'OTHER'] as const;
export type Relation = (typeof RELATIONS)[number];
export const CONTACT_MODES = ['MEETING', 'PHONE', 'VIDEO', 'MESSAGE'] as const;
export type ContactMode = (typeof CONTACT_MODES)[number];
export const WITH_WHOM = ['PARTICIPANT', 'RESOURCE_GROUP', 'FAMILY', 'HEALTH_CARE', 'SOCIAL_SERVICES', 'EMPLOYMENT_SERVICE', 'SOCIAL_INSURANCE', 'EMPLOYER', 'OTHER'] as const;
export type WithWhom = (typeof WITH_WHOM)[number];

/** That somebody keeps the whole together for a person, after which model and how much. */
@Entity('case_management')
export class CaseManagement {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('text') model: Model;
  @Column('int') contactsPerMonth: number;
  @Column('text', { default: '' }) goals: string;
  @Column('date') startsOn: string;
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('text', { nullable: true }) endReason: CmEndReason | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** One in the group around the participant, chosen by the participant. */
@Entity('resource_member')
export class ResourceMember {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('text') name: string;
  @Column('text') relation: Relation;
  @Column('text', { nullable: true }) organisation: string | null;
  @Column('text', { nullable: true }) contact: string | null;
  @Column('date') chosenOn: string;
  @Column('date', { nullable: true }) leftOn: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

@Entity('case_contact')
export class CaseContact {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('date') heldOn: string;
  @Column('text') mode: ContactMode;
  @Column('boolean', { default: false }) inVivo: boolean;
  @Column('int') minutes: number;
  @Column('text', { array: true }) withWhom: WithWhom[];
  @Column('text', { default: '' }) about: string;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}
