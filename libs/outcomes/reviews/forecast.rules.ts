import type { Forecast } from './follow-up.view.js';

// Where a figure is heading, from the last six months alone.
// 1. Persons, and shares of the plan: as many a month as lately. The interval is that of a Poisson count to come, whose rate is itself known from a Poisson count.
// 2. Shares of those who take part: persons and denominator grow as lately; the interval is that of the persons.
// 3. Shares of those who have completed: those still to complete come out as those before them. The interval is beta-binomial (Jeffreys).
// 4. Fewer than ten new persons in those months (for 3: fewer than ten of whom it is known), or less than three months: nothing is said.
// 5. A share that would pass 100 % grows too steeply to go on so: nothing is said.
// 6. None of them foresees that the work changes, speeds up before the end, or stops.

/** A figure on a day: persons, those of whom it is known, and those who take part and have not completed. */
export interface Stand {
  yes: number;
  known: number;
  unknown: number;
  present: number;
}

export interface Course {
  now: Stand;
  before: Stand;
  /** Days between the two, and from now to the last day; null where the project has no period. */
  days: number;
  left: number | null;
}

export type Method = 'PERSONS' | 'SHARE_AT_PACE' | 'SHARE_OF_THOSE_TO_COME';

export interface Aim {
  method: Method;
  value: number;
  unit: 'persons' | 'percent';
  /** The number of the plan, where the share is of it; null where it has none. */
  planned?: number | null;
}

export const WINDOW_MONTHS = 6;
export const LEAST_DAYS = 85;
export const LEAST_PERSONS = 10;
const Z = 1.959964;

const untold = (status: Forecast['status']): Forecast => ({ status, value: null, interval: null, reaches: null });

export function forecast(course: Course, aim: Aim): Forecast {
  if (course.left === null) return untold('NO_PERIOD');
  if (course.left <= 0) return untold('OVER');
  if (aim.unit === 'percent' && aim.planned === null) return untold('NO_PLAN');
  if (course.days < LEAST_DAYS) return untold('TOO_SHORT');
  const grounds = aim.method === 'SHARE_OF_THOSE_TO_COME' ? course.now.known : course.now.yes - course.before.yes;
  if (grounds < LEAST_PERSONS) return untold('TOO_FEW');
  const [value, low, high] = METHODS[aim.method](course, course.left, aim);
  if (aim.method === 'SHARE_AT_PACE' && value > 100) return untold('TOO_STEEP');
  const told = { value: rounded(value, aim), interval: { low: rounded(low, aim), high: rounded(high, aim) } };
  return { status: 'TOLD', ...told, reaches: low >= aim.value ? 'YES' : high < aim.value ? 'NO' : 'UNSURE' };
}

type Bounds = [value: number, low: number, high: number];

const METHODS: Record<Method, (course: Course, left: number, aim: Aim) => Bounds> = {
  PERSONS: (course, left, { unit, planned }) => personsToCome(course, left).map((n) => (unit === 'percent' ? (100 * n) / planned! : n)) as Bounds,
  SHARE_AT_PACE: (course, left) => {
    const known = course.now.known + (Math.max(0, course.now.known - course.before.known) * left) / course.days;
    const [value, low, high] = personsToCome(course, left).map((n) => (100 * n) / known) as Bounds;
    return [value, Math.min(100, low), Math.min(100, high)];
  },
  SHARE_OF_THOSE_TO_COME: shareOfThoseToCome,
};

/** Persons on the last day, if the months to come bring as many as the last ones did. */
function personsToCome({ now, before, days }: Course, left: number): Bounds {
  const gained = now.yes - before.yes;
  const more = (gained * left) / days;
  const spread = Z * Math.sqrt(more + (more * more) / gained);
  return [now.yes + more, now.yes + Math.max(0, more - spread), now.yes + more + spread];
}

/** By the last day everybody has completed: those present now, or as many as the pace brings. */
function shareOfThoseToCome({ now, before, days }: Course, left: number): Bounds {
  const toCome = Math.max((Math.max(0, now.known - before.known) * left) / days, (now.present * now.known) / (now.known + now.unknown));
  const [a, b] = [now.yes + 0.5, now.known - now.yes + 0.5];
  const mean = (toCome * a) / (a + b);
  const spread = Z * Math.sqrt((toCome * a * b * (a + b + toCome)) / ((a + b) ** 2 * (a + b + 1)));
  const share = (more: number) => (100 * (now.yes + Math.min(toCome, Math.max(0, more)))) / (now.known + toCome);
  return [share(mean), share(mean - spread), share(mean + spread)];
}

const rounded = (n: number, { unit }: Aim): number => (unit === 'persons' ? Math.round(n) : Math.round(n * 10) / 10);

/** With one decimal, rounded up: 3.31 a month is not enough when 3.33 are needed. */
export const perMonthNeeded = (stillNeeded: number, left: number | null): number | null =>
  left === null || left <= 0 ? null : Math.max(0, Math.ceil((stillNeeded / (left / MONTH)) * 10 - 1e-9) / 10);

export const perMonthLately = ({ now, before, days }: Course): number | null => (days < LEAST_DAYS ? null : Math.round(((now.yes - before.yes) / (days / MONTH)) * 10) / 10);

const MONTH = 365.25 / 12;
