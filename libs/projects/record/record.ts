import type { RecordClaims, TargetClaim } from '../claims/claims.js';
import type { Generation } from './codes.js';

/** STATED stands in the source, DERIVED follows from it, MISSING stands nowhere in it, OUTSIDE is known from another source. */
export type FactStatus = 'STATED' | 'DERIVED' | 'MISSING' | 'OUTSIDE';

/** What is asked for in an application is not yet decided; the two are never mixed. */
export type Provenance = 'APPLICATION' | 'DECISION';

/** One fact of a project with the words it was read from. A missing fact is null, never 0. */
export interface Fact<T> {
  value: T | null;
  /** Verbatim, typing errors kept. For a derived fact the words it was derived from. */
  quote: string | null;
  /** The line of the source on which the quote begins, from 1. */
  line: number | null;
  status: FactStatus;
  provenance: Provenance;
}

export type OwnerKind =
  | 'REGION' | 'MUNICIPALITY' | 'COORDINATION_ASSOCIATION' | 'MUNICIPAL_FEDERATION' | 'STATE_AGENCY' | 'PUBLIC_BODY'
  | 'ASSOCIATION' | 'FOUNDATION' | 'ECONOMIC_ASSOCIATION' | 'COMPANY' | 'PARTNERSHIP' | 'SOLE_TRADER' | 'OTHER';

/** The facts of a project, whichever of the two layouts they were read from. */
export interface RecordFacts {
  registrationNo: Fact<string>;
  name: Fact<string>;
  country: Fact<string>;
  ownerName: Fact<string>;
  ownerOrgNo: Fact<string>;
  ownerKind: Fact<OwnerKind>;
  postalCode: Fact<string>;
  place: Fact<string>;
  address: Fact<string>;
  region: Fact<string>;
  nuts2: Fact<string>;
  startsOn: Fact<string>;
  endsOn: Fact<string>;
  fund: Fact<string>;
  cci: Fact<string>;
  priority: Fact<string>;
  specificObjective: Fact<string>;
  interventionField: Fact<string>;
  unionRatePercent: Fact<number>;
  budgetSek: Fact<number>;
  grantedSek: Fact<number>;
  grantedSharePercent: Fact<number>;
  plannedParticipants: Fact<number>;
  secondaryThemeChildPoverty: Fact<boolean>;
  strategicImportance: Fact<boolean>;
}

/** Personal data of staff: kept apart, so that it can be removed or replaced (`withoutContact`). */
export interface RecordContact {
  name: Fact<string>;
  email: Fact<string>;
  phone: Fact<string>;
}

/** Something in the source that does not agree with itself, with the code lists or with spelling. Nothing is merged or mended silently. */
export interface Discrepancy {
  field: string;
  values: (string | number)[];
  note: string;
}

/** A label of the source with its value, as written. */
export interface RecordEntry {
  label: string;
  value: string;
  /** Both, as they stand in the source. */
  quote: string;
  line: number;
}

export interface RecordReading {
  generation: Generation;
  facts: RecordFacts;
  /** Further numbers under which the project is known. */
  aliases: Fact<string>[];
  contact: RecordContact | null;
  targets: TargetClaim[];
  claims: RecordClaims;
  discrepancies: Discrepancy[];
  title: string | null;
  entries: RecordEntry[];
  /** The free text as written, and with its typing errors mended for display. */
  text: string;
  displayText: string;
  /** What was left out as noise of the web page, and the whole source untouched. */
  boilerplate: string[];
  source: string;
}
