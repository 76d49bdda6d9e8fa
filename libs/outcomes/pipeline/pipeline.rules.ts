import type { PipelineRow } from './pipeline.queries.js';
import { PIPELINE_STEPS, type PipelineFlow } from './pipeline.view.js';

/** One flow, step by step, with what stopped it. */
export function flowOf(rows: readonly PipelineRow[]): PipelineFlow {
  const row = (step: string) => rows.find((one) => one.step === step);
  return {
    steps: PIPELINE_STEPS.map((step) => ({ step, count: row(step)?.n ?? 0, medianDays: row(step)?.medianDays ?? null })), late: row('LATE')?.n ?? 0,
    reasons: rows.filter(({ step }) => step === 'REASON').map(({ detail, sv, en, n }) => ({ code: detail!, sv: sv ?? detail!, en: en ?? detail!, count: n })),
  };
}
