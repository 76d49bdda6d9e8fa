import { InterventionType, Method, MethodEvaluation, MethodEvidence, MethodUse } from '#catalogue';
import { Barrier, CaseContact, CaseManagement, CrisisPlan, ResourceMember } from '#casemanagement';
import { Disclosure, EmployerApproach, EmployerContact, EmploymentStage, FidelityReview, FidelityScale, JobMatch, JobPlacement, JobSupport, VocationalProfile } from '#employment';
import { GapAction, GapKind, GapRule, Mandate, NavigationCase, NavigationStep, ProcessDuty, ProcessEvidence, Shortage, Triad } from '#continuity';
import { Attendance, AttendanceMonth, Intervention, MotivationalSession, Wellbeing, WorkTraining } from '#interventions';
import {
  ActivityGuest, ActivityVisit, Dissemination, Hypothesis, Iteration, JointDecision, KnowledgeActivity, LocalStructure, SharedActivity, StructuralGoal, StructureMeeting, SurveyAnswer,
  SurveyItem, WorkProcess,
} from '#learning';
import { OwnAccess, OwnRating, OwnSurvey, OwnWord } from '#own';
import { Account, AccountContact, Branch, Invitation, Membership, Organisation, Unit } from '#organisations';
import { Instrument, InstrumentLicence, InstrumentUse, Measurement, MeasurementAnswer, MeasurementTrial } from '#measuring';
import { EntryBackground, EntryDisability, EntryFact, ExitObservation, HypothesisTest, IndependenceRating, ObservationWindow, OutcomeDefinition, TargetReview } from '#outcomes';
import { Consent, Identity, IdentityAlias, Participant, Protection } from '#participants';
import { Assignment, Casefile, DirectionRow, EntryAssessment, EntryRule, Home, Livelihood, Participation, ParticipationExit, Pause, SavedView } from '#participation';
import { ReminderChoice, ReminderLetter } from '#notifications';
import { Note, NoteDraft, NoteVersion, Plan, PlanExemption, PlanReview } from '#plans';
import { Ladder, OutcomeEvent, ProgressRemark, StepAssessment, StepConfirmation } from '#progress';
import {
  Project, ProjectActor, ProjectActorContact, ProjectContact, ProjectDiscrepancy, ProjectFact, ProjectGoal, ProjectMunicipality, ProjectPartner, ProjectSource,
  ProjectSourceText, Subproject, Target,
} from '#projects';
import { EvaluationFinding, Extract, ExtractContent, LearningPack, Release, ReleaseBasis } from '#releases';
import { ReportOrder } from '#reports';
import { ReceivingUnit, Referral } from '#referrals';
import { Workplace } from '#workplaces';
import { BridgeCase, Commitment, Sip, SipApproval, SipContent, SipEdition, SipKnowledge, SipParty, SipTerm } from '#sip';

/** Every row the house knows, lib by lib; a test holds each against the tables. */
export const ENTITIES = [
  ...[Organisation, Branch, Unit, Account, AccountContact, Membership, Invitation],
  ...[Project, ProjectSource, ProjectSourceText, ProjectFact, ProjectContact, ProjectDiscrepancy, Target, Subproject, ProjectPartner, ProjectGoal],
  ...[ProjectMunicipality, ProjectActor, ProjectActorContact],
  ...[Participant, Identity, IdentityAlias, Consent, Protection],
  ...[Participation, Casefile, Assignment, Home, EntryRule, EntryAssessment, DirectionRow, Livelihood, Pause, ParticipationExit, SavedView],
  ...[Referral, ReceivingUnit],
  ...[Plan, PlanReview, PlanExemption, Note, NoteVersion, NoteDraft],
  ...[InterventionType, Intervention, Method, MethodUse, MethodEvaluation, MethodEvidence],
  ...[EmploymentStage, VocationalProfile, Disclosure, EmployerApproach, EmployerContact, JobMatch, JobPlacement, JobSupport, FidelityScale, FidelityReview],
  ...[Hypothesis, Iteration, KnowledgeActivity, Dissemination, WorkProcess, StructuralGoal, JointDecision, LocalStructure, StructureMeeting],
  ...[SurveyItem, SurveyAnswer, SharedActivity, ActivityVisit, ActivityGuest],
  ...[CaseManagement, ResourceMember, CaseContact, Barrier, CrisisPlan],
  ...[Workplace, WorkTraining, Attendance, AttendanceMonth, MotivationalSession, Wellbeing],
  ...[Sip, SipContent, SipParty, SipEdition, SipApproval, SipKnowledge, SipTerm, Commitment, BridgeCase],
  ...[GapKind, GapRule, GapAction],
  ...[Mandate, ProcessDuty, Triad, Shortage, NavigationCase, NavigationStep, ProcessEvidence],
  ...[OwnAccess, OwnWord, OwnRating, OwnSurvey],
  ...[ReminderChoice, ReminderLetter],
  ...[Release, ReleaseBasis, LearningPack, Extract, ExtractContent, EvaluationFinding, ReportOrder],
  ...[Ladder, StepAssessment, StepConfirmation, OutcomeEvent, ProgressRemark, OutcomeDefinition, TargetReview, HypothesisTest],
  ...[EntryFact, EntryBackground, EntryDisability, ExitObservation, ObservationWindow, IndependenceRating],
  ...[Instrument, InstrumentLicence, InstrumentUse, Measurement, MeasurementAnswer, MeasurementTrial],
];
