export { Ladder, type LadderStep } from './ladder.entity.js';
export { LadderService } from './ladder.service.js';
export * from './progress.entity.js';
export * from './progress.input.js';
export { ProgressModule } from './progress.module.js';
export { definitionOf, stepMoves } from './progress.queries.js';
export { demandDay, demandDayBy } from './progress.rules.js';
export { ProgressService } from './progress.service.js';
export { StepAssessmentView, LadderList, LadderStepView, LadderView, OutcomeEventView, ProgressMade, StepConfirmed, StepMove, StepTrack } from './progress.view.js';
