import { IsIn } from 'class-validator';
import { IsDay } from '#platform';
import { FORMATS, type ReportFormat } from './orders.js';

/** The report of a period, as one kind of file. */
export class OrderReport {
  @IsIn(FORMATS) format: ReportFormat;
  @IsDay() startsOn: string;
  /** The last day, today at the latest. */
  @IsDay() endsOn: string;
}
