import type { TargetStrength } from './claims/claims.js';

export class ParticipantTarget {
  id: string;
  value: number;
  strength: TargetStrength;
  quote: string | null;
  governing: boolean;
  leading: boolean;
  difference: number | null;
  /** Persons still missing; 0 when reached. */
  missing: number;
  reachedPercent: number;
  costPerParticipantSek: number | null;
}

/** Persons who have taken part against every number of participants that was claimed. */
export class ParticipantCount {
  asOf: string;
  /** Who is counted, in words. */
  population: string;
  women: number;
  men: number;
  other: number;
  /** Persons, each once. */
  total: number;
  /** One person may have taken part more than once. */
  participations: number;
  costPerParticipantSek: number | null;
  targets: ParticipantTarget[];
}

export class CoverageRow {
  code: string;
  name: string;
  unitNames: string[];
  /** Participations whose home is a unit of the municipality. */
  women: number;
  men: number;
  total: number;
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
