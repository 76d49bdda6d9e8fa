import type { GapKindCode, GapMeasure } from './gap.entity.js';

/** What was last done about a gap. */
export class GapDone {
  taken: GapMeasure;
  on: string;
  pauseTo: string | null;
}

/** Somebody who is falling between: why, since when, who owns it, what was done. */
export class GapView {
  kind: GapKindCode;
  /** Null for a referral nobody has taken on yet. */
  participationId: string | null;
  referralId: string | null;
  pseudonym: string | null;
  givenName: string | null;
  familyName: string | null;
  protected: boolean;
  projectId: string;
  projectName: string;
  unitName: string;
  /** Who answers for the case, where one may know. */
  ownerName: string | null;
  /** Whether one carries it oneself. */
  mine: boolean;
  /** Its first day. */
  since: string;
  /** How many days old it is. */
  days: number;
  /** The day it is about: the next start, the review, the last day of a consent. */
  about: string | null;
  /** How many times in a row the person did not come. */
  times: number | null;
  done: GapDone | null;
  /** A planned pause holds today. */
  paused: boolean;
}

export class GapCount {
  kind: GapKindCode;
  count: number;
  paused: number;
}

/** How long people stood without an intervention in one project, as far as one sees it. */
export class GapSpan {
  projectId: string;
  projectName: string;
  /** Half of the stretches lasted at most so many days; those that last are counted up to today. */
  medianDays: number;
  stretches: number;
  open: number;
  /** The project's number of days from which a stretch counts. */
  threshold: number;
}

export class GapList {
  today: string;
  items: GapView[];
  counts: GapCount[];
  spans: GapSpan[];
}

/** A stretch without any intervention, and what ended it. */
export class GapStretch {
  startsOn: string;
  endsOn: string | null;
  days: number;
  closedBy: 'INTERVENTION' | 'EXIT' | null;
}

export class GapActionView {
  id: string;
  kind: GapKindCode;
  since: string;
  taken: GapMeasure;
  pauseTo: string | null;
  words: string;
  writtenAt: Date;
  writtenByName: string;
}

/** Everything about the gaps of one person. */
export class PersonGaps {
  today: string;
  /** Whether the days of this person are told to one at all; where not, `open` and `stretches` are empty and say nothing. */
  told: boolean;
  open: GapView[];
  stretches: GapStretch[];
  actions: GapActionView[];
}

export class GapRuleView {
  kind: GapKindCode;
  unit: 'DAYS' | 'TIMES';
  threshold: number;
  active: boolean;
  /** Samsteg's own number and where it comes from. */
  standard: number;
  sourceSv: string;
  sourceEn: string;
  /** The project's own choice, when it has made one. */
  chosen: { id: string; reason: string; version: number } | null;
}

export class GapRuleList {
  items: GapRuleView[];
}
