import type { ExtractStatus } from './extract.rules.js';
import type { Variable } from './variables.js';

export class FindingView {
  id: string;
  words: string;
  writtenAt: string;
  writtenByName: string | null;
  disseminationId: string | null;
  /** What was spread, and when; null until it is linked. */
  spreadAs: string | null;
  spreadOn: string | null;
  version: number;
}

export class ExtractView {
  id: string;
  purpose: string;
  ground: string;
  variables: Variable[];
  least: number;
  endsOn: string;
  askedAt: string;
  askedByName: string | null;
  /** The reader asked for it. */
  own: boolean;
  status: ExtractStatus;
  decidedAt: string | null;
  decidedByName: string | null;
  decision: string | null;
  /** The day its persons stood as they are told; null until it is approved. */
  asOf: string | null;
  told: number | null;
  generalised: number | null;
  /** Whether there were some who could not be told of. */
  leftOut: boolean | null;
  stoppedAt: string | null;
  stoppedReason: string | null;
  version: number;
  findings: FindingView[];
}

export class SpreadEntry {
  id: string;
  result: string;
  toldOn: string;
}

export class Extracts {
  projectId: string;
  projectName: string;
  today: string;
  items: ExtractView[];
  /** The project's log of what was spread, for a finding to be linked to. */
  disseminations: SpreadEntry[];
}

/** By which variables those who are too few stand out: how many they would be without it. */
export class ExtractCause {
  variable: Variable;
  fewWithout: number;
}

/** What an extract would tell, for the one who decides on it. */
export class ExtractPreview {
  persons: number;
  told: number;
  generalised: number;
  leftOut: number;
  /** How many stand out before anything is told more roughly. */
  few: number;
  causes: ExtractCause[];
}
