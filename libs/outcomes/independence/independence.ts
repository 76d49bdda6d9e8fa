/** When a person is asked how independent she feels. */
export const RATING_MOMENTS = ['ENTRY', 'DURING', 'EXIT'] as const;
export type RatingMoment = (typeof RATING_MOMENTS)[number];

/** How she was asked. */
export const ASKED_HOW = ['MEETING', 'PHONE', 'FORM', 'MESSAGE'] as const;
export type AskedHow = (typeof ASKED_HOW)[number];
