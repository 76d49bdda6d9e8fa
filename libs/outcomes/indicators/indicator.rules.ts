import { GENERATIONS, type Generation, type Indicator, type Person, type Truth } from './indicators.js';

/**
 * Why somebody counts in an indicator, or does not:
 * 1. Whose record lacks what every indicator asks for counts in none of them, only in the grand total (INCOMPLETE).
 * 2. A result is asked of those who could reach it: another group is NOT_AMONG.
 * 3. A result that nobody has observed in its time is UNKNOWN, never a no.
 * Source: Regulations (EU) 1304/2013 and 2021/1057, annexes I.
 */
export type Reason = 'COUNTED' | 'NOT_SO' | 'UNKNOWN' | 'NOT_AMONG' | 'NOT_LEFT' | 'INCOMPLETE';

export function reasonFor(indicator: Indicator, person: Person, generation: Generation): Reason {
  if (!isComplete(person)) return 'INCOMPLETE';
  const rules = GENERATIONS[generation];
  if (indicator.moment === 'ENTRY') return said(indicator.counts(person, rules));
  const among = indicator.among(person, rules);
  if (among !== true) return among === null ? 'UNKNOWN' : 'NOT_AMONG';
  if (!person.left) return 'NOT_LEFT';
  const observed = indicator.moment === 'EXIT' ? person.atExit : person.later;
  return observed ? said(indicator.counts(observed, person)) : 'UNKNOWN';
}

/** Gender, age, labour status and education: what neither generation counts without. Sensitive values may be missing. */
export const isComplete = ({ gender, age, labour, isced }: Person): boolean => gender !== null && age !== null && labour !== null && isced !== null;

const said = (truth: Truth): Reason => (truth === null ? 'UNKNOWN' : truth ? 'COUNTED' : 'NOT_SO');

export interface Counted { women: number; men: number; other: number; total: number }
export interface Figure { code: string; counted: Counted; unknown: Counted; among: Counted }

/** Each indicator of a generation, counted by gender: those who count, those of whom it is not known, and those it is asked of. */
export function figuresOf(people: readonly Person[], generation: Generation): Figure[] {
  return GENERATIONS[generation].indicators.map((indicator) => {
    const reasons = people.map((person) => ({ person, reason: reasonFor(indicator, person, generation) }));
    const tally = (...wanted: Reason[]) => byGender(reasons.flatMap(({ person, reason }) => (wanted.includes(reason) ? [person] : [])));
    return { code: indicator.code, counted: tally('COUNTED'), unknown: tally('UNKNOWN'), among: tally('COUNTED', 'NOT_SO', 'UNKNOWN') };
  });
}

export function byGender(people: readonly Person[]): Counted {
  const of = (gender: Person['gender']) => people.filter((person) => person.gender === gender).length;
  return { women: of('WOMAN'), men: of('MAN'), other: of('OTHER'), total: people.length };
}

/** What must hold between the figures of a generation, whoever the people are; empty where all of it does. */
export function contradictions(figures: readonly Figure[], generation: Generation): string[] {
  const total = (code: string) => figures.find((figure) => figure.code === code)!.counted.total;
  const { sums, parts } = GENERATIONS[generation].checks;
  const added = sums.flatMap(([whole, codes]) => (codes.reduce((sum, code) => sum + total(code), 0) === total(whole) ? [] : [`${codes.join(' + ')} = ${whole}`]));
  const within = parts.flatMap(([part, whole]) => (total(part) <= total(whole) ? [] : [`${part} <= ${whole}`]));
  const genders = figures.flatMap(({ code, counted }) => (counted.women + counted.men + counted.other === counted.total ? [] : [`${code} by gender`]));
  return [...added, ...within, ...genders];
}

