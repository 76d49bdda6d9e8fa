import type { Language } from '#platform';
import type { JournalLine } from './journal.view.js';

const HEADERS = {
  sv: ['Nummer', 'Tid', 'Slag', 'Vad', 'Vad (kod)', 'Utfall', 'Vem', 'Verksamhet', 'Deltagare'],
  en: ['Number', 'Time', 'Kind', 'What', 'What (code)', 'Outcome', 'Who', 'Branch', 'Participants'],
};

/** Semicolons and a byte order mark, as Swedish spreadsheets read it; no cell begins a formula. */
export function asCsv(lines: readonly JournalLine[], language: Language): string {
  const rows = lines.map((line) => [
    line.id, line.at.toISOString(), line.kind, line.words, line.what, line.outcome, line.accountName ?? '', line.branchName ?? '',
    line.participations.map(({ pseudonym }) => pseudonym).join(' '),
  ]);
  return `\uFEFF${[HEADERS[language], ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const harmless = /^[\s]*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
