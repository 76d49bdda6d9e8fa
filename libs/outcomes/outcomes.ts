/** What a record may make a target of. */
const TARGETS = ['PARTICIPANTS', 'STEP_PROGRESS', 'INCREASED_LIVELIHOOD', 'WORK_OR_STUDIES'] as const;
export type TargetKind = (typeof TARGETS)[number];

/** SIA-10: leaving exclusion is for those caught outside (the reactive track), avoiding it for those at risk (the proactive one). */
export const OF_A_TRACK = ['LEFT_EXCLUSION', 'EXCLUSION_AVOIDED'] as const;

/** What is counted. */
export const MEASURES = [...TARGETS, 'READY_FOR_ORDINARY', 'SUPPORT', 'PARALLEL_AREAS', ...OF_A_TRACK] as const;
export type Measure = (typeof MEASURES)[number];

/** Shown also where no record makes a target of it: how people are supported, and whether they come nearer. */
export const BESIDE = ['STEP_PROGRESS', 'SUPPORT', 'PARALLEL_AREAS', 'READY_FOR_ORDINARY'] as const satisfies readonly Measure[];

/** What may count as step progress where it is told by what happened. */
export const STEP_EVENTS = ['STARTED_WORK', 'STARTED_STUDIES', 'SUBSIDISED_WORK', 'READY_FOR_ORDINARY', 'WORK_TRAINING', 'SIP_ESTABLISHED'] as const;
export type StepEvent = (typeof STEP_EVENTS)[number];

/** Of whom. PLANNED is a number of the project's plan, the others are people. */
export const POPULATIONS = ['ALL_PARTICIPANTS', 'ALL_ENROLLED', 'COMPLETED', 'PLANNED'] as const;
export type Population = (typeof POPULATIONS)[number];

export const DIVISIONS = ['gender', 'subproject', 'municipality', 'track'] as const;
export type Division = (typeof DIVISIONS)[number];

export const VERDICTS = ['YES', 'NO', 'UNKNOWN'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why somebody counts or does not. What is not known is never a no. */
export const REASONS = {
  TAKEN_ON: 'YES',
  STEPS_FORWARD: 'YES',
  SAME_STEP: 'NO',
  TOO_FEW_STEPS: 'NO',
  STEPS_BACK: 'NO',
  ONLY_FIRST_ASSESSMENT: 'NO',
  NO_FIRST_ASSESSMENT: 'UNKNOWN',
  NOT_CONFIRMED: 'UNKNOWN',
  CHANGE_ENOUGH: 'YES',
  CHANGE_TOO_SMALL: 'NO',
  SAME_SCORE: 'NO',
  SCORE_WORSE: 'NO',
  ONLY_BASELINE: 'NO',
  NO_BASELINE: 'UNKNOWN',
  EVENT_HAPPENED: 'YES',
  NO_EVENT_YET: 'NO',
  LIVELIHOOD_INCREASED: 'YES',
  LIVELIHOOD_KEPT: 'YES',
  LIVELIHOOD_SAME: 'NO',
  LIVELIHOOD_TOO_LITTLE: 'NO',
  LIVELIHOOD_LESS: 'NO',
  NOT_COMPLETED: 'NO',
  LIVELIHOOD_BEFORE_UNKNOWN: 'UNKNOWN',
  LIVELIHOOD_AFTER_UNKNOWN: 'UNKNOWN',
  STARTED_WORK: 'YES',
  STARTED_STUDIES: 'YES',
  STARTED_BOTH: 'YES',
  CLOSED_TO_WORK: 'YES',
  CLOSED_TO_STUDIES: 'YES',
  NOT_STARTED_YET: 'NO',
  ENDED_WITHOUT: 'NO',
  ENDING_UNKNOWN: 'UNKNOWN',
  READY_AT_AF: 'YES',
  READY_AT_MUNICIPALITY: 'YES',
  NOT_READY_YET: 'NO',
  PLAN_AND_NEED: 'YES',
  PLAN_WITHOUT_NEED: 'NO',
  NO_AGREED_PLAN: 'NO',
  SEVERAL_AREAS: 'YES',
  NEVER_AT_ONCE: 'NO',
  NOTHING_RAN: 'NO',
} as const satisfies Record<string, Verdict>;
export type Reason = keyof typeof REASONS;

export const reasonsOf = (verdict: Verdict): Reason[] => (Object.keys(REASONS) as Reason[]).filter((reason) => REASONS[reason] === verdict);
