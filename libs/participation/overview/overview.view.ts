import type { Category } from '#access';
import type { Gender, MaskedIdentity, ProtectionLevel } from '#participants';

export class AssignedView {
  id: string;
  accountId: string;
  name: string;
  part: 'RESPONSIBLE' | 'DEPUTY' | 'NAMED';
  startsOn: string;
  branchName: string;
  /** In the file of one's own branch: then it can be changed here. */
  own: boolean;
}

export class EndingConsent {
  id: string;
  toUnitName: string;
  validTo: string;
}

export class StandingProtection {
  level: ProtectionLevel;
  safeChannel: string | null;
  /** One has asked that it be lifted; another must confirm. */
  liftAsked: boolean;
  liftAskedByMe: boolean;
}

/** One screen answers: who, where it stands, who is responsible, what comes next. */
export class ParticipationOverview {
  id: string;
  version: number;
  pseudonym: string;
  participantId: string;
  gender: Gender;
  ageAtEntry: number | null;
  protected: boolean;
  status: 'ACTIVE' | 'PAUSED' | 'ENDED';
  startsOn: string;
  endsOn: string | null;
  projectId: string;
  projectName: string;
  projectEndsOn: string | null;
  subprojectId: string | null;
  subprojectName: string | null;
  branchId: string;
  unitId: string;
  unitName: string;
  branchName: string;
  organisationName: string;
  /** Null for those who see the pseudonym alone. */
  identity: MaskedIdentity | null;
  /** Only for those who carry the case of a protected person. */
  protection: StandingProtection | null;
  team: AssignedView[];
  consentsEnding: EndingConsent[];
  /** May one write in the file of one's own branch? */
  writable: boolean;
  /** Other participations of the same person that one may see. */
  others: OtherParticipation[];
}

export class OtherParticipation {
  id: string;
  projectName: string;
  status: 'ACTIVE' | 'PAUSED' | 'ENDED';
}

/** Why one sees what one sees, in plain words. */
export class Grounds {
  sees: GroundsLine[];
  /** What stays closed, and what would open it. */
  closed: ClosedLine[];
}

export class GroundsLine {
  grounds: string;
  sentence: string;
  until: Date | null;
}

export class ClosedLine {
  category: Category;
  sentence: string;
}
