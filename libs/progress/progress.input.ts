import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsDay } from '#platform';
import { CONFIRMING, OUTCOME_EVIDENCE, OUTCOME_KINDS, RECEIVERS, WORK_FORMS, type Confirming, type OutcomeEvidence, type OutcomeKind, type Receiver, type WorkForm } from './progress.entity.js';


export class LadderStepInput {
  @IsString() @Length(1, 100) name: string;
  @IsString() @Length(1, 1000) description: string;
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @Length(1, 300, { each: true }) criteria: string[];
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @Length(1, 300, { each: true }) methods: string[];
}

/** A new edition of a project's ladder. */
export class MakeLadder {
  @IsString() @Length(1, 200) name: string;
  @IsArray() @ArrayMinSize(2) @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => LadderStepInput) steps: LadderStepInput[];
  @IsArray() @ArrayMaxSize(30) @IsString({ each: true }) @Length(1, 300, { each: true }) checklist: string[];
  /** From which step somebody is ready for matching. */
  @IsOptional() @IsInt() @Min(0) @Max(19) readyAt?: number | null;
  @IsString() @Length(3, 1000) reason: string;
  /** The edition one had before oneself; 0 for the one every project begins with. A newer one is told, not passed over. */
  @IsOptional() @IsInt() @Min(0) @Max(10000) after?: number;
}

export class AssessStep {
  @IsInt() @Min(0) @Max(20) position: number;
  /** As the participant sees it. */
  @IsOptional() @IsInt() @Min(0) @Max(20) selfPosition?: number | null;
  /** Today, when left out. */
  @IsOptional() @IsDay() assessedOn?: string;
  /** Three months on, when left out; null for none. */
  @IsOptional() @IsDay() nextOn?: string | null;
  /** Needed when the step is lower than before. */
  @IsOptional() @IsString() @MaxLength(4000) why?: string | null;
  /** Which lines of the checklist hold, counted from 0. */
  @IsOptional() @IsArray() @ArrayMaxSize(30) @ArrayUnique() @IsInt({ each: true }) @Min(0, { each: true }) checked?: number[];
  /** Notes it rests on. */
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsUUID(undefined, { each: true }) evidence?: string[];
}

export class ConfirmStep {
  /** A colleague speaks for herself; the person's word is written down. */
  @IsIn(CONFIRMING) byWhom: Confirming;
}

export class RecordOutcome {
  @IsIn(OUTCOME_KINDS) kind: OutcomeKind;
  @IsDay() startsOn: string;
  @IsOptional() @IsInt() @Min(1) @Max(100) workPercent?: number | null;
  @IsOptional() @IsIn(WORK_FORMS) workForm?: WorkForm | null;
  @IsOptional() @IsInt() @Min(1) @Max(100) studyPercent?: number | null;
  @IsOptional() @IsIn(RECEIVERS) receiver?: Receiver | null;
  @IsIn(OUTCOME_EVIDENCE) evidence: OutcomeEvidence;
  @IsOptional() @IsString() @MaxLength(4000) remark?: string | null;
}
