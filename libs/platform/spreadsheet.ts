/** What stands in a cell of a table that leaves the house: words, a whole number, or a number with so many decimals. */
export type Cell = string | number | { value: number; decimals: number };
export type Row = readonly Cell[];

/** Rows as a file for a spreadsheet: semicolons and a byte order mark, as Swedish programs read it; no cell begins a formula. */
export const spreadsheet = (rows: readonly Row[]): string => `\uFEFF${further(rows)}`;

/** More rows of the same file. */
export const further = (rows: readonly Row[]): string => rows.map((row) => `${row.map(written).join(';')}\r\n`).join('');

/** A number with a comma, as programs in Swedish read it. */
function written(cell: Cell): string {
  if (typeof cell === 'string') return quoted(cell);
  return (typeof cell === 'number' ? String(cell) : cell.value.toFixed(cell.decimals)).replace('.', ',');
}

function quoted(text: string): string {
  const harmless = /^[\s]*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
