import type { Listeners } from '#platform';
import { tellReferrers } from '#referrals';

/** Who hears what: event -> listeners, in order, within the transaction it happened in. */
export const LISTENERS: Listeners = {
  'participation.paused': [tellReferrers],
  'participation.resumed': [tellReferrers],
  'participation.ended': [tellReferrers],
  'participation.reopened': [tellReferrers],
};
