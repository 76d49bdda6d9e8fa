import { IsIn, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { PROTECTION_LEVELS, type ProtectionLevel } from '../person.input.js';

export class ProtectPerson {
  @IsIn(PROTECTION_LEVELS) level: ProtectionLevel;
  /** The one way the person may be reached. */
  @IsOptional() @IsString() @Length(3, 300) safeChannel?: string | null;
}

/** Lifting takes two: the first asks, another who carries the case confirms. */
export class LiftProtection {
  /** Where the person lives, now that it may be written down again. */
  @IsOptional() @IsString() @MaxLength(4) @Matches(/^\d{4}$/) municipalityCode?: string | null;
}

/** `lifted` is false while a second person has not confirmed. */
export class ProtectionLifted {
  lifted: boolean;
}
