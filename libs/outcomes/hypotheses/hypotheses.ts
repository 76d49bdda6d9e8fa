import type { Measure } from '../outcomes.js';

/** The figures a hypothesis may name: shares of persons, and what came of what parties asked of each other. `told`: which of the counts the figure is made of. */
export const FIGURES = {
  STEP_PROGRESS: { of: 'PERSONS', measure: 'STEP_PROGRESS' },
  WORK_OR_STUDIES: { of: 'PERSONS', measure: 'WORK_OR_STUDIES' },
  INCREASED_LIVELIHOOD: { of: 'PERSONS', measure: 'INCREASED_LIVELIHOOD' },
  SUPPORT: { of: 'PERSONS', measure: 'SUPPORT' },
  PARALLEL_AREAS: { of: 'PERSONS', measure: 'PARALLEL_AREAS' },
  REFERRAL_DAYS: { of: 'EVENTS', family: 'REFERRAL', told: 'days' },
  REFERRAL_DECLINED: { of: 'EVENTS', family: 'REFERRAL', told: 'refused' },
  SIP_PRESENCE: { of: 'EVENTS', family: 'SIP', told: 'met' },
  PROMISES_KEPT: { of: 'EVENTS', family: 'COMMITMENT', told: 'met' },
  HANDOVER_RETURNED: { of: 'EVENTS', family: 'HANDOVER', told: 'refused' },
} as const satisfies Record<string, { of: 'PERSONS'; measure: Measure } | { of: 'EVENTS'; family: string; told: 'days' | 'met' | 'refused' }>;
export type HypothesisFigure = keyof typeof FIGURES;
export const FIGURE_NAMES = Object.keys(FIGURES) as HypothesisFigure[];

/** Of whom, where it is a share of persons: those who entered, or who completed, within the days. */
export const TESTED_POPULATIONS = ['ENTERED', 'COMPLETED'] as const;
export type TestedPopulation = (typeof TESTED_POPULATIONS)[number];

/** What is expected of it: that it becomes larger or smaller than before, or reaches a level. */
export const EXPECTATIONS = ['MORE', 'LESS', 'AT_LEAST', 'AT_MOST'] as const;
export type Expectation = (typeof EXPECTATIONS)[number];

export const JUDGEMENTS = ['SUPPORTED', 'NOT_SUPPORTED', 'CANNOT_TELL'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

export const unitOf = (figure: HypothesisFigure): 'percent' | 'days' => {
  const kind = FIGURES[figure];
  return kind.of === 'EVENTS' && kind.told === 'days' ? 'days' : 'percent';
};
