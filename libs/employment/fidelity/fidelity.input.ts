import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsNumber, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsDay } from '#platform';
import { MEASURE_NAMES, type Measure } from './scale.js';

export class BeginReview {
  @IsUUID() unitId: string;
  @IsUUID() scaleId: string;
  /** The figures count from this day … */
  @IsDay() startsOn: string;
  /** … until and with this one. */
  @IsDay() endsOn: string;
  @IsOptional() @IsString() @MaxLength(300) reviewers?: string;
}

export class FidelityScoreInput {
  @Matches(/^[a-z0-9_]{1,60}$/) key: string;
  @IsOptional() @IsInt() score?: number | null;
  /** Why; names no participant. */
  @IsOptional() @IsString() @MaxLength(1000) words?: string;
}

/** What is left out stays as it is. */
export class SaveReview {
  @IsOptional() @IsArray() @ArrayMaxSize(80) @ValidateNested({ each: true }) @Type(() => FidelityScoreInput) items?: FidelityScoreInput[];
  @IsOptional() @IsString() @MaxLength(300) reviewers?: string;
  @IsOptional() @IsString() @MaxLength(4000) conclusions?: string;
}

export class BandInput {
  @IsInt() @Min(0) from: number;
  @IsString() @Length(1, 100) sv: string;
  @IsString() @Length(1, 100) en: string;
}

export class SectionInput {
  @Matches(/^[a-z0-9_]{1,60}$/) key: string;
  @IsString() @Length(1, 100) sv: string;
  @IsString() @Length(1, 100) en: string;
}

export class ScaleItemInput {
  @Matches(/^[a-z0-9_]{1,60}$/) key: string;
  @IsString() section: string;
  @IsString() @Length(1, 300) sv: string;
  @IsString() @Length(1, 300) en: string;
  /** Counted from the logs. */
  @IsOptional() @IsIn(MEASURE_NAMES) measure?: Measure;
  @IsOptional() @IsArray() @ArrayMaxSize(10) @IsNumber({}, { each: true }) limits?: number[];
}

/** A scale as data. Whoever loads one answers for the right to use its words. */
export class LoadScale {
  @Matches(/^[a-z0-9-]{2,40}$/) code: string;
  @IsString() @Length(1, 100) sv: string;
  @IsString() @Length(1, 100) en: string;
  @IsInt() @Min(0) @Max(10) lowest: number;
  @IsInt() @Min(1) @Max(10) highest: number;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => BandInput) bands: BandInput[];
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => SectionInput) sections: SectionInput[];
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(80) @ValidateNested({ each: true }) @Type(() => ScaleItemInput) items: ScaleItemInput[];
}
