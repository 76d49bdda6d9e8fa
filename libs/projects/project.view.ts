import { ApiProperty } from '@nestjs/swagger';
import type { PartyKind, PartyRole, TargetKind, TargetPopulation, TargetStrength } from './claims/claims.js';
import type { Generation } from './record/codes.js';
import { factValue, factValues } from './fact-value.js';
import type { ProjectState } from './period.rules.js';
import type { FactValue } from './project.entity.js';
import type { FactStatus, Provenance } from './record/record.js';
import type { ActorKind, Origin, PartnerRole } from './structure/structure.entity.js';

/** One line of the portfolio. */
export class ProjectRow {
  id: string;
  registrationNo: string;
  name: string;
  displayName: string;
  ownerName: string | null;
  generation: Generation;
  /** Days as people meet them: a demo's move included. */
  startsOn: string | null;
  endsOn: string | null;
  region: string | null;
  nuts2: string | null;
  plannedParticipants: number | null;
  /** Persons who have taken part; only for those who follow the project. */
  participantCount: number | null;
  secondaryThemeChildPoverty: boolean | null;
  strategicImportance: boolean | null;
  status: ProjectState;
}

export class PeriodView {
  startsOn: string;
  endsOn: string;
  /** The last participants are followed until then. */
  followUpUntil: string;
  /** As the record has it, where a demo has moved the period. */
  recordStartsOn: string;
  recordEndsOn: string;
  reports: { kind: 'MONTH' | 'QUARTER'; name: string; startsOn: string; endsOn: string }[];
}

export class FactView {
  id: string;
  version: number;
  key: string;
  @ApiProperty(factValue) value: FactValue;
  /** What a code means in the lists of the project's generation. */
  meaning: string | null;
  status: FactStatus | 'CONFIRMED';
  /** Why there is no value. */
  reason: 'NOT_IN_SOURCE' | null;
  provenance: Provenance | null;
  quote: string | null;
  line: number | null;
  /** The document. */
  source: string | null;
  note: string | null;
  confirmedAt: string | null;
  confirmedBy: string | null;
}

export class DiscrepancyView {
  id: string;
  version: number;
  field: string;
  @ApiProperty(factValues) values: FactValue[];
  note: string;
  status: 'OPEN' | 'EXPLAINED';
  resolution: string | null;
  resolvedAt: string | null;
  resolvedBy: string | null;
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
  needed: { of: number; targetId: string | null; persons: number }[];
  /** Whole kronor of the budget for each participant of this claim. */
  costPerParticipantSek: number | null;
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
  contacts: { id: string; version: number; name: string; duty: string; email: string | null; phone: string | null }[];
}

export class OwnerView {
  name: string | null;
  orgNo: string | null;
  kind: string | null;
  /** The organisation of the house it was matched with. */
  organisationId: string | null;
  organisationName: string | null;
  /** PUBLIC: the Public Access to Information and Secrecy Act holds for the owner; PRIVATE: it does not, agreements do. */
  secrecy: 'PUBLIC' | 'PRIVATE' | null;
}

/** The contact person of the record; told to the keepers of the register alone. */
export class ContactView {
  version: number;
  name: string | null;
  email: string | null;
  phone: string | null;
  origin: 'RECORD' | 'LOCAL' | 'REMOVED';
}

export class ProjectView {
  id: string;
  version: number;
  registrationNo: string;
  aliases: string[];
  name: string;
  displayName: string;
  generation: Generation;
  /** The indicators its generation reports by. */
  indicators: 'CO/CR' | 'EECO/EECR';
  region: string | null;
  nuts2: string | null;
  status: ProjectState;
  period: PeriodView | null;
  shiftMonths: number;
  /** An archive: nothing of it is changed, unless it is opened again. */
  readOnly: boolean;
  openUntil: string | null;
  openReason: string | null;
  owner: OwnerView;
  contact: ContactView | null;
  /** Whether the one who asks keeps this register. */
  keeps: boolean;
  facts: FactView[];
  missing: string[];
  discrepancies: DiscrepancyView[];
  targets: TargetView[];
  subprojects: SubprojectView[];
  /** The parts' numbers, on the day asked for, against every claim. */
  reconciled: { sum: number; without: number; against: { targetId: string; value: number; difference: number }[] };
  partners: PartnerView[];
  consortium: ConsortiumCheck[];
  municipalities: MunicipalityView[];
  actors: ActorView[];
  goals: GoalView[];
  goalsAreOpen: boolean;
  parties: PartyView[];
  /** The free text, typing errors mended for display; as written it stands in the source. */
  text: string;
  sources: { fileName: string; importedAt: string }[];
}

export class ProjectList {
  items: ProjectRow[];
}
