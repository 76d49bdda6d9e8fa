import { statement } from '#platform';
import type { JournalLine } from './journal.view.js';

export type StoredLine = Omit<JournalLine, 'words'>;

/** $1 what is sought, as `law.journal_lines` takes it. */
export const LINES = statement<[string], StoredLine>()('journal-lines', `
  select id::text, at, kind, what, outcome, account_name as "accountName", branch_name as "branchName", participations from law.journal_lines($1)`);
