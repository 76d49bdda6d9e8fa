import type { NavigationOutcome, NavigationStepKind } from './navigation.entity.js';

export class EvidenceLink {
  id: string;
  processId: string;
  words: string;
  linkedOn: string;
}

/** A navigation one may see, under its pseudonym, and which ways of working of the project it shows. */
export class NavigationEvidence {
  navigationId: string;
  participationId: string;
  pseudonym: string;
  target: string;
  askedOn: string;
  stands: NavigationStepKind | null;
  outcome: NavigationOutcome | null;
  daysToMeeting: number | null;
  links: EvidenceLink[];
}

export class NavigationEvidenceList {
  items: NavigationEvidence[];
}
