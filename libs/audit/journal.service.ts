import { Injectable } from '@nestjs/common';
import type { Language, Scope } from '#platform';
import { asRows, heading } from './journal-file.rules.js';
import type { JournalPageQuery, JournalQuery } from './journal.input.js';
import { LINES, type StoredLine } from './journal.queries.js';
import type { JournalPage } from './journal.view.js';
import { wordsOf } from './journal-words.js';

const PAGE = 50;
/** A file holds so many lines at most, fetched and written out so many at a time: what waits in memory is the text alone. */
const FILE = 50_000;
const AT_A_TIME = 2_000;

/** The log, for those who review it. Reading it is a line of the log as well. */
@Injectable()
export class JournalService {
  async page(scope: Scope, asked: JournalPageQuery, language: Language): Promise<JournalPage> {
    const lines = await this.lines(scope, asked, PAGE + 1);
    const items = lines.slice(0, PAGE).map((line) => ({ ...line, words: wordsOf(line, language) }));
    return { items, next: lines.length > PAGE ? items.at(-1)!.id : null };
  }

  /** The newest lines asked for, at most fifty thousand, as a file for a spreadsheet. */
  async file(scope: Scope, asked: JournalQuery, language: Language): Promise<string> {
    let text = heading(language);
    for (let left = FILE, before: string | undefined, whole = true; left > 0 && whole; left -= AT_A_TIME) {
      const lines = await this.lines(scope, { ...asked, ...(before && { before }) }, AT_A_TIME);
      text += asRows(lines.map((line) => ({ ...line, words: wordsOf(line, language) })));
      before = lines.at(-1)?.id;
      whole = lines.length === AT_A_TIME;
    }
    await scope.record({ type: 'journal.exported', id: scope.branch!, participationId: null });
    return text;
  }

  /** Who looks for one person's lines leaves a line about that person. */
  private async lines(scope: Scope, asked: JournalPageQuery, limit: number): Promise<StoredLine[]> {
    const lines = await scope.read(LINES, JSON.stringify({ ...asked, limit }));
    const sought = lines.flatMap((line) => line.participations).find(({ pseudonym }) => pseudonym === asked.pseudonym?.toUpperCase());
    if (sought) scope.notice({ participationId: sought.id });
    return lines;
  }
}
