import { createHash } from 'node:crypto';
import type { Row } from '#platform';

/** A row of a delivery, with the number opened. */
export interface FileRow {
  rowNo: number;
  number: string;
  numberKind: string;
  startsOn: string;
  endsOn: string | null;
  hours: number;
  activities: number;
  /** The row of the file before that this one corrects. */
  correctionOf: number | null;
}

const COLUMNS = ['projectNo', 'reportingMonth', 'rowNo', 'personNumber', 'idKind', 'startDate', 'endDate', 'hoursInMonth', 'activityCount', 'correctionOf'];

/** The file of a month, row by row: out of the same facts the same text, letter by letter. */
export function monthRows({ projectNo, month }: { projectNo: string; month: string }, rows: readonly FileRow[]): Row[] {
  return [COLUMNS, ...rows.map((row) => [
    projectNo, month, row.rowNo, row.number, row.numberKind, row.startsOn, row.endsOn ?? '', { value: row.hours, decimals: 2 }, row.activities, row.correctionOf ?? '',
  ])];
}

export const digestOf = (file: string): string => createHash('sha256').update(file, 'utf8').digest('hex');
