import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { RHYTHMS, type Rhythm } from './reminder.entity.js';
import { HOWS, KINDS, type How, type ReminderKind } from './reminders.js';

export class ReminderKindChoice {
  @IsIn(KINDS) kind: ReminderKind;
  @IsIn(HOWS) how: How;
}

/** What one wants to be reminded of, and when. Hours are Sweden's; 1 is Monday. */
export class ChooseReminders {
  @IsIn(RHYTHMS) rhythm: Rhythm;
  @IsInt() @Min(1) @Max(7) weekday: number;
  @IsInt() @Min(0) @Max(23) hour: number;
  @IsInt() @Min(0) @Max(23) quietFrom: number;
  @IsInt() @Min(0) @Max(23) quietTo: number;
  @IsBoolean() quietWeekends: boolean;
  /** A kind that is left out is told as usual. */
  @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => ReminderKindChoice) kinds: ReminderKindChoice[];
}
