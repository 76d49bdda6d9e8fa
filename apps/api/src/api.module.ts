import { Module, type DynamicModule } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';
import { LoggerModule } from 'nestjs-pino';
import type { DataSource } from 'typeorm';
import { AuditModule } from '#audit';
import { CasemanagementModule } from '#casemanagement';
import { CatalogueModule } from '#catalogue';
import { ContinuityModule } from '#continuity';
import { DeliveriesModule } from '#deliveries';
import { EmploymentModule } from '#employment';
import { ImportsModule } from '#imports';
import { InterventionsModule } from '#interventions';
import { LearningModule } from '#learning';
import { deliveryOf, OrganisationsModule } from '#organisations';
import { loadKeyring, ParticipantsModule } from '#participants';
import { MY_DAY, NotificationsModule } from '#notifications';
import { MeasuringModule } from '#measuring';
import { OutcomesModule } from '#outcomes';
import { PlansModule } from '#plans';
import { DayModule, EndingModule, ParticipationModule } from '#participation';
import { PlatformModule, type Configuration } from '#platform';
import { ProgressModule } from '#progress';
import { ReleasesModule } from '#releases';
import { ReferralsModule } from '#referrals';
import { ReportsModule } from '#reports';
import { ProjectsModule } from '#projects';
import { WorkplacesModule } from '#workplaces';
import { SipModule } from '#sip';
import { AGENDA } from './agenda.js';
import { logging } from './logging.js';
import { OwnModule } from '#own';
import { JournalController } from './audit/journal.controller.js';
import { MethodsController } from './catalogue/methods.controller.js';
import { CaseManagementController } from './casemanagement/case-management.controller.js';
import { CrisisController } from './casemanagement/crisis.controller.js';
import { FinsamController } from './deliveries/finsam.controller.js';
import { MonthsController } from './deliveries/months.controller.js';
import { QuartersController } from './deliveries/quarters.controller.js';
import { EmployersController } from './employment/employers.controller.js';
import { EmploymentController } from './employment/employment.controller.js';
import { FidelityController } from './employment/fidelity.controller.js';
import { GapsController } from './continuity/gaps.controller.js';
import { HandoversController } from './continuity/handovers.controller.js';
import { MandatesController } from './continuity/mandates.controller.js';
import { EvidenceController } from './continuity/evidence.controller.js';
import { NavigationsController } from './continuity/navigations.controller.js';
import { ShortagesController } from './continuity/shortages.controller.js';
import { VulnerabilityController } from './continuity/vulnerability.controller.js';
import { WholeTimelineController } from './continuity/whole-timeline.controller.js';
import { HealthController } from './health/health.controller.js';
import { GuestsController } from './learning/guests.controller.js';
import { JointWorkController } from './learning/joint-work.controller.js';
import { LogsController } from './learning/logs.controller.js';
import { StructuresController } from './learning/structures.controller.js';
import { ENDINGS } from './endings.js';
import { LISTENERS } from './listeners.js';
import { AccountsController } from './organisations/accounts.controller.js';
import { InvitationsController } from './organisations/invitations.controller.js';
import { MembershipsController } from './organisations/memberships.controller.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { RolesController } from './organisations/roles.controller.js';
import { RemindersController } from './notifications/reminders.controller.js';
import { ConsentsController } from './participants/consents.controller.js';
import { EmergenciesController } from './participants/emergencies.controller.js';
import { IdentitiesController } from './participants/identities.controller.js';
import { PeopleController } from './participants/people.controller.js';
import { AssignmentsController } from './participation/assignments.controller.js';
import { CoursesController } from './participation/courses.controller.js';
import { EntriesController } from './participation/entries.controller.js';
import { EntryRulesController } from './participation/entry-rules.controller.js';
import { ImportsController } from './participation/imports.controller.js';
import { MyDayController } from './participation/my-day.controller.js';
import { OwnAccessController } from './own/own-access.controller.js';
import { OwnPagesController } from './own/own-pages.controller.js';
import { OwnSignInController } from './own/own-sign-in.controller.js';
import { ParticipationsController } from './participation/participations.controller.js';
import { ProjectsController } from './projects/projects.controller.js';
import { RecordsController } from './projects/records.controller.js';
import { RegisterController } from './projects/register.controller.js';
import { StructureController } from './projects/structure.controller.js';
import { FactsController } from './outcomes/facts.controller.js';
import { InstrumentsController } from './measuring/instruments.controller.js';
import { MeasurementsController } from './measuring/measurements.controller.js';
import { TrialsController } from './measuring/trials.controller.js';
import { FlowController } from './outcomes/flow.controller.js';
import { IndicatorsController } from './outcomes/indicators.controller.js';
import { CollaborationController } from './outcomes/collaboration.controller.js';
import { PipelineController } from './outcomes/pipeline.controller.js';
import { OutcomesController } from './outcomes/outcomes.controller.js';
import { IndependenceController } from './outcomes/independence.controller.js';
import { CourseFiguresController } from './outcomes/course-figures.controller.js';
import { EffectController } from './outcomes/effect.controller.js';
import { HypothesesController } from './outcomes/hypotheses.controller.js';
import { TargetReviewsController } from './outcomes/target-reviews.controller.js';
import { LaddersController } from './progress/ladders.controller.js';
import { StepsController } from './progress/steps.controller.js';
import { ExtractsController } from './releases/extracts.controller.js';
import { PacksController } from './releases/packs.controller.js';
import { ReleasesController } from './releases/releases.controller.js';
import { CertificatesController } from './reports/certificates.controller.js';
import { ReportsController } from './reports/reports.controller.js';
import { ReceivingUnitsController } from './referrals/receiving-units.controller.js';
import { ReferralStepsController } from './referrals/referral-steps.controller.js';
import { ReferralsController } from './referrals/referrals.controller.js';
import { InterventionsController } from './interventions/interventions.controller.js';
import { TimelineController } from './interventions/timeline.controller.js';
import { AttendanceController } from './interventions/attendance.controller.js';
import { SessionsController } from './interventions/sessions.controller.js';
import { WorkTrainingController } from './interventions/work-training.controller.js';
import { WorkplacesController } from './interventions/workplaces.controller.js';
import { NotesController } from './plans/notes.controller.js';
import { PlanFollowUpController } from './plans/plan-follow-up.controller.js';
import { PlansController } from './plans/plans.controller.js';
import { MeController } from './session/me.controller.js';
import { SessionController } from './session/session.controller.js';
import { BridgesController } from './sip/bridges.controller.js';
import { SipAnswersController } from './sip/sip-answers.controller.js';
import { SipContributionsController } from './sip/sip-contributions.controller.js';
import { SipMeetingsController } from './sip/sip-meetings.controller.js';
import { SipsController } from './sip/sips.controller.js';
import { PasswordStrategy } from './session/password.strategy.js';

const CONTEXTS = [
  ProjectsModule,
  ParticipationModule,
  DayModule.forRoot(MY_DAY),
  EndingModule.forRoot(ENDINGS),
  ProgressModule,
  MeasuringModule,
  OutcomesModule,
  CatalogueModule,
  PlansModule,
  WorkplacesModule,
  InterventionsModule,
  EmploymentModule,
  LearningModule,
  CasemanagementModule,
  ContinuityModule,
  ReleasesModule,
  ReportsModule,
  DeliveriesModule,
  AuditModule,
];

const CONTROLLERS = [
  HealthController,
  SessionController,
  MeController,
  OrganisationsController,
  MembershipsController,
  AccountsController,
  InvitationsController,
  RolesController,
  RecordsController,
  ProjectsController,
  RegisterController,
  StructureController,
  ParticipationsController,
  CoursesController,
  AssignmentsController,
  EntriesController,
  EntryRulesController,
  MyDayController,
  RemindersController,
  PeopleController,
  EmergenciesController,
  IdentitiesController,
  ConsentsController,
  LaddersController,
  StepsController,
  FactsController,
  InstrumentsController,
  MeasurementsController, TrialsController,
  FlowController,
  IndicatorsController,
  CollaborationController,
  PipelineController,
  OutcomesController,
  ExtractsController, PacksController, ReleasesController,
  CertificatesController, ReportsController,
  TargetReviewsController,
  HypothesesController,
  EffectController,
  CourseFiguresController,
  IndependenceController,
  ReferralsController,
  ImportsController,
  ReferralStepsController,
  ReceivingUnitsController,
  PlansController,
  PlanFollowUpController,
  NotesController,
  InterventionsController,
  TimelineController,
  MethodsController,
  LogsController,
  JointWorkController,
  StructuresController,
  GuestsController,
  AttendanceController,
  SessionsController,
  WorkTrainingController,
  WorkplacesController,
  EmploymentController,
  EmployersController,
  FidelityController,
  CaseManagementController,
  CrisisController,
  SipsController,
  SipMeetingsController,
  SipAnswersController,
  SipContributionsController,
  BridgesController,
  GapsController,
  HandoversController,
  OwnSignInController,
  OwnPagesController,
  OwnAccessController,
  WholeTimelineController,
  MandatesController,
  ShortagesController,
  NavigationsController,
  EvidenceController,
  VulnerabilityController,
  MonthsController,
  FinsamController, QuartersController,
  JournalController,
];

@Module({})
export class ApiModule {
  static forRoot(source: DataSource, configuration: Configuration): DynamicModule {
    const keyring = loadKeyring(configuration.dataDir);
    return {
      module: ApiModule,
      imports: [
        LoggerModule.forRoot({ pinoHttp: logging(configuration) }),
        ThrottlerModule.forRoot([{ ttl: 60_000, limit: configuration.signInsPerMinute }]),
        PlatformModule.forRoot(source, LISTENERS),
        OrganisationsModule.forRoot(deliveryOf(configuration)),
        ParticipantsModule.forRoot(keyring),
        ReferralsModule.forRoot(keyring),
        ImportsModule,
        OwnModule.forRoot(keyring, deliveryOf(configuration)),
        NotificationsModule.forRoot(Boolean(configuration.smtpUrl)),
        SipModule.forRoot(AGENDA, deliveryOf(configuration) === 'MAILED'),
        ...CONTEXTS,
      ],
      controllers: CONTROLLERS,
      providers: [PasswordStrategy],
    };
  }
}
