/** How progress is measured, and which way of measuring holds. */
export * from './instruments/instrument.rules.js';
