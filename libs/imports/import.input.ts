import { IsInt, IsString, IsUUID, Length, Max, MaxLength, Min } from 'class-validator';
import { LIMITS } from './table-file.rules.js';

/** A list of participants, and where they are to be taken on. */
export class ListOfParticipants {
  @IsUUID() projectId: string;
  @IsUUID() unitId: string;
  /** The bytes of the file in base64, so that its letters come as it has them. */
  @IsString() @MaxLength(Math.ceil(LIMITS.bytes / 3) * 4) file: string;
}

/** The list again, and how many of it the dry run said would be taken: another number, and nothing is. */
export class ImportList extends ListOfParticipants {
  @IsInt() @Min(1) @Max(LIMITS.rows) taken: number;
}

export class UndoImport {
  @IsString() @Length(3, 500) reason: string;
}
