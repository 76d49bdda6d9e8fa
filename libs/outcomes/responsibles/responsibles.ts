/** How many times another came to answer for a person; UNKNOWN where nobody ever has. */
export const CHANGES = ['NONE', 'ONE', 'MORE', 'UNKNOWN'] as const;
export type Changes = (typeof CHANGES)[number];
