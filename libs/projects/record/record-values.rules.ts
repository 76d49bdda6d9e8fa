import { Temporal } from 'temporal-polyfill';

// How the written values of a record are read. Each function takes the words of the source and answers the value, or null when they say none.

const MONTHS = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'];
const NO_VALUE = /^(?:[-–—?]+|saknas|uppgift saknas|ej angiv(?:et|en|na)|inte angiv(?:et|en|na)|n\/a)\.?$/iu;
const DAY = new RegExp(
  `(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)|(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?!\\d)|(\\d{1,2})\\s+(${MONTHS.join('|')})\\s+(\\d{4})`,
  'giu',
);
const WHOLE_NUMBER =
  /^(?:ca\.?|cirka|totalt|sek)?\s*(\d{1,3}(?:[ .,'’]\d{3})+|\d+)(?:[.,](\d{1,2}))?\s*(?:kr|kronor|sek|st|personer|deltagare|:-)?\.?(?:\s*\(.*\))?$/iu;

/** One space for every kind of space, nothing invisible, no escaped signs of a web page; the words themselves untouched. */
export function tidy(text: string): string {
  return text
    .replace(/&amp;/giu, '&')
    .replace(/&nbsp;/giu, ' ')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

export const saysNothing = (text: string): boolean => text === '' || NO_VALUE.test(text);

export function words(text: string): string | null {
  const tidied = tidy(text);
  return saysNothing(tidied) ? null : tidied;
}

export function registrationNo(text: string): string | null {
  const tidied = tidy(text).replace(/^d(?:iarie)?nr\.?:?\s+/iu, '');
  return /\d/u.test(tidied) && /^[\p{L}\d][\p{L}\d/._-]{2,39}$/u.test(tidied) ? tidied : null;
}

/** "24 960 190", "24.960.190 kr", "ca 320": a whole number of at least 0. */
export function wholeNumber(text: string): number | null {
  const found = WHOLE_NUMBER.exec(tidy(text));
  if (!found) return null;
  const whole = Math.round(Number(`${found[1]!.replace(/\D/gu, '')}.${found[2] ?? '0'}`));
  return Number.isSafeInteger(whole) ? whole : null;
}

export function percent(text: string): number | null {
  const found = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|procent)?\.?$/iu.exec(tidy(text));
  const value = found ? Number(found[1]!.replace(',', '.')) : NaN;
  return value <= 100 ? value : null;
}

function dayOf(match: RegExpMatchArray): string | null {
  const year = match[1] ?? match[4] ?? match[9];
  const month = match[2] ?? match[5] ?? MONTHS.indexOf(match[8]!.toLowerCase()) + 1;
  const day = match[3] ?? match[6] ?? match[7];
  try {
    return Temporal.PlainDate.from({ year: Number(year), month: Number(month), day: Number(day) }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** Every day a text names, in its order; a day that does not exist is null. */
export const daysIn = (text: string): (string | null)[] => [...text.matchAll(DAY)].map(dayOf);

export function day(text: string): string | null {
  const days = daysIn(tidy(text));
  return days.length === 1 ? days[0]! : null;
}

export interface Period {
  startsOn: string | null;
  endsOn: string | null;
}

/** "2018-08-01 - 2021-07-31"; an open side is null. */
export function period(text: string): Period | null {
  const tidied = tidy(text);
  const [first = null, second = null] = daysIn(tidied);
  if (!first && !second) return null;
  return /^(?:[-–—]|till|t\.?o\.?m)/iu.test(tidied) ? { startsOn: null, endsOn: first } : { startsOn: first, endsOn: second };
}

export function yesOrNo(text: string): boolean | null {
  const said = /^(?:(ja|yes)|(nej|no))\b/iu.exec(tidy(text));
  return said ? said[1] !== undefined : null;
}

export function postalCode(text: string): string | null {
  const found = /^(?:SE?[- ]?)?([1-9]\d{2}) ?(\d{2})(?!\d)/iu.exec(tidy(text));
  return found ? `${found[1]} ${found[2]}` : null;
}

export function email(text: string): string | null {
  const tidied = tidy(text).replace(/^mailto:/iu, '');
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(tidied) ? tidied : null;
}

const codeAs = (pattern: RegExp) => (text: string): string | null =>
  pattern.exec(tidy(text))?.[1]?.toUpperCase().replace(/ /gu, '').replace(',', '.') ?? null;

export const priorityCode = codeAs(/^(?:programområde|po)?\s*([1-9]|[A-Z])(?![\p{L}\d.,])/iu);
export const objectiveCode = codeAs(/^(?:(?:specifikt\s+)?mål)?\s*(\d[.,]\d|[A-Z]\.?\d[A-Z]?)(?![\p{L}\d])/iu);
export const fieldCode = codeAs(/^(\d{3})(?!\d)/u);
export const nutsCode = codeAs(/^(SE ?\d{2})(?!\d)/iu);
export const cciCode = codeAs(/^(\d{4}[A-Z]{2}[A-Z0-9]{4,10})(?![\p{L}\d])/iu);
