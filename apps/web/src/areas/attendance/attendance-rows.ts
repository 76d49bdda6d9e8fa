import type { AttendedDay, Day, Reason } from './attendance.queries.js';

/** A day as it is being written: text as it stands in the fields. */
export interface Written {
  planned: string;
  attended: string;
  reason: Reason | '';
}

export const keyOf = ({ interventionId, on }: Pick<Day, 'interventionId' | 'on'>) => `${interventionId} ${on}`;

const asText = (hours: number | null): string => (hours === null ? '' : String(hours).replace('.', ','));

/** What stands in the fields before anybody writes: what is written, or what is usual on the weekday. */
export const before = (day: Day): Written => ({ planned: asText(day.plannedHours ?? day.usualHours), attended: asText(day.attendedHours), reason: day.absenceReason ?? '' });

/** Hours as a person writes them, 3,5 or 3.5; null for anything else. */
export function hoursOf(text: string): number | null {
  const words = text.trim().replace(',', '.');
  const hours = Number(words);
  return words !== '' && Number.isFinite(hours) && hours >= 0 && hours <= 24 ? hours : null;
}

export type Fault = 'hours' | 'reason';

/** What is wrong with a row somebody has begun; null for one that is whole, or untouched. */
export function faultOf(written: Written): Fault | null {
  if (written.attended.trim() === '') return null;
  const [planned, attended] = [hoursOf(written.planned), hoursOf(written.attended)];
  if (planned === null || attended === null) return 'hours';
  return attended < planned && written.reason === '' ? 'reason' : null;
}

/** The rows somebody has written or changed, as the server takes them. */
export function changedRows(days: readonly Day[], writtenOf: (day: Day) => Written): AttendedDay[] {
  return days.flatMap((day) => {
    const written = writtenOf(day);
    const [plannedHours, attendedHours] = [hoursOf(written.planned), hoursOf(written.attended)];
    if (plannedHours === null || attendedHours === null) return [];
    const absenceReason = attendedHours < plannedHours ? written.reason || null : null;
    if (plannedHours === day.plannedHours && attendedHours === day.attendedHours && absenceReason === day.absenceReason) return [];
    return [{ interventionId: day.interventionId, on: day.on, plannedHours, attendedHours, absenceReason, ...(day.version === null ? {} : { version: day.version }) }];
  });
}
