import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const BARRIER_DOMAINS = ['HEALTH', 'ADDICTION', 'ECONOMY', 'HOUSING', 'NETWORK', 'LANGUAGE', 'TRAVEL', 'CARE', 'AUTHORITY', 'OTHER'] as const;
export type BarrierDomain = (typeof BARRIER_DOMAINS)[number];

/** What stands in the way, until it no longer does. */
@Entity('barrier')
export class Barrier {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('text') domain: BarrierDomain;
  @Column('text') words: string;
  @Column('date') foundOn: string;
  @Column('date', { nullable: true }) liftedOn: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** What helps when it gets worse, as the participant has agreed to it; the next one is a version of its own. */
@Entity('crisis_plan')
export class CrisisPlan {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('int') no: number;
  @Column('text') signs: string;
  @Column('text') helps: string;
  @Column('text') whom: string;
  @Column('date') agreedOn: string;
  @Column('date', { nullable: true }) reviewOn: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}
