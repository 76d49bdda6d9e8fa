import { question } from '#platform';
import type { Gender } from '#participants';
import type { LivelihoodKind } from '#participation';
import { COURSE } from '../outcomes.queries.js';

export interface MoveCount {
  gender: Gender;
  before: LivelihoodKind | 'UNKNOWN';
  /** STAYS: still takes part. */
  after: LivelihoodKind | 'UNKNOWN' | 'STAYS';
  n: number;
}

export interface LivelihoodRow {
  id: string;
  name: string;
  asOf: string;
  counts: MoveCount[];
}

/** $1 project -> from what to what, when the scope follows it; counted, never read. */
export const LIVELIHOODS = question<[string], LivelihoodRow>()('outcomes.livelihoods', `
  select c.id, c.name, (select law.today()) as "asOf", (select coalesce(json_agg(l), '[]') from (select gender, before, after, n::int from law.count_livelihoods($1)) l) as counts
  from (${COURSE.text}) c`, { object: 'id' });
