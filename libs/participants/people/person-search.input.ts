import { IsDefined, IsIn, IsOptional, IsString, Length, Matches, MaxLength, ValidateIf } from 'class-validator';
import { IsDay } from '#platform';
import { identityKinds, type IdentityKind } from '../identity-number-kinds.js';


/** Name and number are the only ways to find a person (Förordning 2001:637 15 §); a number stands in the body alone, never in an address. */
export class FindPeople {
  /** The beginning of a given name, a family name or both; two letters at least, blanks aside. */
  @ValidateIf((asked: FindPeople) => !asked.number) @IsString() @Length(2, 100) @Matches(/\S.*\S/) name?: string;
  /** As typed: with or without century and sign. */
  @IsOptional() @IsString() @MaxLength(30) number?: string;
}

/** Asked before somebody new is saved: is this person known to the branch already? */
export class FindDuplicates {
  @IsString() @Length(1, 100) givenName: string;
  @IsString() @Length(1, 100) familyName: string;
  @IsDefined() @IsIn(Object.keys(identityKinds)) numberKind: IdentityKind;
  @IsOptional() @IsString() @MaxLength(30) number?: string | null;
  @IsOptional() @IsDay() birthDate?: string | null;
}
