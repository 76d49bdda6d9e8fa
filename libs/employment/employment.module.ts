import { Module } from '@nestjs/common';
import { EmployerService } from './employer.service.js';
import { EmploymentService } from './employment.service.js';
import { FidelityService } from './fidelity/fidelity.service.js';

@Module({ providers: [EmploymentService, EmployerService, FidelityService], exports: [EmploymentService, EmployerService, FidelityService] })
export class EmploymentModule {}
