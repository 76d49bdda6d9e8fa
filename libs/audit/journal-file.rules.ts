import { further, spreadsheet, type Language } from '#platform';
import type { JournalLine } from './journal.view.js';

const HEADERS = {
  sv: ['Nummer', 'Tid', 'Slag', 'Vad', 'Vad (kod)', 'Utfall', 'Vem', 'Verksamhet', 'Deltagare'],
  en: ['Number', 'Time', 'Kind', 'What', 'What (code)', 'Outcome', 'Who', 'Branch', 'Participants'],
};

/** How a file for a spreadsheet begins. */
export const heading = (language: Language): string => spreadsheet([HEADERS[language]]);

/** The lines as rows of that file. */
export const asRows = (lines: readonly JournalLine[]): string => further(lines.map((line) => [
  line.id, line.at.toISOString(), line.kind, line.words, line.what, line.outcome, line.accountName ?? '', line.branchName ?? '',
  line.participations.map(({ pseudonym }) => pseudonym).join(' '),
]));
