import { IsEmail, IsIn, IsString, IsUUID, Length, MaxLength } from 'class-validator';

export class SignIn {
  /** The address that was invited. */
  @IsEmail() @MaxLength(254) email: string;
  @IsString() @Length(1, 256) password: string;
}

export class AcceptInvitation {
  /** The secret part of the invitation's link. */
  @IsString() @Length(20, 100) token: string;
  @IsString() @Length(1, 200) name: string;
  /** At least twelve characters, six of them different; no row of keys, not the own name. */
  @IsString() @Length(12, 256) password: string;
}

export class ChangePassword {
  @IsString() @Length(1, 256) currentPassword: string;
  /** At least twelve characters, six of them different; no row of keys, not the own name. */
  @IsString() @Length(12, 256) newPassword: string;
}

export class GreetInvitation {
  @IsString() @Length(20, 100) token: string;
}

export class ActForBranch {
  @IsUUID() branchId: string;
}

export class ChooseLocale {
  @IsIn(['sv', 'en']) locale: 'sv' | 'en';
}
