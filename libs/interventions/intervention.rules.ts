import { lastDayOf } from '#participation';
import { Broken, Invalid } from '#platform';
import { mustRunOn, periodOf } from '#projects';
import type { EndIntervention } from './intervention.input.js';
import type { Intervention, InterventionStatus } from './intervention.entity.js';
import type { Period } from './intervention.view.js';

/** How an intervention moves, from offer to end (SBR-12). */
export const MOVES = {
  accept: { from: ['OFFERED'], to: 'ACCEPTED' },
  decline: { from: ['OFFERED', 'ACCEPTED'], to: 'DECLINED' },
  start: { from: ['ACCEPTED'], to: 'STARTED' },
  pause: { from: ['STARTED'], to: 'PAUSED' },
  resume: { from: ['PAUSED'], to: 'STARTED' },
  end: { from: ['STARTED', 'PAUSED'], to: 'ENDED' },
} as const satisfies Record<string, { from: readonly InterventionStatus[]; to: InterventionStatus }>;
export type Move = keyof typeof MOVES;

export function moved(status: InterventionStatus, move: Move): InterventionStatus {
  const { from, to } = MOVES[move];
  if (!(from as readonly string[]).includes(status)) throw new Broken(`intervention.cannot-${move}`);
  return to;
}

/** Why something may start: the day a plan was first agreed, and how long an exception holds. */
export interface StartGround {
  agreedOn: string | null;
  exemptUntil: string | null;
  project: Parameters<typeof periodOf>[0];
}

/**
 * Samordningsbron (SBR-6): the individual action plan comes first.
 * 1. Nothing else starts before the day the participant agreed to a plan.
 * 2. Unless a coordinator has let it, with a reason, for the days up to and with the one named.
 */
export function mayStart({ agreedOn, exemptUntil }: Pick<StartGround, 'agreedOn' | 'exemptUntil'>, startsOn: string): void {
  if (exemptUntil !== null && startsOn <= exemptUntil) return;
  if (agreedOn === null) throw new Broken('intervention.plan-first');
  if (startsOn < agreedOn) throw new Broken('intervention.before-plan', { agreedOn }, 'on');
}

/** Activities are held within the project's period, where it is known (IDIS-2). */
export function mayRun(project: StartGround['project'], on: string): void {
  if (periodOf(project)) mustRunOn(project, on);
}

type Running = Pick<Intervention, 'status' | 'periods' | 'offeredOn'>;
type Ran = { status: InterventionStatus; periods: Period[] };

function notAhead(on: string, today: string): void {
  if (on > today) throw new Invalid([{ field: 'on', code: 'day.in-the-future' }]);
}

/** It starts on a day that has been, not before it was offered. */
export function started(intervention: Running, on: string, today: string): Ran {
  const status = moved(intervention.status, 'start');
  notAhead(on, today);
  if (on < intervention.offeredOn) throw new Invalid([{ field: 'on', code: 'intervention.before-offer' }]);
  return { status, periods: [{ startsOn: on, endsOn: null }] };
}

/** `on` is the last day before the pause. */
export function paused(intervention: Running, on: string, today: string): Ran {
  const status = moved(intervention.status, 'pause');
  notAhead(on, today);
  return { status, periods: closed(intervention.periods, on) };
}

/** It takes up again after the last day before the pause. */
export function resumed(intervention: Running, on: string, today: string): Ran {
  const status = moved(intervention.status, 'resume');
  notAhead(on, today);
  if (on <= intervention.periods.at(-1)!.endsOn!) throw new Invalid([{ field: 'on', code: 'intervention.resumed-too-soon' }]);
  return { status, periods: [...intervention.periods, { startsOn: on, endsOn: null }] };
}

export function ended(intervention: Running, asked: EndIntervention, today: string) {
  const status = moved(intervention.status, 'end');
  notAhead(asked.on, today);
  const last = intervention.periods.at(-1)!;
  if (last.endsOn && asked.on < last.endsOn) throw new Invalid([{ field: 'on', code: 'intervention.ended-before-pause' }]);
  const periods = last.endsOn ? intervention.periods : closed(intervention.periods, asked.on);
  return { status, periods, endedOn: asked.on, endReason: asked.endReason, result: asked.result, resultWords: asked.resultWords ?? null };
}

/**
 * The participation ended on `lastDay`, and with it what was open.
 * 1. A period that runs is closed on that day, or on its own first one where it began later.
 * 2. What was offered, or accepted and never begun, ends without a period.
 * 3. What is over stands.
 */
export function endedWith({ status, periods }: Pick<Intervention, 'status' | 'periods'>, lastDay: string): Partial<Intervention> | null {
  if (status === 'ENDED' || status === 'DECLINED') return null;
  const all = periods.map(({ startsOn, endsOn }) => ({ startsOn, endsOn: endsOn ?? lastDayOf(startsOn, lastDay) }));
  return { status: 'ENDED', periods: all, endedOn: lastDayOf(all.at(-1)?.endsOn ?? lastDay, lastDay), endReason: 'PARTICIPATION_ENDED', result: 'CANNOT_TELL' };
}

function closed(periods: readonly Period[], on: string): Period[] {
  const last = periods.at(-1)!;
  if (on < last.startsOn) throw new Invalid([{ field: 'on', code: 'intervention.ended-before-start' }]);
  return [...periods.slice(0, -1), { ...last, endsOn: on }];
}

/** The participant answers on a day that has been, not before the offer. */
export function answeredOn(intervention: Pick<Intervention, 'offeredOn'>, on: string, today: string): string {
  if (on > today) throw new Invalid([{ field: 'answeredOn', code: 'day.in-the-future' }]);
  if (on < intervention.offeredOn) throw new Invalid([{ field: 'answeredOn', code: 'intervention.before-offer' }]);
  return on;
}

/** IDIS-11: an intervention without a need that is known is flagged. One that serves a goal answers what the goal answers. */
export const answersNoNeed = (intervention: Pick<Intervention, 'needIds' | 'goalIds' | 'status'>): boolean =>
  intervention.needIds.length === 0 && intervention.goalIds.length === 0 && !['DECLINED', 'ENDED'].includes(intervention.status);

/** Linked only to needs and goals that stand, or once stood, in a plan one may read. */
export function linksAreKnown(links: Partial<Pick<Intervention, 'needIds' | 'goalIds'>>, aims: { needs: { id: string }[]; goals: { id: string }[] }): void {
  const strange = (asked: readonly string[] = [], known: { id: string }[]) => asked.some((id) => !known.some((item) => item.id === id));
  if (strange(links.needIds, aims.needs)) throw new Invalid([{ field: 'needIds', code: 'intervention.unknown-need' }]);
  if (strange(links.goalIds, aims.goals)) throw new Invalid([{ field: 'goalIds', code: 'intervention.unknown-goal' }]);
}

export function plannedInOrder({ plannedFrom, plannedTo }: { plannedFrom?: string | null; plannedTo?: string | null }): void {
  if (plannedFrom && plannedTo && plannedTo < plannedFrom) throw new Invalid([{ field: 'plannedTo', code: 'intervention.planned-backwards' }]);
}
