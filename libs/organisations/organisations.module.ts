import { Module } from '@nestjs/common';
import { AdministrationService } from './administration.service.js';
import { SessionService } from './session.service.js';
import { SignInService } from './sign-in.service.js';

@Module({ providers: [AdministrationService, SessionService, SignInService], exports: [AdministrationService, SessionService, SignInService] })
export class OrganisationsModule {}
