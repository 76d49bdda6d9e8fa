import { statement } from '#platform';
import type { FlowEvents } from './flow.rules.js';

/** $1 project -> what happened, how often, month by month. */
export const FLOW = statement<[string], FlowEvents>()('outcomes.flow', 'select what, month, gender, n::int from law.count_flow($1)');
