import { IsDefined, IsEmail, IsIn, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { IsDay } from '#platform';
import { identityKinds, type IdentityKind } from '../identity-number-kinds.js';


/** Why somebody needs the whole number. A code: the journal keeps no text. */
export const REVEAL_REASONS = ['CONTACT', 'IDENTIFY', 'AUTHORITY', 'DECISION', 'CORRECT'] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];

export class RevealIdentity {
  @IsIn(REVEAL_REASONS) reason: RevealReason;
}

/** What is left out stays as it is; null empties the field. */
export class CorrectIdentity {
  @IsOptional() @IsString() @Length(1, 100) givenName?: string;
  @IsOptional() @IsString() @Length(1, 100) familyName?: string;
  @IsOptional() @IsDay() birthDate?: string | null;
  @IsOptional() @IsString() @MaxLength(30) phone?: string | null;
  @IsOptional() @IsEmail() @MaxLength(254) email?: string | null;
  @IsOptional() @IsString() @MaxLength(300) address?: string | null;
  /** Four digits. */
  @IsOptional() @Matches(/^\d{4}$/) municipalityCode?: string | null;
  @IsOptional() @IsString() @MaxLength(60) interpreterLanguage?: string | null;
}

/** A person gets another number, for example a personnummer after a samordningsnummer. */
export class ChangeNumber {
  @IsDefined() @IsIn(Object.keys(identityKinds)) numberKind: IdentityKind;
  @IsOptional() @IsString() @MaxLength(30) number?: string | null;
  @IsOptional() @IsDay() birthDate?: string | null;
  @IsString() @Length(3, 500) reason: string;
}
