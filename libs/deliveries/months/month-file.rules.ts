import { createHash } from 'node:crypto';
import { spreadsheet } from '#platform';

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

/** With a comma, as programs in Swedish read a number. */
const decimals = (hours: number): string => hours.toFixed(2).replace('.', ',');

/** The file of a month: out of the same rows the same text, letter by letter. */
export function monthFile({ projectNo, month }: { projectNo: string; month: string }, rows: readonly FileRow[]): string {
  return spreadsheet([COLUMNS, ...rows.map((row) => [
    projectNo, month, String(row.rowNo), row.number, row.numberKind, row.startsOn, row.endsOn ?? '', decimals(row.hours), String(row.activities), row.correctionOf === null ? '' : String(row.correctionOf),
  ])]);
}

export const digestOf = (file: string): string => createHash('sha256').update(file, 'utf8').digest('hex');
