import type { FinsamCount, FinsamFigures, FinsamRow, StructuralEffort } from '../finsam/finsam.view.js';
import type { Status } from '../months/month.rules.js';

/** What was told to the funder of so many persons. */
export class QuarterFigures {
  persons: FinsamCount;
  /** Whose first, and whose last day lies in a month that was told. */
  began: FinsamCount;
  ended: FinsamCount;
  hours: number;
  activities: number;
}

/** A month of the quarter, by the last file that was made of it. */
export class QuarterMonth {
  /** YYYY-MM. */
  month: string;
  status: Status;
  dueOn: string;
  /** Not sent, and the last day is past. */
  late: boolean;
  submittedAt: string | null;
  submittedByName: string | null;
  /** Null while no file has been made. */
  told: QuarterFigures | null;
}

/** A quarter of a project: what was told of its months, and the counts for Uppföljning Finsam of the same days. */
export class QuarterSummary {
  projectId: string;
  projectName: string;
  registrationNo: string;
  /** YYYY-N. */
  quarter: string;
  from: string;
  to: string;
  asOf: string;
  esfFunded: boolean;
  /** Every month of it that the project ran is submitted. */
  whole: boolean;
  months: QuarterMonth[];
  /** Each person once. Null while nothing has been told. */
  together: QuarterFigures | null;
  interventions: FinsamRow[];
  sum: FinsamFigures;
  structural: StructuralEffort[];
}
