import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

export const GAP_KINDS = ['NO_INTERVENTION', 'ONLY_WAITING', 'NEXT_TOO_FAR', 'NO_CONTACT', 'NO_SHOW', 'REVIEW_OVERDUE', 'SIP_REVIEW_OVERDUE', 'CONSENT_ENDING', 'REFERRAL_UNANSWERED', 'HANDOVER_UNANSWERED', 'HANDOVER_RETURNED', 'DUTY_UNASSIGNED', 'DUTY_DOUBLE'] as const;
export type GapKindCode = (typeof GAP_KINDS)[number];

export const GAP_MEASURES = ['CONTACTED', 'OFFERED', 'MEETING', 'ASKED_PARTY', 'PAUSE', 'OTHER'] as const;
export type GapMeasure = (typeof GAP_MEASURES)[number];

/** A way to fall between, with the number it counts from unless a project says otherwise, and where that number comes from. */
@Entity('gap_kind')
export class GapKind {
  @PrimaryColumn('text') code: GapKindCode;
  @Column('int') position: number;
  @Column('int') threshold: number;
  @Column('text') unit: 'DAYS' | 'TIMES';
  @Column('text') sourceSv: string;
  @Column('text') sourceEn: string;
}

/** From when it counts in one project, or that it does not. */
@Entity('gap_rule')
export class GapRule {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('text') kind: GapKindCode;
  @Column('int') threshold: number;
  @Column('boolean', { default: true }) active: boolean;
  @Column('text') reason: string;
  @Column('int', { default: 1 }) version: number;
}

/** What was done about a gap; a planned pause has its last day. */
@Entity('gap_action')
export class GapAction {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('text') kind: GapKindCode;
  @Column('date') since: string;
  @Column('text') taken: GapMeasure;
  @Column('date', { nullable: true }) pauseTo: string | null;
  @Column('text', { default: '' }) words: string;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}
