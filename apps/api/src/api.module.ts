import { Module, type DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { OrganisationsModule } from '#organisations';
import { loadKeyring, ParticipantsModule } from '#participants';
import { ParticipationModule } from '#participation';
import { PlatformModule, type Configuration } from '#platform';
import { ProjectsModule } from '#projects';
import { HealthController } from './health/health.controller.js';
import { LISTENERS } from './listeners.js';
import { AccountsController } from './organisations/accounts.controller.js';
import { InvitationsController } from './organisations/invitations.controller.js';
import { MembershipsController } from './organisations/memberships.controller.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { RolesController } from './organisations/roles.controller.js';
import { ParticipationsController } from './participation/participations.controller.js';
import { ProjectsController } from './projects/projects.controller.js';
import { RecordsController } from './projects/records.controller.js';
import { RegisterController } from './projects/register.controller.js';
import { StructureController } from './projects/structure.controller.js';
import { MeController } from './session/me.controller.js';
import { SessionController } from './session/session.controller.js';
import { PasswordStrategy } from './session/password.strategy.js';

const CONTEXTS = [OrganisationsModule, ProjectsModule, ParticipationModule];

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
];

@Module({})
export class ApiModule {
  static forRoot(source: DataSource, configuration: Configuration): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.forRoot(source, LISTENERS), ParticipantsModule.forRoot(loadKeyring(configuration.dataDir)), ...CONTEXTS],
      controllers: CONTROLLERS,
      providers: [PasswordStrategy],
    };
  }
}
