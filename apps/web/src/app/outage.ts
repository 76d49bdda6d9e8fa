import { shallowRef } from 'vue';
import type { Problem } from './problem.js';

/** Set when the server could not even say who is signed in. */
export const outage = shallowRef<Problem | null>(null);
