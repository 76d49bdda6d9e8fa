import type { PartyKind, PartyRole, TargetKind, TargetPopulation, TargetStrength } from '../claims/claims.js';
import type { Provenance } from '../record/record.js';
import type { ActorKind, GoalMeasure, Origin, PartnerRole } from './structure.entity.js';

export class NeededPersons {
  of: number;
  /** The claim that names this whole; null when the sentence of the percentage names it itself. */
  targetId: string | null;
  persons: number;
}

export class TargetView {
  id: string;
  version: number;
  kind: TargetKind;
  strength: TargetStrength;
  value: number;
  unit: 'persons' | 'percent';
  population: TargetPopulation | null;
  /** Of whom it is counted, in words. */
  populationText: string;
  /** The whole a person chose instead of the claim's own. */
  countedOf: TargetPopulation | null;
  byGender: boolean;
  quote: string | null;
  line: number | null;
  provenance: Provenance | null;
  origin: 'RECORD' | 'LOCAL';
  /** When the record that claims it was read in. */
  claimedAt: string | null;
  governing: boolean;
  governedAt: string | null;
  governedBy: string | null;
  reason: string | null;
  /** Held against when nobody has chosen: the most binding of claims that name the same number. */
  leading: boolean;
  /** Against the claim that governs. */
  difference: number | null;
  /** A percentage in persons, of each number of participants that is claimed. */
  needed: NeededPersons[];
  /** Whole kronor of the budget for each participant of this claim. */
  costPerParticipantSek: number | null;
}

export class ReconciledClaim {
  targetId: string;
  value: number;
  /** What the parts add up to, less the claim. */
  difference: number;
}

/** The parts' numbers against every claim. */
export class ReconciledView {
  sum: number;
  /** Parts that name no number of their own. */
  without: number;
  against: ReconciledClaim[];
}

export class SubprojectView {
  id: string;
  version: number;
  name: string;
  leadOrganisationId: string | null;
  leadOrganisation: string | null;
  targetParticipants: number | null;
  method: string | null;
  targetGroup: string | null;
  startsOn: string;
  endsOn: string | null;
  origin: Origin;
  succeedsId: string | null;
  /** Part of the structure on the day asked for. */
  current: boolean;
}

export class PartnerView {
  id: string;
  version: number;
  organisationId: string;
  name: string;
  kind: string;
  role: PartnerRole;
  memberOfId: string | null;
  memberOf: string | null;
  origin: Origin;
  quote: string | null;
}

/** Somebody the text names, with the roles it hints at. */
export class PartyView {
  value: string;
  kind: PartyKind;
  code: string | null;
  roles: PartyRole[];
  /** Named as one among others. */
  example: boolean;
  quote: string;
  line: number;
  provenance: Provenance;
}

/** What the text says there should be, against what the register has. */
export class ConsortiumCheck {
  what: 'COORDINATION_ASSOCIATION' | 'MUNICIPALITY' | 'SUBPROJECT' | 'PARTY';
  name: string | null;
  claimed: number;
  registered: number;
  holds: boolean;
  quote: string;
}

export class GoalView {
  id: string;
  version: number;
  words: string;
  origin: 'RECORD' | 'LOCAL';
  provenance: Provenance | null;
  quote: string | null;
  line: number | null;
  reason: string | null;
  /** The figure it is followed by, where somebody has chosen one. */
  measure: GoalMeasure | null;
}

export class MunicipalityView {
  id: string;
  version: number;
  code: string;
  name: string;
  unitId: string | null;
  unitName: string | null;
  origin: Origin | 'DERIVED';
  quote: string | null;
}

export class ActorContactView {
  id: string;
  version: number;
  name: string;
  duty: string;
  email: string | null;
  phone: string | null;
}

export class ActorView {
  id: string;
  version: number;
  kind: ActorKind;
  kindWords: string | null;
  part: 'INTERNAL' | 'EXTERNAL';
  branchId: string | null;
  branchName: string | null;
  organisation: string | null;
  municipalityCode: string | null;
  municipality: string | null;
  origin: Origin;
  quote: string | null;
  contacts: ActorContactView[];
}
