export class EmergencyOpened {
  participationId: string;
  /** Four hours from now. */
  endsAt: Date;
}

/** A file of the branch that was opened in an emergency. */
export class EmergencyView {
  id: string;
  pseudonym: string;
  projectName: string;
  openedByName: string;
  unitName: string;
  reason: string;
  startsAt: Date;
  endsAt: Date;
  reviewedAt: Date | null;
  reviewedByName: string | null;
  finding: string | null;
  /** Whether the one who asks opened it, and so leaves the review to another. */
  own: boolean;
}

export class EmergencyList {
  items: EmergencyView[];
  /** How many nobody has looked into yet. */
  waiting: number;
}
