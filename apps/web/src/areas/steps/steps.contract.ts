import type { Shape } from '../../app/api.js';

export type StepTrackView = Shape<'StepTrack'>;
export type Assessment = Shape<'StepAssessmentView'>;
export type OutcomeEvent = Shape<'OutcomeEventView'>;
export type AssessedStep = Shape<'AssessStep'>;
export type RecordedOutcome = Shape<'RecordOutcome'>;

export const outcomeKinds = ['STARTED_WORK', 'STARTED_STUDIES', 'BOTH', 'READY_FOR_ORDINARY'] as const satisfies readonly OutcomeEvent['kind'][];
export type OutcomeKind = OutcomeEvent['kind'];
export const workForms = ['UNSUBSIDISED', 'SUBSIDISED', 'SELF_EMPLOYED'] as const satisfies readonly OutcomeEvent['workForm'][];
export type WorkForm = NonNullable<OutcomeEvent['workForm']>;
export const evidences = ['CONTRACT', 'PAYSLIP', 'ADMISSION', 'AGENCY_DECISION', 'PARTICIPANT', 'OTHER'] as const satisfies readonly OutcomeEvent['evidence'][];
export type Evidence = OutcomeEvent['evidence'];
export const receivers = ['AF', 'MUNICIPALITY'] as const satisfies readonly OutcomeEvent['receiver'][];
export type Receiver = NonNullable<OutcomeEvent['receiver']>;
