/** How progress is measured, and which way of measuring holds. */
export { Measurement, MeasurementAnswer } from './forms/measurement.entity.js';
export * from './forms/measurement.input.js';
export { MeasurementService } from './forms/measurement.service.js';
export * from './forms/measurement.view.js';
export { Instrument, InstrumentLicence, InstrumentUse } from './instruments/instrument.entity.js';
export * from './instruments/instrument.input.js';
export * from './instruments/instrument.rules.js';
export { InstrumentService } from './instruments/instrument.service.js';
export * from './instruments/instrument.view.js';
export { MeasurementTrial } from './trials/trial.entity.js';
export * from './trials/trial.input.js';
export { TrialService } from './trials/trial.service.js';
export * from './trials/trial.view.js';
export { MeasuringModule } from './measuring.module.js';
