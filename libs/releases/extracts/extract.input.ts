import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { IsDay } from '#platform';
import { LEAST_ALIKE } from './anonymity.rules.js';
import { MOST_ALIKE } from './extract.rules.js';
import { VARIABLES, type Variable } from './variables.js';

export class AskForExtract {
  /** What the evaluation is to answer. */
  @IsString() @Length(20, 2000) purpose: string;
  /** The law, the decision or the agreement it rests on. */
  @IsString() @Length(5, 500) ground: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(VARIABLES.length) @ArrayUnique() @IsIn(VARIABLES, { each: true }) variables: Variable[];
  /** How many at least are alike in all by which somebody could be found again. */
  @IsInt() @Min(LEAST_ALIKE) @Max(MOST_ALIKE) least: number;
  /** Its last day. */
  @IsDay() endsOn: string;
}

export class DecideOnExtract {
  @IsString() @Length(3, 2000) decision: string;
}

export class StopExtract {
  @IsString() @Length(3, 1000) reason: string;
}

export class WriteFinding {
  @IsString() @Length(10, 4000) words: string;
}

export class SpreadFinding {
  /** The entry of the project's log that tells how it was spread; none, to take the link away. */
  @IsOptional() @IsUUID() disseminationId: string | null;
}
