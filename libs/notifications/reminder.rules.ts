import { Temporal } from 'temporal-polyfill';
import { Invalid } from '#platform';
import type { Rhythm } from './reminder.entity.js';
import { KINDS, reminder, type How, type ReminderKind } from './reminders.js';

const SWEDEN = 'Europe/Stockholm';
const LOOK_EVERY_MINUTES = 10;

/** When letters may come, and how each kind is told. Hours and days are Sweden's. */
export interface Choice {
  rhythm: Rhythm;
  weekday: number;
  hour: number;
  quietFrom: number;
  quietTo: number;
  quietWeekends: boolean;
  kinds: Readonly<Record<string, How>>;
}

/** What one has who has chosen nothing: on working days at seven what waits, nothing in the evening, at night or at the weekend. */
export const USUAL: Choice = { rhythm: 'DAILY', weekday: 1, hour: 7, quietFrom: 18, quietTo: 7, quietWeekends: true, kinds: {} };

/** Where one stands: the day whose digest was ordered, a day on which it is ordered again, and when it was last looked for what has just come. */
export interface Turn {
  digestedOn: string | null;
  againOn: string | null;
  lookedAt: Date | null;
}

const inSweden = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(SWEDEN);
const isWeekend = (weekday: number) => weekday > 5;
const isQuietHour = (hour: number, { quietFrom: from, quietTo: to }: Choice) => (from <= to ? hour >= from && hour < to : hour >= from || hour < to);

/** No letter now. From and to the same hour is never; from a later hour than to is over midnight. */
export function isQuiet(at: Date, choice: Choice): boolean {
  const { hour, dayOfWeek } = inSweden(at);
  return (choice.quietWeekends && isWeekend(dayOfWeek)) || isQuietHour(hour, choice);
}

/** The first whole hour, or this very moment, at which letters may come again. */
export function whenHeard(at: Date, choice: Choice): Date {
  let next = at;
  while (isQuiet(next, choice)) {
    const hour = inSweden(next).round({ smallestUnit: 'hour', roundingMode: 'floor' });
    next = new Date(hour.add({ hours: 1 }).epochMilliseconds);
  }
  return next;
}

/** How a kind is told: as chosen, else as usual; what the law gives a deadline is never silent. */
export function howOf(choice: Choice, kind: ReminderKind): How {
  const chosen = choice.kinds[kind] ?? reminder(kind).usual;
  return chosen === 'OFF' && reminder(kind).law ? reminder(kind).usual : chosen;
}

/** The gathered letter tells of everything that is not switched off; the other of what is told as it comes. */
export const kindsIn = (letter: 'DIGEST' | 'NOW', choice: Choice): ReminderKind[] => KINDS.filter((kind) => (letter === 'NOW' ? howOf(choice, kind) === 'NOW' : howOf(choice, kind) !== 'OFF'));

/** The last day whose hour has come. An hour that does not exist when summer begins comes with the next; one that comes twice counts once. */
function lastDay(at: Date, choice: Choice): string {
  const now = inSweden(at);
  for (let back = 0; ; back += 1) {
    const day = now.toPlainDate().subtract({ days: back });
    const wanted = choice.rhythm === 'WEEKLY' ? day.dayOfWeek === choice.weekday : !(choice.quietWeekends && isWeekend(day.dayOfWeek));
    const hour = day.toZonedDateTime({ timeZone: SWEDEN, plainTime: Temporal.PlainTime.from({ hour: choice.hour }) });
    if (wanted && Temporal.ZonedDateTime.compare(hour, now) <= 0) return day.toString();
  }
}

/**
 * The day whose gathered letter is to be ordered now, or null: once its hour has come, also where nobody was there to order it then.
 * Who has not had any waits for a day of their own. Where nobody knows whether the last one came, the next day is as good.
 */
export function digestDue(at: Date, choice: Choice, { digestedOn, againOn }: Turn): string | null {
  if (isQuiet(at, choice)) return null;
  const now = inSweden(at);
  const today = now.toPlainDate().toString();
  if (againOn !== null && againOn <= today && now.hour >= choice.hour) return today;
  if (!KINDS.some((kind) => howOf(choice, kind) === 'DIGEST')) return null;
  const day = lastDay(at, choice);
  return digestedOn === null ? (day === today ? day : null) : day > digestedOn ? day : null;
}

/** Whether it is time to look for what has just come. */
export function lookDue(at: Date, choice: Choice, { lookedAt }: Turn): boolean {
  if (isQuiet(at, choice) || kindsIn('NOW', choice).length === 0) return false;
  return lookedAt === null || at.getTime() - lookedAt.getTime() >= LOOK_EVERY_MINUTES * 60_000;
}

/** 1. A letter is not chosen for an hour one has asked to be left alone. 2. What the law gives a deadline comes at once, or every working day. */
export function mayChoose(choice: Choice): void {
  const errors = [
    ...(isQuietHour(choice.hour, choice) ? [{ field: 'hour', code: 'reminder.hour-is-quiet' }] : []),
    ...(choice.rhythm === 'WEEKLY' && choice.quietWeekends && isWeekend(choice.weekday) ? [{ field: 'weekday', code: 'reminder.day-is-quiet' }] : []),
    ...KINDS.filter((kind) => reminder(kind).law && choice.kinds[kind] === 'OFF').map((kind) => ({ field: `kinds.${kind}`, code: 'reminder.law-says-so' })),
    ...KINDS.filter((kind) => reminder(kind).law && howOf(choice, kind) === 'DIGEST' && choice.rhythm === 'WEEKLY').map((kind) => ({ field: `kinds.${kind}`, code: 'reminder.week-is-too-late' })),
  ];
  if (errors.length > 0) throw new Invalid(errors);
}
