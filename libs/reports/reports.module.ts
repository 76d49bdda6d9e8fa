import { Module } from '@nestjs/common';
import { ReleasesModule } from '#releases';
import { CertificateService } from './certificate/certificate.service.js';
import { ReportOrdersService } from './orders/orders.service.js';
import { SteeringReportService } from './steering/steering-report.service.js';

const SERVICES = [SteeringReportService, ReportOrdersService, CertificateService];

@Module({ imports: [ReleasesModule], providers: SERVICES, exports: SERVICES })
export class ReportsModule {}
