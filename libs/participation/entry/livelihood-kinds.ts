/** What people live on. `own`: through work or studies; the others are the groups of the official livelihood measure. */
export const LIVELIHOOD_KINDS = {
  WAGE: 'own',
  SUBSIDISED_WAGE: 'own',
  SELF_EMPLOYMENT: 'own',
  STUDY_SUPPORT: 'own',
  SICKNESS_BENEFIT: 'health',
  REHAB_BENEFIT: 'health',
  ACTIVITY_COMPENSATION: 'health',
  SICKNESS_COMPENSATION: 'health',
  UNEMPLOYMENT_BENEFIT: 'labour market',
  ACTIVITY_SUPPORT: 'labour market',
  DEVELOPMENT_ALLOWANCE: 'labour market',
  ESTABLISHMENT_BENEFIT: 'labour market',
  SOCIAL_ASSISTANCE: 'social assistance',
  PARENTAL_BENEFIT: 'other',
  PENSION: 'other',
  SUPPORTED_BY_OTHER: 'other',
  NONE: 'other',
  OTHER: 'other',
} as const;
export type LivelihoodKind = keyof typeof LIVELIHOOD_KINDS;

export const LIVELIHOOD_MOMENTS = ['ENTRY', 'EXIT'] as const;
export type LivelihoodMoment = (typeof LIVELIHOOD_MOMENTS)[number];
