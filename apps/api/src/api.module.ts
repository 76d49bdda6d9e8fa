import { Module, type DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { OrganisationsModule } from '#organisations';
import { PlatformModule, type Configuration } from '#platform';
import { HealthController } from './health/health.controller.js';
import { LISTENERS } from './listeners.js';
import { AccountsController } from './organisations/accounts.controller.js';
import { InvitationsController } from './organisations/invitations.controller.js';
import { MembershipsController } from './organisations/memberships.controller.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { RolesController } from './organisations/roles.controller.js';
import { MeController } from './session/me.controller.js';
import { SessionController } from './session/session.controller.js';
import { PasswordStrategy } from './session/password.strategy.js';

const CONTEXTS = [OrganisationsModule];

const CONTROLLERS = [
  HealthController,
  SessionController,
  MeController,
  OrganisationsController,
  MembershipsController,
  AccountsController,
  InvitationsController,
  RolesController,
];

@Module({})
export class ApiModule {
  static forRoot(source: DataSource, _configuration: Configuration): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.forRoot(source, LISTENERS), ...CONTEXTS],
      controllers: CONTROLLERS,
      providers: [PasswordStrategy],
    };
  }
}
