import { IsOptional, IsUUID } from 'class-validator';

/** Which page of a list. */
export class PageQuery {
  /** What the page before gave as `next`. */
  @IsOptional() @IsUUID() after?: string;
}
