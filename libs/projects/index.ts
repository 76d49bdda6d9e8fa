export * from './claims.js';
export * from './codes.js';
export * from './municipalities.js';
export * from './record.js';
export { asJson } from './record-json.rules.js';
export { printRecord, readRecord, withoutContact } from './record-reading.rules.js';
export { NotARecord, recordText } from './record-source.rules.js';
