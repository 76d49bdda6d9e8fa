import { Module } from '@nestjs/common';
import { CaseManagementService } from './case-management.service.js';
import { CrisisService } from './crisis.service.js';

@Module({ providers: [CaseManagementService, CrisisService], exports: [CaseManagementService, CrisisService] })
export class CasemanagementModule {}
