import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Period } from './intervention.view.js';

export const INTERVENTION_STATUSES = ['OFFERED', 'ACCEPTED', 'DECLINED', 'STARTED', 'PAUSED', 'ENDED'] as const;
export type InterventionStatus = (typeof INTERVENTION_STATUSES)[number];
export const PROPOSED_BY = ['PARTICIPANT', 'TOGETHER', 'STAFF'] as const;
export type ProposedBy = (typeof PROPOSED_BY)[number];
export const DECLINE_REASONS = ['NOT_NOW', 'HEALTH', 'FAMILY', 'TRAVEL', 'OTHER_WISH', 'NOT_NEEDED', 'OTHER'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];
export const END_REASONS = ['COMPLETED', 'TO_WORK', 'TO_STUDIES', 'TO_OTHER', 'OWN_WISH', 'HEALTH', 'MOVED', 'PROVIDER', 'OTHER'] as const;
/** Nobody chooses the last: it ended because the participation did. */
export type EndReason = (typeof END_REASONS)[number] | 'PARTICIPATION_ENDED';
export const RESULTS = ['REACHED', 'PARTLY', 'NOT_REACHED', 'CANNOT_TELL'] as const;
export type Result = (typeof RESULTS)[number];

/** What is done in one area, from offer to end. Several run at once, side by side, in any order. */
@Entity('intervention')
export class Intervention {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('text') typeCode: string;
  @Column('text', { default: 'OFFERED' }) status: InterventionStatus;
  @Column('text', { default: '' }) purpose: string;
  @Column('text', { default: 'TOGETHER' }) proposedBy: ProposedBy;
  @Column('uuid', { nullable: true }) providerBranchId: string | null;
  @Column('text', { nullable: true }) providerName: string | null;
  @Column('text', { nullable: true }) contact: string | null;
  @Column('real', { nullable: true }) hoursPerWeek: number | null;
  @Column('date', { nullable: true }) plannedFrom: string | null;
  @Column('date', { nullable: true }) plannedTo: string | null;
  @Column('uuid', { array: true, default: [] }) needIds: string[];
  @Column('uuid', { array: true, default: [] }) goalIds: string[];
  @Column('uuid', { nullable: true }) methodUseId: string | null;
  @Column('date') offeredOn: string;
  @Column('date', { nullable: true }) answeredOn: string | null;
  @Column('text', { nullable: true }) answerWords: string | null;
  @Column('text', { nullable: true }) declineReason: DeclineReason | null;
  @Column('jsonb', { default: [] }) periods: Period[];
  @Column('date', { nullable: true }) endedOn: string | null;
  @Column('text', { nullable: true }) endReason: EndReason | null;
  @Column('text', { nullable: true }) result: Result | null;
  @Column('text', { nullable: true }) resultWords: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}
