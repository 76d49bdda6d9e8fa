import type { Respondent } from './instrument.entity.js';
import type { LicenceKind } from './instrument.rules.js';

export class ItemWords {
  sv: string;
  en?: string;
}

export class InstrumentItem {
  key: string;
  words: ItemWords | null;
  reversed: boolean;
}

export class AnswerScale {
  from: number;
  to: number;
}

export class InstrumentScoring {
  kind: 'SUM' | 'MEAN' | 'GOALS';
  factor?: number;
  missing?: number;
}

export class ScoreBand {
  from: number;
  sv: string;
  en: string;
}

export class ScaleAnchor {
  at: number;
  sv: string;
  en?: string;
}

/** What is asked, and how it is scored. */
export class InstrumentDefinition {
  items: InstrumentItem[];
  scale: AnswerScale;
  scoring: InstrumentScoring;
  bands: ScoreBand[];
  better: 'HIGHER' | 'LOWER';
  anchors?: ScaleAnchor[];
}

export class LicenceView {
  holder: string;
  kind: 'PERMISSION' | 'PAID';
  reference: string;
  validTo: string | null;
  recordedAt: string;
  recordedByName: string | null;
  /** It has not run out. */
  holds: boolean;
}

export class InstrumentUseView {
  id: string;
  atEntry: boolean;
  everyDays: number | null;
  atExit: boolean;
  retiredOn: string | null;
  version: number;
}

export class InstrumentRow {
  id: string;
  key: string;
  edition: number;
  /** The project's own edition; else it came with the program. */
  own: boolean;
  sv: string;
  en: string;
  respondent: Respondent;
  licence: LicenceKind;
  licensor: string | null;
  aboutHealth: boolean;
  items: number;
  /** How many of the items have their words here. */
  worded: number;
  goals: boolean;
  reason: string | null;
  madeByName: string | null;
  needsLicence: boolean;
  licensed: LicenceView | null;
  use: InstrumentUseView | null;
}

export class InstrumentsOfProject {
  projectId: string;
  today: string;
  /** The newest edition of each first; those in use before the others. */
  items: InstrumentRow[];
}

/** An instrument in the shape in which another is loaded. */
export class InstrumentFile extends InstrumentDefinition {
  key: string;
  edition: number;
  sv: string;
  en: string;
  respondent: Respondent;
  licence: LicenceKind;
  licensor: string | null;
  source: string | null;
  aboutHealth: boolean;
}
