export const THING_KINDS = ['INTERVENTION', 'OFFER', 'CASE_MANAGEMENT', 'MANDATE', 'VISIT', 'SIP', 'COMMITMENT', 'HANDOVER', 'REVIEW', 'WORD', 'BRIDGE'] as const;
export type ThingKind = (typeof THING_KINDS)[number];

export class OpenThingView {
  kind: ThingKind;
  /** How many are open now. */
  open: number;
  /** How many the latest end closed: to be begun again by hand where the participation goes on. */
  closed: number;
}

/** What an end closes or leaves, and what the latest one has closed. */
export class EndingView {
  items: OpenThingView[];
}
