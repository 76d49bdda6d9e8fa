import { IsOptional, IsString, IsUUID } from 'class-validator';

export class LoadPack {
  /** The text of the file. */
  @IsString() file: string;
}

export class PacksQuery {
  /** Which of the loaded packs is shown whole; the latest, when left out. */
  @IsOptional() @IsUUID() shown?: string;
  /** Which of one's own quarters stands beside it; the latest, when left out. */
  @IsOptional() @IsUUID() beside?: string;
}
