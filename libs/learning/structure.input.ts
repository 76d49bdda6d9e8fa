import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '#platform';
import { THE_THREE, type OneOfThree } from './structure.entity.js';

export class ChangeStructure {
  /** The parties: which part of each of the three. */
  @IsOptional() @IsString() @MaxLength(200) socialServices?: string | null;
  @IsOptional() @IsString() @MaxLength(200) school?: string | null;
  @IsOptional() @IsString() @MaxLength(200) labourMarketUnit?: string | null;
  /** What the parties agreed on, and the day all three had agreed. */
  @IsOptional() @IsString() @MaxLength(2000) agreement?: string | null;
  @IsOptional() @IsDay() agreedOn?: string | null;
  @IsOptional() @IsString() @MaxLength(200) forum?: string | null;
  @IsOptional() @IsString() @MaxLength(200) frequency?: string | null;
  @IsOptional() @IsString() @MaxLength(2000) agenda?: string | null;
  /** It is maintained when all three met within so many months. */
  @IsOptional() @IsInt() @Min(1) @Max(24) withinMonths?: number;
}

export class BeginStructure extends ChangeStructure {
  @Matches(/^\d{4}$/) municipalityCode: string;
}

export class StructureMeetingInput {
  @IsDay() heldOn: string;
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(THE_THREE, { each: true }) present: OneOfThree[];
  /** Names nobody. */
  @IsOptional() @IsString() @MaxLength(2000) decisions?: string | null;
}
