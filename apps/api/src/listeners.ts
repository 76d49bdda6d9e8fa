import { endCaseManagement } from '#casemanagement';
import { endMandates, overtakeHandovers } from '#continuity';
import { endInterventions } from '#interventions';
import { endVisits } from '#learning';
import type { Listeners } from '#platform';
import { tellReferrers } from '#referrals';
import { endSips } from '#sip';

/** Who hears what: event -> listeners, in order, within the transaction it happened in. */
export const LISTENERS: Listeners = {
  'participation.paused': [tellReferrers],
  'participation.resumed': [tellReferrers],
  'participation.moved': [overtakeHandovers],
  'participation.ended': [tellReferrers, endInterventions, endCaseManagement, endVisits, endSips, endMandates, overtakeHandovers],
  'participation.reopened': [tellReferrers],
};
