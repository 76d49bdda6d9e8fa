import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { IsDay } from '#platform';
import { ALLOCATIONS, type Allocation } from './trial.entity.js';

/** Which instruments are tried, on whom, when, and how many it takes before anything is told. */
export class PlanTrial {
  @IsString() @Length(1, 150) name: string;
  @IsArray() @ArrayMinSize(2) @ArrayMaxSize(6) @ArrayUnique() @IsUUID('all', { each: true }) instrumentIds: string[];
  @IsIn(ALLOCATIONS) allocation: Allocation;
  /** From which day forms count. */
  @IsDay() startsOn: string;
  @IsOptional() @IsInt() @Min(1) @Max(104) everyWeeks?: number | null;
  @IsBoolean() atExit: boolean;
  /** How soon those who say that nothing has changed are asked again. */
  @IsOptional() @IsInt() @Min(1) @Max(14) retestDays?: number | null;
  @IsInt() @Min(10) @Max(1000) pairsLeast: number;
  @IsInt() @Min(5) @Max(1000) outcomesLeast: number;
  @IsInt() @Min(10) @Max(1000) formsLeast: number;
}

export class DecideTrial {
  /** Which of the instruments is chosen. */
  @IsUUID() instrumentId: string;
  @IsString() @Length(10, 4000) grounds: string;
}
