import { IsString, IsUUID, Length, Matches } from 'class-validator';

/** The door takes a code and a project, not a name: who stands at it already knows whom it is about. */
export class OpenEmergency {
  @IsString() @Matches(/^D-\d{6}$/) pseudonym: string;
  @IsUUID() projectId: string;
  @IsString() @Length(10, 1000) reason: string;
}

export class ReviewEmergency {
  @IsString() @Length(10, 2000) finding: string;
}
