import type { IdentityKind } from '../identity-number-kinds.js';

/** A person of the branch that was found. `participationId` is there for those who may open the case; the others are told whom to ask. */
export class FoundPerson {
  participantId: string;
  givenName: string | null;
  familyName: string | null;
  /** `19900101-XXXX`. */
  maskedNumber: string | null;
  protected: boolean;
  /** The number one asked about is this person's, now or earlier: then it is the same person. */
  sameNumber: boolean;
  participations: FoundParticipation[];
}

export class FoundParticipation {
  participationId: string | null;
  projectName: string | null;
  status: 'ACTIVE' | 'PAUSED' | 'ENDED' | null;
  unitName: string;
  responsibleName: string | null;
}

export class FoundPeople {
  items: FoundPerson[];
}

/** What the page shows of who somebody is: nothing that needs a logged reveal. */
export class MaskedIdentity {
  givenName: string | null;
  familyName: string | null;
  numberKind: IdentityKind;
  maskedNumber: string | null;
  birthDate: string | null;
  municipalityCode: string | null;
  interpreterLanguage: string | null;
  hasPhone: boolean;
  hasEmail: boolean;
  hasAddress: boolean;
  version: number;
}

/** The whole of it, by a call of its own that stands in the journal. */
export class RevealedIdentity {
  number: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
}

export class EarlierNumber {
  numberKind: IdentityKind;
  maskedNumber: string | null;
  reason: string;
  replacedAt: Date;
  replacedByName: string | null;
}

export class EarlierNumbers {
  items: EarlierNumber[];
}
