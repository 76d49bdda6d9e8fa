/** What leaves the project. */
export * from './months/month.rules.js';
