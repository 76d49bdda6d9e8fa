export { CatalogueModule } from './catalogue.module.js';
export { CatalogueService } from './catalogue.service.js';
export * from './catalogue.view.js';
export { AREAS, FAMILIES, InterventionType, type Area, type Family } from './intervention-type.entity.js';
