import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Category } from '#access';

export const CONSENT_KINDS = ['SECRECY_WAIVER', 'SIP', 'FINSAM_FK_ACCESS', 'EMPLOYER_DISCLOSURE', 'EVALUATION'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];
export const CONSENT_FORMS = ['ORAL', 'WRITTEN', 'EID'] as const;
export type ConsentForm = (typeof CONSENT_FORMS)[number];

/** What a branch may show another unit, or one person in it. Written and withdrawn by the law's functions alone. */
@Entity('consent')
export class Consent {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') participationId: string;
  @Column('text') kind: ConsentKind;
  @Column('uuid') fromBranchId: string;
  @Column('uuid') toUnitId: string;
  @Column('uuid', { nullable: true }) toAccountId: string | null;
  @Column('text', { array: true }) categories: Category[];
  @Column('text') purpose: string;
  @Column('text') form: ConsentForm;
  @Column('text', { nullable: true }) language: string | null;
  @Column('date') givenOn: string;
  @Column('date') validFrom: string;
  @Column('date') validTo: string;
  @Column('timestamptz', { default: () => 'now()' }) documentedAt: Date;
  @Column('uuid') documentedBy: string;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('uuid', { nullable: true }) withdrawnBy: string | null;
  @Column('int', { default: 1 }) version: number;
}
