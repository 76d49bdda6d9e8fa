import { IsDay } from '#platform';

export class FinsamQuery {
  @IsDay() from: string;
  /** The last day, and with. */
  @IsDay() to: string;
}
