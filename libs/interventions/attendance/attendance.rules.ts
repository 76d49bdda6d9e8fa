import { Broken, Invalid } from '#platform';
import type { Period } from '../intervention.view.js';
import type { AttendedDay, CertifyMonth } from './attendance.input.js';

/** The first day of the month a day belongs to. */
export const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;

const lastDayOf = (month: string): string => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);

const LONGEST = 42;

/** A list of days is read at most six weeks at a time. */
export function spanIsReadable({ from, to }: { from: string; to: string }): void {
  if (to < from) throw new Invalid([{ field: 'to', code: 'attendance.backwards' }]);
  if ((Date.parse(to) - Date.parse(from)) / 86_400_000 > LONGEST) throw new Invalid([{ field: 'to', code: 'attendance.span-too-long', details: { days: LONGEST } }]);
}

/**
 * A day that is written down.
 * 1. It has been, and the intervention ran on it.
 * 2. Less than planned has a reason; as long as planned, or longer, has none.
 */
export function faultOf(day: AttendedDay, { periods, today }: { periods: readonly Period[]; today: string }): { field: keyof AttendedDay; code: string } | null {
  if (day.on > today) return { field: 'on', code: 'day.in-the-future' };
  if (!periods.some(({ startsOn, endsOn }) => startsOn <= day.on && (endsOn === null || day.on <= endsOn))) return { field: 'on', code: 'attendance.not-running' };
  if (day.attendedHours < day.plannedHours && !day.absenceReason) return { field: 'absenceReason', code: 'attendance.needs-reason' };
  return null;
}

export const reasonOf = ({ attendedHours, plannedHours, absenceReason }: AttendedDay) => (attendedHours < plannedHours ? (absenceReason ?? null) : null);

/** Each day of an intervention stands once in a list. */
export function eachOnce(items: readonly AttendedDay[]): void {
  const twice = items.findIndex((item, at) => items.findIndex((other) => other.interventionId === item.interventionId && other.on === item.on) !== at);
  if (twice >= 0) throw new Invalid([{ field: `items.${twice}.on`, code: 'attendance.twice' }]);
}

/** What the participant certifies: from the first day of the month to today. */
export function certifiedByParticipant({ participantOn, participantHow }: Pick<CertifyMonth, 'participantOn' | 'participantHow'>, month: string, today: string): void {
  if (!participantOn !== !participantHow) throw new Invalid([{ field: participantOn ? 'participantHow' : 'participantOn', code: 'value.missing' }]);
  if (participantOn && participantOn > today) throw new Invalid([{ field: 'participantOn', code: 'day.in-the-future' }]);
  if (participantOn && participantOn < month) throw new Invalid([{ field: 'participantOn', code: 'attendance.before-month' }]);
}

/** A month is certified when it is over, and when something is written of it. */
export function mayCertify(month: string, written: { days: number; certificate: object | null } | undefined, today: string): void {
  if (month !== monthOf(month)) throw new Invalid([{ field: 'month', code: 'attendance.first-day' }]);
  if (lastDayOf(month) > today) throw new Broken('attendance.month-not-over', { lastDay: lastDayOf(month) }, 'month');
  if (!written) throw new Broken('attendance.nothing-written', {}, 'month');
  if (written.certificate) throw new Broken('attendance.certified-already', {}, 'month');
}
