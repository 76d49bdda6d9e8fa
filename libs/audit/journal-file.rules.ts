import { spreadsheet, type Language } from '#platform';
import type { JournalLine } from './journal.view.js';

const HEADERS = {
  sv: ['Nummer', 'Tid', 'Slag', 'Vad', 'Vad (kod)', 'Utfall', 'Vem', 'Verksamhet', 'Deltagare'],
  en: ['Number', 'Time', 'Kind', 'What', 'What (code)', 'Outcome', 'Who', 'Branch', 'Participants'],
};

/** The lines as a file for a spreadsheet. */
export function asCsv(lines: readonly JournalLine[], language: Language): string {
  const rows = lines.map((line) => [
    line.id, line.at.toISOString(), line.kind, line.words, line.what, line.outcome, line.accountName ?? '', line.branchName ?? '',
    line.participations.map(({ pseudonym }) => pseudonym).join(' '),
  ]);
  return spreadsheet([HEADERS[language], ...rows]);
}
