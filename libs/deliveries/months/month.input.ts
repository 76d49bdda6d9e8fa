import { IsString, Length } from 'class-validator';

export class ReopenReportingMonth {
  @IsString() @Length(3, 500) reason: string;
}
