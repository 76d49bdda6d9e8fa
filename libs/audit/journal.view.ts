import type { LineKind } from './journal.input.js';

/** Whose case a line tells of; of the own branch's people alone. */
export class LineParticipation {
  id: string;
  pseudonym: string;
  projectName: string;
}

export class JournalLine {
  /** Its number in the log. */
  id: string;
  at: Date;
  kind: LineKind;
  /** The permission or the event, as the log has it. */
  what: string;
  /** The same in words. */
  words: string;
  /** Done or refused. */
  outcome: 'DONE' | 'REFUSED';
  accountName: string | null;
  /** The branch acted for. */
  branchName: string | null;
  participations: LineParticipation[];
}

export class JournalPage {
  items: JournalLine[];
  /** What gives the next page; null on the last one. */
  next: string | null;
}
