import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { DraftContent } from './note.view.js';

export const NOTE_KINDS = ['CONVERSATION', 'PHONE', 'VISIT', 'MEETING', 'MESSAGE', 'OBSERVATION', 'OTHER'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];
export const ATTENDANCES = ['CAME', 'LATE', 'DID_NOT_COME'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

@Entity('note')
export class Note {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('text') kind: NoteKind;
  @Column('date') occurredOn: string;
  @Column('text', { nullable: true }) attendance: Attendance | null;
  @Column('uuid', { nullable: true }) goalId: string | null;
  @Column('uuid', { nullable: true }) interventionId: string | null;
  @Column('text') body: string;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** What stood in a note before it was corrected, and why it was. */
@Entity('note_version')
export class NoteVersion {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') casefileId: string;
  @Column('uuid') participationId: string;
  @Column('uuid') noteId: string;
  @Column('int') no: number;
  @Column('text') kind: NoteKind;
  @Column('date') occurredOn: string;
  @Column('text', { nullable: true }) attendance: Attendance | null;
  @Column('uuid', { nullable: true }) goalId: string | null;
  @Column('uuid', { nullable: true }) interventionId: string | null;
  @Column('text') body: string;
  @Column('text') reason: string;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

@Entity('note_draft')
export class NoteDraft {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') participationId: string;
  @Column('uuid') accountId: string;
  @Column('jsonb') content: DraftContent;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) savedAt: Date;
}
