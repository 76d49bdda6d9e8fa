import type { Moment } from './session.entity.js';

/** A goal in the participant's own words. */
export class OwnGoal {
  id: string;
  words: string;
}

/** An intervention of the own branch to which something can be written. */
export class OpenIntervention {
  id: string;
  typeCode: string;
  typeSv: string;
  typeEn: string;
}

export class SessionView {
  id: string;
  interventionId: string;
  heldOn: string;
  minutes: number | null;
  goalId: string | null;
  focus: string;
  importance: number | null;
  confidence: number | null;
  readiness: number | null;
  ownWords: string;
  nextStep: string;
  followUpOn: string | null;
  writtenByName: string;
  /** Whether one wrote it oneself, and so may correct it. */
  mine: boolean;
  version: number;
}

/** The participant's own goals come first; then what was said of them. */
export class Motivation {
  goals: OwnGoal[];
  sessions: SessionView[];
  running: OpenIntervention[];
}

export class WellbeingView {
  id: string;
  interventionId: string;
  moment: Moment;
  measuredOn: string;
  score: number;
  words: string;
  writtenByName: string;
  mine: boolean;
  version: number;
}

/** One intervention with what was measured around it. */
export class WellbeingAround {
  interventionId: string;
  typeSv: string;
  typeEn: string;
  own: boolean;
  /** It has not ended, so that more can be measured. */
  open: boolean;
  measured: WellbeingView[];
  /** After less before; null until both are there. */
  difference: number | null;
}

export class WellbeingList {
  items: WellbeingAround[];
}
