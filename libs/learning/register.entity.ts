import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const VERDICTS = ['OPEN', 'SUPPORTED', 'PARTLY', 'NOT_SUPPORTED', 'CANNOT_TELL'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const PROCESS_STATUSES = ['IDEA', 'TESTED', 'ADOPTED'] as const;
export type ProcessStatus = (typeof PROCESS_STATUSES)[number];
export const GOAL_STATUSES = ['PLANNED', 'UNDER_WAY', 'REACHED', 'DROPPED'] as const;
export type GoalStatus = (typeof GOAL_STATUSES)[number];
export const JOINT_KINDS = ['METHOD', 'DECISION'] as const;
export type JointKind = (typeof JOINT_KINDS)[number];

/** Something dated: a version of a process, or what was done for a goal. */
export interface Dated {
  on: string;
  words: string;
}

@Entity('hypothesis')
export class Hypothesis {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('text') words: string;
  @Column('text') indicator: string;
  @Column('text', { nullable: true }) data: string | null;
  @Column('text', { default: 'OPEN' }) verdict: Verdict;
  @Column('text', { nullable: true }) verdictWords: string | null;
  @Column('date', { nullable: true }) decidedOn: string | null;
  @Column('uuid') addedBy: string;
  @Column('int', { default: 1 }) version: number;
}

/** A round: what was tried, what was learnt, what is next. */
@Entity('iteration')
export class Iteration {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('date') startsOn: string;
  @Column('date') endsOn: string;
  @Column('text') tried: string;
  @Column('text') learned: string;
  @Column('text') next: string;
  @Column('uuid') addedBy: string;
  @Column('int', { default: 1 }) version: number;
}

@Entity('knowledge_activity')
export class KnowledgeActivity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('text') topic: string;
  @Column('date') heldOn: string;
  @Column('uuid', { array: true, default: [] }) recipientIds: string[];
  @Column('int') persons: number;
  @Column('text', { nullable: true }) evaluation: string | null;
  @Column('uuid') addedBy: string;
  @Column('int', { default: 1 }) version: number;
}

@Entity('dissemination')
export class Dissemination {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('text') result: string;
  @Column('text', { nullable: true }) material: string | null;
  @Column('text') channel: string;
  @Column('text') audience: string;
  @Column('date') toldOn: string;
  @Column('text', { nullable: true }) uptake: string | null;
  @Column('uuid') addedBy: string;
  @Column('int', { default: 1 }) version: number;
}

@Entity('work_process')
export class WorkProcess {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('text') name: string;
  @Column('uuid', { array: true }) ownerIds: string[];
  @Column('text') problem: string;
  @Column('text', { default: 'IDEA' }) status: ProcessStatus;
  @Column('jsonb', { default: [] }) editions: Dated[];
  @Column('text', { nullable: true }) evidence: string | null;
  @Column('uuid') addedBy: string;
  @Column('int', { default: 1 }) version: number;
}

@Entity('structural_goal')
export class StructuralGoal {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('text') words: string;
  @Column('text', { default: 'PLANNED' }) status: GoalStatus;
  @Column('jsonb', { default: [] }) activities: Dated[];
  @Column('text', { nullable: true }) evidence: string | null;
  @Column('uuid') addedBy: string;
  @Column('int', { default: 1 }) version: number;
}

@Entity('joint_decision')
export class JointDecision {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('text') kind: JointKind;
  @Column('text') words: string;
  @Column('uuid', { array: true }) associationIds: string[];
  @Column('date') decidedOn: string;
  @Column('text', { nullable: true }) followUp: string | null;
  @Column('uuid') addedBy: string;
  @Column('int', { default: 1 }) version: number;
}
