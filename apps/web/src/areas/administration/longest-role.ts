import { daysAfter } from '../../app/formats.js';

const longestDays = 365;

/** A role is given for a year at most, and can be given again. */
export const lastDayFrom = (firstDay: string): string => daysAfter(firstDay, longestDays);
