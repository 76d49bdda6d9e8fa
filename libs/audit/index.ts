export { Anchors, type Anchor } from './anchors.js';
export { verifyJournal, type Verdict } from './verification.js';
