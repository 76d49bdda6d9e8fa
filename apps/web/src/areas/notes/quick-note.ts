import { ref } from 'vue';

/** Counts how often a page has asked for the note panel, which stands once on the participant's page. */
export const notesWanted = ref(0);
/** The note that was saved last, so that a list can go to it. */
export const lastSaved = ref<string | null>(null);
/** What was written after the note went off: what stands beyond its words, or all of it where those were changed. */
export const writtenSince = (sent: string, now: string): string => (now.startsWith(sent) ? now.slice(sent.length).trimStart() : now);
