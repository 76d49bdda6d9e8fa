import type { Confirming, StepWay, OutcomeEvidence, OutcomeKind, Receiver, WorkForm } from './progress.entity.js';

export class LadderStepView {
  name: string;
  description: string;
  criteria: string[];
  methods: string[];
}

/** One edition of a ladder. `own` is false for the one that holds until the project makes its own. */
export class LadderView {
  id: string;
  edition: number;
  own: boolean;
  name: string;
  steps: LadderStepView[];
  checklist: string[];
  readyAt: number | null;
  reason: string | null;
  madeAt: Date;
  madeByName: string | null;
}

export class LadderList {
  /** The newest first: that one holds. */
  items: LadderView[];
}

/** That a second one, or the person, has confirmed an assessment. */
export class StepConfirmed {
  byWhom: Confirming;
  on: string;
  writtenByName: string | null;
}

/** The words of an assessment are seen by those who may read the file; others see that it was made. */
export class StepAssessmentView {
  id: string;
  ladderId: string;
  edition: number;
  stepName: string;
  position: number;
  selfPosition: number | null;
  assessedOn: string;
  nextOn: string | null;
  checked: number[];
  evidence: string[];
  why: string | null;
  assessorName: string;
  /** Steps since the one before on the same ladder; null for the first on it. */
  change: number | null;
  writtenAt: Date;
  mine: boolean;
  version: number;
  /** Who stands behind it as it stands; null while nobody does. */
  confirmed: StepConfirmed | null;
}

export class OutcomeEventView {
  id: string;
  kind: OutcomeKind;
  startsOn: string;
  workPercent: number | null;
  workForm: WorkForm | null;
  studyPercent: number | null;
  receiver: Receiver | null;
  evidence: OutcomeEvidence;
  remark: string | null;
  recordedByName: string;
  withdrawnAt: Date | null;
  version: number;
}

/** How far somebody has come since the first assessment. */
export class StepMove {
  /** Without a first assessment in time nothing can be measured. */
  measurable: boolean;
  baselineOn: string | null;
  baselineDueOn: string;
  /** Steps up less steps down, within each edition of the ladder. */
  steps: number | null;
  /** How many steps count as progress in this project. */
  gain: number;
  /** By what the project tells step progress; these steps only where it is LADDER. */
  way: StepWay;
  /** Whether a later step counts only once it is confirmed, and how many wait for that. */
  asksConfirmation: boolean;
  waiting: number;
}

export class StepTrack {
  participationId: string;
  pseudonym: string;
  ladder: LadderView;
  today: string;
  nextOn: string;
  move: StepMove;
  /** The newest first. */
  assessments: StepAssessmentView[];
  outcomes: OutcomeEventView[];
}

export class ProgressMade {
  id: string;
}

