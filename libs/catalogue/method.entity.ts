import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const METHOD_STATUSES = ['PROPOSED', 'TRIAL', 'ADOPTED', 'PAUSED', 'RETIRED'] as const;
export type MethodStatus = (typeof METHOD_STATUSES)[number];
/** The three legs of an evidence-based practice. */
export const EVIDENCE_PARTS = ['KNOWLEDGE', 'PROFESSION', 'PARTICIPANT'] as const;
export type EvidencePart = (typeof EVIDENCE_PARTS)[number];
export const STRENGTHS = ['STRONG', 'MODERATE', 'LIMITED', 'UNKNOWN'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** A way to work, shared by all: data, not code. */
@Entity('method')
export class Method {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') summary: string;
  @Column('text', { nullable: true }) typeCode: string | null;
  @Column('text', { nullable: true }) origin: string | null;
  @Column('timestamptz', { default: () => 'now()' }) proposedAt: Date;
  @Column('uuid') proposedBy: string;
  @Column('int', { default: 1 }) version: number;
}

/** A method with one branch in one project, from proposal to retirement. */
@Entity('method_use')
export class MethodUse {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') methodId: string;
  @Column('uuid') projectId: string;
  @Column('uuid') branchId: string;
  @Column('text', { nullable: true }) municipalityCode: string | null;
  @Column('text', { default: 'PROPOSED' }) status: MethodStatus;
  @Column('date') since: string;
  @Column('date', { nullable: true }) triedFrom: string | null;
  @Column('text', { nullable: true }) hypothesis: string | null;
  @Column('text', { nullable: true }) measure: string | null;
  @Column('date', { nullable: true }) reviewOn: string | null;
  @Column('text', { nullable: true }) nextStep: string | null;
  @Column('text', { nullable: true }) responsible: string | null;
  @Column('uuid', { nullable: true }) followsId: string | null;
  @Column('timestamptz', { default: () => 'now()' }) proposedAt: Date;
  @Column('uuid') proposedBy: string;
  @Column('int', { default: 1 }) version: number;
}

/** What was found when a method was adopted or retired, with the figures of that day. */
@Entity('method_evaluation')
export class MethodEvaluation {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') methodUseId: string;
  @Column('text') decision: 'ADOPTED' | 'RETIRED';
  @Column('text') words: string;
  @Column('jsonb') figures: object;
  @Column('date') decidedOn: string;
  @Column('uuid') decidedBy: string;
}

@Entity('method_evidence')
export class MethodEvidence {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') methodId: string;
  @Column('uuid') branchId: string;
  @Column('text') part: EvidencePart;
  @Column('text') words: string;
  @Column('text', { nullable: true }) source: string | null;
  @Column('text', { nullable: true }) strength: Strength | null;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}
