import { Module } from '@nestjs/common';
import { ReleasesModule } from '#releases';
import { SteeringReportService } from './steering/steering-report.service.js';

@Module({ imports: [ReleasesModule], providers: [SteeringReportService], exports: [SteeringReportService] })
export class ReportsModule {}
