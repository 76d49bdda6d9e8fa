import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const CLOSE_REASONS = ['OWN_WISH', 'ADDRESS_CHANGED', 'OTHER'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number] | 'PROTECTED';

/** That a person may enter her own pages. Written by the law's functions alone. */
@Entity('own_access')
export class OwnAccess {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') participantId: string;
  @Column('uuid') accountId: string;
  @Column('uuid') branchId: string;
  @Column('date') agreedOn: string;
  @Column('boolean', { default: false }) askedExpressly: boolean;
  @Column('timestamptz', { default: () => 'now()' }) openedAt: Date;
  @Column('uuid') openedBy: string;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('uuid', { nullable: true }) closedBy: string | null;
  @Column('text', { nullable: true }) closeReason: CloseReason | null;
  @Column('int', { default: 1 }) version: number;
}
