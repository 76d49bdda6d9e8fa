import { IsIn, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { IsDay } from '#platform';
import { EVIDENCE_PARTS, STRENGTHS, type EvidencePart, type Strength } from './method.entity.js';

export class AddMethod {
  @IsString() @Length(2, 200) name: string;
  /** How one works. */
  @IsString() @Length(3, 2000) summary: string;
  /** The kind of intervention it is used in. */
  @IsOptional() @Matches(/^[A-Z_]{1,60}$/) typeCode?: string | null;
  /** The earlier project or place it comes from. */
  @IsOptional() @IsString() @MaxLength(300) origin?: string | null;
}

export class ChangeMethodUse {
  @IsOptional() @IsString() @MaxLength(1000) nextStep?: string | null;
  /** The function that sees to it; no name. */
  @IsOptional() @IsString() @MaxLength(200) responsible?: string | null;
}

export class ProposeMethod extends ChangeMethodUse {
  @IsUUID() projectId: string;
  /** The branch that is to work with it; the own one when left out. */
  @IsOptional() @IsUUID() branchId?: string;
  @IsOptional() @Matches(/^\d{4}$/) municipalityCode?: string | null;
  /** Whose experience it takes up. */
  @IsOptional() @IsUUID() followsId?: string | null;
}

export class TryMethod {
  @IsString() @Length(3, 1000) hypothesis: string;
  @IsString() @Length(3, 1000) measure: string;
  @IsDay() reviewOn: string;
}

export class EvaluateMethod {
  /** What was found, and why the decision. */
  @IsString() @Length(10, 4000) words: string;
}

export class AddEvidence {
  @IsIn(EVIDENCE_PARTS) part: EvidencePart;
  @IsString() @Length(3, 2000) words: string;
  /** Where best knowledge stands, and how far it carries: asked for that part alone. */
  @IsOptional() @IsString() @MaxLength(500) source?: string | null;
  @IsOptional() @IsIn(STRENGTHS) strength?: Strength | null;
}
