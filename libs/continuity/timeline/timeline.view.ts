import type { Area } from '#catalogue';

export const TIMELINE_KINDS = ['INTERVENTION', 'PLAN', 'REVIEW', 'REVIEW_DUE', 'REFERRAL', 'HANDOVER', 'MEETING', 'SIP_MEETING', 'COMMITMENT', 'PAUSE', 'STEP', 'HOME', 'RESPONSIBLE'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** Something on the way of a person: a stretch, or one day. */
export class WholeTimelineItem {
  kind: TimelineKind;
  /** The row it is told from. */
  id: string;
  /** The part of life, of an intervention alone. */
  area: Area | null;
  /** Who carries it out, or in whose file it stands. */
  party: string;
  /** Its own name: the intervention's, the unit's, the person's. */
  sv: string | null;
  en: string | null;
  startsOn: string;
  /** Null while it lasts; the same as the first day for what has one day. */
  endsOn: string | null;
  /** Where it stands: of an intervention or a handover. */
  status: string | null;
  /** Meant to happen, not begun. */
  planned: boolean;
  hoursPerWeek: number | null;
  typeCode: string | null;
  /** The version of a plan, the step of an assessment. */
  number: number | null;
}

/** First and last day; no last day while it lasts. */
export class TimelineStretch {
  startsOn: string;
  endsOn: string | null;
}

export const COLLISION_KINDS = ['HOURS', 'SAME_KIND', 'IN_PAUSE', 'SAME_DAY'] as const;
export type CollisionKind = (typeof COLLISION_KINDS)[number];

/** Two or more that clash, from the day they do. */
export class Collision {
  kind: CollisionKind;
  on: string;
  itemIds: string[];
  /** Hours a week together, of too many. */
  hours: number | null;
}

/** Health or social support runs without anything aimed at work beside it. */
export class MissingPair {
  areas: Area[];
  /** Since when it runs so. */
  since: string;
}

/** The whole way of one person over all parties, as far as one sees it. */
export class WholeTimeline {
  startsOn: string;
  endsOn: string | null;
  today: string;
  items: WholeTimelineItem[];
  /** Stretches in which nothing ran at any party; null where the law does not tell. */
  gaps: TimelineStretch[] | null;
  /** Stretches in which something ran that one may not see; null where the law does not tell. */
  hidden: TimelineStretch[] | null;
  collisions: Collision[];
  missingPair: MissingPair | null;
}
