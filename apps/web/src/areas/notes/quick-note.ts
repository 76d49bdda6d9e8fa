import { ref } from 'vue';

/** Counts how often a page has asked for the note panel, which stands once on the participant's page. */
export const notesWanted = ref(0);
/** The note that was saved last, so that a list can go to it. */
export const lastSaved = ref<string | null>(null);
