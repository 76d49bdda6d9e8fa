/** What can be wrong with a typed identity number. The words for each stand in libs/platform/words; none of them repeats what was typed. */
export const identityNumberProblems = [
  'identity-number.missing',
  'identity-number.form',
  'identity-number.date',
  'identity-number.future',
  'identity-number.too-old',
  'identity-number.plus-sign',
  'identity-number.birth-number',
  'identity-number.check-digit',
  'identity-number.organisation',
  'identity-number.reserve',
  'identity-number.not-reserve',
  'identity-number.other-kind',
  'identity-number.none',
] as const;

export type IdentityNumberProblem = (typeof identityNumberProblems)[number];
