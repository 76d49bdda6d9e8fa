import { statement } from '#platform';
import type { FlowEvents } from './flow.rules.js';

/** $1 project -> what happened, how often, month by month. */
export const FLOW = statement<[string], FlowEvents>()('outcomes.flow', 'select what, month, gender, n::int from law.count_flow($1)');

/** $1 project -> persons once, participations each. */
export const PERSONS_AND_PARTICIPATIONS = statement<[string], { persons: number; participations: number }>()('outcomes.persons-and-participations',
  'select law.count_persons($1)::int as persons, law.count_participations($1)::int as participations');
