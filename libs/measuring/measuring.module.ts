import { Module } from '@nestjs/common';
import { MeasurementService } from './forms/measurement.service.js';
import { TrialService } from './trials/trial.service.js';
import { InstrumentService } from './instruments/instrument.service.js';

const SERVICES = [InstrumentService, MeasurementService, TrialService];

@Module({ providers: SERVICES, exports: SERVICES })
export class MeasuringModule {}
