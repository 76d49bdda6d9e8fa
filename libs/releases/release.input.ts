import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { IsDay } from '#platform';
import { SPANS, type Span } from './plan.js';

/** Of which month or quarter, named by its last day. */
export class ReleaseQuery {
  @IsIn(SPANS) span: Span;
  @IsDay() endsOn: string;
}

export class MakeRelease extends ReleaseQuery {}

export class ReleasesQuery {
  /** Which one is shown whole; the newest that stands, when left out. */
  @IsOptional() @IsUUID() shown?: string;
}

export class WithdrawRelease {
  @IsString() @Length(3, 1000) reason: string;
}
