import type { Fault, Status, Step } from './month.rules.js';

/** A month of a project, as far as it has come. */
export class MonthSummary {
  /** YYYY-MM. */
  month: string;
  status: Status;
  /** From which day it may be told, and the last day to do it. */
  opensOn: string;
  dueOn: string;
  /** Not sent, and the last day is past. */
  late: boolean;
  /** Who take part in it now. */
  people: number;
  /** Branches with somebody in it, and those whose part is handed over and still says what is so. */
  branches: number;
  handed: number;
  /** What was sent differs from what is so now, or from a month before that does. */
  sendAgain: boolean;
}

export class MonthList {
  projectId: string;
  projectName: string;
  today: string;
  /** Only of the own branch's people. */
  ownBranch: boolean;
  items: MonthSummary[];
}

/** What a branch would hand over, and what it has. */
export class MonthPartView {
  branchId: string;
  branchName: string;
  organisationName: string;
  /** The one the reader acts for. */
  own: boolean;
  people: number;
  /** With protected data: counted, never named. */
  shielded: number;
  /** Null to the branches themselves. */
  hours: number | null;
  handedAt: string | null;
  handedByName: string | null;
  /** What was handed over is what is so now. */
  current: boolean;
}

/** One who must be mended before the month can be closed. */
export class MonthFault {
  fault: Fault;
  participationId: string;
  pseudonym: string;
  /** Null for those who may not know. */
  givenName: string | null;
  familyName: string | null;
  branchName: string;
}

/** How many more in a branch, where the reader is not told who. */
export class HiddenFault {
  fault: Fault;
  branchName: string;
  people: number;
}

export class SentRow {
  startsOn: string;
  endsOn: string | null;
  hours: number;
  activities: number;
}

/** Where what was sent differs from what is so now. */
export class MonthDifference {
  participationId: string;
  pseudonym: string;
  /** Null for somebody who was not in the file. */
  sent: SentRow | null;
  /** Null for somebody who would not be. */
  now: SentRow | null;
  otherNumber: boolean;
}

/** A file that was made. */
export class DeliveryView {
  id: string;
  edition: number;
  rows: number;
  hours: number;
  /** SHA-256 of its bytes. */
  digest: string;
  madeAt: string;
  madeByName: string;
}

export class MonthDetail extends MonthSummary {
  projectId: string;
  projectName: string;
  /** 0 for a month nobody has closed. */
  version: number;
  /** What may be done with it as it stands. */
  steps: Step[];
  /** By the reader: so somebody else submits it. */
  preparedByReader: boolean;
  preparedAt: string | null;
  preparedByName: string | null;
  submittedAt: string | null;
  submittedByName: string | null;
  reopenedAt: string | null;
  reopenedByName: string | null;
  reopenReason: string | null;
  parts: MonthPartView[];
  faults: MonthFault[];
  hiddenFaults: HiddenFault[];
  differences: MonthDifference[];
  hiddenDifferences: number;
  /** This month and those after it whose files are sent again if it is opened. */
  again: string[];
  /** Months before this one that somebody took part in and that are not submitted: files are read in in order. */
  unsentBefore: string[];
  files: DeliveryView[];
}
