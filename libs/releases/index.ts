/** What may be told outside the case team. */
export { hiddenIn, isFew, type Counts, type Earlier, type Guarded, type Why } from './guard/guard.rules.js';
export type { Sum } from './guard/determined.rules.js';
export { EvaluationFinding, Extract, ExtractContent } from './extracts/extract.entity.js';
export * from './extracts/extract.input.js';
export { type ExtractStatus } from './extracts/extract.rules.js';
export * from './extracts/extract.view.js';
export { ExtractsService } from './extracts/extracts.service.js';
export { FindingsService } from './extracts/findings.service.js';
export { VARIABLES, type Variable } from './extracts/variables.js';
export { COLUMNS, DIMENSIONS, FLOWS, SPANS, TABLE_PLAN, type Column, type Counted, type Dimension, type Kind, type Span, type TableDimension } from './plan.js';
export { Release, ReleaseBasis } from './release.entity.js';
export * from './release.input.js';
export * from './release.view.js';
export { ReleasesModule } from './releases.module.js';
export { groupNameOf } from './release-file.rules.js';
export { RELEASE_WORDS } from './release-words.js';
export { promiseBeside, shareOf } from './share.rules.js';
export { ReleasesService } from './releases.service.js';
