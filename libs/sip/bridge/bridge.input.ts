import { PartialType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { IsDay } from '#platform';
import { BRIDGE_OUTCOMES, type BridgeOutcome } from './bridge.entity.js';

export class OpenBridge {
  @IsString() @Length(2, 200) programme: string;
  /** Who is met at the authority. */
  @IsOptional() @IsString() @MaxLength(200) contact?: string;
  @IsDay() openedOn: string;
}

/** What is left out stays as it is. */
export class ChangeBridge extends PartialType(OpenBridge) {
  @IsOptional() @IsDay() metOn?: string | null;
  @IsOptional() @IsDay() registeredOn?: string | null;
  @IsOptional() @IsDay() startedOn?: string | null;
  @IsOptional() @IsDay() endedOn?: string | null;
  @IsOptional() @IsIn(BRIDGE_OUTCOMES) outcome?: BridgeOutcome | null;
  @IsOptional() @IsString() @MaxLength(2000) outcomeWords?: string;
}
