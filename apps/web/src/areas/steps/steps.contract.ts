/** What the API answers about steps and results, as these pages use it. The generated types take its place. */
export interface LadderStep {
  name: string;
  description: string;
  criteria: string[];
  methods: string[];
}
export interface Ladder {
  id: string;
  edition: number;
  own: boolean;
  name: string;
  steps: LadderStep[];
  checklist: string[];
  readyAt: number | null;
}
export interface Assessment {
  id: string;
  ladderId: string;
  edition: number;
  stepName: string;
  position: number;
  selfPosition: number | null;
  assessedOn: string;
  nextOn: string | null;
  checked: number[];
  why: string | null;
  assessorName: string;
  change: number | null;
  mine: boolean;
  version: number;
}
export const outcomeKinds = ['STARTED_WORK', 'STARTED_STUDIES', 'BOTH', 'READY_FOR_ORDINARY'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];
export const workForms = ['UNSUBSIDISED', 'SUBSIDISED', 'SELF_EMPLOYED'] as const;
export type WorkForm = (typeof workForms)[number];
export const evidences = ['CONTRACT', 'PAYSLIP', 'ADMISSION', 'AGENCY_DECISION', 'PARTICIPANT', 'OTHER'] as const;
export type Evidence = (typeof evidences)[number];
export const receivers = ['AF', 'MUNICIPALITY'] as const;
export type Receiver = (typeof receivers)[number];

export interface OutcomeEvent {
  id: string;
  kind: OutcomeKind;
  startsOn: string;
  workPercent: number | null;
  workForm: WorkForm | null;
  studyPercent: number | null;
  receiver: Receiver | null;
  evidence: Evidence;
  remark: string | null;
  recordedByName: string;
  withdrawnAt: string | null;
  version: number;
}
export interface StepTrackView {
  participationId: string;
  pseudonym: string;
  ladder: Ladder;
  today: string;
  nextOn: string;
  move: { measurable: boolean; baselineOn: string | null; baselineDueOn: string; steps: number | null; gain: number };
  assessments: Assessment[];
  outcomes: OutcomeEvent[];
}
export interface AssessedStep {
  position: number;
  selfPosition: number | null;
  assessedOn: string;
  nextOn: string | null;
  why: string | null;
  checked: number[];
}
export interface RecordedOutcome {
  kind: OutcomeKind;
  startsOn: string;
  workPercent: number | null;
  workForm: WorkForm | null;
  studyPercent: number | null;
  receiver: Receiver | null;
  evidence: Evidence;
  remark: string | null;
}

interface Answers<Ok> {
  200: { headers: Record<string, unknown>; content: { 'application/json': Ok } };
}
interface AtId {
  parameters: { path: { id: string }; query?: never; header?: never; cookie?: never };
}
type Reads<Ok> = AtId & { requestBody?: never; responses: Answers<Ok> };
type Sends<Body, Ok = undefined> = AtId & { requestBody: { content: { 'application/json': Body } }; responses: Answers<Ok> };

declare module '../../app/contract.js' {
  interface paths {
    '/api/v1/participations/{id}/steps': { get: Reads<StepTrackView>; post: Sends<AssessedStep, { id: string }> };
    '/api/v1/steps/{id}': { patch: Sends<AssessedStep> };
    '/api/v1/participations/{id}/outcome-events': { post: Sends<RecordedOutcome, { id: string }> };
    '/api/v1/outcome-events/{id}/withdraw': { post: Sends<Record<string, never>> };
  }
}
