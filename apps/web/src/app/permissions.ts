import type { Shape } from './api.js';

/** A permission as the server names it. The server decides; in the pages it only keeps dead ends out of sight. */
export type Permission = Shape<'Me'>['permissions'][number];
