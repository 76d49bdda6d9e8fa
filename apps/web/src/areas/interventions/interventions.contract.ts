import type { Shape } from '../../app/api.js';

/** What the API takes and shows of interventions, by the names these pages use. */
export type Intervention = Shape<'InterventionView'>;
export type Offer = Shape<'OfferIntervention'>;
export type TimelineView = Shape<'Timeline'>;
export type Area = Intervention['area'];
export type Status = Intervention['status'];
export type ProposedBy = Intervention['proposedBy'];
export type DeclineReason = Shape<'DeclineOffer'>['declineReason'];
export type EndReason = Shape<'EndIntervention'>['endReason'];
export type Result = Shape<'EndIntervention'>['result'];
export type Move = 'accept' | 'decline' | 'start' | 'pause' | 'resume' | 'end';

export const declineReasons: readonly DeclineReason[] = ['NOT_NOW', 'HEALTH', 'FAMILY', 'TRAVEL', 'OTHER_WISH', 'NOT_NEEDED', 'OTHER'];
export const endReasons: readonly EndReason[] = ['COMPLETED', 'TO_WORK', 'TO_STUDIES', 'TO_OTHER', 'OWN_WISH', 'HEALTH', 'MOVED', 'PROVIDER', 'OTHER'];
export const results: readonly Result[] = ['REACHED', 'PARTLY', 'NOT_REACHED', 'CANNOT_TELL'];

/** What can be done with it as it stands. */
export const movesFrom: Record<Status, readonly Move[]> = {
  OFFERED: ['accept', 'decline'],
  ACCEPTED: ['start', 'decline'],
  STARTED: ['pause', 'end'],
  PAUSED: ['resume', 'end'],
  DECLINED: [],
  ENDED: [],
};
