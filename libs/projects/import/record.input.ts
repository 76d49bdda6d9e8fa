import { IsString, Length } from 'class-validator';

export class RecordText {
  /** The project record, as text; at most 1 MB. */
  @IsString() @Length(1, 1_100_000) text: string;
  @IsString() @Length(1, 200) fileName: string;
}
