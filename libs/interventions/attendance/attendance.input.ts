import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsNumber, IsOptional, IsString, IsUUID, Length, Max, Min, ValidateNested } from 'class-validator';
import { IsDay } from '#platform';
import { ABSENCE_REASONS, MARKED_HOW, type AbsenceReason, type MarkedHow } from './attendance.entity.js';

export class AttendanceQuery {
  @IsDay() from: string;
  /** At most six weeks after. */
  @IsDay() to: string;
}

export class AttendanceDayQuery {
  @IsDay() on: string;
}

export class AttendedDay {
  @IsUUID() interventionId: string;
  @IsDay() on: string;
  @IsNumber({ allowNaN: false, allowInfinity: false }) @Min(0) @Max(24) plannedHours: number;
  @IsNumber({ allowNaN: false, allowInfinity: false }) @Min(0) @Max(24) attendedHours: number;
  /** Why less than planned. */
  @IsOptional() @IsIn(ABSENCE_REASONS) absenceReason?: AbsenceReason | null;
  /** Of the day as it was seen; none for a day nothing was written of. */
  @IsOptional() @IsInt() @Min(1) @Max(1_000_000) version?: number | null;
}

/** A week of one person, or a day of a whole group, in one go: all of it or nothing. */
export class LogAttendance {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => AttendedDay) items: AttendedDay[];
}

export class ParticipantCertifies {
  /** The day the participant certified the month. */
  @IsDay() participantOn: string;
  /** On the staff's screen, or on paper. */
  @IsIn(MARKED_HOW) participantHow: MarkedHow;
}

export class CertifyMonth {
  /** The first day of the month. */
  @IsDay() month: string;
  /** The participant's part may follow later. */
  @IsOptional() @IsDay() participantOn?: string | null;
  @IsOptional() @IsIn(MARKED_HOW) participantHow?: MarkedHow | null;
}

export class ReopenMonth {
  @IsString() @Length(3, 500) reason: string;
}
