import type { HandoverMove, HandoverStatus } from '#access';
import type { ChecklistItem, ReturnReason } from './handover-words.js';

export class HandoverView {
  id: string;
  participationId: string;
  pseudonym: string;
  givenName: string | null;
  familyName: string | null;
  protected: boolean;
  projectName: string;
  fromUnitName: string;
  fromBranchName: string;
  /** Who was responsible when it was offered. */
  fromName: string | null;
  toUnitName: string;
  toBranchName: string;
  toName: string | null;
  status: HandoverStatus;
  dueOn: string;
  /** Open, and past its day. */
  late: boolean;
  meetingOn: string | null;
  checklist: ChecklistItem[];
  /** Null to those who may not read it. */
  summary: string | null;
  approvedOn: string | null;
  returnReason: ReturnReason | null;
  /** What overtook it; null where the sender took it back. */
  withdrawnBecause: 'PARTICIPATION_ENDED' | 'MOVED' | null;
  returnWords: string | null;
  offeredAt: Date;
  offeredByName: string;
  acceptedAt: Date | null;
  firstContactOn: string | null;
  returnedAt: Date | null;
  /** From offer to first contact, or to today. */
  days: number;
  /** One's own next steps. */
  moves: HandoverMove[];
  version: number;
}

export class HandoverList {
  today: string;
  items: HandoverView[];
}

/** A stage of the way: who answered for the person, from when, and how it was taken over. */
export class Stage {
  unitName: string;
  branchName: string;
  startsOn: string;
  endsOn: string | null;
  acceptedOn: string | null;
}

export class Chain {
  today: string;
  stages: Stage[];
  handovers: HandoverView[];
}

/** One case of somebody who leaves, and what a change means to the person. */
export class CaseToHandOver {
  participationId: string;
  pseudonym: string;
  givenName: string | null;
  familyName: string | null;
  protected: boolean;
  /** Responsible since. */
  since: string;
  /** How many times the person has changed responsible before. */
  changes: number;
  deputyId: string | null;
  deputyName: string | null;
  /** A handover is open already. */
  offered: boolean;
}

/** Somebody who can take over, and how many they answer for today. */
export class Colleague {
  id: string;
  name: string;
  cases: number;
}

export class CasesToHandOver {
  today: string;
  name: string;
  cases: CaseToHandOver[];
  colleagues: Colleague[];
}

export class HandoversOffered {
  ids: string[];
}
