import type { NavigationOutcome, NavigationStepKind } from './navigation.entity.js';

export class NavigationStepView {
  id: string;
  kind: NavigationStepKind;
  onDay: string;
  outcome: NavigationOutcome | null;
  words: string;
  writtenByName: string;
}

export class NavigationView {
  id: string;
  participationId: string;
  pseudonym: string;
  givenName: string | null;
  familyName: string | null;
  protected: boolean;
  projectName: string;
  /** The branch whose case it is. */
  branchName: string;
  question: string;
  target: string;
  leaderUnitName: string;
  askedOn: string;
  steps: NavigationStepView[];
  /** Its last step; null when nothing has happened yet. */
  stands: NavigationStepKind | null;
  outcome: NavigationOutcome | null;
  /** Since when it waits; null when it does not. */
  waitsSince: string | null;
  /** From question to the first meeting in care; null until then. */
  daysToMeeting: number | null;
  /** From question to the end, or to today. */
  days: number;
  /** Whether one may write the next step. */
  open: boolean;
}

export class NavigationList {
  items: NavigationView[];
}

export class LeaderUnit {
  id: string;
  name: string;
  organisationName: string;
}

export class LeaderUnitList {
  items: LeaderUnit[];
}

/** Where the way through care is slow: by care unit; null where fewer than five stand behind a number. */
export class NavigationFigure {
  target: string;
  cases: number;
  open: number | null;
  /** Half of those who got a meeting had it within so many days. */
  medianDaysToMeeting: number | null;
  /** Half of the waits lasted at most so many days, those that last counted to today. */
  medianDaysWaiting: number | null;
  /** Cases in which care said no at some step. */
  refused: number | null;
}

export class NavigationFigures {
  items: NavigationFigure[];
  /** Care units with too few cases to tell of. */
  tooFew: number;
  least: number;
}
