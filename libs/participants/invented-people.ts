import { Temporal } from 'temporal-polyfill';
import type { LegalGender } from './identity-number-kinds.js';
import { publishedNumbers } from './identity-number-published.js';
import { familyNames, givenNames } from './invented-names.js';

/** Somebody who does not exist, for the demo world and the tests. */
export interface InventedPerson {
  givenName: string;
  familyName: string;
  legalGender: LegalGender;
  birthDate: string;
  /** Twelve characters, as stored: a personnummer of the test series, or an interim number for those born before 1990. */
  number: string;
  municipality: string | null;
}

export interface InventedPeopleWish {
  seed: number;
  today: string;
  ages?: { from: number; to: number };
  /** Between 0 and 1. */
  women?: number;
  municipalities?: readonly string[];
}

/**
 * Goes on as long as there are numbers; the same wish gives the same people in the same order, and no number comes twice.
 * A day from 1990 has two numbers, an earlier day a hundred.
 */
export function* inventPeople(wish: InventedPeopleWish): Generator<InventedPerson> {
  const { ages = { from: 18, to: 64 }, women = 0.5, municipalities = [] } = wish;
  const chance = chanceFrom(wish.seed);
  const pick = <One>(many: readonly One[]): One => many[Math.floor(chance() * many.length)] as One;
  const firstDay = Temporal.PlainDate.from(wish.today).subtract({ years: ages.to + 1 }).add({ days: 1 });
  const days = firstDay.until(Temporal.PlainDate.from(wish.today).subtract({ years: ages.from })).days + 1;
  const used = new Set<string>();
  for (let misses = 0; misses < 1_000; ) {
    const legalGender = chance() < women ? 'FEMALE' : 'MALE';
    const birthDate = firstDay.add({ days: Math.floor(chance() * days) }).toString();
    const number = inventNumber(birthDate, legalGender, Math.floor(chance() * 50));
    misses = used.has(number) ? misses + 1 : 0;
    if (misses > 0) continue;
    used.add(number);
    yield {
      givenName: pick(givenNames[legalGender]), familyName: pick(familyNames), legalGender, birthDate, number,
      municipality: municipalities.length > 0 ? pick(municipalities) : null,
    };
  }
}

/**
 * A number that can be nobody's:
 * 1. Born from 1990: birth number 238 (woman) or 239 (man), the series of the published test numbers, with its check digit.
 * 2. Born earlier, when the birth number told the county: an interim number with the letter T; `serial` 0–49 tells people of one day apart.
 */
export function inventNumber(birthDate: string, gender: LegalGender, serial = 0): string {
  const day = birthDate.replaceAll('-', '');
  if (birthDate >= '1990') return withCheckDigit(day, gender === 'FEMALE' ? '238' : '239');
  const two = (serial * 2 + (gender === 'MALE' ? 1 : 0)) % 100;
  return withCheckDigit(day, `T${String(two).padStart(2, '0')}`);
}

/** Whether a stored number is one that may stand in the demo world, in a test or in this repository. */
export function isInventedNumber(digits12: string): boolean {
  if (publishedNumbers.has(digits12)) return true;
  const [, day, tail] = /^(\d{8})(T\d{3}|23[89]\d)$/.exec(digits12) ?? [];
  if (day === undefined || tail === undefined || Number(day.slice(6)) > 31) return false;
  if (tail.startsWith('T')) return day < '19900101';
  return day >= '19900101' && withCheckDigit(day, tail.slice(0, 3)) === digits12;
}

/** The check digit of the last ten signs; a letter counts as 1, as the library reads it. */
function withCheckDigit(day: string, birthNumber: string): string {
  const sum = [...day.slice(2), ...birthNumber.replace('T', '1')]
    .map((digit, at) => Number(digit) * (at % 2 === 0 ? 2 : 1))
    .reduce((total, product) => total + (product > 9 ? product - 9 : product), 0);
  return `${day}${birthNumber}${(10 - (sum % 10)) % 10}`;
}

/** mulberry32: small, even enough for a demo, and the same on every machine. */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
