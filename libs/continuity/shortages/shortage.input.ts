import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { BRANCH_KINDS, type BranchKind } from '#organisations';
import { IsDay } from '#platform';
import { SHORTAGE_REASONS, type ShortageReason } from './shortage.entity.js';

export class NoteShortage {
  /** What was needed. */
  @IsString() @Length(1, 60) typeCode: string;
  /** What kind of party should have had it. */
  @IsIn(BRANCH_KINDS) partyKind: BranchKind;
  @IsIn(SHORTAGE_REASONS) why: ShortageReason;
  @IsOptional() @IsString() @MaxLength(2000) words?: string;
  @IsDay() noticedOn: string;
}

export class MeetShortage {
  /** The day the need was met after all. */
  @IsDay() metOn: string;
}
