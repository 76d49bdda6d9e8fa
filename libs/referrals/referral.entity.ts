import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ReferralStatus } from '#access';

export const CONSENT_FORMS = ['ORAL', 'WRITTEN', 'EID'] as const;
export type ConsentForm = (typeof CONSENT_FORMS)[number];

/** A request that a unit takes a person on. Who sent it and what it tells stand apart, under stricter rules; it is moved by the law's functions alone. */
@Entity('referral')
export class Referral {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) projectId: string | null;
  @Column('uuid', { nullable: true }) toUnitId: string | null;
  @Column('text', { default: 'DRAFT' }) status: ReferralStatus;
  @Column('boolean', { default: false }) protected: boolean;
  @Column('uuid', { nullable: true }) handlerId: string | null;
  @Column('text', { nullable: true }) consentForm: ConsentForm | null;
  @Column('date', { nullable: true }) consentGivenOn: string | null;
  @Column('date', { nullable: true }) consentTo: string | null;
  @Column('boolean', { default: false }) consentFeedback: boolean;
  @Column('timestamptz', { nullable: true }) consentEndedAt: Date | null;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('text', { nullable: true }) decisionReason: string | null;
  @Column('uuid', { nullable: true }) participationId: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) changedAt: Date;
}

/** That a unit takes referrals in a project: for whom, and within how many working days it answers. */
@Entity('receiving_unit')
export class ReceivingUnit {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('uuid') unitId: string;
  @Column('text', { array: true }) municipalityCodes: string[];
  @Column('int', { default: 10 }) answerWithinDays: number;
  @Column('boolean', { default: true }) open: boolean;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('uuid') createdBy: string;
}
