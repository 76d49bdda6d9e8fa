/** What the API answers about notes, as these pages use it; gives way to the generated types. */
export type NoteKind = 'CONVERSATION' | 'PHONE' | 'VISIT' | 'MEETING' | 'MESSAGE' | 'OBSERVATION' | 'OTHER';
export type Attendance = 'CAME' | 'LATE' | 'DID_NOT_COME';

export const noteKinds: readonly NoteKind[] = ['CONVERSATION', 'PHONE', 'VISIT', 'MEETING', 'MESSAGE', 'OBSERVATION', 'OTHER'];
export const attendances: readonly Attendance[] = ['CAME', 'LATE', 'DID_NOT_COME'];

export interface NoteWords {
  body: string;
  kind: NoteKind;
  occurredOn: string;
  attendance: Attendance | null;
  goalId: string | null;
  interventionId: string | null;
}
export interface EarlierNote {
  no: number;
  kind: NoteKind;
  occurredOn: string;
  attendance: Attendance | null;
  body: string;
  reason: string;
  correctedAt: string;
  correctedByName: string;
}
export interface Note extends NoteWords {
  id: string;
  writtenAt: string;
  writtenByName: string;
  branchName: string;
  mine: boolean;
  version: number;
  history: EarlierNote[];
}
export interface NotePage {
  items: Note[];
  next: string | null;
  sharedWith: { unitName: string; branchName: string; validTo: string }[];
}
export interface Draft {
  content: Partial<NoteWords>;
  version: number;
  savedAt: string | null;
}

interface Answered<Ok> {
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Ok } } };
}
type ById<Query = never> = { query?: Query; header?: never; cookie?: never; path: { id: string } };
type Reads<Ok, Query = never> = { parameters: ById<Query>; requestBody?: never } & Answered<Ok>;
type Sends<Body, Ok = undefined> = { parameters: ById; requestBody: { content: { 'application/json': Body } } } & Answered<Ok>;

declare module '../../app/contract.js' {
  interface paths {
    '/api/v1/participations/{id}/notes': { get: Reads<NotePage, { kind?: NoteKind; attendance?: Attendance; after?: string }>; post: Sends<NoteWords, { id: string }> };
    '/api/v1/notes/{id}': { patch: Sends<Partial<NoteWords> & { reason: string }> };
    '/api/v1/participations/{id}/note-draft': { get: Reads<Draft>; put: Sends<Partial<NoteWords>, Draft>; delete: Reads<undefined> };
  }
}
