export * from './roles.js';
export * from './case-tables.js';
export * from './permissions.js';
export * from './world.js';
export * from './visibility.js';
export * from './commands.js';
export * from './referrals.js';
export * from './sips.js';
