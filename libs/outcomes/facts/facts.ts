/** What stands in place of an answer: the person would not tell, was not asked, or nobody knows. Each may be given to every question. */
export const UNANSWERED = ['REFUSED', 'NOT_ASKED', 'UNKNOWN'] as const;
type Unanswered = (typeof UNANSWERED)[number];

const TRUTHS = ['YES', 'NO', ...UNANSWERED] as const;
export type TruthAnswer = (typeof TRUTHS)[number];

export const LABOUR_ANSWERS = ['EMPLOYED', 'UNEMPLOYED', 'INACTIVE', ...UNANSWERED] as const;
export type LabourAnswer = (typeof LABOUR_ANSWERS)[number];

/** Swedish levels of education and their place in ISCED 2011. */
export const EDUCATION_LEVELS = {
  NO_PRIMARY: 0, PRIMARY_6: 1, PRIMARY_9: 2, UPPER_SECONDARY: 3, POST_SECONDARY: 4, HIGHER_SHORT: 5, HIGHER_3: 6, HIGHER_4: 7, DOCTOR: 8,
} as const;
export type EducationAnswer = keyof typeof EDUCATION_LEVELS | Unanswered;
export const EDUCATION_ANSWERS = [...(Object.keys(EDUCATION_LEVELS) as (keyof typeof EDUCATION_LEVELS)[]), ...UNANSWERED] as const;

/** Who is a citizen of no country belongs to THIRD_COUNTRY: Regulation (EU) 2021/1057 article 2(1)(2). */
export const CITIZENSHIPS = ['SWEDEN', 'EU', 'THIRD_COUNTRY', ...UNANSWERED] as const;
export type CitizenshipAnswer = (typeof CITIZENSHIPS)[number];
export const BIRTH_COUNTRIES = ['SWEDEN', 'EU', 'OUTSIDE_EU', ...UNANSWERED] as const;
export type BirthCountryAnswer = (typeof BIRTH_COUNTRIES)[number];

/** ETHOS: without a roof, without a home, insecure and inadequate housing are homelessness or exclusion from housing. */
export const HOUSINGS = ['SECURE', 'ROOFLESS', 'HOUSELESS', 'INSECURE', 'INADEQUATE', ...UNANSWERED] as const;
export type HousingAnswer = (typeof HOUSINGS)[number];

export const TRUTH_ANSWERS = TRUTHS;

export const MOMENTS = ['LEAVING', 'SIX_MONTHS', 'TWELVE_MONTHS'] as const;
export type Moment = (typeof MOMENTS)[number];

/** Work training and practice are no employment; a job with a wage subsidy is. */
export const EMPLOYMENTS = ['REGULAR', 'SUBSIDISED', 'SELF_EMPLOYED'] as const;
export type Employment = (typeof EMPLOYMENTS)[number];
export const TELLERS = ['DECLARED', 'AGENCY', 'DOCUMENT'] as const;
export type Teller = (typeof TELLERS)[number];
export const METHODS = ['MEETING', 'PHONE', 'MESSAGE', 'REGISTER'] as const;
export type FollowUpMethod = (typeof METHODS)[number];
