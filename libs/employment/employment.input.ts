import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '#platform';
import {
  MATCH_FORMS, MATCH_STATUSES, PLACEMENT_ENDS, PLACEMENT_KINDS, STAGES, SUPPORTED_WITH, type MatchForm, type MatchStatus, type PlacementEnd, type PlacementKind, type Stage, type SupportedWith,
} from './employment.entity.js';

export class EnterStage {
  @IsIn(STAGES) stage: Stage;
  /** The first day in it; the one before ends then. */
  @IsDay() on: string;
  @IsOptional() @IsString() @MaxLength(1000) words?: string;
}

export class ApproveProfile {
  @IsString() @Length(1, 2000) wishes: string;
  @IsOptional() @IsInt() @Min(1) @Max(60) hoursWished?: number | null;
  @IsOptional() @IsString() @MaxLength(2000) strengths?: string;
  @IsOptional() @IsString() @MaxLength(2000) adaptation?: string;
  @IsOptional() @IsString() @MaxLength(2000) support?: string;
  @IsOptional() @IsString() @MaxLength(500) travel?: string;
  @IsOptional() @IsString() @MaxLength(1000) economy?: string;
  /** The day the participant said that it is right. */
  @IsDay() approvedOn: string;
}

export class ProposeMatch {
  @IsUUID() workplaceId: string;
  @IsString() @Length(1, 200) job: string;
  @IsInt() @Min(1) @Max(60) hoursPerWeek: number;
  @IsIn(MATCH_FORMS) form: MatchForm;
  /** How well it fits what the participant wants, 1 to 5, as the participant sees it. */
  @IsInt() @Min(1) @Max(5) fits: number;
  @IsOptional() @IsString() @MaxLength(1000) adaptation?: string;
}

export class DecideMatch {
  @IsIn(MATCH_STATUSES.filter((status) => status !== 'PROPOSED')) status: Exclude<MatchStatus, 'PROPOSED'>;
  @IsDay() decidedOn: string;
}

export class WritePlacement {
  @IsIn(PLACEMENT_KINDS) kind: PlacementKind;
  @IsOptional() @IsUUID() workplaceId?: string | null;
  @IsString() @Length(1, 200) job: string;
  @IsInt() @Min(1) @Max(60) hoursPerWeek: number;
  @IsDay() startsOn: string;
  @IsOptional() @IsDay() endsOn?: string | null;
  @IsOptional() @IsIn(PLACEMENT_ENDS) endReason?: PlacementEnd | null;
  /** How the support is to grow less. */
  @IsOptional() @IsString() @MaxLength(1000) fading?: string;
}

export class WriteSupport {
  @IsDay() heldOn: string;
  /** At the workplace, or away from it. */
  @IsBoolean() onTheJob: boolean;
  @IsIn(SUPPORTED_WITH) withWhom: SupportedWith;
  @IsInt() @Min(1) @Max(720) minutes: number;
  @IsOptional() @IsString() @MaxLength(1000) topic?: string;
}
