import { Consent, Identity, IdentityAlias, Participant, Protection } from '#participants';
import { OutcomeDefinition } from '#outcomes';
import { Ladder, OutcomeEvent, ProgressRemark, StepAssessment } from '#progress';
import { Assignment, Casefile, DirectionRow, EntryAssessment, EntryRule, Home, Livelihood, Participation, ParticipationExit, Pause, SavedView } from '#participation';
import { ReceivingUnit, Referral } from '#referrals';
import { Account, AccountContact, Branch, Invitation, Membership, Organisation, Unit } from '#organisations';

/** Every row the house knows; a test holds each against the tables. */
export const ENTITIES = [
  Organisation, Branch, Unit, Account, AccountContact, Membership, Invitation, Participant, Identity, Participation, Casefile,
  Assignment, Ladder, StepAssessment, OutcomeEvent, ProgressRemark, OutcomeDefinition, Referral, ReceivingUnit,
  Consent, IdentityAlias, Protection, Home, EntryRule, EntryAssessment, DirectionRow, Livelihood, Pause, ParticipationExit, SavedView,
];
