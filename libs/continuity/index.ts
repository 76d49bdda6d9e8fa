/** Nobody falls between: gaps, handovers, the whole way of a person over all parties. */
export { ContinuityModule } from './continuity.module.js';
export { GapAction, GapKind, GapRule } from './gap.entity.js';
export * from './gap.input.js';
export { CONTINUITY_AGENDA, CONTINUITY_PANELS } from './gap.queries.js';
export { GapService } from './gap.service.js';
export * from './gap.view.js';
export * from './handover.input.js';
export { HandoverService } from './handover.service.js';
export * from './handover.view.js';
