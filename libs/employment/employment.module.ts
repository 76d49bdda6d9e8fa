import { Module } from '@nestjs/common';
import { EmployerService } from './employer.service.js';
import { EmploymentService } from './employment.service.js';

@Module({ providers: [EmploymentService, EmployerService], exports: [EmploymentService, EmployerService] })
export class EmploymentModule {}
