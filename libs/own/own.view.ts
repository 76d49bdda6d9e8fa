import type { Category, Role } from '#access';
import type { DeclineReason, InterventionStatus, Period } from '#interventions';
import type { ConsentGuest, ConsentStatus, WithdrawalEffect } from '#participants';
import type { Contribution, Goal, Need } from '#plans';
import type { CloseReason } from './own-access.entity.js';
import type { Given, WordKind } from './own-word.entity.js';

export class OwnHelper {
  name: string;
  part: 'RESPONSIBLE' | 'DEPUTY';
}

/** The plan put before the person, or the one agreed that holds. */
export class OwnPlan {
  id: string;
  no: number;
  status: 'PROPOSED' | 'AGREED';
  competence: string;
  wishes: string;
  obstacles: string;
  needs: Need[];
  goals: Goal[];
  hoursPerWeek: number | null;
  schedule: string;
  steps: string;
  contributions: Contribution[];
  agreedOn: string | null;
  /** When it is next to be looked over. */
  reviewOn: string | null;
  version: number;
}

export class OwnIntervention {
  id: string;
  typeSv: string;
  typeEn: string;
  status: InterventionStatus;
  purpose: string;
  providerName: string;
  contact: string | null;
  hoursPerWeek: number | null;
  plannedFrom: string | null;
  plannedTo: string | null;
  offeredOn: string;
  answeredOn: string | null;
  declineReason: DeclineReason | null;
  periods: Period[];
  endedOn: string | null;
  version: number;
}

export class OwnWordView {
  id: string;
  kind: WordKind;
  planId: string | null;
  interventionId: string | null;
  /** What they are about, where that is an intervention. */
  aboutSv: string | null;
  aboutEn: string | null;
  given: Given;
  saidOn: string;
  words: string;
  answer: string | null;
  answeredAt: Date | null;
  answeredByName: string | null;
  version: number;
}

/** Something to do or to come to; the first one is the next step. */
export class OwnStep {
  kind: 'READ_PLAN' | 'ANSWER_OFFER' | 'CERTIFY_MONTH' | 'STARTS' | 'REVIEW' | 'SIP' | 'CONVERSATION' | 'HANDOVER';
  /** The day, where there is one; of a month, its first. */
  on: string | null;
  /** The hour, where one is booked. */
  at: string | null;
  place: string | null;
  id: string;
  whatSv: string | null;
  whatEn: string | null;
  /** Who carries it out. */
  with: string | null;
}

/** Something booked for the person. */
export class OwnBooking {
  id: string;
  kind: 'SIP' | 'CONVERSATION' | 'HANDOVER';
  on: string;
  at: string | null;
  place: string | null;
  with: string;
}

export class OwnDay {
  on: string;
  whatSv: string;
  whatEn: string;
  plannedHours: number;
  attendedHours: number;
}

/** A month the responsible has certified; she does the same, once she has looked at its days. */
export class OwnMonth {
  id: string;
  /** Its first day. */
  month: string;
  plannedHours: number;
  attendedHours: number;
  certifiedOn: string;
  participantOn: string | null;
  days: OwnDay[];
  version: number;
}

/** How well the support fits, from 1 to 5. */
export class OwnRatingView {
  id: string;
  fit: number;
  words: string;
  given: Given;
  ratedOn: string;
}

export class OwnParticipation {
  id: string;
  projectName: string;
  unitName: string;
  organisationName: string;
  startsOn: string;
  endsOn: string | null;
  /** She may say and answer as long as it runs. */
  running: boolean;
  helpers: OwnHelper[];
  plans: OwnPlan[];
  interventions: OwnIntervention[];
  bookings: OwnBooking[];
  months: OwnMonth[];
  /** The newest first. */
  ratings: OwnRatingView[];
  words: OwnWordView[];
  /** The day the questions about influence were last answered. */
  surveyedOn: string | null;
  steps: OwnStep[];
}

export class OwnPages {
  items: OwnParticipation[];
  today: string;
}

export class OwnConsent {
  id: string;
  projectName: string;
  fromBranchName: string;
  toUnitName: string;
  toOrganisation: string;
  toAccountName: string | null;
  categories: Category[];
  purpose: string;
  validFrom: string;
  validTo: string;
  withdrawnAt: Date | null;
  status: ConsentStatus;
  version: number;
  effect: WithdrawalEffect;
  /** Of a yes to be a guest in an activity elsewhere: what its host sees. */
  guest: ConsentGuest | null;
}

export class OwnConsentList {
  items: OwnConsent[];
}

/** On a day somebody of a branch, in a role, did something so many times. */
export class OwnLogLine {
  onDay: string;
  branchName: string | null;
  organisationName: string | null;
  roles: Role[];
  kind: 'READ' | 'EVENT';
  /** In words, in the language asked for. */
  matter: string;
  times: number;
}

export class OwnLog {
  items: OwnLogLine[];
  /** The day to go on from; none when all is told. */
  next: string | null;
}

/** How the link reaches the person. */
export type LetterDelivery = 'MAILED' | 'SHOWN' | 'NONE';

export class OwnAccessView {
  id: string;
  agreedOn: string;
  askedExpressly: boolean;
  openedAt: Date;
  openedByName: string;
  closedAt: Date | null;
  closedByName: string | null;
  closeReason: CloseReason | null;
  version: number;
}

export class OwnAccessPage {
  /** The newest first; an open one is the first. */
  items: OwnAccessView[];
  participantId: string;
  delivery: LetterDelivery;
}

/** A link shown in a trial, once. */
export class OwnLinkShown {
  token: string;
}

/** A count by gender; what is small is not shown. */
export class InfluenceCount {
  women: number | null;
  men: number | null;
  other: number | null;
  total: number | null;
}

/** How much the participants of a project had a say (SIA-18): of those with an agreed plan, and of those who answered within a year. */
export class Influence {
  asOf: string;
  agreed: InfluenceCount;
  coDesigned: InfluenceCount;
  /** Per cent with one decimal; none where a figure behind it is not shown. */
  coDesignedPercent: number | null;
  answered: InfluenceCount;
  takePart: InfluenceCount;
  takePartPercent: number | null;
}

export class OwnWordList {
  items: OwnWordView[];
  /** How well the support fits, the newest first. */
  ratings: OwnRatingView[];
}
