import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsDay } from '#platform';
import { ACTORS, DIRECTIONS, ENTRY_RULE_KINDS, TARGET_GROUPS, TRACKS, UNAVAILABLE_REASONS, type ActorKind, type Direction, type EntryRuleKind, type Track, type UnavailableReason } from './entry-words.js';
import { LIVELIHOOD_KINDS, LIVELIHOOD_MOMENTS, type LivelihoodKind, type LivelihoodMoment } from './livelihood-kinds.js';

const GROUNDS = [...new Set<string>([...TRACKS.REACTIVE, ...TRACKS.PROACTIVE])];

/** Why the person enters. Which of it is needed, the project's entry rules say. */
export class EntryInput {
  @IsOptional() @IsIn(TARGET_GROUPS) targetGroup?: string | null;
  @IsOptional() @IsString() @MaxLength(2000) entryGrounds?: string | null;
  @IsOptional() @IsIn(Object.keys(TRACKS)) track?: Track | null;
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(GROUNDS, { each: true }) trackGrounds?: string[];
  /** The day a guardian agreed, for one who is not of age. */
  @IsOptional() @IsDay() guardianConsentOn?: string | null;
  /** Whether the municipality's duty towards young people (skollagen 29 kap. 9 §) holds. */
  @IsOptional() @IsBoolean() activityResponsibility?: boolean | null;
  @IsOptional() @IsBoolean() supportsSelf?: boolean | null;
  @IsOptional() @IsString() @MaxLength(2000) livelihoodAssessment?: string | null;
  @IsOptional() @IsString() @MaxLength(200) livelihoodAssessedBy?: string | null;
  @IsOptional() @IsDay() livelihoodAssessedOn?: string | null;
  /** The ordinary activity that was not there, whose it is, and why. */
  @IsOptional() @IsString() @MaxLength(500) unavailableActivity?: string | null;
  @IsOptional() @IsIn(ACTORS) unavailableActor?: ActorKind | null;
  @IsOptional() @IsIn(UNAVAILABLE_REASONS) unavailableReason?: UnavailableReason | null;
  /** Why several parties are needed, which, and to what end. */
  @IsOptional() @IsString() @MaxLength(2000) coordinatedNeed?: string | null;
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(ACTORS, { each: true }) parties?: ActorKind[];
  @IsOptional() @IsString() @MaxLength(500) aim?: string | null;
}

export class LivelihoodSource {
  @IsIn(Object.keys(LIVELIHOOD_KINDS)) kind: LivelihoodKind;
  @IsInt() @Min(0) @Max(100) sharePercent: number;
  @IsOptional() @IsDay() since?: string | null;
  @IsOptional() @IsIn(['DECLARED', 'AGENCY', 'DOCUMENT']) toldBy?: 'DECLARED' | 'AGENCY' | 'DOCUMENT';
}

/** What the person lives on at one moment; it takes the place of what was written about that moment before. */
export class WriteLivelihood {
  @IsIn(LIVELIHOOD_MOMENTS) moment: LivelihoodMoment;
  @IsArray() @ArrayMaxSize(18) @ValidateNested({ each: true }) @Type(() => LivelihoodSource) sources: LivelihoodSource[];
}

export class ChooseDirection {
  @IsIn(DIRECTIONS) towards: Direction;
  @IsOptional() @IsString() @MaxLength(500) reason?: string | null;
}

export class AddEntryRule {
  @IsIn(ENTRY_RULE_KINDS) kind: EntryRuleKind;
  /** Years, or how many parties. */
  @IsOptional() @IsInt() @Min(0) @Max(130) number?: number | null;
  /** Counties and municipalities, or target groups. */
  @IsOptional() @IsArray() @ArrayMaxSize(300) @IsString({ each: true }) @Length(2, 40, { each: true }) codes?: string[];
}

export class ChangeEntryRule {
  @IsOptional() @IsInt() @Min(0) @Max(130) number?: number | null;
  @IsOptional() @IsArray() @ArrayMaxSize(300) @IsString({ each: true }) @Length(2, 40, { each: true }) codes?: string[];
}
