/** What a project learns and how its parties work together; and activities that take guests from elsewhere. */
export { LearningModule } from './learning.module.js';
export { Dissemination, Hypothesis, Iteration, JointDecision, KnowledgeActivity, StructuralGoal, WorkProcess } from './register.entity.js';
export * from './register.input.js';
export { RegisterKeeper } from './register.service.js';
export * from './register.view.js';
export { LocalStructure, StructureMeeting } from './structure.entity.js';
export * from './structure.input.js';
export { StructureKeeper } from './structure.service.js';
export * from './structure.view.js';
export { SurveyAnswer, SurveyItem } from './surveys/survey.entity.js';
export * from './surveys/survey.input.js';
export { SurveyService } from './surveys/survey.service.js';
export * from './surveys/survey.view.js';
export { ActivityGuest, ActivityVisit, SharedActivity } from './guests/guest.entity.js';
export * from './guests/guest.input.js';
export { endVisits, VISITS_OPEN } from './guests/ending.js';
export { GuestService } from './guests/guest.service.js';
export * from './guests/guest.view.js';
