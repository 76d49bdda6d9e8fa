import { Invalid } from '#platform';

/** A file as rows of cells; a row has the number a spreadsheet shows, its header being the first. */
export interface Table {
  header: string[];
  rows: { row: number; cells: string[] }[];
}

export const LIMITS = { rows: 5000, columns: 60, cell: 4000, bytes: 1_400_000 } as const;

const refused = (code: string, details: Record<string, string | number> = {}): Invalid => new Invalid([{ field: 'file', code, details }]);

/** How files begin that are no text: archives and spreadsheets, old documents, papers. */
const BEGINNINGS = ['504b0304', 'd0cf11e0', '25504446', '1f8b'];

/**
 * 1. The file is text: UTF-8, UTF-16 with its mark, or Windows-1252, as spreadsheets save it; without NUL and other signs that no text has.
 * 2. Cells are parted by semicolons, commas or tabs, whichever the header has most of, and may stand in quotation marks.
 * 3. There is a header, something under it, and not more than anybody can look through.
 */
export function readTable(bytes: Buffer): Table {
  if (bytes.length > LIMITS.bytes) throw refused('import.too-large', { limit: Math.floor(LIMITS.bytes / 100_000) / 10 });
  const text = textOf(bytes);
  const [header, ...records] = recordsOf(text, separatorOf(text));
  if (!header || header.every((cell) => cell.trim() === '')) throw refused('import.empty');
  const rows = records.map((cells, at) => ({ row: at + 2, cells })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) throw refused('import.empty');
  return { header, rows };
}

function textOf(bytes: Buffer): string {
  if (BEGINNINGS.some((beginning) => bytes.subarray(0, beginning.length / 2).toString('hex') === beginning)) throw refused('import.not-csv');
  const text = decoded(bytes);
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  const strange = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd\ufffe\uffff]/u.exec(text);
  if (strange || !text.isWellFormed()) throw refused('import.bad-text', { row: text.slice(0, strange?.index ?? 0).split('\n').length });
  return text;
}

function decoded(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') return new TextDecoder(mark === 'fffe' ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function separatorOf(text: string): string {
  const [first = ''] = text.slice(0, 20_000).replaceAll(/"[^"]*"/g, '').split(/[\r\n]/, 1);
  const count = (separator: string) => first.split(separator).length;
  return [';', ',', '\t'].reduce((most, separator) => (count(separator) > count(most) ? separator : most));
}

function recordsOf(text: string, separator: string): string[][] {
  const cell = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|([^${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`, 'y');
  const records: string[][] = [];
  let record: string[] = [];
  while (cell.lastIndex < text.length) {
    const [, quoted, bare = '', end] = cell.exec(text) ?? [];
    if (quoted === undefined && bare.startsWith('"')) throw refused('import.open-quote', { row: records.length + 1 });
    record.push(quoted?.replaceAll('""', '"') ?? bare);
    if (record.length > LIMITS.columns) throw refused('import.too-many-columns', { row: records.length + 1, limit: LIMITS.columns });
    if (end === separator && cell.lastIndex < text.length) continue;
    records.push(record);
    if (records.length > LIMITS.rows + 1) throw refused('import.too-many-rows', { limit: LIMITS.rows });
    record = [];
  }
  return records;
}
