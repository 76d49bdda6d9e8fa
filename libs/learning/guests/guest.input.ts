import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { IsDay } from '#platform';
import { CONSENT_FORMS, type ConsentForm } from './guest.entity.js';

export class OpenActivity {
  /** The unit that is the host. */
  @IsUUID() unitId: string;
  @IsString() @Length(2, 200) name: string;
  @IsOptional() @IsString() @MaxLength(2000) about?: string | null;
  @IsString() @Length(2, 300) place: string;
  @IsString() @Length(2, 300) schedule: string;
  @IsDay() startsOn: string;
  @IsOptional() @IsDay() endsOn?: string | null;
  /** Whether participants of other projects may come too. */
  @IsOptional() @IsBoolean() otherProjects?: boolean;
}

export class ChangeActivity {
  @IsOptional() @IsBoolean() open?: boolean;
  @IsOptional() @IsBoolean() otherProjects?: boolean;
  @IsOptional() @IsString() @Length(2, 300) place?: string;
  @IsOptional() @IsString() @Length(2, 300) schedule?: string;
}

export class JoinActivity {
  @IsUUID() activityId: string;
  /** What the host calls the guest. */
  @IsString() @Length(1, 200) name: string;
  /** When the guest comes. */
  @IsString() @Length(1, 300) hours: string;
  /** What the host needs to arrange. */
  @IsOptional() @IsString() @MaxLength(1000) adaptations?: string | null;
  @IsIn(CONSENT_FORMS) consentForm: ConsentForm;
  @IsDay() consentFrom: string;
  @IsDay() consentTo: string;
}
