export { Assignment, Casefile, Participation } from './participation.entity.js';
export * from './participation.input.js';
export { ParticipationModule } from './participation.module.js';
export { ageOn } from './participation.rules.js';
export { ParticipationService } from './participation.service.js';
export * from './participation.view.js';
