/** What a project can ask of those who enter. */
export const ENTRY_RULE_KINDS = ['MINIMUM_AGE', 'RESIDENCE', 'LIVELIHOOD_ASSESSMENT', 'TRACK', 'UNAVAILABLE_ACTIVITY', 'COORDINATED_NEED', 'TARGET_GROUP'] as const;
export type EntryRuleKind = (typeof ENTRY_RULE_KINDS)[number];

export const DIRECTIONS = ['STUDY', 'WORK', 'BOTH', 'UNDECIDED'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Already outside working life, or at risk of it; with the grounds that each can have. */
export const TRACKS = {
  REACTIVE: ['LONG_UNEMPLOYED', 'LONG_SICK', 'LONG_SOCIAL_ASSISTANCE', 'NEVER_WORKED', 'OTHER'],
  PROACTIVE: ['SCHOOL_ABSENCE', 'UNFINISHED_STUDIES', 'ACTIVITY_RESPONSIBILITY', 'HOUSEHOLD_ASSISTANCE', 'LOW_LANGUAGE', 'SHORT_JOBS', 'OTHER'],
} as const;
export type Track = keyof typeof TRACKS;

export const ACTORS = ['EMPLOYMENT_SERVICE', 'MUNICIPALITY', 'SOCIAL_INSURANCE', 'REGION', 'OTHER'] as const;
export type ActorKind = (typeof ACTORS)[number];

export const UNAVAILABLE_REASONS = ['TOO_FAR_FROM_WORK', 'NOT_ADAPTED', 'NO_PLACE', 'NOT_ELIGIBLE', 'NOT_OFFERED', 'OTHER'] as const;
export type UnavailableReason = (typeof UNAVAILABLE_REASONS)[number];

/** Groups far from the labour market; a project's rule may name some of them. */
export const TARGET_GROUPS = ['FAR_FROM_WORK', 'LONG_SICK', 'LONG_UNEMPLOYED', 'YOUNG', 'NEWLY_ARRIVED', 'DISABILITY', 'OTHER'] as const;
