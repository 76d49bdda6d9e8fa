export * from './migrate.js';
export * from './repository-root.js';
