import { Broken, Invalid } from '#platform';
import type { AddNavigationStep } from './navigation.input.js';
import type { NavigationStepView, NavigationView } from './navigation.view.js';

type Standing = Pick<NavigationView, 'stands' | 'outcome' | 'waitsSince' | 'daysToMeeting' | 'days' | 'open'>;

const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** How a navigation stands, out of its steps in order: what happened last, since when it waits, and how long it took. */
export function standingOf(askedOn: string, steps: readonly NavigationStepView[], today: string): Standing {
  const last = steps.at(-1) ?? null;
  const met = steps.find(({ kind }) => kind === 'MET');
  const done = last?.kind === 'DONE';
  return {
    stands: last?.kind ?? null, outcome: last?.outcome ?? null, open: !done,
    waitsSince: last?.kind === 'WAITING' || last?.kind === 'REFERRED' ? waitFrom(steps) : null,
    daysToMeeting: met ? days(askedOn, met.onDay) : null, days: days(askedOn, done ? last.onDay : today),
  };
}

/** A wait begins with the first of the steps in a row that only wait. */
function waitFrom(steps: readonly NavigationStepView[]): string {
  const before = steps.findLastIndex(({ kind }) => kind !== 'WAITING' && kind !== 'REFERRED');
  return steps[before + 1]!.onDay;
}

/** A step is on a day that has been, not before the question or the step before it; the last one says what came of it, and nothing follows on it. */
export function mayStep(asked: AddNavigationStep, { askedOn, steps }: Pick<NavigationView, 'askedOn' | 'steps'>, today: string): void {
  const last = steps.at(-1);
  if (last?.kind === 'DONE') throw new Broken('navigation.done-already');
  const earliest = last?.onDay ?? askedOn;
  const outcome = asked.outcome ?? null;
  const errors = [
    ...(asked.onDay > today ? [{ field: 'onDay', code: 'value.day-ahead' }] : []),
    ...(asked.onDay < earliest ? [{ field: 'onDay', code: 'navigation.before-last-step', details: { earliest } }] : []),
    ...(asked.kind === 'DONE' && outcome === null ? [{ field: 'outcome', code: 'navigation.needs-outcome' }] : []),
    ...(asked.kind !== 'DONE' && outcome !== null ? [{ field: 'outcome', code: 'navigation.outcome-with-the-last' }] : []),
  ];
  if (errors.length > 0) throw new Invalid(errors);
}
