import { Module, type DynamicModule } from '@nestjs/common';
import { AdministrationService } from './administration.service.js';
import type { Delivery } from './delivery.rules.js';
import { DELIVERY, InvitationService } from './invitation.service.js';
import { SessionService } from './sign-in/session.service.js';
import { SignInService } from './sign-in/sign-in.service.js';

const SERVICES = [AdministrationService, InvitationService, SessionService, SignInService];

@Module({})
export class OrganisationsModule {
  static forRoot(delivery: Delivery): DynamicModule {
    return { module: OrganisationsModule, providers: [...SERVICES, { provide: DELIVERY, useValue: delivery }], exports: SERVICES };
  }
}
