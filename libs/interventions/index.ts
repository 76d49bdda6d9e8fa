export { DECLINE_REASONS, Intervention, type DeclineReason, type InterventionStatus, type Result } from './intervention.entity.js';
export * from './intervention.input.js';
export { InterventionService } from './intervention.service.js';
export * from './intervention.view.js';
export { InterventionsModule } from './interventions.module.js';
export { TimelineService } from './timeline.service.js';

export { Attendance, AttendanceMonth } from './attendance/attendance.entity.js';
export * from './attendance/attendance.input.js';
export { AttendanceService } from './attendance/attendance.service.js';
export * from './attendance/attendance.view.js';
export { MotivationalSession, Wellbeing } from './sessions/session.entity.js';
export * from './sessions/session.input.js';
export { SessionService } from './sessions/session.service.js';
export * from './sessions/session.view.js';
export { WorkTraining } from './training/work-training.entity.js';
export * from './training/work-training.input.js';
export { WorkTrainingService } from './training/work-training.service.js';
export * from './training/work-training.view.js';
