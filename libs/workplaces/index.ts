/** Hosts and employers, branch by branch. */
export { SECTORS, Workplace, type Sector } from './workplace.entity.js';
export * from './workplace.input.js';
export { sectorOf } from './workplace.rules.js';
export { WorkplaceService } from './workplace.service.js';
export * from './workplace.view.js';
export { WorkplacesModule } from './workplaces.module.js';
