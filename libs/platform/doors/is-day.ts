import { ValidateBy } from 'class-validator';

/** A day there is, `YYYY-MM-DD`, from the year 1 on: `2026-02-31` is none. */
export const IsDay = () => ValidateBy({ name: 'day', validator: { validate: isDay, defaultMessage: () => 'code:value.day' } });

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || value < '0001') return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
