import type { Shape } from '../../app/api.js';

/** What the API takes and shows of notes, by the names these pages use. */
export type Note = Shape<'NoteView'>;
export type NoteWords = Shape<'WriteNote'>;
export type Draft = Shape<'DraftView'>;
export type NoteKind = Note['kind'];
export type Attendance = NonNullable<Note['attendance']>;

export const noteKinds: readonly NoteKind[] = ['CONVERSATION', 'PHONE', 'VISIT', 'MEETING', 'MESSAGE', 'OBSERVATION', 'OTHER'];
export const attendances: readonly Attendance[] = ['CAME', 'LATE', 'DID_NOT_COME'];
