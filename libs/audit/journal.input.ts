import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { IsDay } from '#platform';

export const LINE_KINDS = ['READ', 'EVENT', 'DENIED', 'SIGN_IN', 'GRANT'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** Which lines of the log: from day to day, by whom, about whom. */
export class JournalQuery {
  @IsDay() from: string;
  @IsDay() to: string;
  /** Part of a colleague's name. */
  @IsOptional() @IsString() @Length(2, 100) account?: string;
  /** The participant's code, as it stands beside the name in every list. */
  @IsOptional() @Matches(/^[Dd]-\d{6}$/) pseudonym?: string;
  @IsOptional() @IsIn(LINE_KINDS) kind?: LineKind;
}

export class JournalPageQuery extends JournalQuery {
  /** What the page before gave as `next`. */
  @IsOptional() @Matches(/^\d{1,18}$/) before?: string;
}
