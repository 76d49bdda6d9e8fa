import type { Shape } from './api.js'

/** A permission as the server names it. The server decides; in the pages it only keeps dead ends out of sight. */
export type Permission = Shape<'Me'>['permissions'][number]
  | 'day.read'
  | 'participation.read'
  | 'participation.open'
  | 'participation.change'
  | 'participant.find'
  | 'identity.reveal'
  | 'assignment.change'
  | 'home.move'
  | 'consent.read'
  | 'consent.change'
  | 'entry.read';
