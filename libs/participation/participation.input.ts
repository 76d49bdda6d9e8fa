import { Type } from 'class-transformer';
import { IsDefined, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { PersonInput } from '#participants';
import { IsDay } from '#platform';


/** Taking a person on: who, in which project and unit, from when, and who answers for the case. */
export class OpenParticipation {
  /** A person the branch knows already; otherwise `person`. */
  @IsOptional() @IsUUID() participantId?: string | null;
  @IsDefined() @ValidateNested() @Type(() => PersonInput) person: PersonInput;
  @IsUUID() projectId: string;
  @IsOptional() @IsUUID() subprojectId?: string | null;
  @IsUUID() unitId: string;
  @IsDay() startsOn: string;
  @IsUUID() responsibleId: string;
  @IsOptional() @IsUUID() deputyId?: string | null;
}
