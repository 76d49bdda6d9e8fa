import { Temporal } from 'temporal-polyfill';

/** Days are `YYYY-MM-DD`, months `YYYY-MM`. */
export type Status = 'OPEN' | 'PREPARED' | 'SUBMITTED' | 'REOPENED';
export type Step = 'PREPARE' | 'UNDO' | 'SUBMIT' | 'REOPEN';

/** From which states each step goes, and to which. A month that was opened again is prepared like one that never was closed. */
const STEPS: Record<Step, { from: readonly Status[]; to: Status }> = {
  PREPARE: { from: ['OPEN', 'REOPENED'], to: 'PREPARED' },
  UNDO: { from: ['PREPARED'], to: 'OPEN' },
  SUBMIT: { from: ['PREPARED'], to: 'SUBMITTED' },
  REOPEN: { from: ['SUBMITTED'], to: 'REOPENED' },
};

/** Null where the step cannot be taken from here. */
export const after = (status: Status, step: Step): Status | null => (STEPS[step].from.includes(status) ? STEPS[step].to : null);

/** A month may be told from its end, and is due four weeks later. Source: SCB on the European Social Fund. */
export function window(month: string): { opensOn: string; dueOn: string } {
  const next = Temporal.PlainYearMonth.from(month).add({ months: 1 }).toPlainDate({ day: 1 });
  return { opensOn: next.toString(), dueOn: next.add({ weeks: 4 }).subtract({ days: 1 }).toString() };
}

/** What a month's file would rest on, of one who takes part. */
export interface Taking {
  /** Null where the reader is told of somebody, and not of whom. */
  participationId: string | null;
  startsOn: string;
  /** Where it lies in the month or before. */
  endsOn: string | null;
  /** Attended in the month, with the first and last day of attendance. */
  hours: number;
  firstHoursOn: string | null;
  lastHoursOn: string | null;
  certified: boolean;
  /** Has a number that may be told, or what stands for one. */
  numbered: boolean;
  /** Stands in the file more than once. */
  twice: boolean;
}

export type Fault = 'ENDS_BEFORE_START' | 'STARTS_OUTSIDE_PROJECT' | 'HOURS_OUTSIDE_TIME' | 'NO_NUMBER' | 'PERSON_TWICE' | 'NOT_CERTIFIED';

export const FAULTS = ['ENDS_BEFORE_START', 'STARTS_OUTSIDE_PROJECT', 'HOURS_OUTSIDE_TIME', 'NO_NUMBER', 'PERSON_TWICE', 'NOT_CERTIFIED'] as const satisfies readonly Fault[];

/** What must be mended before the month is prepared. */
export function faultsOf(one: Taking, project: { startsOn: string; endsOn: string } | null): Fault[] {
  const holds: Record<Fault, boolean> = {
    ENDS_BEFORE_START: one.endsOn !== null && one.endsOn < one.startsOn,
    STARTS_OUTSIDE_PROJECT: project !== null && (one.startsOn < project.startsOn || one.startsOn > project.endsOn),
    HOURS_OUTSIDE_TIME: outside(one),
    NO_NUMBER: !one.numbered,
    PERSON_TWICE: one.twice,
    NOT_CERTIFIED: one.hours > 0 && !one.certified,
  };
  return FAULTS.filter((fault) => holds[fault]);
}

const outside = ({ startsOn, endsOn, firstHoursOn, lastHoursOn }: Taking): boolean =>
  (firstHoursOn !== null && firstHoursOn < startsOn) || (lastHoursOn !== null && endsOn !== null && lastHoursOn > endsOn);

/** The months already sent whose file would differ now, and all that were sent after the first of them: they are read in anew in order. */
export function toSendAgain(sent: readonly string[], differs: ReadonlySet<string>): string[] {
  const inOrder = [...sent].sort();
  const first = inOrder.findIndex((month) => differs.has(month));
  return first < 0 ? [] : inOrder.slice(first);
}

/** The months before one that somebody took part in and that are not submitted, the first of them first: the files are read in in order. */
export function unsentBefore(month: string, peopled: ReadonlySet<string>, sent: ReadonlySet<string>): string[] {
  return [...peopled].filter((one) => one < month && !sent.has(one)).sort();
}

/** The months of a project from its first to the one that runs or its last, newest first. */
export function monthsOf(project: { startsOn: string; endsOn: string } | null, today: string): string[] {
  if (!project || project.startsOn > today) return [];
  const last = Temporal.PlainYearMonth.from((project.endsOn < today ? project.endsOn : today).slice(0, 7));
  const months: string[] = [];
  for (let at = last; at.toString() >= project.startsOn.slice(0, 7); at = at.subtract({ months: 1 })) months.push(at.toString());
  return months;
}
