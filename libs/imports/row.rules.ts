import { readIdentityNumber } from '#participants';
import { chosen } from './choices.js';
import { columnNamed, COLUMNS, type Column } from './columns.js';
import { Invalid } from '#platform';
import { LIMITS } from './table-file.rules.js';

/** What is wrong with a row: in which field, by which rule. */
export interface Fault {
  field: string;
  code: string;
  details?: Record<string, string | number>;
}

/** The columns of a file where they stand, and the headers nobody knows. */
export interface Heading {
  columns: { at: number; column: Column }[];
  ignored: string[];
}

/** What names stand for in the unit and the project. */
export interface Known {
  colleagues: ReadonlyMap<string, string>;
  subprojects: ReadonlyMap<string, string>;
  today: string;
}

/** 1. A header stands once. 2. What every row must tell has its column, and a number or a key by which the row is known again. */
export function headingOf(header: readonly string[]): Heading {
  const known = header.map((name, at) => ({ at, name: name.trim(), column: columnNamed(name) }));
  const columns = known.flatMap(({ at, column }) => (column ? [{ at, column }] : []));
  const names = columns.map(({ column }) => column.name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) throw new Invalid([{ field: 'file', code: 'import.column-twice', details: { column: twice } }]);
  const missing = COLUMNS.filter(({ name, needed }) => needed && !names.includes(name)).map(({ name }) => name);
  if (!names.includes('Personnummer') && !names.includes('Nyckel')) missing.unshift('Personnummer');
  if (missing.length > 0) throw new Invalid([{ field: 'file', code: 'import.missing-columns', details: { columns: missing.join(', ') } }]);
  return { columns, ignored: known.filter(({ column, name }) => !column && name !== '').map(({ name }) => name) };
}

type Read = { value: unknown } | { fault: string; details?: Record<string, string | number> };

/** A row as the form would have filled it in, and what could not be read. Empty cells say nothing. */
export function readRow({ columns }: Heading, cells: readonly string[], known: Known): { asked: Record<string, unknown>; rowKey: string | null; faults: Fault[] } {
  const asked: Record<string, unknown> = { person: {}, entry: {} };
  const faults: Fault[] = [];
  for (const { at, column } of columns) {
    const cell = (cells[at] ?? '').trim();
    if (cell === '') continue;
    const read = formula(cell, column) ? { fault: 'import.formula' } : readCell(column, cell, known);
    if ('fault' in read) faults.push({ field: column.field, code: read.fault, ...(read.details ? { details: read.details } : {}) });
    else put(asked, column.field, read.value);
  }
  const { rowKey = null, ...rest } = asked;
  return { asked: whole(rest, faults, known.today), rowKey: rowKey as string | null, faults };
}

/** No name and no word of ours begins like this; a spreadsheet would reckon it. */
const formula = (cell: string, { reads }: Column): boolean => reads !== 'number' && /^(?:[=@]|[+-](?!\d))/.test(cell);

function readCell({ reads }: Column, cell: string, { colleagues, subprojects }: Known): Read {
  if (cell.length > LIMITS.cell) return { fault: 'import.cell-too-long' };
  if (typeof reads === 'object') return 'one' in reads ? oneOf(reads.one, cell) : someOf(reads.some, cell);
  switch (reads) {
    case 'day': return dayOf(cell);
    case 'yes': return yesOf(cell);
    case 'colleague': return named(colleagues.get(cell.toLowerCase()), 'import.no-such-colleague');
    case 'subproject': return named(subprojects.get(cell.toLocaleLowerCase('sv')), 'import.no-such-subproject');
    case 'livelihood': return livelihoodOf(cell);
    default: return { value: cell };
  }
}

const named = (id: string | undefined, fault: string): Read => (id ? { value: id } : { fault });

function oneOf(choice: Parameters<typeof chosen>[0], cell: string): Read {
  const code = chosen(choice, cell);
  return code ? { value: code } : { fault: 'import.no-such-word' };
}

function someOf(choice: Parameters<typeof chosen>[0], cell: string): Read {
  const codes = cell.split(/[,/+]/).map((word) => chosen(choice, word));
  return codes.includes(undefined) ? { fault: 'import.no-such-word' } : { value: [...new Set(codes)] };
}

/** `2026-03-01`, `20260301`; what else there is, the form's own rule refuses. */
function dayOf(cell: string): Read {
  const [, year, month, day] = /^(\d{4})[-./]?(\d{2})[-./]?(\d{2})(?: 00:00(?::00)?)?$/.exec(cell) ?? [];
  return year ? { value: `${year}-${month}-${day}` } : { fault: 'import.no-day' };
}

function yesOf(cell: string): Read {
  if (/^(ja|j|yes|x|1|sant|true)$/i.test(cell)) return { value: true };
  return /^(nej|n|no|0|falskt|false|-)$/i.test(cell) ? { value: false } : { fault: 'import.no-yes' };
}

/** `Försörjningsstöd`, or `Försörjningsstöd 60, Lön 40`. */
function livelihoodOf(cell: string): Read {
  const parts = cell.split(/[,/+]/).map((part) => /^\s*(?<word>.*?)\s*(?<share>\d{1,3})?\s*%?\s*$/u.exec(part)?.groups as { word: string; share?: string });
  const sources = parts.map(({ word, share }) => ({ kind: chosen('livelihood', word), sharePercent: share ? Number(share) : parts.length === 1 ? 100 : NaN }));
  if (sources.some(({ kind }) => kind === undefined)) return { fault: 'import.no-such-word' };
  return sources.some(({ sharePercent }) => Number.isNaN(sharePercent)) ? { fault: 'import.needs-shares' } : { value: sources.map((one) => (one.kind === 'NONE' ? { ...one, sharePercent: 0 } : one)) };
}

function put(asked: Record<string, unknown>, field: string, value: unknown): void {
  const [first, second] = field.split('.') as [string, string?];
  if (second) (asked[first] as Record<string, unknown>)[second] = value;
  else asked[first] = value;
}

/**
 * 1. The number tells its own kind, where no other is said.
 * 2. A protected person is taken on by hand: there one chooses the protection, how the person is reached, and who is told.
 * 3. A row that tells nothing of an entry has none.
 */
function whole(asked: Record<string, unknown>, faults: Fault[], today: string): Record<string, unknown> {
  const person = asked['person'] as Record<string, unknown>;
  if (person['protected'] === true) faults.push({ field: 'person.protected', code: 'import.protected-by-hand' });
  const number = person['number'] as string | undefined;
  const reading = readIdentityNumber(number, { today });
  person['numberKind'] ??= number === undefined ? 'NONE' : 'number' in reading ? reading.number.kind : 'PERSONNUMMER';
  const { entry, ...rest } = asked;
  return Object.keys(entry as object).length > 0 ? asked : rest;
}
