import type { MethodStatus } from './learning.contract.js';

export type Decision = 'try' | 'adopt' | 'pause' | 'retire';

/** What may be decided from where; the server has the last word. */
export const decisionsFrom: Record<MethodStatus, readonly Decision[]> = {
  PROPOSED: ['try', 'retire'],
  TRIAL: ['adopt', 'pause', 'retire'],
  ADOPTED: ['pause', 'retire'],
  PAUSED: ['try', 'adopt', 'retire'],
  RETIRED: ['try'],
};
