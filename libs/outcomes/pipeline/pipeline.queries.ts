import { statement } from '#platform';

export interface PipelineRow {
  flow: 'REFERRAL' | 'HANDOVER';
  step: string;
  detail: string | null;
  n: number;
  medianDays: number | null;
  sv: string | null;
  en: string | null;
}

/** $1 project -> how many came to each step and how long it took; counted, never read. */
export const PIPELINE = statement<[string], PipelineRow>()('outcomes.pipeline', `
  select c.flow, c.step, c.detail, c.n::int, c.median_days as "medianDays", r.sv, r.en from law.count_pipeline($1) c left join app.referral_reason r on r.code = c.detail and c.flow = 'REFERRAL' order by c.n desc, c.detail`);
