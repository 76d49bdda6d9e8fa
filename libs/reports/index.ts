/** Figures on paper. */
export { CertificateService } from './certificate/certificate.service.js';
export { QuarterReportService } from './quarter/quarter-report.service.js';
export { ReportsModule } from './reports.module.js';
export { SteeringReportService } from './steering/steering-report.service.js';
export { makeReport, type ClaimedReport } from './orders/making.js';
export { ReportOrder } from './orders/order.entity.js';
export * from './orders/order.input.js';
export * from './orders/order.view.js';
export { FORMATS, type OrderedFormat, type OrderStatus, type ReportFormat, type ReportKind } from './orders/orders.js';
export { ReportOrdersService } from './orders/orders.service.js';
