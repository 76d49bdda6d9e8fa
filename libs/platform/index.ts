export * from './configuration.js';
export * from './embedded-database.js';
export * from './migrate.js';
export * from './refused.js';
export * from './repository-root.js';
