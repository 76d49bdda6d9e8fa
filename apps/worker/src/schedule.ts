import type { WorkerUtils } from 'graphile-worker';

export type { WorkerUtils };

/** What recurs: job -> how often. Nothing here acts for a person; what does is ordered by one and judged when it runs. */
export const SCHEDULE = {
  'journal.seal': { everySeconds: 1 },
} as const;
