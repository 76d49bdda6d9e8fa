import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const FORMS = ['WRITTEN', 'ORAL'] as const;
export type Form = (typeof FORMS)[number];
export const EMPLOYER_MODES = ['VISIT', 'PHONE', 'MAIL', 'VIDEO'] as const;
export type EmployerMode = (typeof EMPLOYER_MODES)[number];
export const PURPOSES = ['FIRST', 'FOLLOW_UP', 'NEGOTIATION', 'SUPPORT'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What the participant lets be told, to one employer or to any, between two days. */
@Entity('disclosure')
export class Disclosure {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('uuid', { nullable: true }) workplaceId: string | null;
  @Column('text') mayTell: string;
  @Column('text') form: Form;
  @Column('date') givenOn: string;
  @Column('date') validTo: string;
  @Column('date', { nullable: true }) withdrawnOn: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** A contact with an employer on a participant's behalf. */
@Entity('employer_approach')
export class EmployerApproach {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('uuid') workplaceId: string;
  @Column('uuid') disclosureId: string;
  @Column('date') heldOn: string;
  @Column('text') mode: EmployerMode;
  @Column('text') purpose: Purpose;
  @Column('text', { default: '' }) outcome: string;
  @Column('date', { nullable: true }) nextOn: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** A contact with an employer about no participant: the branch's own. */
@Entity('employer_contact')
export class EmployerContact {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') branchId: string;
  @Column('uuid') workplaceId: string;
  @Column('date') heldOn: string;
  @Column('text') mode: EmployerMode;
  @Column('text') purpose: Purpose;
  @Column('text', { default: '' }) outcome: string;
  @Column('date', { nullable: true }) nextOn: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}
