import { IsEmail, IsIn, IsOptional, IsString, IsUUID, Length, Matches, MaxLength, Validate, ValidatorConstraint, type ValidatorConstraintInterface } from 'class-validator';
import OrganisationNumbers from 'organisationsnummer';
import { ROLES, type Role } from '#access';
import { IsDay } from '#platform';
import { BRANCH_KINDS, ORGANISATION_KINDS, type BranchKind, type OrganisationKind } from './organisation.entity.js';

// Its types describe a default export inside the default export; what is imported is the class itself.
const organisationNumbers = OrganisationNumbers as unknown as { valid(text: string): boolean };

const ROLE_NAMES = Object.keys(ROLES);

@ValidatorConstraint({ name: 'orgNo' })
class IsOrganisationNumber implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && /^\d{6}-?\d{4}$/.test(value) && organisationNumbers.valid(value);
  }
}

export class AddOrganisation {
  @IsString() @Length(1, 200) name: string;
  /** Ten digits, with or without hyphen; left out for a body that has none. */
  @IsOptional() @Validate(IsOrganisationNumber) orgNo?: string | null;
  @IsIn(ORGANISATION_KINDS) kind: OrganisationKind;
}

export class AddBranch {
  @IsString() @Length(1, 200) name: string;
  @IsIn(BRANCH_KINDS) kind: BranchKind;
}

export class AddUnit {
  @IsString() @Length(1, 200) name: string;
  /** Four digits, as in the register of municipalities. */
  @IsOptional() @Matches(/^\d{4}$/) municipalityCode?: string | null;
}

export class Rename {
  @IsString() @Length(1, 200) name: string;
}

export class GiveRole {
  @IsUUID() accountId: string;
  @IsIn(ROLE_NAMES) role: Role;
  @IsOptional() @IsUUID() projectId?: string | null;
  @IsDay() validFrom: string;
  @IsDay() validTo: string;
}

export class EndRole {
  @IsString() @Length(3, 500) reason: string;
}

export const ACCOUNT_DECISIONS = ['SESSIONS_ENDED', 'DISABLED', 'ENABLED'] as const;
export type AccountDecision = (typeof ACCOUNT_DECISIONS)[number];

export class DecideOnAccount {
  @IsIn(ACCOUNT_DECISIONS) decision: AccountDecision;
  @IsString() @Length(3, 500) reason: string;
}

export class Invite {
  @IsString() @Length(1, 200) name: string;
  @IsEmail() @MaxLength(254) email: string;
  @IsIn(ROLE_NAMES) role: Role;
  @IsOptional() @IsUUID() projectId?: string | null;
  @IsDay() validTo: string;
}
