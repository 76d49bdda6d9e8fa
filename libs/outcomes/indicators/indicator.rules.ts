import { GENERATIONS, type Generation, type Indicator, type Outcome, type Person, type Truth } from './indicators.js';

/**
 * Why somebody counts in an indicator, or does not:
 * 1. Whose record lacks what every indicator asks for counts in none of them, only in the grand total (INCOMPLETE).
 * 2. A result is asked of those who could reach it: another group is NOT_AMONG.
 * 3. A result that nobody has observed in its time is UNKNOWN, never a no; while it may still be observed it is NOT_YET.
 * 4. Of a period: who entered before it is NOT_ENTERED, who did not leave in it NOT_LEFT.
 * Source: Regulations (EU) 1304/2013 and 2021/1057, annexes I.
 */
export type Reason = 'COUNTED' | 'NOT_SO' | 'UNKNOWN' | 'NOT_YET' | 'NOT_AMONG' | 'NOT_ENTERED' | 'NOT_LEFT' | 'INCOMPLETE';

export function reasonFor(indicator: Indicator, person: Person, generation: Generation): Reason {
  if (!isComplete(person)) return 'INCOMPLETE';
  const rules = GENERATIONS[generation];
  if (indicator.moment === 'ENTRY') return person.entered ? said(indicator.counts(person, rules)) : 'NOT_ENTERED';
  const among = indicator.among(person, rules);
  if (among === false) return 'NOT_AMONG';
  if (!person.left) return 'NOT_LEFT';
  if (among === null) return 'UNKNOWN';
  const moment = indicator.moment === 'EXIT' ? 'atExit' : 'later';
  const observed = person[moment];
  return observed ? said(indicator.counts(observed, person)) : notObserved(person, moment);
}

const notObserved = ({ due }: Person, moment: keyof Person['due']): Reason => (due[moment] ? 'UNKNOWN' : 'NOT_YET');

/** Whether work or studies lasted (SIA-19): asked of those who left to them. What they left to is what was observed when they left, else how it was closed. */
export function reasonForLasting(person: Person, moment: 'later' | 'last'): Reason {
  if (!person.left) return 'NOT_LEFT';
  if (!(works(person.atExit) ?? (person.leftTo === 'WORK' || person.leftTo === 'STUDIES'))) return 'NOT_AMONG';
  const observed = person[moment];
  return observed ? said(works(observed)) : notObserved(person, moment);
}

/** In work or in education; not known where neither is a yes and one of them is not known. */
function works(outcome: Outcome | null): Truth {
  if (outcome === null) return null;
  const { labour, inEducation } = outcome;
  if (labour === 'EMPLOYED' || inEducation === true) return true;
  return labour === null || inEducation === null ? null : false;
}

/** Gender, age, labour status and education: what neither generation counts without. Sensitive values may be missing. */
export const isComplete = ({ gender, age, labour, isced }: Person): boolean => gender !== null && age !== null && labour !== null && isced !== null;

const said = (truth: Truth): Reason => (truth === null ? 'UNKNOWN' : truth ? 'COUNTED' : 'NOT_SO');

export interface Counted { women: number; men: number; other: number; total: number }
export interface Figure { code: string; counted: Counted; unknown: Counted; among: Counted }

/** People who are alike in all that an indicator asks, and how many they are. */
export interface Group { person: Person; persons: number }

/** Each indicator of a generation, counted by gender: those who count, those of whom it is not known, and those it is asked of. */
export const figuresOf = (groups: readonly Group[], generation: Generation): Figure[] =>
  GENERATIONS[generation].indicators.map((indicator) => figureOf(indicator.code, groups, (person) => reasonFor(indicator, person, generation)));

/** Of those who left to work or studies, who still was there six and twelve months later. */
export const lastingOf = (groups: readonly Group[]): Figure[] =>
  (['later', 'last'] as const).map((moment) => figureOf(moment, groups, (person) => reasonForLasting(person, moment)));

function figureOf(code: string, groups: readonly Group[], reasonOf: (person: Person) => Reason): Figure {
  const reasons = groups.map((group) => ({ group, reason: reasonOf(group.person) }));
  const tally = (...wanted: Reason[]) => byGender(reasons.flatMap(({ group, reason }) => (wanted.includes(reason) ? [group] : [])));
  return { code, counted: tally('COUNTED'), unknown: tally('UNKNOWN'), among: tally('COUNTED', 'NOT_SO', 'UNKNOWN') };
}

/** Who is neither woman nor man, or of whom it is not known, stands among the others, so that the genders make the total. */
export function byGender(groups: readonly Group[]): Counted {
  const of = (...genders: Person['gender'][]) => groups.reduce((sum, { person, persons }) => (genders.includes(person.gender) ? sum + persons : sum), 0);
  return { women: of('WOMAN'), men: of('MAN'), other: of('OTHER', null), total: of('WOMAN', 'MAN', 'OTHER', null) };
}

/** What must hold between the figures of a generation, whoever the people are; empty where all of it does. `leavers`: no result counts more than left. */
export function contradictions(figures: readonly Figure[], generation: Generation, leavers = Infinity): string[] {
  const total = (code: string) => figures.find((figure) => figure.code === code)!.counted.total;
  const { checks: { sums, parts }, indicators } = GENERATIONS[generation];
  const sum = (codes: readonly string[]) => codes.reduce((all, code) => all + total(code), 0);
  const added = sums.flatMap(([whole, codes]) => (sum(codes) === total(whole) ? [] : [`${codes.join(' + ')} = ${whole}`]));
  const within = parts.flatMap(([whole, codes]) => (sum(codes) <= total(whole) ? [] : [`${codes.join(' + ')} <= ${whole}`]));
  const genders = figures.flatMap(({ code, counted }) => (counted.women + counted.men + counted.other === counted.total ? [] : [`${code} by gender`]));
  const left = indicators.flatMap(({ code, moment }) => (moment === 'ENTRY' || total(code) <= leavers ? [] : [`${code} <= leavers`]));
  return [...added, ...within, ...genders, ...left];
}
