import type { BranchKind } from '#organisations';
import type { ShortageReason } from './shortage.entity.js';

export class ShortageView {
  id: string;
  typeCode: string;
  typeSv: string;
  typeEn: string;
  partyKind: BranchKind;
  why: ShortageReason;
  words: string;
  noticedOn: string;
  metOn: string | null;
  writtenByName: string;
  own: boolean;
  version: number;
}

export class ShortageList {
  items: ShortageView[];
}

/** How often something was needed and not to be had: persons and times; null where fewer than five stand behind a number. */
export class ShortageCount {
  typeSv: string;
  typeEn: string;
  partyKind: BranchKind;
  why: ShortageReason;
  women: number | null;
  men: number | null;
  persons: number | null;
  times: number | null;
  /** Needs that are not met yet, in times. */
  unmet: number | null;
}

export class ShortageReport {
  items: ShortageCount[];
  /** So many different lacks stand behind the report, also those too small to tell. */
  kinds: number;
  /** Below this nothing is told. */
  least: number;
}
