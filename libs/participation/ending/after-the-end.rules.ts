import { Broken } from '#platform';
import type { Participation } from '../participation.entity.js';

/**
 * What is about to be written, seen from the last day of a participation.
 * `BEGINS`: something starts, or goes on into the days to come. `{ on }`: it tells of that day. `AFTERWARDS`: it belongs to what comes after an end as well.
 */
export type Writing = 'BEGINS' | 'AFTERWARDS' | { on: string; field?: string };

type Standing = Pick<Participation, 'status' | 'endsOn'>;

/**
 * 1. While the participation runs, all may be written.
 * 2. Nothing begins on one that has ended: who sees that the end was wrong reopens it.
 * 3. What happened up to and with the last day is written down, and corrected, afterwards too.
 */
export function mayBeWritten({ status, endsOn }: Standing, writing: Writing = 'BEGINS'): void {
  if (status !== 'ENDED' || writing === 'AFTERWARDS') return;
  if (writing === 'BEGINS') throw new Broken('participation.ended-already');
  if (endsOn !== null && writing.on > endsOn) throw new Broken('participation.ended-before', { endsOn }, writing.field);
}
