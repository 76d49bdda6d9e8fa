import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { IsDay } from '#platform';
import { SECTORS, type Sector } from '#workplaces';
import { TRAINING_OUTCOMES, type TrainingOutcome } from './work-training.entity.js';

export class ChangeWorkTraining {
  @IsIn(SECTORS) sector: Sector;
  @IsOptional() @IsString() @MaxLength(100) sectorWords?: string | null;
  @IsOptional() @IsString() @MaxLength(200) supervisor?: string | null;
  @IsOptional() @IsString() @MaxLength(2000) tasks?: string;
  /** How the work is made to fit. */
  @IsOptional() @IsString() @MaxLength(2000) adaptation?: string;
  @IsDay() startsOn: string;
  /** Its last day, with how it ended. */
  @IsOptional() @IsDay() endsOn?: string | null;
  @IsOptional() @IsIn(TRAINING_OUTCOMES) outcome?: TrainingOutcome | null;
  @IsOptional() @IsString() @MaxLength(2000) participantWords?: string | null;
  @IsOptional() @IsString() @MaxLength(2000) supervisorWords?: string | null;
}

export class ArrangeWorkTraining extends ChangeWorkTraining {
  @IsUUID() workplaceId: string;
}
