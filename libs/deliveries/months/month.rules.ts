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

export interface Taking {
  participationId: string;
  /** Twelve digits, or what stands for a number; null where the person has none. */
  number: string | null;
  startsOn: string;
  endsOn: string | null;
  /** Attended in the month, with the first and last day of attendance. */
  hours: number;
  firstHoursOn: string | null;
  lastHoursOn: string | null;
  activities: number;
  certified: boolean;
}

export type Fault = 'ENDS_BEFORE_START' | 'STARTS_OUTSIDE_PROJECT' | 'HOURS_OUTSIDE_TIME' | 'NO_NUMBER' | 'PERSON_TWICE' | 'NOT_CERTIFIED';

/** Somebody is in the file of a month from the one in which they start to the one in which they end, with hours or without. */
export function inMonth({ startsOn, endsOn }: Pick<Taking, 'startsOn' | 'endsOn'>, month: string): boolean {
  return startsOn.slice(0, 7) <= month && (endsOn === null || endsOn.slice(0, 7) >= month);
}

/** What must be mended before the month is prepared, each with the participation it stands at. */
export function faultsOf(people: readonly Taking[], project: { startsOn: string; endsOn: string }): { participationId: string; fault: Fault }[] {
  const seen = new Map<string, number>();
  for (const { number } of people) if (number) seen.set(number, (seen.get(number) ?? 0) + 1);
  return people.flatMap((one) => {
    const holds: Record<Fault, boolean> = {
      ENDS_BEFORE_START: one.endsOn !== null && one.endsOn < one.startsOn,
      STARTS_OUTSIDE_PROJECT: one.startsOn < project.startsOn || one.startsOn > project.endsOn,
      HOURS_OUTSIDE_TIME: outside(one),
      NO_NUMBER: one.number === null,
      PERSON_TWICE: one.number !== null && !isPlaceholder(one.number) && seen.get(one.number)! > 1,
      NOT_CERTIFIED: one.hours > 0 && !one.certified,
    };
    return (Object.keys(holds) as Fault[]).filter((fault) => holds[fault]).map((fault) => ({ participationId: one.participationId, fault }));
  });
}

const outside = ({ startsOn, endsOn, firstHoursOn, lastHoursOn }: Taking): boolean =>
  (firstHoursOn !== null && firstHoursOn < startsOn) || (lastHoursOn !== null && endsOn !== null && lastHoursOn > endsOn);

/**
 * What stands in the file for a person with protected identity: the birth date and a letter code by gender, which several may share.
 * Source: SCB on the European Social Fund, for women. For men the published text is cut off; the code follows the parity of birth
 * numbers and is of low confidence.
 */
export const PLACEHOLDER_CODES: Readonly<Record<'WOMAN' | 'MAN', string>> = { WOMAN: 'Tf29', MAN: 'Tf19' };
export const placeholder = (birthDate: string, gender: 'WOMAN' | 'MAN'): string => birthDate.replaceAll('-', '') + PLACEHOLDER_CODES[gender];
export const isPlaceholder = (number: string): boolean => Object.values(PLACEHOLDER_CODES).some((code) => number.endsWith(code));

/** The months already sent whose file would differ now, and all that were sent after the first of them: they are read in anew in order. */
export function toSendAgain(sent: readonly { month: string; digest: string }[], digestNow: (month: string) => string): string[] {
  const inOrder = [...sent].sort((one, other) => one.month.localeCompare(other.month));
  const first = inOrder.findIndex(({ month, digest }) => digestNow(month) !== digest);
  return first < 0 ? [] : inOrder.slice(first).map(({ month }) => month);
}
