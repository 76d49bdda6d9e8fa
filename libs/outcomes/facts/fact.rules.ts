import { Temporal } from 'temporal-polyfill';
import { Broken, Invalid } from '#platform';
import type { EntryFactsInput, ObservationInput } from './fact.input.js';
import type { FollowUpView } from './fact.view.js';
import type { Moment } from './facts.js';

export interface Window {
  moment: Moment;
  months: number;
  daysBefore: number;
  daysAfter: number;
  source: string;
}

/** The days on which an observation may be made, counted from the exit: whole months on, and so many days about it. */
export function daysOf({ months, daysBefore, daysAfter }: Omit<Window, 'moment' | 'source'>, endsOn: string): { opensOn: string; closesOn: string } {
  const due = Temporal.PlainDate.from(endsOn).add({ months });
  return { opensOn: due.subtract({ days: daysBefore }).toString(), closesOn: due.add({ days: daysAfter }).toString() };
}

/** 1. Since when is asked of the unemployed alone. 2. Nobody has been unemployed since after the day of entry. */
export function mayBeSo({ labour, unemployedSince }: EntryFactsInput, startsOn: string): void {
  if (!unemployedSince) return;
  if (labour !== 'UNEMPLOYED') throw new Invalid([{ field: 'unemployedSince', code: 'fact.since-only-unemployed' }]);
  if (unemployedSince > startsOn) throw new Invalid([{ field: 'unemployedSince', code: 'fact.since-after-entry' }]);
}

interface Following {
  endsOn: string | null;
  window: Window;
  followUpUntil: string | null;
  today: string;
}

/**
 * 1. Only who has left is followed up. 2. Within the window, and not ahead. 3. Not after the last day on which the project follows its people.
 * 4. The kind of work is told of one who works.
 */
export function mayObserve(asked: ObservationInput, { endsOn, window, followUpUntil, today }: Following): void {
  if (endsOn === null) throw new Broken('observation.not-left');
  const { opensOn, closesOn } = daysOf(window, endsOn);
  if (asked.observedOn > today) throw new Broken('value.day-ahead', {}, 'observedOn');
  if (asked.observedOn < opensOn || asked.observedOn > closesOn) throw new Broken('observation.outside-window', { from: opensOn, to: closesOn }, 'observedOn');
  if (followUpUntil !== null && asked.observedOn > followUpUntil) throw new Broken('project.follow-up-over', { followUpUntil }, 'observedOn');
  if (asked.employment && asked.labour !== 'EMPLOYED') throw new Invalid([{ field: 'employment', code: 'observation.kind-only-employed' }]);
}

/** Where a follow-up stands. One that was made stays made, also when the exit is moved. */
export function stateOf({ endsOn, window, followUpUntil, today }: Following, made: boolean): FollowUpView['state'] {
  if (endsOn === null) return 'NOT_LEFT';
  if (made) return 'DONE';
  const { opensOn, closesOn } = daysOf(window, endsOn);
  if (followUpUntil !== null && opensOn > followUpUntil) return 'AFTER_PROJECT';
  if (today < opensOn) return 'NOT_YET';
  return today <= closesOn && (followUpUntil === null || today <= followUpUntil) ? 'OPEN' : 'CLOSED';
}
