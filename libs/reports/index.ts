/** Figures on paper. */
export { ReportsModule } from './reports.module.js';
export { SteeringReportService } from './steering/steering-report.service.js';
