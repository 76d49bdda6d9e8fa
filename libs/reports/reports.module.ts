import { Module } from '@nestjs/common';
import { ReleasesModule } from '#releases';
import { ReportOrdersService } from './orders/orders.service.js';
import { SteeringReportService } from './steering/steering-report.service.js';

@Module({ imports: [ReleasesModule], providers: [SteeringReportService, ReportOrdersService], exports: [SteeringReportService, ReportOrdersService] })
export class ReportsModule {}
