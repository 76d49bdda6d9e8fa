import { Temporal } from 'temporal-polyfill';
import { Broken, Invalid } from '#platform';
import type { ActOnGap } from './gap.input.js';
import type { GapCount, GapView } from './gap.view.js';

/** A pause that nobody looks at again is a gap under another name. */
export const LONGEST_PAUSE_DAYS = 90;

/** Something is done about a gap that stands open; a pause has a reason and a last day within reach, and nothing else has a last day. */
export function actedOn(open: readonly GapView[], asked: ActOnGap, today: string): { kind: GapView['kind']; since: string; taken: ActOnGap['taken']; pauseTo: string | null; words: string } {
  const { kind, taken, pauseTo = null } = asked;
  const words = asked.words ?? '';
  const gap = open.find((one) => one.kind === kind);
  if (!gap) throw new Broken('gap.not-open', {}, 'kind');
  if (taken === 'PAUSE') mayPause({ pauseTo, words }, today);
  else if (pauseTo !== null) throw new Invalid([{ field: 'pauseTo', code: 'gap.only-a-pause-has-a-last-day' }]);
  return { kind, since: gap.since, taken, pauseTo, words };
}

function mayPause({ pauseTo, words }: { pauseTo: string | null; words: string }, today: string): void {
  const last = Temporal.PlainDate.from(today).add({ days: LONGEST_PAUSE_DAYS }).toString();
  const errors = [
    ...(words.trim().length < 3 ? [{ field: 'words', code: 'gap.pause-needs-reason' }] : []),
    ...(pauseTo === null ? [{ field: 'pauseTo', code: 'gap.pause-needs-last-day' }] : []),
    ...(pauseTo !== null && pauseTo < today ? [{ field: 'pauseTo', code: 'day.has-been' }] : []),
    ...(pauseTo !== null && pauseTo > last ? [{ field: 'pauseTo', code: 'gap.pause-too-long', details: { days: LONGEST_PAUSE_DAYS } }] : []),
  ];
  if (errors.length > 0) throw new Invalid(errors);
}

/** How many of each kind, out of the list itself: a counter cannot say anything else than its list. */
export function countsOf(gaps: readonly Pick<GapView, 'kind' | 'paused'>[]): GapCount[] {
  return [...Map.groupBy(gaps, ({ kind }) => kind)].map(([kind, those]) => {
    const paused = those.filter((gap) => gap.paused).length;
    return { kind, count: those.length - paused, paused };
  });
}
