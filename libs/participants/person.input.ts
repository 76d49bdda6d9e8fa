import { IsBoolean, IsEmail, IsIn, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { IsDay } from '#platform';
import { identityKinds, type IdentityKind } from './identity-number-kinds.js';
import { GENDERS, type Gender } from './participant.entity.js';

export const PROTECTION_LEVELS = ['SECRECY_MARKING', 'PROTECTED_REGISTRATION', 'ASSUMED_IDENTITY'] as const;
export type ProtectionLevel = (typeof PROTECTION_LEVELS)[number];

/** A person as typed in: at a referral, or when taken on. */
export class PersonInput {
  @IsString() @Length(1, 100) givenName: string;
  @IsString() @Length(1, 100) familyName: string;
  /** Which kind of number; NONE when there is none. */
  @IsIn(Object.keys(identityKinds)) numberKind: IdentityKind;
  /** As typed: with or without century and sign. */
  @IsOptional() @IsString() @MaxLength(30) number?: string | null;
  /** Needed when the number does not tell it; goes before what the number says. */
  @IsOptional() @IsDay() birthDate?: string | null;
  /** Needed when the number does not tell it. */
  @IsOptional() @IsIn(GENDERS) gender?: Gender | null;
  @IsOptional() @IsString() @MaxLength(30) phone?: string | null;
  @IsOptional() @IsEmail() @MaxLength(254) email?: string | null;
  @IsOptional() @IsString() @MaxLength(300) address?: string | null;
  /** Four digits. */
  @IsOptional() @Matches(/^\d{4}$/) municipalityCode?: string | null;
  /** Language of an interpreter, when one is needed. */
  @IsOptional() @IsString() @MaxLength(60) interpreterLanguage?: string | null;
  @IsOptional() @IsBoolean() protected?: boolean;
  @IsOptional() @IsIn(PROTECTION_LEVELS) protectionLevel?: ProtectionLevel | null;
  /** How a protected person may be reached. */
  @IsOptional() @IsString() @MaxLength(300) safeChannel?: string | null;
}
