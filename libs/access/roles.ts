/** How the holder of a role sits in the unit: what rows the seat opens (the law, sentence by sentence, stands in `visibility.ts`). */
export type Seat =
  | 'CASE' //    carries cases: reads the unit's files, writes those assigned
  | 'RECEIVE' // outside the case: reads what a consent shares with the unit
  | 'LEAD' //    reads the files of the own branch
  | 'PROJECT' // follows one project under pseudonym
  | 'LEARN' //   aggregates alone
  | 'ADMIN' //   accounts and roles, no case
  | 'REVIEW'; // the log, no case

export const ROLES = {
  CASEWORKER: 'CASE',
  EMPLOYMENT_SPECIALIST: 'CASE',
  CASE_MANAGER: 'CASE',
  UNIT_LEAD: 'LEAD',
  REFERRER: 'RECEIVE',
  SIP_PARTY: 'RECEIVE',
  HEALTH_PROCESS_LEADER: 'RECEIVE',
  COORDINATOR: 'PROJECT',
  PROJECT_OWNER_ADMIN: 'PROJECT',
  LEARNING_RECIPIENT: 'LEARN',
  EVALUATOR: 'LEARN',
  AUDITOR: 'LEARN',
  SYSTEM_ADMIN: 'ADMIN',
  LOCAL_ADMIN: 'ADMIN',
  LOG_REVIEWER: 'REVIEW',
  DPO: 'REVIEW',
} as const satisfies Record<string, Seat>;

export type Role = keyof typeof ROLES;

/** What a file is divided in. A row has exactly one; a consent names those it opens. */
export const CATEGORIES = ['identity', 'plan', 'interventions', 'progress', 'sip', 'notes', 'health', 'coordination'] as const;
export type Category = (typeof CATEGORIES)[number];
