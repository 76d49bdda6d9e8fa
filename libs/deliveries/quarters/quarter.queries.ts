import type { Gender } from '#participants';
import { statement } from '#platform';

export interface QuarterCounted {
  /** YYYY-MM; null for all the months together, where a person counts once. */
  month: string | null;
  gender: Gender;
  persons: number;
  began: number;
  ended: number;
  hours: number;
  activities: number;
}

/** What was told of the months $2 of project $1. */
export const QUARTER_COUNTS = statement<[string, string[]], QuarterCounted>()('quarter.counts', `
  select to_char(q.month, 'YYYY-MM') as month, q.gender, q.persons, q.began, q.ended, q.hours::double precision as hours, q.activities from law.count_quarter($1, $2) q`);
