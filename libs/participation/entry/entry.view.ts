import type { ActorKind, Direction, EntryRuleKind, Track, UnavailableReason } from './entry-words.js';
import type { LivelihoodKind, LivelihoodMoment } from './livelihood-kinds.js';

export class EntryRuleView {
  id: string;
  kind: EntryRuleKind;
  number: number | null;
  codes: string[];
  version: number;
}

export class EntryRuleList {
  items: EntryRuleView[];
}

export class AssessmentView {
  targetGroup: string | null;
  entryGrounds: string | null;
  track: Track | null;
  trackGrounds: string[];
  guardianConsentOn: string | null;
  activityResponsibility: boolean | null;
  supportsSelf: boolean | null;
  livelihoodAssessment: string | null;
  livelihoodAssessedBy: string | null;
  livelihoodAssessedOn: string | null;
  unavailableActivity: string | null;
  unavailableActor: ActorKind | null;
  unavailableReason: UnavailableReason | null;
  coordinatedNeed: string | null;
  parties: ActorKind[];
  aim: string | null;
  writtenAt: Date;
  writtenByName: string | null;
  version: number;
}

export class DirectionView {
  towards: Direction;
  startsOn: string;
  reason: string | null;
  writtenByName: string | null;
}

export class LivelihoodView {
  moment: LivelihoodMoment;
  observedOn: string;
  kind: LivelihoodKind;
  sharePercent: number;
  since: string | null;
  toldBy: 'DECLARED' | 'AGENCY' | 'DOCUMENT';
}

/** Why the person entered, where they want to go, and what they live on. */
export class EntryView {
  assessment: AssessmentView | null;
  /** The latest first; the first one counts. */
  directions: DirectionView[];
  livelihood: LivelihoodView[];
}

/** Which ordinary activities were not there; fewer than five are not told. */
export class UnavailableCount {
  actor: ActorKind;
  reason: UnavailableReason;
  women: number | null;
  men: number | null;
  total: number | null;
}

/** Persons and participations are two different counts: somebody may take part twice. */
export class ProjectCounts {
  persons: number;
  participations: number;
  unavailable: UnavailableCount[];
}
