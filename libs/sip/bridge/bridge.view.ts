import type { BridgeOutcome } from './bridge.entity.js';

export class BridgeView {
  id: string;
  version: number;
  programme: string;
  contact: string;
  openedOn: string;
  metOn: string | null;
  registeredOn: string | null;
  startedOn: string | null;
  endedOn: string | null;
  outcome: BridgeOutcome | null;
  outcomeWords: string;
  branchName: string;
  own: boolean;
  /** Days from the beginning to the start of the programme. */
  leadDays: number | null;
}

export class BridgeList {
  items: BridgeView[];
}
