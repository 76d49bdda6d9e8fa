import { now } from './clock.js';
import { language } from './words.js';

/** Swedish forms in both languages: English readers get English words with Swedish dates and separators. */
const tags = { sv: 'sv-SE', en: 'en-SE' } as const;
const tag = () => tags[language.value];
const zone = 'Europe/Stockholm';

/** A plain day such as `2026-11-22` is a day everywhere: read as UTC and shown as UTC it cannot slip. */
const asDay = (day: string) => new Date(`${day}T00:00:00Z`);

export function day(value: string | null | undefined): string {
  return value ? new Intl.DateTimeFormat(tag(), { dateStyle: 'short', timeZone: 'UTC' }).format(asDay(value)) : '';
}

export function longDay(value: string): string {
  return new Intl.DateTimeFormat(tag(), { dateStyle: 'long', timeZone: 'UTC' }).format(asDay(value));
}

export function month(value: string): string {
  return new Intl.DateTimeFormat(tag(), { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(asDay(value));
}

export function longMonth(value: string): string {
  return new Intl.DateTimeFormat(tag(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(asDay(value));
}

export function period(startsOn: string | null, endsOn: string | null): string {
  return `${day(startsOn)} – ${day(endsOn)}`.trim();
}

export function moment(instant: string): string {
  return new Intl.DateTimeFormat(tag(), { dateStyle: 'short', timeStyle: 'short', timeZone: zone }).format(new Date(instant));
}

export function clock(instant: string): string {
  return new Intl.DateTimeFormat(tag(), { timeStyle: 'medium', timeZone: zone }).format(new Date(instant));
}

export function number(value: number, decimals = 0): string {
  return new Intl.NumberFormat(tag(), { minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: 'negative' }).format(value);
}

/** 75 → "75 %". */
export function percent(value: number, decimals = 0): string {
  const form = { style: 'percent', minimumFractionDigits: 0, maximumFractionDigits: decimals } as const;
  return new Intl.NumberFormat(tag(), form).format(value / 100);
}

export function money(value: number): string {
  return new Intl.NumberFormat('sv-SE', { style: 'currency', currency: 'SEK', maximumFractionDigits: 0 }).format(value);
}

/** "a, b och c". */
export function list(items: readonly string[]): string {
  return new Intl.ListFormat(tag(), { type: 'conjunction' }).format(items);
}

/** Å, Ä and Ö last, as in the database (`sv-x-icu`), whatever the language of the page. */
export const collator = new Intl.Collator('sv', { numeric: true });

export function daysAfter(from: string, count: number): string {
  return new Date(asDay(from).getTime() + count * 86_400_000).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((asDay(to).getTime() - asDay(from).getTime()) / 86_400_000);
}

/** The day it is in Sweden now. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone }).format(now());
}
