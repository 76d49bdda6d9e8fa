import { Type } from 'class-transformer';
import { IsDefined, IsOptional, IsUUID, Matches, ValidateNested } from 'class-validator';
import { PersonInput } from '#participants';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Taking a person on: who, in which project and unit, from when, and who answers for the case. */
export class OpenParticipation {
  /** A person the branch knows already; otherwise `person`. */
  @IsOptional() @IsUUID() participantId?: string | null;
  @IsDefined() @ValidateNested() @Type(() => PersonInput) person: PersonInput;
  @IsUUID() projectId: string;
  @IsOptional() @IsUUID() subprojectId?: string | null;
  @IsUUID() unitId: string;
  @Matches(DAY, { message: 'code:value.day' }) startsOn: string;
  @IsUUID() responsibleId: string;
  @IsOptional() @IsUUID() deputyId?: string | null;
}
