import { ApiProperty } from '@nestjs/swagger';
import type { Generation } from './record/codes.js';
import { factValue, factValues } from './fact-value.js';
import type { ProjectState } from './period.rules.js';
import type { FactValue } from './project.entity.js';
import type { FactStatus, Provenance } from './record/record.js';
import { ActorView, ConsortiumCheck, GoalView, MunicipalityView, PartnerView, PartyView, ReconciledView, SubprojectView, TargetView } from './structure/structure.view.js';

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

export class ProjectList {
  items: ProjectRow[];
}

/** A month or a quarter, the first and the last cut off by the project's own period. */
export class ReportPeriod {
  kind: 'MONTH' | 'QUARTER';
  name: string;
  startsOn: string;
  endsOn: string;
}

export class PeriodView {
  startsOn: string;
  endsOn: string;
  /** The last participants are followed until then. */
  followUpUntil: string;
  /** As the record has it, where a demo has moved the period. */
  recordStartsOn: string;
  recordEndsOn: string;
  reports: ReportPeriod[];
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

export class SourceView {
  fileName: string;
  importedAt: string;
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
  reconciled: ReconciledView;
  partners: PartnerView[];
  consortium: ConsortiumCheck[];
  municipalities: MunicipalityView[];
  actors: ActorView[];
  goals: GoalView[];
  goalsAreOpen: boolean;
  parties: PartyView[];
  /** The free text, typing errors mended for display; as written it stands in the source. */
  text: string;
  sources: SourceView[];
}

/** A project to choose among. */
export class WorkedIn {
  id: string;
  name: string;
}
