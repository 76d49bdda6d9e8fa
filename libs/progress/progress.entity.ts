import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const OUTCOME_KINDS = ['STARTED_WORK', 'STARTED_STUDIES', 'BOTH', 'READY_FOR_ORDINARY'] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** Work training is not work; work with a subsidy is. */
export const WORK_FORMS = ['UNSUBSIDISED', 'SUBSIDISED', 'SELF_EMPLOYED'] as const;
export type WorkForm = (typeof WORK_FORMS)[number];

export const RECEIVERS = ['AF', 'MUNICIPALITY'] as const;
export type Receiver = (typeof RECEIVERS)[number];

export const OUTCOME_EVIDENCE = ['CONTRACT', 'PAYSLIP', 'ADMISSION', 'AGENCY_DECISION', 'PARTICIPANT', 'OTHER'] as const;
export type OutcomeEvidence = (typeof OUTCOME_EVIDENCE)[number];

/** Where somebody stood on a day, as the caseworker sees it and as the participant does. The words stand in a remark. */
@Entity('step_assessment')
export class StepAssessment {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('uuid') ladderId: string;
  @Column('int') position: number;
  @Column('int', { nullable: true }) selfPosition: number | null;
  @Column('date') assessedOn: string;
  @Column('date', { nullable: true }) nextOn: string | null;
  @Column('int', { array: true, default: [] }) checked: number[];
  @Column('uuid', { array: true, default: [] }) evidence: string[];
  @Column('uuid', { nullable: true }) remarkId: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** Work or studies that began, or readiness for what an authority does for everyone. */
@Entity('outcome_event')
export class OutcomeEvent {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('text') kind: OutcomeKind;
  @Column('date') startsOn: string;
  @Column('int', { nullable: true }) workPercent: number | null;
  @Column('text', { nullable: true }) workForm: WorkForm | null;
  @Column('int', { nullable: true }) studyPercent: number | null;
  @Column('text', { nullable: true }) receiver: Receiver | null;
  @Column('text') evidence: OutcomeEvidence;
  @Column('uuid', { nullable: true }) remarkId: string | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** By what step progress is told in a project. */
export const STEP_WAYS = ['LADDER', 'INSTRUMENT', 'EVENTS'] as const;
export type StepWay = (typeof STEP_WAYS)[number];

export const CONFIRMING = ['COLLEAGUE', 'PARTICIPANT'] as const;
export type Confirming = (typeof CONFIRMING)[number];

/** That a second one, or the person herself, stands behind an assessment as it stood. */
@Entity('step_confirmation')
export class StepConfirmation {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('uuid') assessmentId: string;
  @Column('int') assessmentVersion: number;
  @Column('text') confirmedByWhom: Confirming;
  @Column('date') confirmedOn: string;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** The words of an assessment or a result. A table of its own: coordinators follow the rest, and row security limits rows, not columns. */
@Entity('progress_remark')
export class ProgressRemark {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('text') body: string;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}
