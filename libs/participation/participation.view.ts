import type { Gender } from '#participants';

export class ParticipationOpened {
  id: string;
  casefileId: string;
}

/** One line of the list of participants. A name stands there only for those who may know it. */
export class ParticipationRow {
  id: string;
  pseudonym: string;
  givenName: string | null;
  familyName: string | null;
  /** `19900101-XXXX`. */
  maskedNumber: string | null;
  gender: Gender;
  protected: boolean;
  projectId: string;
  projectName: string;
  subprojectName: string | null;
  unitName: string;
  status: 'ACTIVE' | 'PAUSED' | 'ENDED';
  startsOn: string;
  endsOn: string | null;
  responsibleName: string | null;
}

export class ParticipationPage {
  items: ParticipationRow[];
  /** For the next page; null at the end. */
  next: string | null;
}
