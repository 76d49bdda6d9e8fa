export { DECLINE_REASONS, Intervention, type DeclineReason, type InterventionStatus, type Result } from './intervention.entity.js';
export * from './intervention.input.js';
export { InterventionService } from './intervention.service.js';
export * from './intervention.view.js';
export { InterventionsModule } from './interventions.module.js';
export { TimelineService } from './timeline.service.js';
