import { Module } from '@nestjs/common';
import { DeliveriesModule } from '#deliveries';
import { ReleasesModule } from '#releases';
import { CertificateService } from './certificate/certificate.service.js';
import { ReportOrdersService } from './orders/orders.service.js';
import { QuarterReportService } from './quarter/quarter-report.service.js';
import { SteeringReportService } from './steering/steering-report.service.js';

const SERVICES = [SteeringReportService, ReportOrdersService, CertificateService, QuarterReportService];

@Module({ imports: [ReleasesModule, DeliveriesModule], providers: SERVICES, exports: SERVICES })
export class ReportsModule {}
