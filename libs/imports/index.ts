/** Lists of participants from other systems: dry run, taking them, taking them back. */
export * from './import.input.js';
export * from './import.view.js';
export { ImportsModule } from './imports.module.js';
export { ImportsService } from './imports.service.js';
