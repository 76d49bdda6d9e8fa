import { IsBoolean, IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { SECTORS, type Sector } from './workplace.entity.js';

export class WriteWorkplace {
  @IsString() @Length(2, 200) name: string;
  /** NNNNNN-NNNN; never a sole trader's, which is a personal number. */
  @IsOptional() @IsString() @MaxLength(20) orgNumber?: string | null;
  @IsIn(SECTORS) sector: Sector;
  /** Which sector, where it is another. */
  @IsOptional() @IsString() @MaxLength(100) sectorWords?: string | null;
  @IsOptional() @IsString() @MaxLength(200) place?: string | null;
  @IsOptional() @IsString() @MaxLength(100) contactName?: string | null;
  @IsOptional() @IsString() @MaxLength(40) contactPhone?: string | null;
  /** False: nobody is placed there any longer. */
  @IsOptional() @IsBoolean() active?: boolean;
}
