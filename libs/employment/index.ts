/** Supported Employment. */
export { Disclosure, EmployerApproach, EmployerContact } from './employer.entity.js';
export * from './employer.input.js';
export { EmployerService } from './employer.service.js';
export { EmploymentStage, JobMatch, JobPlacement, JobSupport, VocationalProfile } from './employment.entity.js';
export * from './employment.input.js';
export { EmploymentModule } from './employment.module.js';
export { EmploymentService } from './employment.service.js';
export * from './employment.view.js';
