export const COLLABORATION_KINDS = ['REFERRAL', 'SIP', 'COMMITMENT', 'HANDOVER'] as const;
export type CollaborationKind = (typeof COLLABORATION_KINDS)[number];

/** What one asked of another and what came of it; null where it could point somebody out. */
export class CollaborationFigure {
  /** Referrals sent, calls to a meeting that was held, promises that fell due, handovers offered. */
  asked: number | null;
  /** Taken on, came, kept in time, accepted. */
  met: number | null;
  /** Declined, did not come, not kept in time, came back. */
  refused: number | null;
  /** To the answer of a referral, to the first meeting of a handover; half of them within so many. Null where nothing is measured. */
  medianDays: number | null;
}

export class CollaborationQuarter extends CollaborationFigure {
  /** Its first day. */
  quarter: string;
}

export class CollaborationReason {
  code: string;
  sv: string;
  en: string;
  count: number;
}

/** One party to another. */
export class CollaborationPair extends CollaborationFigure {
  /** Null for an authority that is not told. */
  from: string | null;
  /** Null for parties outside. */
  to: string | null;
  quarters: CollaborationQuarter[];
  reasons: CollaborationReason[];
}

/** One way in which parties turn to each other. */
export class CollaborationFamily {
  kind: CollaborationKind;
  /** Whether it is told whole, also where few stand behind a number. */
  whole: boolean;
  total: CollaborationFigure;
  quarters: CollaborationQuarter[];
  reasons: CollaborationReason[];
  pairs: CollaborationPair[];
}

/** Collaboration in figures: counts and days between the parties of a project. */
export class Collaboration {
  families: CollaborationFamily[];
  /** Below so many persons a number of SIPs is not shown. */
  least: number;
}
