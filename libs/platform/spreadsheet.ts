/** Rows as a file for a spreadsheet: semicolons and a byte order mark, as Swedish programs read it; no cell begins a formula. */
export const spreadsheet = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;

function cell(text: string): string {
  const harmless = /^[\s]*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
