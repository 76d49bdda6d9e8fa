import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { IsDay } from '#platform';
import { CHECKLIST, RETURN_REASONS, type ChecklistItem, type ReturnReason } from './handover-words.js';

export class PrepareHandover {
  /** What is ready. */
  @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsIn(CHECKLIST, { each: true }) checklist: ChecklistItem[];
  /** The joint meeting of sender, receiver and participant. */
  @IsOptional() @IsDay() meetingOn?: string | null;
}

export class OfferHandover {
  /** The unit that is to take over; the own one, between colleagues. */
  @IsUUID() toUnitId: string;
  /** Who is to be responsible; anyone of the unit when left out. */
  @IsOptional() @IsUUID() toAccountId?: string | null;
  @IsOptional() @IsUUID() subprojectId?: string | null;
  /** The day by which the first contact is to have been held. */
  @IsDay() dueOn: string;
  @IsOptional() @IsDay() meetingOn?: string | null;
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsIn(CHECKLIST, { each: true }) checklist?: ChecklistItem[];
  /** What the receiver needs to know, as the participant has approved it. */
  @IsOptional() @IsString() @MaxLength(5000) summary?: string;
  /** The day the participant approved the summary. */
  @IsOptional() @IsDay() approvedOn?: string | null;
}

export class ReturnHandover {
  @IsIn(RETURN_REASONS) reason: ReturnReason;
  @IsOptional() @IsString() @MaxLength(2000) words?: string;
}

export class CompleteHandover {
  /** The day of the first contact. */
  @IsDay() contactOn: string;
}

export class CaseToColleague {
  @IsUUID() participationId: string;
  @IsUUID() toAccountId: string;
}

/** Everything somebody who leaves carries, shared out at once. */
export class HandOverAll {
  @IsDay() dueOn: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => CaseToColleague) cases: CaseToColleague[];
}
