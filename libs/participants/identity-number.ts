import imported from 'personnummer';
import { Temporal } from 'temporal-polyfill';
import { scbPlaceholders, type IdentityKind, type LegalGender, type ScbPlaceholders } from './identity-number-kinds.js';
import type { IdentityNumberProblem } from './identity-number-problems.js';

// The library's types describe its ES build, Node loads the other one, where the class itself is exported.
const Personnummer = imported as unknown as typeof imported.default;

export interface IdentityNumber {
  kind: IdentityKind;
  /** Eight digits of date and four characters, no sign: the stored form. A reserve number has its own form; NONE has null. */
  digits12: string | null;
  /** As the number says. It may differ from the true date (a nearby day is used when a date has run out of numbers), so it can be overridden. */
  birthDate: string | null;
  legalGender: LegalGender | null;
  /** `19900101-XXXX`: what may be shown without a logged reveal. */
  masked: string | null;
}

export type IdentityNumberReading = { number: IdentityNumber } | { problem: IdentityNumberProblem };

export interface IdentityNumberQuestion {
  /** A day, `YYYY-MM-DD`. The clock is never read here. */
  today: string;
  /** The kind the person chose. Needed for RESERVE and NONE; otherwise the number itself tells, and a choice that contradicts it is refused. */
  kind?: IdentityKind;
  placeholders?: ScbPlaceholders;
}

/**
 * An identity number is read so:
 * 1. Spaces are dropped; `YYYYMMDD` or `YYMMDD`, then `-`, `+` or nothing, then four characters.
 * 2. Ten digits: the latest year that is not after this one; with `+` a hundred years earlier (the sign changes the year the person turns 100).
 * 3. A day above 60 is a samordningsnummer: 60 is taken off.
 * 4. The date must exist, not lie after today, and not be more than 140 years old.
 * 5. Four digits: the birth number is not 000 and the check digit is right. A letter and three digits: an interim number, without check digit.
 * 6. The third of the four characters is odd for a man, even for a woman.
 */
export function readIdentityNumber(text: string | null | undefined, question: IdentityNumberQuestion): IdentityNumberReading {
  const typed = tidied(text ?? '');
  if (question.kind === 'NONE') return typed === '' ? { number: noNumber } : { problem: 'identity-number.none' };
  if (typed === '') return { problem: 'identity-number.missing' };
  const reading = readDated(typed, question);
  if (question.kind === 'RESERVE') return readReserve(typed, reading);
  if ('number' in reading && question.kind && question.kind !== reading.number.kind) return { problem: 'identity-number.other-kind' };
  return reading;
}

/** For the duplicate warning: two people with the same number are one person or a mistake, but all protected women of one day share a placeholder. */
export function namesOnePerson({ digits12 }: IdentityNumber): boolean {
  return digits12 !== null && !/^\d{8}Tf/.test(digits12);
}

const noNumber: IdentityNumber = { kind: 'NONE', digits12: null, birthDate: null, legalGender: null, masked: null };

const written = /^(?<century>\d\d)?(?<year>\d\d)(?<month>\d\d)(?<day>\d\d)(?<sign>[-+]?)(?<tail>\d{4}|[TRSUWXJKLMN]\d{3}|TF\d\d)$/;

type Written = Record<'year' | 'month' | 'day' | 'sign' | 'tail', string> & { century?: string };

/** Spaces of every width go, every dash becomes `-`, full-width digits become plain ones. */
function tidied(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '').replace(/[\p{Pd}−]/gu, '-').toUpperCase();
}

function readDated(typed: string, { today, placeholders = scbPlaceholders }: IdentityNumberQuestion): IdentityNumberReading {
  const parts = written.exec(typed)?.groups as Written | undefined;
  if (!parts) return { problem: 'identity-number.form' };
  if (Number(parts.month) >= 20 && /^\d/.test(parts.tail)) return { problem: 'identity-number.organisation' };
  const year = yearOf(parts, Number(today.slice(0, 4)));
  const coordination = Number(parts.day) > 60;
  const birthDate = existingDay(year, Number(parts.month), Number(parts.day) - (coordination ? 60 : 0));
  const problem = birthDate === null ? 'identity-number.date' : problemWithAge(birthDate, parts.sign, today);
  if (problem || birthDate === null) return { problem: problem ?? 'identity-number.date' };
  const front = String(year).padStart(4, '0') + parts.month + parts.day;
  return readTail({ front, tail: parts.tail, birthDate, coordination }, placeholders);
}

function yearOf({ century, year, sign }: Written, thisYear: number): number {
  if (century !== undefined) return Number(century + year);
  const latest = thisYear - ((thisYear - Number(year)) % 100);
  return sign === '+' ? latest - 100 : latest;
}

function existingDay(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

function problemWithAge(birthDate: string, sign: string, today: string): IdentityNumberProblem | null {
  const turns = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  if (birthDate > today) return 'identity-number.future';
  if (turns > 140) return 'identity-number.too-old';
  return sign === '+' && turns < 100 ? 'identity-number.plus-sign' : null;
}

interface Dated { front: string; tail: string; birthDate: string; coordination: boolean }

function readTail({ front, tail, birthDate, coordination }: Dated, placeholders: ScbPlaceholders): IdentityNumberReading {
  const found = (kind: IdentityKind, ending: string, legalGender: LegalGender): IdentityNumberReading =>
    ({ number: { kind, digits12: front + ending, birthDate, legalGender, masked: `${front}-XXXX` } });
  if (tail.startsWith('TF')) {
    const gender = (['FEMALE', 'MALE'] as const).find((one) => placeholders[one].toUpperCase() === tail);
    return gender && !coordination ? found('TF', placeholders[gender], gender) : { problem: 'identity-number.form' };
  }
  const gender = Number(tail[2]) % 2 === 1 ? 'MALE' : 'FEMALE';
  if (/^\D/.test(tail)) return found('TF', tail, gender);
  if (tail.startsWith('000')) return { problem: 'identity-number.birth-number' };
  if (!Personnummer.valid(front + tail)) return { problem: 'identity-number.check-digit' };
  return found(coordination ? 'SAMORDNINGSNUMMER' : 'PERSONNUMMER', tail, gender);
}

/** A region's own number. It may look like anything but somebody's real number: that one must not hide under the wrong kind. */
function readReserve(typed: string, asDated: IdentityNumberReading): IdentityNumberReading {
  if ('number' in asDated && asDated.number.kind !== 'TF') return { problem: 'identity-number.not-reserve' };
  if (!/^(?=.*\d)[\p{L}\d-]{6,20}$/u.test(typed)) return { problem: 'identity-number.reserve' };
  const masked = typed.slice(0, 2) + 'X'.repeat(typed.length - 2);
  return { number: { kind: 'RESERVE', digits12: typed, birthDate: null, legalGender: null, masked } };
}
