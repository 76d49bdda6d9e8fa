import type { Category } from '#access';
import type { ConsentForm, ConsentKind } from './consent.entity.js';

export type ConsentStatus = 'ACTIVE' | 'FUTURE' | 'ENDED' | 'WITHDRAWN';

/** What the host of an activity elsewhere is told of a guest. */
export class ConsentGuest {
  activityName: string;
  place: string;
  schedule: string;
  name: string;
  hours: string;
  adaptations: string | null;
}

export class ConsentView {
  id: string;
  /** `GUEST`: to take part in an activity elsewhere, whose host sees what stands in `guest` and no part of the file. */
  kind: ConsentKind | 'GUEST';
  fromBranchName: string;
  toUnitId: string;
  toUnitName: string;
  toOrganisation: string;
  toAccountId: string | null;
  toAccountName: string | null;
  categories: Category[];
  purpose: string;
  form: ConsentForm;
  language: string | null;
  givenOn: string;
  validFrom: string;
  validTo: string;
  documentedAt: Date;
  documentedByName: string | null;
  withdrawnAt: Date | null;
  withdrawnByName: string | null;
  status: ConsentStatus;
  version: number;
  effect: WithdrawalEffect;
  guest: ConsentGuest | null;
}

/** What withdrawing does: which parts the receiver stops seeing, and which another consent still opens. */
export class WithdrawalEffect {
  loses: Category[];
  keeps: Category[];
}

export class ConsentList {
  items: ConsentView[];
}

/** Somebody a consent may name. */
export class ConsentReceiver {
  id: string;
  name: string;
}

export class ConsentReceiverList {
  items: ConsentReceiver[];
}

/** Who stops seeing what, told when a consent is withdrawn. */
export class ConsentWithdrawn {
  toUnitName: string;
  toOrganisation: string;
  toAccountName: string | null;
  effect: WithdrawalEffect;
}
