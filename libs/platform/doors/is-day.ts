import { ValidateBy } from 'class-validator';

/** A day there is, `YYYY-MM-DD`, from 1900 to 2199: `2026-02-31` is none, and `0226-03-01` is a slip of the finger. */
export const IsDay = () => ValidateBy({ name: 'day', validator: { validate: isDay, defaultMessage: () => 'code:value.day' } });

/** A moment with its offset from UTC, in the same years: `2026-12-11T10:00:00+01:00`. Without an offset nobody knows which moment it is. */
export const IsInstant = () => ValidateBy({ name: 'instant', validator: { validate: isInstant, defaultMessage: () => 'code:value.instant' } });

function isInstant(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)(?:Z|[+-]\d{2}:\d{2})$/.exec(value) ?? [];
  return isDay(day) && time !== undefined && !Number.isNaN(Date.parse(value));
}

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || value < '1900' || value >= '2200') return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
