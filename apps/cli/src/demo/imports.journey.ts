import type { ImportView, ListImported, ListJudged } from '#imports';
import type { InventedPerson } from '#participants';
import type { Visitor } from './visitor.js';

export const fileOf = (text: string): string => Buffer.from(text).toString('base64');

interface ListWords {
  startsOn?: string;
  /** An address. */
  responsible?: string;
  /** Each row gets a key of its own. */
  keys?: boolean;
  without?: readonly string[];
  /** Columns beside the usual ones. */
  columns?: readonly string[];
  /** Row of the list, from 0 -> what stands otherwise there. */
  changed?: Record<number, Record<string, string>>;
}

/** Invented people as the list another system would give. */
export function listOf(persons: readonly InventedPerson[], { startsOn = '', responsible = '', keys = false, without = [], columns = [], changed = {} }: ListWords): string {
  const rows = persons.map((person, nth): Record<string, string> => ({
    ...(keys ? { Nyckel: `rad-${nth}-${person.birthDate}` } : {}),
    'Personnummer': person.number, 'Förnamn': person.givenName, 'Efternamn': person.familyName, 'Födelsedatum': person.birthDate, 'Kön': person.legalGender === 'FEMALE' ? 'Kvinna' : 'Man',
    'Kommunkod': person.municipality ?? '', 'Skyddade personuppgifter': 'nej', 'Första dagen': startsOn, 'Ansvarig': responsible, ...Object.fromEntries(columns.map((column) => [column, ''])), ...changed[nth],
  }));
  const header = Object.keys(rows[0]!).filter((column) => !without.includes(column));
  const cell = (text = '') => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return fileOf([header, ...rows.map((row) => header.map((column) => cell(row[column])))].map((cells) => cells.join(';')).join('\r\n'));
}

interface Place {
  projectId: string;
  unitId: string;
}

/** Somebody tries a list, and takes what can be taken. */
export async function importList(visitor: Visitor, place: Place, file: string): Promise<ListImported> {
  const { taken } = await visitor.must(visitor.post<ListJudged>('/imports/judge', { ...place, file }));
  return visitor.must(visitor.post<ListImported>('/imports', { ...place, file, taken }));
}

export async function undoImport(visitor: Visitor, id: string, reason: string): Promise<void> {
  const { version } = await visitor.must(visitor.get<ImportView>(`/imports/${id}`));
  await visitor.must(visitor.change('POST', `/imports/${id}/undo`, version, { reason }));
}
