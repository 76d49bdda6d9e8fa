import { Module, type DynamicModule } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';
import { LoggerModule } from 'nestjs-pino';
import type { DataSource } from 'typeorm';
import { CatalogueModule } from '#catalogue';
import { InterventionsModule } from '#interventions';
import { OrganisationsModule } from '#organisations';
import { loadKeyring, ParticipantsModule } from '#participants';
import { ParticipationModule } from '#participation';
import { PlansModule } from '#plans';
import { PlatformModule, type Configuration } from '#platform';
import { logging } from './logging.js';
import { HealthController } from './health/health.controller.js';
import { LISTENERS } from './listeners.js';
import { AccountsController } from './organisations/accounts.controller.js';
import { InvitationsController } from './organisations/invitations.controller.js';
import { MembershipsController } from './organisations/memberships.controller.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { RolesController } from './organisations/roles.controller.js';
import { ParticipationsController } from './participation/participations.controller.js';
import { InterventionsController } from './interventions/interventions.controller.js';
import { TimelineController } from './interventions/timeline.controller.js';
import { NotesController } from './plans/notes.controller.js';
import { PlanFollowUpController } from './plans/plan-follow-up.controller.js';
import { PlansController } from './plans/plans.controller.js';
import { MeController } from './session/me.controller.js';
import { SessionController } from './session/session.controller.js';
import { PasswordStrategy } from './session/password.strategy.js';

const CONTEXTS = [
  OrganisationsModule,
  ParticipationModule,
  CatalogueModule,
  PlansModule,
  InterventionsModule,
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
  ParticipationsController,
  PlansController,
  PlanFollowUpController,
  NotesController,
  InterventionsController,
  TimelineController,
];

@Module({})
export class ApiModule {
  static forRoot(source: DataSource, configuration: Configuration): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        LoggerModule.forRoot({ pinoHttp: logging(configuration) }),
        ThrottlerModule.forRoot([{ ttl: 60_000, limit: configuration.signInsPerMinute }]),
        PlatformModule.forRoot(source, LISTENERS),
        ParticipantsModule.forRoot(loadKeyring(configuration.dataDir)),
        ...CONTEXTS,
      ],
      controllers: CONTROLLERS,
      providers: [PasswordStrategy],
    };
  }
}
