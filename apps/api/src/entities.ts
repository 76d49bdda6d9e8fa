import { Consent, Identity, IdentityAlias, Participant, Protection } from '#participants';
import { Assignment, Casefile, DirectionRow, EntryAssessment, EntryRule, Home, Livelihood, Participation, ParticipationExit, Pause, SavedView } from '#participation';
import { Account, AccountContact, Branch, Invitation, Membership, Organisation, Unit } from '#organisations';

/** Every row the house knows; a test holds each against the tables. */
export const ENTITIES = [Organisation, Branch, Unit, Account, AccountContact, Membership, Invitation, Participant, Identity, Participation, Casefile, Assignment,
  Consent, IdentityAlias, Protection, Home, EntryRule, EntryAssessment, DirectionRow, Livelihood, Pause, ParticipationExit, SavedView,
];
