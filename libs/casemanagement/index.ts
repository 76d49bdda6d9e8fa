/** One who keeps the whole together around a person. */
export { CaseContact, CaseManagement, ResourceMember } from './case-management.entity.js';
export * from './case-management.input.js';
export { CaseManagementService } from './case-management.service.js';
export * from './case-management.view.js';
export { CasemanagementModule } from './casemanagement.module.js';
export { CASE_MANAGEMENT_OPEN, endCaseManagement } from './ending.js';
export { Barrier, CrisisPlan } from './crisis.entity.js';
export { CrisisService } from './crisis.service.js';
