import { Temporal } from 'temporal-polyfill';
import type { Answering, Occasion } from '../forms/measurement.entity.js';
import type { Answers, Definition } from '../instruments/instrument.rules.js';

/** A form as a trial is judged by it; without `instrument` somebody who was asked and has answered none. The person is a number that says nothing. */
export interface TrialForm {
  person: number;
  place: string | null;
  gender: string;
  leftOn: string | null;
  occupiedOn: string | null;
  /** The instruments that are asked of the person. */
  arm: string[];
  instrument: string | null;
  occasion: Occasion;
  measuredOn: string;
  respondent: Answering;
  rater: number;
  minutes: number | null;
  missing: number;
  score: number | null;
  felt: number | null;
  acceptability: number | null;
  answers: Answers | null;
}

type Scored = TrialForm & { score: number };

/** What one person answered by one instrument, the earliest first. */
export interface Course { person: number; place: string | null; gender: string; leftOn: string | null; occupiedOn: string | null; forms: TrialForm[] }

/** Everybody who is asked by the instrument, with or without forms. */
export function coursesOf(forms: readonly TrialForm[], instrument: string): Course[] {
  const persons = Map.groupBy(forms.filter(({ arm }) => arm.includes(instrument)), ({ person }) => person);
  return [...persons.values()].map((all) => {
    const { person, place, gender, leftOn, occupiedOn } = all[0]!;
    return { person, place, gender, leftOn, occupiedOn, forms: all.filter((one) => one.instrument === instrument).sort((a, b) => (a.measuredOn < b.measuredOn ? -1 : a.measuredOn > b.measuredOn ? 1 : 0)) };
  });
}

const hasScore = (form: TrialForm): form is Scored => form.score !== null;
export const daysBetween = (from: string, to: string): number => Temporal.PlainDate.from(from).until(to).days;

/** The first form that has a score, by whoever answered first. */
export const firstOf = ({ forms }: Course): Scored | undefined => forms.find(hasScore);

/** The first and the last form of whoever answered first: never one that was asked again to try the method, nor of the same day. */
export function pairOf(course: Course): { first: Scored; last: Scored } | null {
  const first = firstOf(course);
  const last = first && course.forms.filter(hasScore).findLast(({ respondent, occasion, measuredOn }) => respondent === first.respondent && occasion !== 'RETEST' && measuredOn > first.measuredOn);
  return first && last ? { first, last } : null;
}

const SOON = 14;

/** The scores of a form and of its retest: within fourteen days, by the same who answered, of somebody who said that nothing had changed. */
export function retestOf({ forms }: Course): [number, number] | null {
  for (const again of forms.filter(hasScore)) {
    if (again.occasion !== 'RETEST') continue;
    const before = forms.filter(hasScore).findLast((one) => one !== again && one.occasion !== 'RETEST' && one.respondent === again.respondent && one.measuredOn <= again.measuredOn);
    if (before && before.felt === 0 && daysBetween(before.measuredOn, again.measuredOn) <= SOON) return [before.score, again.score];
  }
  return null;
}

/** The scores that two caseworkers gave the same person within fourteen days. */
export function ratersOf({ forms }: Course): [number, number] | null {
  const given = forms.filter(hasScore).filter(({ respondent }) => respondent === 'CASEWORKER');
  for (const [at, one] of given.entries()) {
    const other = given.slice(at + 1).find(({ rater, measuredOn }) => rater !== one.rater && daysBetween(one.measuredOn, measuredOn) <= SOON);
    if (other) return [one.score, other.score];
  }
  return null;
}

/** The values of a form that was answered whole, each turned as it is scored. */
export function wholeForm({ items, scale }: Definition, { answers }: TrialForm): number[] | null {
  const values = items.map(({ key, reversed }) => {
    const value = answers?.[key] ?? null;
    return value !== null && reversed ? scale.from + scale.to - value : value;
  });
  return values.length > 0 && values.every((value) => value !== null) ? values : null;
}

const HALF_A_YEAR = 183;

/**
 * Whether it came to work or studies, at the exit or six months after the first form.
 * 1. True where work or studies began after the first form and no later than that. 2. False where that day has been and nothing had begun.
 * 3. Nothing yet where it has not been; nor of somebody who had begun before the first form.
 */
export function cameToWork({ occupiedOn, leftOn }: Course, measuredOn: string, today: string): boolean | null {
  const half = Temporal.PlainDate.from(measuredOn).add({ days: HALF_A_YEAR }).toString();
  const until = leftOn !== null && leftOn < half && leftOn >= measuredOn ? leftOn : half;
  if (occupiedOn !== null && occupiedOn <= measuredOn) return null;
  if (occupiedOn !== null && occupiedOn <= until) return true;
  return until <= today ? false : null;
}
