import { Matches } from 'class-validator';

export class QuarterQuery {
  /** YYYY-1 to YYYY-4. */
  @Matches(/^\d{4}-[1-4]$/, { message: 'code:quarter.unreadable' }) quarter: string;
}
