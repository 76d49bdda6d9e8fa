import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { BranchKind } from '#organisations';

export const SHORTAGE_REASONS = ['NOT_OFFERED', 'FULL', 'LONG_WAIT', 'NOT_ENTITLED', 'TOO_FAR', 'LANGUAGE', 'UNSUITABLE', 'OTHER'] as const;
export type ShortageReason = (typeof SHORTAGE_REASONS)[number];

/** An intervention a person needed and could not have, or not one that suited. */
@Entity('shortage')
export class Shortage {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('text') typeCode: string;
  @Column('text') partyKind: BranchKind;
  @Column('text') why: ShortageReason;
  @Column('text', { default: '' }) words: string;
  @Column('date') noticedOn: string;
  @Column('date', { nullable: true }) metOn: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}
