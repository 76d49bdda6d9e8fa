import { Note, NoteDraft, NoteVersion, Plan, PlanExemption, PlanReview } from '#plans';
import { Identity, Participant } from '#participants';
import { OutcomeDefinition } from '#outcomes';
import { Ladder, OutcomeEvent, ProgressRemark, StepAssessment } from '#progress';
import { Assignment, Casefile, Participation } from '#participation';
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
  Organisation, Branch, Unit, Account, AccountContact, Membership, Invitation,
  Project, ProjectSource, ProjectSourceText, ProjectFact, ProjectContact, ProjectDiscrepancy, Target, Subproject, ProjectPartner, ProjectGoal, ProjectMunicipality,
  ProjectActor, ProjectActorContact,
  Participant, Identity, Participation, Casefile, Assignment,
  Ladder, StepAssessment, OutcomeEvent, ProgressRemark, OutcomeDefinition, Referral, ReceivingUnit,
  Plan, PlanReview, PlanExemption, Note, NoteVersion, NoteDraft, InterventionType, Intervention,
];
