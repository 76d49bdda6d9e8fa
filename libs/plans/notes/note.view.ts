import type { Attendance, NoteKind } from './note.entity.js';

/** What stood there before a correction. */
export class NoteVersionView {
  no: number;
  kind: NoteKind;
  occurredOn: string;
  attendance: Attendance | null;
  body: string;
  reason: string;
  correctedAt: Date;
  correctedByName: string;
}

export class NoteView {
  id: string;
  kind: NoteKind;
  occurredOn: string;
  attendance: Attendance | null;
  goalId: string | null;
  interventionId: string | null;
  body: string;
  writtenAt: Date;
  writtenByName: string;
  branchName: string;
  /** Written by oneself, so that one may correct it. */
  mine: boolean;
  version: number;
  /** Earlier versions, the newest first. */
  history: NoteVersionView[];
}

/** Who else may read the notes, by the person's consent. */
export class NoteShare {
  unitName: string;
  branchName: string;
  validTo: string;
}

export class NotePage {
  items: NoteView[];
  /** For the next page; null at the end. */
  next: string | null;
  sharedWith: NoteShare[];
}

export class NoteMade {
  id: string;
}

/** The note one is writing, as far as it has come. */
export class DraftContent {
  kind?: NoteKind;
  occurredOn?: string;
  attendance?: Attendance | null;
  goalId?: string | null;
  interventionId?: string | null;
  body?: string;
}

export class DraftView {
  content: DraftContent;
  /** 0 when there is none yet. */
  version: number;
  savedAt: Date | null;
}
