import type { Category } from '#access';
import type { ConsentForm, ConsentKind } from './consent.entity.js';

export type ConsentStatus = 'ACTIVE' | 'FUTURE' | 'ENDED' | 'WITHDRAWN';

export class ConsentView {
  id: string;
  kind: ConsentKind;
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
