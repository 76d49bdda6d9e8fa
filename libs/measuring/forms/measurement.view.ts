import { InstrumentDefinition } from '../instruments/instrument.view.js';
import type { Respondent } from '../instruments/instrument.entity.js';
import type { Answering, Occasion } from './measurement.entity.js';

export class BandWords {
  sv: string;
  en: string;
}

export class AnswerValue {
  key: string;
  value: number | null;
}

export class GoalLevel {
  words: string;
  weight: number;
  level: number;
}

export class MeasurementView {
  id: string;
  instrumentId: string;
  occasion: Occasion;
  measuredOn: string;
  respondent: Answering;
  minutes: number | null;
  missing: number;
  /** Null where too little was answered, or where it is not shown to whoever asks. */
  score: number | null;
  band: BandWords | null;
  /** Score less the score of the baseline by the same edition. */
  change: number | null;
  /** Whether one sees what was answered; else that it was, alone. */
  answersShown: boolean;
  values: AnswerValue[];
  goals: GoalLevel[];
  words: string;
  /** How the participant says it has become since the first time, from -2 to 2, and how it was to answer, from 1 to 5. */
  feltChange: number | null;
  acceptability: number | null;
  /** How many times the answers were corrected, and why the last time. */
  corrections: number;
  reason: string | null;
  withdrawnAt: string | null;
  withdrawnWhy: string | null;
  writtenByName: string | null;
  version: number;
}

/** What is to be asked next. */
export class MeasurementDue {
  occasion: Occasion;
  on: string;
}

export class MeasuredInstrument {
  id: string;
  key: string;
  edition: number;
  sv: string;
  en: string;
  respondent: Respondent;
  aboutHealth: boolean;
  definition: InstrumentDefinition;
  /** The project asks by it now. */
  inUse: boolean;
  due: MeasurementDue | null;
  /** Where the project tries the method: whether it is asked of this participant. Null where it is not tried. */
  tried: boolean | null;
  /** The newest first. */
  measurements: MeasurementView[];
}

export class MeasurementsOfParticipant {
  participationId: string;
  pseudonym: string;
  today: string;
  /** Those asked by now first. */
  instruments: MeasuredInstrument[];
}

/** A version of the answers as it was. */
export class AnswerVersion {
  no: number;
  values: AnswerValue[];
  goals: GoalLevel[];
  words: string;
  score: number | null;
  reason: string | null;
  writtenAt: string;
  writtenByName: string | null;
}

export class AnswerVersions {
  items: AnswerVersion[];
}
