import { IsIn } from 'class-validator';
import { IsDay } from '#platform';
import { FORMATS, type ReportFormat } from './orders.js';

/** From which day until which; of a pack, the last days of the releases in it. */
export class OrderEvaluationPack {
  @IsDay() startsOn: string;
  /** The last day, today at the latest. */
  @IsDay() endsOn: string;
}

/** The report of a period, as one kind of file. */
export class OrderReport extends OrderEvaluationPack {
  @IsIn(FORMATS) format: ReportFormat;
}
