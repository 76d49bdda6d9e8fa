import { Temporal } from 'temporal-polyfill';
import type { Area } from '#catalogue';
import type { Collision, MissingPair, WholeTimelineItem } from './timeline.view.js';

/** A full working week: more than that together is more than anybody can come to. */
export const FULL_WEEK = 40;

const SUPPORTING: readonly Area[] = ['HEALTH', 'SOCIAL'];
const JOB_FOCUSED: readonly Area[] = ['WORK'];

const isEffort = ({ kind }: WholeTimelineItem) => kind === 'INTERVENTION';
const lastsOn = ({ startsOn, endsOn }: Pick<WholeTimelineItem, 'startsOn' | 'endsOn'>, day: string) => startsOn <= day && (endsOn === null || day <= endsOn);
const later = (a: string, b: string) => (a > b ? a : b);

/** What clashes from today on: too many hours, the same thing twice, something in a pause, two bookings on one day. What is over can no longer be helped. */
export function collisionsOf(items: readonly WholeTimelineItem[], today: string): Collision[] {
  const ahead = items.filter(({ endsOn }) => endsOn === null || endsOn >= today);
  return [...hoursOf(ahead, today), ...twiceOf(ahead, today), ...pausedOf(ahead, today), ...bookedOf(ahead, today)].sort((a, b) => a.on.localeCompare(b.on) || a.kind.localeCompare(b.kind));
}

/** The first day from today on which the efforts of a week do not fit into it. */
function hoursOf(items: readonly WholeTimelineItem[], today: string): Collision[] {
  const efforts = items.filter(isEffort).filter(({ hoursPerWeek }) => hoursPerWeek !== null);
  const days = [...new Set(efforts.map(({ startsOn }) => later(startsOn, today)))].sort();
  const full = days.map((day) => ({ day, at: efforts.filter((effort) => lastsOn(effort, day)) })).find(({ at }) => sumOf(at) > FULL_WEEK);
  return full ? [{ kind: 'HOURS', on: full.day, itemIds: idsOf(full.at), hours: sumOf(full.at) }] : [];
}

function twiceOf(items: readonly WholeTimelineItem[], today: string): Collision[] {
  return pairsOf(items.filter(isEffort))
    .filter(([a, b]) => a.id !== b.id && a.typeCode === b.typeCode && overlap(a, b))
    .map(([a, b]) => ({ kind: 'SAME_KIND' as const, on: later(later(a.startsOn, b.startsOn), today), itemIds: idsOf([a, b]), hours: null }));
}

function pausedOf(items: readonly WholeTimelineItem[], today: string): Collision[] {
  const pauses = items.filter(({ kind }) => kind === 'PAUSE');
  return items.filter(isEffort).flatMap((effort) => pauses.filter((pause) => overlap(effort, pause))
    .map((pause) => ({ kind: 'IN_PAUSE' as const, on: later(later(effort.startsOn, pause.startsOn), today), itemIds: idsOf([effort, pause]), hours: null })));
}

/** Bookings are what has one day ahead: a review, a joint meeting, the first day of something planned. */
function bookedOf(items: readonly WholeTimelineItem[], today: string): Collision[] {
  const booked = items.filter(({ planned, startsOn }) => planned && startsOn >= today);
  return [...Map.groupBy(booked, ({ startsOn }) => startsOn)]
    .filter(([, those]) => new Set(those.map(({ id, kind }) => kind + id)).size > 1)
    .map(([on, those]) => ({ kind: 'SAME_DAY' as const, on, itemIds: those.map(({ id }) => id), hours: null }));
}

const overlap = (a: WholeTimelineItem, b: WholeTimelineItem) => a.startsOn <= (b.endsOn ?? '9999') && b.startsOn <= (a.endsOn ?? '9999');
const idsOf = (items: readonly WholeTimelineItem[]) => [...new Set(items.map(({ id }) => id))];
const sumOf = (items: readonly WholeTimelineItem[]) => items.reduce((sum, { hoursPerWeek }) => sum + (hoursPerWeek ?? 0), 0);
const pairsOf = <T>(items: readonly T[]): [T, T][] => items.flatMap((a, n) => items.slice(n + 1).map((b): [T, T] => [a, b]));

/** Health or social support runs today, and nothing aimed at work does or is planned. */
export function missingPairOf(items: readonly WholeTimelineItem[], today: string): MissingPair | null {
  const efforts = items.filter(isEffort);
  const of = (areas: readonly Area[]) => efforts.filter(({ area }) => area !== null && areas.includes(area));
  const supporting = of(SUPPORTING).filter((effort) => !effort.planned && lastsOn(effort, today));
  const jobFocused = of(JOB_FOCUSED);
  if (supporting.length === 0 || jobFocused.some((effort) => lastsOn(effort, today) || (effort.planned && effort.startsOn >= today))) return null;
  const began = supporting.map(({ startsOn }) => startsOn).sort()[0]!;
  const last = jobFocused.flatMap(({ endsOn, planned }) => (endsOn !== null && !planned ? [dayAfter(endsOn)] : [])).sort().at(-1);
  return { areas: [...new Set(supporting.map(({ area }) => area!))].sort(), since: last ? later(began, last) : began };
}

const dayAfter = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
