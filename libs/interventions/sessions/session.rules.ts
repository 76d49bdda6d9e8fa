import { Invalid } from '#platform';
import type { WriteSession } from './session.input.js';
import type { WellbeingView } from './session.view.js';

/** A session is about one of the participant's goals, or about what it says it is about; it has been held, and is followed up after. */
export function isAbout(session: WriteSession, goalIds: readonly string[], today: string): void {
  if (session.heldOn > today) throw new Invalid([{ field: 'heldOn', code: 'day.in-the-future' }]);
  if (session.goalId && !goalIds.includes(session.goalId)) throw new Invalid([{ field: 'goalId', code: 'motivation.unknown-goal' }]);
  if (!session.goalId && !session.focus?.trim()) throw new Invalid([{ field: 'focus', code: 'motivation.about-what' }]);
  if (session.followUpOn && session.followUpOn < session.heldOn) throw new Invalid([{ field: 'followUpOn', code: 'motivation.follow-up-before' }]);
}

/** After less before: what the participant says has changed. */
export function differenceOf(measured: readonly Pick<WellbeingView, 'moment' | 'score'>[]): number | null {
  const at = (moment: WellbeingView['moment']) => measured.find((one) => one.moment === moment)?.score;
  const [before, after] = [at('BEFORE'), at('AFTER')];
  return before === undefined || after === undefined ? null : after - before;
}

/** Measured on a day that has been; after comes no earlier than before. */
export function measuredInOrder({ moment, measuredOn }: Pick<WellbeingView, 'moment' | 'measuredOn'>, others: readonly Pick<WellbeingView, 'moment' | 'measuredOn'>[], today: string): void {
  if (measuredOn > today) throw new Invalid([{ field: 'measuredOn', code: 'day.in-the-future' }]);
  const on = (which: WellbeingView['moment']) => others.find((one) => one.moment === which)?.measuredOn;
  const [before, after] = [on('BEFORE'), on('AFTER')];
  if ((moment === 'AFTER' && before && measuredOn < before) || (moment === 'BEFORE' && after && measuredOn > after)) throw new Invalid([{ field: 'measuredOn', code: 'wellbeing.after-before' }]);
}
