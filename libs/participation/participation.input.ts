import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsDefined, IsIn, IsOptional, IsString, IsUUID, Length, ValidateNested } from 'class-validator';
import { PersonInput } from '#participants';
import { STATUSES } from './day/saved-view.input.js';
import { EntryInput, LivelihoodSource } from './entry/entry.input.js';
import { DIRECTIONS, type Direction } from './entry/entry-words.js';
import { IsDay } from '#platform';


/** Taking a person on: who, in which project and unit, from when, who answers for the case, and what the project asks of those who enter. */
export class OpenParticipation {
  /** A person the branch knows already: found by the number, or one whose case one sees. */
  @IsOptional() @IsUUID() participantId?: string | null;
  @IsDefined() @ValidateNested() @Type(() => PersonInput) person: PersonInput;
  @IsUUID() projectId: string;
  @IsOptional() @IsUUID() subprojectId?: string | null;
  @IsUUID() unitId: string;
  @IsDay() startsOn: string;
  @IsUUID() responsibleId: string;
  @IsOptional() @IsUUID() deputyId?: string | null;
  @IsOptional() @ValidateNested() @Type(() => EntryInput) entry?: EntryInput;
  @IsOptional() @IsIn(DIRECTIONS) direction?: Direction;
  /** What the person lives on before. */
  @IsOptional() @IsArray() @ArrayMaxSize(18) @ValidateNested({ each: true }) @Type(() => LivelihoodSource) livelihood?: LivelihoodSource[];
}

const many = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value);
const yes = ({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value);

/** Which participants, and which page of them. */
export class ParticipationsQuery {
  /** `ACTIVE,PAUSED`; all when left out. */
  @IsOptional() @Transform(many) @IsArray() @ArrayMaxSize(3) @IsIn(STATUSES, { each: true }) status?: (typeof STATUSES)[number][];
  /** Only those one carries oneself. */
  @IsOptional() @Transform(yes) @IsBoolean() mine?: boolean;
  @IsOptional() @IsUUID() unitId?: string;
  @IsOptional() @IsUUID() projectId?: string;
  /** The beginning of a name, or of a pseudonym. */
  @IsOptional() @IsString() @Length(1, 60) name?: string;
  /** What the page before gave as `next`. */
  @IsOptional() @IsUUID() after?: string;
}
