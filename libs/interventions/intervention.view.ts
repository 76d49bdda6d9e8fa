import type { Area, Family } from '#catalogue';
import type { DeclineReason, EndReason, InterventionStatus, ProposedBy, Result } from './intervention.entity.js';

/** First and last day of a stretch in which it ran; no last day while it runs. */
export class Period {
  startsOn: string;
  endsOn: string | null;
}

export class InterventionView {
  id: string;
  typeCode: string;
  typeSv: string;
  typeEn: string;
  area: Area;
  family: Family | null;
  methodUseId: string | null;
  /** What it follows; readable also when the method has been retired. */
  methodName: string | null;
  status: InterventionStatus;
  purpose: string;
  proposedBy: ProposedBy;
  /** The branch whose file it stands in. */
  branchName: string;
  /** Whether that is the own branch. */
  own: boolean;
  providerBranchId: string | null;
  /** Who carries it out. */
  providerName: string;
  contact: string | null;
  hoursPerWeek: number | null;
  plannedFrom: string | null;
  plannedTo: string | null;
  needIds: string[];
  goalIds: string[];
  /** Neither a need nor a goal of the plan is linked: say which one it answers. */
  answersNoNeed: boolean;
  offeredOn: string;
  answeredOn: string | null;
  answerWords: string | null;
  declineReason: DeclineReason | null;
  periods: Period[];
  endedOn: string | null;
  endReason: EndReason | null;
  result: Result | null;
  resultWords: string | null;
  version: number;
}

export class InterventionList {
  items: InterventionView[];
  /** Areas in which something runs today. */
  areasNow: Area[];
  /** Most areas that ever ran at once. */
  mostAreasAtOnce: number;
}

export class InterventionMade {
  id: string;
}

/** A stretch on the timeline. */
export class TimelineBar {
  interventionId: string;
  typeSv: string;
  typeEn: string;
  status: InterventionStatus;
  startsOn: string;
  endsOn: string | null;
  /** Planned, not begun. */
  planned: boolean;
}

export class TimelineLane {
  area: Area;
  /** The party that carries it out. */
  party: string;
  bars: TimelineBar[];
}

/** A day on which something happened around the plan. */
export class TimelineMark {
  on: string;
  kind: 'ENTERED' | 'PLAN_AGREED' | 'PLAN_REVIEWED' | 'ENDED';
}

/** Everything that runs around one person, over all the parties one may see. */
export class Timeline {
  startsOn: string;
  endsOn: string | null;
  today: string;
  lanes: TimelineLane[];
  marks: TimelineMark[];
}

/** What is done for a goal, and what came of it. */
export class GoalIntervention {
  id: string;
  typeSv: string;
  typeEn: string;
  status: InterventionStatus;
  result: Result | null;
  resultWords: string | null;
}

/** A goal, what is done for it, and what came of that. */
export class GoalResult {
  goalId: string;
  words: string;
  /** What the last review said of it. */
  outcome: string | null;
  reviewedOn: string | null;
  interventions: GoalIntervention[];
}

export class GoalResultList {
  items: GoalResult[];
  /** Interventions that serve no goal of the plan. */
  withoutGoal: number;
}

export class ParallelCount {
  gender: string;
  participants: number;
  /** Had interventions in at least two areas at once at some time. */
  everParallel: number;
  /** Has so today. */
  parallelToday: number;
}

/** IDIS-12: the share with at least two areas at once, women and men apart. */
export class ParallelAreas {
  items: ParallelCount[];
  participants: number;
  everParallel: number;
  /** Per cent with one decimal; null when nobody takes part. */
  everParallelPercent: number | null;
}
