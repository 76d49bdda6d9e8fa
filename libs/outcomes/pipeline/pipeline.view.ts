export const PIPELINE_STEPS = ['SENT', 'WAITING', 'ACCEPTED', 'BEGUN', 'DECLINED', 'WITHDRAWN'] as const;
export type PipelineStepKind = (typeof PIPELINE_STEPS)[number];

/** How many came to a step, and how long it took half of them at most. */
export class PipelineStep {
  step: PipelineStepKind;
  count: number;
  /** Days: to the answer, to the first intervention or the first contact, or the wait so far. Null where nobody stands behind it. */
  medianDays: number | null;
}

export class PipelineReason {
  code: string;
  sv: string;
  en: string;
  count: number;
}

export class PipelineFlow {
  steps: PipelineStep[];
  /** Past their day today: each of them is an alarm on the list of gaps. */
  late: number;
  /** Why it was declined or came back. */
  reasons: PipelineReason[];
}

/** Referrals and handovers of a project, step by step. */
export class Pipeline {
  referrals: PipelineFlow;
  handovers: PipelineFlow;
}
