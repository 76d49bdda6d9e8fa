export { Anchors, type Anchor } from './anchors.js';
export { AuditModule } from './audit.module.js';
export { JournalPageQuery, JournalQuery, LINE_KINDS, type LineKind } from './journal.input.js';
export { JournalService } from './journal.service.js';
export * from './journal.view.js';
export { wordsOf } from './journal-words.js';
export { verifyJournal, type Verdict } from './verification.js';
