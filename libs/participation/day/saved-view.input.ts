import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsDefined, IsIn, IsOptional, IsString, IsUUID, Length, ValidateNested } from 'class-validator';

export const STATUSES = ['ACTIVE', 'PAUSED', 'ENDED'] as const;

/** Which rows a list shows. There is no name in it: a saved view outlives what one may know. */
export class ViewFilters {
  @IsOptional() @IsArray() @ArrayMaxSize(3) @IsIn(STATUSES, { each: true }) status?: (typeof STATUSES)[number][];
  @IsOptional() @IsBoolean() mine?: boolean;
  @IsOptional() @IsUUID() unitId?: string | null;
  @IsOptional() @IsUUID() projectId?: string | null;
}

export class SaveView {
  @IsString() @Length(1, 60) name: string;
  @IsDefined() @ValidateNested() @Type(() => ViewFilters) filters: ViewFilters;
}
