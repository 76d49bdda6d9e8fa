import { createHash } from 'node:crypto';

/** A line of the journal as the database hands it out; numbers that may be large come as text. */
export interface JournalLine {
  id: string;
  xid: string;
  micros: string;
  kind: string;
  what: string;
  account_id: string | null;
  branch_id: string | null;
  object_ids: string[];
  participation_ids: string[];
  outcome: string;
  request_id: string | null;
}

/** A sealed stretch of the journal: all lines of the transactions from one number up to another. */
export interface JournalBlock {
  no: string;
  era: number;
  from_xid: string;
  below_xid: string;
  entries: number;
  prev: Buffer;
  hash: Buffer;
}

export const GENESIS = sha256('samsteg');

/** The text of a line that the seal covers; the twin of `law.journal_line`, so that a database that lies is found out. */
export function lineText(line: JournalLine): string {
  return [
    line.id, line.xid, line.micros, line.kind, line.what, line.account_id ?? '', line.branch_id ?? '',
    line.object_ids.join(','), line.participation_ids.join(','), line.outcome, line.request_id ?? '',
  ].join('|');
}

/** The hash a block must have over the block before it and its lines, in order. */
export const blockHash = (prev: Buffer, lines: JournalLine[]): Buffer =>
  createHash('sha256').update(prev).update(sha256(lines.map(lineText).join('\n'))).digest();

function sha256(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
