import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, IsString, IsUUID, Length, MaxLength, ValidateNested } from 'class-validator';
import { AREAS, type Area } from '#catalogue';
import { BRANCH_KINDS } from '#organisations';
import { IsDay } from '#platform';
import { DUTY_PROCESSES, MANDATE_PARTS, MANDATE_SUBJECTS, type DutyProcess, type MandatePart, type MandateSubject } from './mandate.entity.js';

/** What one's own party takes upon itself. */
export class TakeMandate {
  @IsIn(MANDATE_SUBJECTS) about: MandateSubject;
  /** For an area alone. */
  @IsOptional() @IsIn(AREAS) area?: Area | null;
  /** For an intervention alone. */
  @IsOptional() @IsUUID() interventionId?: string | null;
  @IsIn(MANDATE_PARTS) part: MandatePart;
  /** Somebody named in the case; nobody: the party as a whole. */
  @IsOptional() @IsUUID() accountId?: string | null;
  @IsOptional() @IsString() @MaxLength(500) task?: string;
  @IsOptional() @IsDay() startsOn?: string;
}

export class TakeDuty {
  @IsIn(DUTY_PROCESSES) process: DutyProcess;
  @IsIn(MANDATE_PARTS) part: MandatePart;
}

export class TriadSideInput {
  @IsString() @Length(2, 80) name: string;
  @IsIn(BRANCH_KINDS, { each: true }) @ArrayMinSize(1) @ArrayMaxSize(13) branchKinds: string[];
}

export class ChooseTriad {
  @ValidateNested({ each: true }) @Type(() => TriadSideInput) @ArrayMinSize(2) @ArrayMaxSize(6) sides: TriadSideInput[];
  @IsString() @Length(3, 500) reason: string;
}
