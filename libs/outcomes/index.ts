export { FlowService } from './flow/flow.service.js';
export * from './flow/flow.view.js';
export { OutcomeDefinition } from './outcomes.entity.js';
export * from './outcomes.input.js';
export { DIVISIONS, MEASURES, POPULATIONS, REASONS, VERDICTS, type Division, type Measure, type Population, type Reason, type Verdict } from './outcomes.js';
export { OutcomesModule } from './outcomes.module.js';
export { OutcomesService } from './outcomes.service.js';
export * from './outcomes.view.js';
export { SMALL, suppressed, type Shown, type ShownTable } from './suppression.rules.js';
