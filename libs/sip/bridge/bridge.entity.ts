import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const BRIDGE_OUTCOMES = ['IN_PROGRAMME', 'WORK', 'STUDIES', 'NOT_ADMITTED', 'PERSON_DECLINED', 'OTHER'] as const;
export type BridgeOutcome = (typeof BRIDGE_OUTCOMES)[number];

/** Somebody is followed across into an authority's own intervention or programme. How far it has come follows from its days. */
@Entity('bridge_case')
export class BridgeCase {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('text') programme: string;
  @Column('text', { default: '' }) contact: string;
  @Column('date') openedOn: string;
  @Column('date', { nullable: true }) metOn: string | null;
  @Column('date', { nullable: true }) registeredOn: string | null;
  @Column('date', { nullable: true }) startedOn: string | null;
  @Column('date', { nullable: true }) endedOn: string | null;
  @Column('text', { nullable: true }) outcome: BridgeOutcome | null;
  @Column('text', { default: '' }) outcomeWords: string;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}
