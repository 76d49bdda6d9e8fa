import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

export class LinkEvidence {
  @IsUUID() navigationId: string;
  /** What it shows of the way of working. */
  @IsOptional() @IsString() @MaxLength(1000) words?: string;
}
