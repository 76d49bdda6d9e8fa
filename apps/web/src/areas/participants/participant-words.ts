import { t, type WordKey } from '../../app/words.js';

interface Named {
  givenName: string | null;
  familyName: string | null;
  pseudonym: string;
}

/** The name for those who may know it, else the code. */
export const nameOf = ({ givenName, familyName, pseudonym }: Named): string => [givenName, familyName].filter(Boolean).join(' ') || pseudonym;

export const statusTones = { ACTIVE: 'good', PAUSED: 'notice', ENDED: 'empty' } as const;

/** A word out of a list the server names by code; a code without words is shown as it is. */
export function codeWord(list: 'status' | 'part' | 'consentKind' | 'consentForm' | 'category' | 'livelihood' | 'direction' | 'closing' | 'protection' | 'rule' | 'actor' | 'unavailable' | 'group' | 'track' | 'ground' | 'numberKind' | 'gender', code: string): string {
  return t(`participants.${list}.${code}` as WordKey);
}

export const CATEGORIES = ['identity', 'plan', 'interventions', 'progress', 'sip', 'notes', 'health', 'coordination'] as const;
export const NUMBER_KINDS = ['PERSONNUMMER', 'SAMORDNINGSNUMMER', 'TF', 'RESERVE', 'NONE'] as const;
export const PROTECTION_LEVELS = ['SECRECY_MARKING', 'PROTECTED_REGISTRATION', 'ASSUMED_IDENTITY'] as const;
export const LIVELIHOODS = ['WAGE', 'SUBSIDISED_WAGE', 'SELF_EMPLOYMENT', 'STUDY_SUPPORT', 'SICKNESS_BENEFIT', 'REHAB_BENEFIT', 'ACTIVITY_COMPENSATION', 'SICKNESS_COMPENSATION', 'UNEMPLOYMENT_BENEFIT', 'ACTIVITY_SUPPORT', 'DEVELOPMENT_ALLOWANCE', 'ESTABLISHMENT_BENEFIT', 'SOCIAL_ASSISTANCE', 'PARENTAL_BENEFIT', 'PENSION', 'SUPPORTED_BY_OTHER', 'NONE', 'OTHER'] as const;
export const CLOSING_REASONS = ['PLAN_COMPLETED_WORK', 'PLAN_COMPLETED_STUDIES', 'HANDED_OVER_AF', 'HANDED_OVER_MUNICIPAL', 'HANDED_OVER_CARE', 'CONTINUED_REHAB', 'OWN_WISH', 'CONSENT_WITHDRAWN', 'ILLNESS', 'MOVED', 'PARENTAL_LEAVE', 'IMPRISONED', 'DECEASED', 'NO_SHOW', 'PROJECT_ENDED', 'MIS_REGISTERED', 'OTHER'] as const;
/** Where what a person lives on afterwards is not asked for. */
export const WITHOUT_LIVELIHOOD: readonly string[] = ['CONSENT_WITHDRAWN', 'MOVED', 'IMPRISONED', 'DECEASED', 'NO_SHOW', 'MIS_REGISTERED'];
export const ACTORS = ['EMPLOYMENT_SERVICE', 'MUNICIPALITY', 'SOCIAL_INSURANCE', 'REGION', 'OTHER'] as const;
export const UNAVAILABLE = ['TOO_FAR_FROM_WORK', 'NOT_ADAPTED', 'NO_PLACE', 'NOT_ELIGIBLE', 'NOT_OFFERED', 'OTHER'] as const;
export const GROUPS = ['FAR_FROM_WORK', 'LONG_SICK', 'LONG_UNEMPLOYED', 'YOUNG', 'NEWLY_ARRIVED', 'DISABILITY', 'OTHER'] as const;
export const GROUNDS = {
  REACTIVE: ['LONG_UNEMPLOYED', 'LONG_SICK', 'LONG_SOCIAL_ASSISTANCE', 'NEVER_WORKED', 'OTHER'],
  PROACTIVE: ['SCHOOL_ABSENCE', 'UNFINISHED_STUDIES', 'ACTIVITY_RESPONSIBILITY', 'HOUSEHOLD_ASSISTANCE', 'LOW_LANGUAGE', 'SHORT_JOBS', 'OTHER'],
} as const;
