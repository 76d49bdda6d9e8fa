import { IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { IsDay } from '#platform';
import { EMPLOYER_MODES, FORMS, PURPOSES, type EmployerMode, type Form, type Purpose } from './employer.entity.js';

export class GiveDisclosure {
  /** One employer; any, when left out. */
  @IsOptional() @IsUUID() workplaceId?: string | null;
  @IsString() @Length(1, 1000) mayTell: string;
  @IsIn(FORMS) form: Form;
  @IsDay() givenOn: string;
  @IsDay() validTo: string;
}

export class WithdrawDisclosure {
  @IsDay() withdrawnOn: string;
}

export class ContactEmployer {
  @IsUUID() workplaceId: string;
  @IsDay() heldOn: string;
  @IsIn(EMPLOYER_MODES) mode: EmployerMode;
  @IsIn(PURPOSES) purpose: Purpose;
  @IsOptional() @IsString() @MaxLength(1000) outcome?: string;
  @IsOptional() @IsDay() nextOn?: string | null;
}
