export * from './roles.js';
export * from './permissions.js';
export * from './world.js';
export * from './visibility.js';
