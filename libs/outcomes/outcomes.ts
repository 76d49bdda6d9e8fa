/**
 * What is counted beside the targets, being one of no record. LEFT_EXCLUSION is for those caught outside (the reactive track),
 * EXCLUSION_AVOIDED for those at risk (the proactive one): SIA-10.
 */
export const BESIDE_TARGETS = ['READY_FOR_ORDINARY', 'LEFT_EXCLUSION', 'EXCLUSION_AVOIDED'] as const;

/** What is counted. */
export const MEASURES = ['PARTICIPANTS', 'STEP_PROGRESS', 'INCREASED_LIVELIHOOD', 'WORK_OR_STUDIES', ...BESIDE_TARGETS] as const;
export type Measure = (typeof MEASURES)[number];

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
} as const satisfies Record<string, Verdict>;
export type Reason = keyof typeof REASONS;

export const reasonsOf = (verdict: Verdict): Reason[] => (Object.keys(REASONS) as Reason[]).filter((reason) => REASONS[reason] === verdict);
