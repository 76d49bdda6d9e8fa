import type { Category } from './roles.js';

/**
 * The tables of case rows: what part of the file each belongs to, and whether only the author changes a row or any of the assigned.
 * A table that is not here is no case table; `test/access` tries every one of them on its random worlds.
 */
export const CASE_TABLES = {
  note: { category: 'notes', byAuthorAlone: true },

  entry_assessment: { category: 'plan', byAuthorAlone: false },
  direction: { category: 'plan', byAuthorAlone: true },
  livelihood: { category: 'progress', byAuthorAlone: false },
  independence_rating: { category: 'progress', byAuthorAlone: false },
  pause: { category: 'plan', byAuthorAlone: false },
  participation_exit: { category: 'progress', byAuthorAlone: false },
  note_version: { category: 'notes', byAuthorAlone: true },
  plan: { category: 'plan', byAuthorAlone: false },
  plan_review: { category: 'plan', byAuthorAlone: true },
  bridge_case: { category: 'interventions', byAuthorAlone: false },
  intervention: { category: 'interventions', byAuthorAlone: false },
  shortage: { category: 'plan', byAuthorAlone: false },
  navigation_case: { category: 'health', byAuthorAlone: true },
  mandate: { category: 'plan', byAuthorAlone: false },
  activity_visit: { category: 'interventions', byAuthorAlone: false },
  work_training: { category: 'interventions', byAuthorAlone: false },
  attendance: { category: 'interventions', byAuthorAlone: false },
  attendance_month: { category: 'interventions', byAuthorAlone: false },
  motivational_session: { category: 'interventions', byAuthorAlone: true },
  wellbeing: { category: 'health', byAuthorAlone: true },
  employment_stage: { category: 'interventions', byAuthorAlone: false },
  vocational_profile: { category: 'interventions', byAuthorAlone: true },
  disclosure: { category: 'interventions', byAuthorAlone: false },
  employer_approach: { category: 'interventions', byAuthorAlone: true },
  job_match: { category: 'interventions', byAuthorAlone: false },
  job_placement: { category: 'interventions', byAuthorAlone: false },
  job_support: { category: 'interventions', byAuthorAlone: true },
  case_management: { category: 'interventions', byAuthorAlone: false },
  resource_member: { category: 'interventions', byAuthorAlone: false },
  case_contact: { category: 'interventions', byAuthorAlone: true },
  barrier: { category: 'health', byAuthorAlone: false },
  crisis_plan: { category: 'health', byAuthorAlone: true },
  gap_action: { category: 'plan', byAuthorAlone: true },
  own_word: { category: 'plan', byAuthorAlone: false },
  own_rating: { category: 'plan', byAuthorAlone: false },
  progress_remark: { category: 'progress', byAuthorAlone: true },
  step_assessment: { category: 'progress', byAuthorAlone: true, followed: true },
  step_confirmation: { category: 'progress', byAuthorAlone: true, followed: true },
  measurement: { category: 'progress', byAuthorAlone: false },
  measurement_answer: { category: 'health', byAuthorAlone: true },
  outcome_event: { category: 'progress', byAuthorAlone: false, followed: true },
  entry_fact: { category: 'progress', byAuthorAlone: false },
  entry_background: { category: 'plan', byAuthorAlone: false },
  entry_disability: { category: 'health', byAuthorAlone: false },
  exit_observation: { category: 'progress', byAuthorAlone: false },
} as const satisfies Record<string, CaseTableRule>;

interface CaseTableRule {
  category: Exclude<Category, 'identity' | 'coordination'>;
  byAuthorAlone: boolean;
  /** Those who follow the project see the rows under pseudonym; they hold no text. */
  followed?: true;
}

export type CaseTable = keyof typeof CASE_TABLES;
