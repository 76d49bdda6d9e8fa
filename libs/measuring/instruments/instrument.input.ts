import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsDefined, IsIn, IsInt, IsNumber, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsDay } from '#platform';
import { RESPONDENTS, type Respondent } from './instrument.entity.js';
import { LICENCES, type LicenceKind } from './instrument.rules.js';

const SCORINGS = ['SUM', 'MEAN', 'GOALS'] as const;
const ITEM_KEY = /^[a-z0-9_-]{1,40}$/;

export class ItemWordsInput {
  @IsString() @Length(1, 500) sv: string;
  @IsOptional() @IsString() @Length(1, 500) en?: string;
}

export class ItemInput {
  @Matches(ITEM_KEY) key: string;
  /** Left out where nobody has the right to the words here. */
  @IsOptional() @ValidateNested() @Type(() => ItemWordsInput) words?: ItemWordsInput | null;
  @IsOptional() @IsBoolean() reversed?: boolean;
}

export class AnswerScaleInput {
  @IsInt() @Min(-100) @Max(100) from: number;
  @IsInt() @Min(-100) @Max(100) to: number;
}

export class ScoringInput {
  @IsIn(SCORINGS) kind: (typeof SCORINGS)[number];
  /** The sum or mean is multiplied by it. */
  @IsOptional() @IsNumber() @Min(-1000) @Max(1000) factor?: number;
  /** How many items may lack an answer. */
  @IsOptional() @IsInt() @Min(0) @Max(99) missing?: number;
}

export class ScoreBandInput {
  @IsNumber() from: number;
  @IsString() @Length(1, 100) sv: string;
  @IsString() @Length(1, 100) en: string;
}

export class AnchorInput extends ItemWordsInput {
  @IsInt() at: number;
}

/** An instrument as data: one of the project's own, or a new edition of one there is. */
export class MakeInstrument {
  @Matches(/^[a-z0-9-]{2,40}$/) key: string;
  @IsString() @Length(1, 150) sv: string;
  @IsString() @Length(1, 150) en: string;
  @IsIn(RESPONDENTS) respondent: Respondent;
  @IsIn(LICENCES) licence: LicenceKind;
  @IsOptional() @IsString() @MaxLength(200) licensor?: string | null;
  @IsOptional() @IsString() @MaxLength(500) source?: string | null;
  /** What comes out of it tells of health. */
  @IsBoolean() aboutHealth: boolean;
  @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => ItemInput) items: ItemInput[];
  @IsDefined() @ValidateNested() @Type(() => AnswerScaleInput) scale: AnswerScaleInput;
  @IsDefined() @ValidateNested() @Type(() => ScoringInput) scoring: ScoringInput;
  @IsOptional() @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => ScoreBandInput) bands?: ScoreBandInput[];
  @IsIn(['HIGHER', 'LOWER']) better: 'HIGHER' | 'LOWER';
  @IsOptional() @IsArray() @ArrayMaxSize(101) @ValidateNested({ each: true }) @Type(() => AnchorInput) anchors?: AnchorInput[];
  @IsString() @Length(3, 1000) reason: string;
}

export class ItemWordsRow extends ItemWordsInput {
  @Matches(ITEM_KEY) key: string;
}

/** The words of an instrument, by whoever has the right to them: one row for each item. */
export class LoadWords {
  @IsUUID() instrumentId: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => ItemWordsRow) items: ItemWordsRow[];
  @IsOptional() @IsArray() @ArrayMaxSize(101) @ValidateNested({ each: true }) @Type(() => AnchorInput) anchors?: AnchorInput[];
}

export class RecordLicence {
  @Matches(/^[a-z0-9-]{2,40}$/) key: string;
  @IsString() @Length(2, 200) holder: string;
  @IsIn(['PERMISSION', 'PAID']) kind: 'PERMISSION' | 'PAID';
  @IsString() @Length(2, 200) reference: string;
  /** The last day it holds. */
  @IsOptional() @IsDay() validTo?: string | null;
}

/** When it is asked. */
export class InstrumentSchedule {
  @IsBoolean() atEntry: boolean;
  @IsOptional() @IsInt() @Min(7) @Max(730) everyDays?: number | null;
  @IsBoolean() atExit: boolean;
}

export class TakeIntoUse extends InstrumentSchedule {
  @IsUUID() instrumentId: string;
}
