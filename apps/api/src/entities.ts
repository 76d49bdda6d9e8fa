import { Consent, Identity, IdentityAlias, Participant, Protection } from '#participants';
import { Note, NoteDraft, NoteVersion, Plan, PlanExemption, PlanReview } from '#plans';
import { OutcomeDefinition } from '#outcomes';
import { Ladder, OutcomeEvent, ProgressRemark, StepAssessment } from '#progress';
import { Assignment, Casefile, DirectionRow, EntryAssessment, EntryRule, Home, Livelihood, Participation, ParticipationExit, Pause, SavedView } from '#participation';
import { ReceivingUnit, Referral } from '#referrals';
import { InterventionType } from '#catalogue';
import { Intervention } from '#interventions';
import { Account, AccountContact, Branch, Invitation, Membership, Organisation, Unit } from '#organisations';
import {
  Project, ProjectActor, ProjectActorContact, ProjectContact, ProjectDiscrepancy, ProjectFact, ProjectGoal, ProjectMunicipality, ProjectPartner, ProjectSource,
  ProjectSourceText, Subproject, Target,
} from '#projects';

/** Every row the house knows; a test holds each against the tables. */
export const ENTITIES = [
  Organisation, Branch, Unit, Account, AccountContact, Membership, Invitation, Participant, Identity, Participation, Casefile,
  Assignment, Ladder, StepAssessment, OutcomeEvent, ProgressRemark, OutcomeDefinition, Referral, ReceivingUnit,
  Project, ProjectSource, ProjectSourceText, ProjectFact, ProjectContact, ProjectDiscrepancy, Target, Subproject, ProjectPartner, ProjectGoal, ProjectMunicipality,
  ProjectActor, ProjectActorContact,
  Consent, IdentityAlias, Protection, Home, EntryRule, EntryAssessment, DirectionRow, Livelihood, Pause, ParticipationExit, SavedView,
  Plan, PlanReview, PlanExemption, Note, NoteVersion, NoteDraft, InterventionType, Intervention,
];
