import type { TargetStrength } from './claims/claims.js';

export class ParticipantTarget {
  id: string;
  value: number;
  strength: TargetStrength;
  quote: string | null;
  governing: boolean;
  leading: boolean;
  difference: number | null;
  /** Persons still missing; 0 when reached, null when the count is not shown. */
  missing: number | null;
  reachedPercent: number | null;
  costPerParticipantSek: number | null;
}

/** Persons who have taken part against every number of participants that was claimed. */
export class ParticipantCount {
  asOf: string;
  /** Who is counted, in words. */
  population: string;
  women: number | null;
  men: number | null;
  other: number | null;
  /** Persons, each once. Null where a figure is too small to be shown. */
  total: number | null;
  /** One person may have taken part more than once. */
  participations: number | null;
  costPerParticipantSek: number | null;
  targets: ParticipantTarget[];
}

export class CoverageRow {
  code: string;
  name: string;
  unitNames: string[];
  /** Participations whose home is a unit of the municipality. Null where too few to be shown. */
  women: number | null;
  men: number | null;
  total: number | null;
  /** Nobody has taken part there yet. */
  empty: boolean;
}

export class Coverage {
  asOf: string;
  population: string;
  municipalities: CoverageRow[];
  /** Municipalities without a single participation. */
  without: string[];
}
