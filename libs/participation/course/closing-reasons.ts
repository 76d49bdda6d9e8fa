/**
 * Why a participation ends. `counts`: false takes the person out of all statistics, since it was never a participation.
 * `livelihood`: whether what the person lives on afterwards is asked for.
 */
export const CLOSING_REASONS = {
  PLAN_COMPLETED_WORK: { counts: true, livelihood: true },
  PLAN_COMPLETED_STUDIES: { counts: true, livelihood: true },
  HANDED_OVER_AF: { counts: true, livelihood: true },
  HANDED_OVER_MUNICIPAL: { counts: true, livelihood: true },
  HANDED_OVER_CARE: { counts: true, livelihood: true },
  CONTINUED_REHAB: { counts: true, livelihood: true },
  OWN_WISH: { counts: true, livelihood: true },
  CONSENT_WITHDRAWN: { counts: true, livelihood: false },
  ILLNESS: { counts: true, livelihood: true },
  MOVED: { counts: true, livelihood: false },
  PARENTAL_LEAVE: { counts: true, livelihood: true },
  IMPRISONED: { counts: true, livelihood: false },
  DECEASED: { counts: true, livelihood: false },
  NO_SHOW: { counts: true, livelihood: false },
  PROJECT_ENDED: { counts: true, livelihood: true },
  MIS_REGISTERED: { counts: false, livelihood: false },
  OTHER: { counts: true, livelihood: true },
} as const satisfies Record<string, { counts: boolean; livelihood: boolean }>;
export type ClosingReason = keyof typeof CLOSING_REASONS;
