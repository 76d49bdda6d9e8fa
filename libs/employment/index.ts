/** Supported Employment, and how true the work is to it. */
export { Disclosure, EmployerApproach, EmployerContact } from './employer.entity.js';
export * from './employer.input.js';
export { EmployerService } from './employer.service.js';
export { EmploymentStage, JobMatch, JobPlacement, JobSupport, VocationalProfile } from './employment.entity.js';
export * from './employment.input.js';
export { EmploymentModule } from './employment.module.js';
export { EmploymentService } from './employment.service.js';
export * from './employment.view.js';
export { FidelityReview, FidelityScale } from './fidelity/fidelity.entity.js';
export * from './fidelity/fidelity.input.js';
export { FidelityService } from './fidelity/fidelity.service.js';
export * from './fidelity/fidelity.view.js';
