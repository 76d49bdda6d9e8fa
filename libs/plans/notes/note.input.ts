import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { ATTENDANCES, NOTE_KINDS, type Attendance, type NoteKind } from './note.entity.js';
import { IsDay } from '#platform';

/** A note. Only the text is needed: a conversation, today, unless something else is said. */
export class WriteNote {
  @IsString() @Length(1, 20000) @Matches(/\S/, { message: 'code:value.isNotEmpty' }) body: string;
  @IsOptional() @IsIn(NOTE_KINDS) kind?: NoteKind;
  @IsOptional() @IsDay() occurredOn?: string;
  @IsOptional() @IsIn(ATTENDANCES) attendance?: Attendance | null;
  @IsOptional() @IsUUID() goalId?: string | null;
  @IsOptional() @IsUUID() interventionId?: string | null;
}

/** What is to stand instead, and why. What is left out stays. */
export class CorrectNote {
  @IsString() @Length(3, 500) reason: string;
  @IsOptional() @IsString() @Length(1, 20000) @Matches(/\S/, { message: 'code:value.isNotEmpty' }) body?: string;
  @IsOptional() @IsIn(NOTE_KINDS) kind?: NoteKind;
  @IsOptional() @IsDay() occurredOn?: string;
  @IsOptional() @IsIn(ATTENDANCES) attendance?: Attendance | null;
  @IsOptional() @IsUUID() goalId?: string | null;
  @IsOptional() @IsUUID() interventionId?: string | null;
}

/** The note as far as it is written. */
export class SaveDraft {
  @IsOptional() @IsString() @MaxLength(20000) body?: string;
  @IsOptional() @IsIn(NOTE_KINDS) kind?: NoteKind;
  @IsOptional() @IsDay() occurredOn?: string;
  @IsOptional() @IsIn(ATTENDANCES) attendance?: Attendance | null;
  @IsOptional() @IsUUID() goalId?: string | null;
  @IsOptional() @IsUUID() interventionId?: string | null;
}

const parted = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value);

/** Which notes, and which page of them. */
export class NoteQuery {
  @IsOptional() @IsIn(NOTE_KINDS) kind?: NoteKind;
  @IsOptional() @IsIn(ATTENDANCES) attendance?: Attendance;
  @IsOptional() @IsUUID() interventionId?: string;
  @IsOptional() @IsUUID() goalId?: string;
  /** These notes alone, with commas between. */
  @IsOptional() @Transform(parted) @IsArray() @ArrayMaxSize(20) @IsUUID(undefined, { each: true }) ids?: string[];
  /** What the page before gave as `next`. */
  @IsOptional() @IsString() @MaxLength(200) after?: string;
}
