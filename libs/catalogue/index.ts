export { CatalogueModule } from './catalogue.module.js';
export { CatalogueService } from './catalogue.service.js';
export * from './catalogue.view.js';
export { AREAS, FAMILIES, InterventionType, type Area, type Family } from './intervention-type.entity.js';
export { Method, MethodEvaluation, MethodEvidence, MethodUse } from './method.entity.js';
export * from './method.input.js';
export { METHOD_PANELS } from './method-panels.js';
export { MethodService } from './method.service.js';
export * from './method.view.js';
