import { IsBoolean, IsEmail, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { DECLINE_REASONS, type DeclineReason } from '#interventions';
import { IsDay } from '#platform';
import { CLOSE_REASONS } from './own-access.entity.js';
import { SAID_KINDS, WRITTEN_DOWN, type SaidKind } from './own-word.entity.js';

/** Asks for a letter with a link and a code. */
export class AskForLetter {
  @IsEmail() @MaxLength(254) email: string;
  @IsDay() birthDate: string;
}

/** The link or the code of the letter, in the browser that asked for it. */
export class EnterOwnPages {
  @IsOptional() @IsString() @Length(20, 100) token?: string;
  /** Eight digits; spaces do no harm. */
  @IsOptional() @IsString() @Matches(/^[\d ]{8,16}$/, { message: 'code:own.code-digits' }) code?: string;
}

export class SayOwnWord {
  @IsUUID() participationId: string;
  @IsIn(SAID_KINDS) kind: SaidKind;
  @IsOptional() @IsUUID() planId?: string | null;
  @IsOptional() @IsUUID() interventionId?: string | null;
  @IsString() @Length(1, 2000) words: string;
}

export class AnswerOwnOffer {
  @IsOptional() @IsString() @MaxLength(2000) words?: string;
}

export class DeclineOwnOffer extends AnswerOwnOffer {
  @IsIn(DECLINE_REASONS) declineReason: DeclineReason;
}

export class OpenOwnAccess {
  /** As the person has confirmed it. */
  @IsEmail() @MaxLength(254) email: string;
  /** The day the person said yes to electronic contact. */
  @IsDay() agreedOn: string;
  /** A protected person has been asked expressly. */
  @IsOptional() @IsBoolean() askedExpressly?: boolean;
}

export class CloseOwnAccess {
  @IsIn(CLOSE_REASONS) reason: (typeof CLOSE_REASONS)[number];
}

/** What was said on paper or by voice. */
export class WriteDownWord {
  @IsIn(SAID_KINDS) kind: SaidKind;
  @IsIn(WRITTEN_DOWN) given: (typeof WRITTEN_DOWN)[number];
  /** Today when left out. */
  @IsOptional() @IsDay() saidOn?: string;
  @IsOptional() @IsUUID() planId?: string | null;
  @IsOptional() @IsUUID() interventionId?: string | null;
  @IsString() @Length(1, 2000) words: string;
}

/** 1 not at all … 4 wholly. */
export class AnswerInfluence {
  /** I take part in deciding what is done. */
  @IsInt() @Min(1) @Max(4) part: number;
  /** What I say makes a difference. */
  @IsInt() @Min(1) @Max(4) heard: number;
  /** I understand my plan. */
  @IsInt() @Min(1) @Max(4) clear: number;
}

/** How well the support fits: 1 not at all … 5 very well. */
export class RateFit {
  @IsInt() @Min(1) @Max(5) fit: number;
  @IsOptional() @IsString() @MaxLength(2000) words?: string;
}

/** What was said of it on paper or by voice. */
export class WriteDownFit extends RateFit {
  @IsIn(WRITTEN_DOWN) given: (typeof WRITTEN_DOWN)[number];
  /** Today when left out. */
  @IsOptional() @IsDay() ratedOn?: string;
}

export class AnswerWord {
  @IsString() @Length(1, 2000) answer: string;
}

/** A page of the log: the days before this one. */
export class OwnLogQuery {
  @IsOptional() @IsDay() before?: string;
}
