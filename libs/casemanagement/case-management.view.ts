import type { CmEndReason, ContactMode, Model, Relation, WithWhom } from './case-management.entity.js';
import type { BarrierDomain } from './crisis.entity.js';

export class CaseManagementView {
  id: string;
  model: Model;
  contactsPerMonth: number;
  goals: string;
  startsOn: string;
  endsOn: string | null;
  endReason: CmEndReason | null;
  /** Whether it stands in the own branch's file. */
  own: boolean;
  version: number;
}

export class MemberView {
  id: string;
  name: string;
  relation: Relation;
  organisation: string | null;
  contact: string | null;
  chosenOn: string;
  leftOn: string | null;
  own: boolean;
  version: number;
}

export class CaseContactView {
  id: string;
  heldOn: string;
  mode: ContactMode;
  inVivo: boolean;
  minutes: number;
  withWhom: WithWhom[];
  about: string;
  writtenByName: string;
  mine: boolean;
  version: number;
}

/** How it goes, beside what was planned. */
export class ContactFigures {
  /** In the last thirty days. */
  contacts: number;
  minutes: number;
  /** Of these contacts, in per cent; null when there was none. */
  inVivoPercent: number | null;
  /** Since the last contact with the participant; null when there was none. */
  daysSinceContact: number | null;
  /** How many times another came to answer for the case. */
  managerChanges: number;
  /** How many the responsible answers for in case management now, this one among them. */
  caseload: number | null;
  managerName: string | null;
}

export class CaseManagementOfPerson {
  today: string;
  items: CaseManagementView[];
  members: MemberView[];
  contacts: CaseContactView[];
  /** Whether one is shown case management at all; where not, that nothing stands here says nothing. */
  told: boolean;
  /** Of the own file; null where one's own branch keeps none. */
  figures: ContactFigures | null;
}

export class BarrierView {
  id: string;
  domain: BarrierDomain;
  words: string;
  foundOn: string;
  liftedOn: string | null;
  own: boolean;
  version: number;
}

export class CrisisPlanView {
  id: string;
  no: number;
  signs: string;
  helps: string;
  whom: string;
  agreedOn: string;
  reviewOn: string | null;
  writtenByName: string;
}

export class CrisisOfPerson {
  barriers: BarrierView[];
  /** The newest first. */
  plans: CrisisPlanView[];
}

/** Case management in a project: counts, no names. Null where so few stand behind a number that it could point somebody out. */
export class ProjectCaseManagement {
  asOf: string;
  persons: number;
  women: number;
  men: number;
  managers: number;
  /** Persons for each manager. */
  caseload: number | null;
  /** Contacts for each person in the last thirty days. */
  contactsPerMonth: number | null;
  /** What was planned for each person. */
  plannedPerMonth: number | null;
  inVivoPercent: number | null;
  /** Half have waited at most so many days since the last contact with them. */
  medianDaysSinceContact: number | null;
  /** Persons nobody has had contact with since it began. */
  neverContacted: number;
  /** For each person. */
  managerChanges: number | null;
}
