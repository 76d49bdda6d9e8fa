import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { CATEGORIES, type Category } from '#access';
import { IsDay } from '#platform';
import { CONSENT_FORMS, CONSENT_KINDS, type ConsentForm, type ConsentKind } from './consent.entity.js';


/** Specific and for a time (OSL 10 kap. 1 §): what, to whom, what for, until when; and how it was given. */
export class RecordConsent {
  @IsIn(CONSENT_KINDS) kind: ConsentKind;
  /** A unit of another branch. */
  @IsUUID() toUnitId: string;
  /** One named person there; needed when the participant is protected. */
  @IsOptional() @IsUUID() toAccountId?: string | null;
  @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsIn(CATEGORIES, { each: true }) categories: Category[];
  @IsString() @Length(3, 500) purpose: string;
  @IsIn(CONSENT_FORMS) form: ConsentForm;
  /** In what language, when another than Swedish. */
  @IsOptional() @IsString() @MaxLength(60) language?: string | null;
  @IsDay() givenOn: string;
  @IsDay() validFrom: string;
  /** At most twelve months later. */
  @IsDay() validTo: string;
}
