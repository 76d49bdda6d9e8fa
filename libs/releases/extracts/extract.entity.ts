import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { ExtractStatus } from './extract.rules.js';
import type { Variable } from './variables.js';

/** An extract for evaluation: what it is for, who decided on it, until when it is there. */
@Entity('extract')
export class Extract {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('text') purpose: string;
  @Column('text') ground: string;
  @Column('text', { array: true }) variables: Variable[];
  @Column('int') least: number;
  @Column('date') endsOn: string;
  @Column('timestamptz', { default: () => 'now()' }) askedAt: Date;
  @Column('uuid') askedBy: string;
  @Column('text', { default: 'ASKED' }) status: ExtractStatus;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('text', { nullable: true }) decision: string | null;
  @Column('date', { nullable: true }) asOf: string | null;
  @Column('int', { nullable: true }) told: number | null;
  @Column('int', { nullable: true }) generalised: number | null;
  @Column('boolean', { nullable: true }) leftOut: boolean | null;
  @Column('timestamptz', { nullable: true }) stoppedAt: Date | null;
  @Column('uuid', { nullable: true }) stoppedBy: string | null;
  @Column('text', { nullable: true }) stoppedReason: string | null;
  @Column('int', { default: 1 }) version: number;
}

/** The persons it tells of, each under a code of this extract alone. It goes when its time is over. */
@Entity('extract_content')
export class ExtractContent {
  @PrimaryColumn('uuid') id: string;
  @Column('jsonb') people: Record<string, string>[];
}

/** What an evaluation found, and how it was spread. */
@Entity('evaluation_finding')
export class EvaluationFinding {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') extractId: string;
  @Column('uuid') projectId: string;
  @Column('text') words: string;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
  @Column('uuid', { nullable: true }) disseminationId: string | null;
  @Column('int', { default: 1 }) version: number;
}
