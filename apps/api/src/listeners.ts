import type { Listeners } from '#platform';

/** Who hears what: event -> listeners, in order, within the transaction it happened in. */
export const LISTENERS: Listeners = {};
