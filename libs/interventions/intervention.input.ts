import { ArrayMaxSize, IsArray, IsIn, IsNumber, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '#platform';
import { DECLINE_REASONS, END_REASONS, PROPOSED_BY, RESULTS, type DeclineReason, type ProposedBy, type Result } from './intervention.entity.js';

/** What may be said of an intervention, and changed as long as it has not ended. */
export class ChangeIntervention {
  @IsOptional() @IsString() @MaxLength(2000) purpose?: string;
  @IsOptional() @IsIn(PROPOSED_BY) proposedBy?: ProposedBy;
  /** The branch that carries it out; the own one when neither this nor a name is given. */
  @IsOptional() @IsUUID() providerBranchId?: string | null;
  /** Who carries it out, where that is no branch here. */
  @IsOptional() @IsString() @MaxLength(200) providerName?: string | null;
  @IsOptional() @IsString() @MaxLength(500) contact?: string | null;
  @IsOptional() @IsNumber() @Min(0) @Max(60) hoursPerWeek?: number | null;
  @IsOptional() @IsDay() plannedFrom?: string | null;
  @IsOptional() @IsDay() plannedTo?: string | null;
  /** Needs of the plan it answers; without one it is flagged. */
  @IsOptional() @IsArray() @ArrayMaxSize(50) @IsUUID(undefined, { each: true }) needIds?: string[];
  /** Goals of the plan it serves. */
  @IsOptional() @IsArray() @ArrayMaxSize(50) @IsUUID(undefined, { each: true }) goalIds?: string[];
}

export class OfferIntervention extends ChangeIntervention {
  @IsString() @Matches(/^[A-Z_]{1,60}$/) typeCode: string;
  /** The method in use it follows; one that takes nobody is refused. */
  @IsOptional() @IsUUID() methodUseId?: string | null;
  /** Today when left out. */
  @IsOptional() @IsDay() offeredOn?: string;
  /** For what the participant has said yes to and begun already: offered, accepted and started in one. */
  @IsOptional() @IsDay() startsOn?: string;
}

export class AcceptOffer {
  @IsOptional() @IsDay() answeredOn?: string;
  /** What the participant said. */
  @IsOptional() @IsString() @MaxLength(2000) answerWords?: string | null;
}

export class DeclineOffer extends AcceptOffer {
  @IsIn(DECLINE_REASONS) declineReason: DeclineReason;
}

/** The day a stretch begins or ends. */
export class OnDay {
  @IsDay() on: string;
}

export class EndIntervention {
  /** Last day. */
  @IsDay() on: string;
  @IsIn(END_REASONS) endReason: (typeof END_REASONS)[number];
  @IsIn(RESULTS) result: Result;
  @IsOptional() @IsString() @MaxLength(2000) resultWords?: string | null;
}
