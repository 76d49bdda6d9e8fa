import type { Provenance } from '../record/record.js';

/** Something the free text claims, with the sentence that claims it. */
export interface Claim<T> {
  value: T;
  quote: string;
  line: number;
  provenance: Provenance;
}

export type TargetKind = 'PARTICIPANTS' | 'STEP_PROGRESS' | 'WORK_OR_STUDIES' | 'INCREASED_LIVELIHOOD';
export type TargetStrength = 'PLANNED' | 'MINIMUM' | 'AMBITION' | 'GOAL';
export type TargetPopulation = 'ALL_PARTICIPANTS' | 'ALL_ENROLLED' | 'COMPLETED' | 'PLANNED';

/** A number the project is to reach. Two claims about the same thing stay two claims; a person chooses which one governs. */
export interface TargetClaim extends Claim<number> {
  kind: TargetKind;
  strength: TargetStrength;
  unit: 'persons' | 'percent';
  /** Whom the percentage is counted of; null for a number of persons, and where the text does not say. */
  population: TargetPopulation | null;
  byGender: boolean;
  /** The number of persons the sentence itself names as the whole ("60 % av projektets 584 deltagare"). */
  of: number | null;
}

export type PartyKind =
  | 'MUNICIPALITY' | 'REGION' | 'COORDINATION_ASSOCIATION' | 'PUBLIC_EMPLOYMENT_SERVICE' | 'SOCIAL_INSURANCE_AGENCY' | 'PRISON_AND_PROBATION_SERVICE'
  | 'HEALTH_CARE' | 'SOCIAL_SERVICES' | 'SCHOOL' | 'LABOUR_MARKET_UNIT' | 'ADULT_EDUCATION' | 'ADDICTION_CENTRE' | 'HOUSING_COMPANY' | 'CIVIL_SOCIETY';

export type PartyRole =
  | 'PROJECT_OWNER' | 'MEMBER' | 'REFERRER' | 'LEARNING_RECIPIENT' | 'BRIDGE_BUILDER' | 'SIP_PARTY' | 'PERFORMER' | 'DOES_NOT_OPERATE';

/** A party the text names, with hints of its role. `example` tells that the text names it as one among others. */
export interface PartyClaim extends Claim<string> {
  kind: PartyKind;
  /** The code of a municipality. */
  code: string | null;
  roles: PartyRole[];
  example: boolean;
}

export interface GoalClaim extends Claim<string> {
  /** Whether the goal stands in a list under a heading, or in a sentence of its own. Both are goals alike. */
  listed: boolean;
}

export interface CountClaim extends Claim<number> {
  /** "samtliga", "alla": the number is the whole of them. */
  all: boolean;
}

export interface RecordClaims {
  minimumAge: Claim<number> | null;
  maximumAge: Claim<number> | null;
  subprojects: CountClaim | null;
  municipalities: CountClaim | null;
  coordinationAssociations: CountClaim | null;
  /** The codes of the counties that the text names. */
  counties: Claim<string>[];
  period: Claim<{ startsOn: string; endsOn: string }> | null;
  parties: PartyClaim[];
  goals: GoalClaim[];
  /** "bland annat": the list of goals is open, the project may add to it. */
  goalsAreOpen: boolean;
  tracks: Claim<'REACTIVE' | 'PROACTIVE'>[];
}
