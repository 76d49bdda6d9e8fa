import { Transform } from 'class-transformer';
import { IsBoolean, IsEmail, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsFactValue } from './fact-value.js';
import type { FactValue } from './project.entity.js';

const yesOrNo = ({ value }: { value: unknown }) => (value === 'yes' ? true : value === 'no' ? false : value);

/** Which projects of the portfolio. */
export class ProjectsQuery {
  /** Part of a name, a number or an owner. */
  @IsOptional() @IsString() @MaxLength(200) search?: string;
  @IsOptional() @IsIn(['2014-2020', '2021-2027']) generation?: string;
  @IsOptional() @Matches(/^SE\d\d$/) nuts2?: string;
  @IsOptional() @IsIn(['PLANNED', 'ACTIVE', 'FOLLOW_UP', 'ARCHIVED', 'UNKNOWN']) status?: string;
  /** Secondary theme: child poverty (`yes` or `no`). */
  @IsOptional() @Transform(yesOrNo) @IsBoolean() childPoverty?: boolean;
  /** Intervention of strategic importance (`yes` or `no`). */
  @IsOptional() @Transform(yesOrNo) @IsBoolean() strategic?: boolean;
}

export class ChangeProject {
  @IsOptional() @IsString() @Length(1, 80) displayName?: string;
  /** Only a demo moves a project in time; the record keeps its own days. */
  @IsOptional() @IsInt() @Min(-600) @Max(600) shiftMonths?: number;
}

export class ReopenProject {
  @IsString() @Length(3, 500) reason: string;
}

export class MatchOwner {
  @IsUUID() organisationId: string;
}

export class ReplaceContact {
  @IsString() @Length(1, 200) name: string;
  @IsOptional() @IsEmail() @MaxLength(254) email?: string | null;
  @IsOptional() @IsString() @Length(3, 40) phone?: string | null;
}

export class ConfirmFact {
  /** Left out: what is read is right. Given: what it should be, with a note. */
  @IsOptional() @IsFactValue() value?: FactValue;
  /** Known from another source than the record; the note says which. */
  @IsOptional() @IsBoolean() outside?: boolean;
  @IsOptional() @IsString() @Length(3, 500) note?: string | null;
}

export class ExplainDiscrepancy {
  @IsString() @Length(3, 1000) resolution: string;
}
