import { Note, NoteDraft, NoteVersion, Plan, PlanExemption, PlanReview } from '#plans';
import { Identity, Participant } from '#participants';
import { Assignment, Casefile, Participation } from '#participation';
import { InterventionType } from '#catalogue';
import { Intervention } from '#interventions';
import { Account, AccountContact, Branch, Invitation, Membership, Organisation, Unit } from '#organisations';

/** Every row the house knows; a test holds each against the tables. */
export const ENTITIES = [
  Organisation, Branch, Unit, Account, AccountContact, Membership, Invitation, Participant, Identity, Participation, Casefile, Assignment,
  Plan, PlanReview, PlanExemption, Note, NoteVersion, NoteDraft, InterventionType, Intervention,
];
