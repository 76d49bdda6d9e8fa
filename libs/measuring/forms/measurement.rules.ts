import { Temporal } from 'temporal-polyfill';
import { Invalid } from '#platform';
import { goalScore, scoreOf, type Definition } from '../instruments/instrument.rules.js';
import type { Respondent } from '../instruments/instrument.entity.js';
import type { Answered, Answering, Occasion } from './measurement.entity.js';
import type { GoalAnswer, ItemAnswer } from './measurement.input.js';
import type { AnswerValue, GoalLevel, MeasurementDue } from './measurement.view.js';

type Fault = { field: string; code: string };

const refuse = (faults: Fault[]): void => {
  if (faults.length > 0) throw new Invalid(faults);
};

export interface Taken { answers: Answered; score: number | null; missing: number }

/**
 * What a form came to.
 * 1. Every answer belongs to an item and lies on the scale; what is not told was passed over. 2. Something was answered.
 * 3. More passed over than the definition allows: the form is kept, without a score.
 */
export function taken(definition: Definition, told: { answers?: readonly ItemAnswer[] | null; goals?: readonly GoalAnswer[] | null }): Taken {
  const [answers, goals] = [told.answers ?? [], told.goals ?? []];
  if (definition.scoring.kind === 'GOALS') return ofGoals(answers, goals);
  const { items, scale } = definition;
  const known = new Set(items.map(({ key }) => key));
  refuse([
    ...goals.slice(0, 1).map(() => ({ field: 'goals', code: 'measurement.does-not-belong' })),
    ...answers.flatMap(({ key, value }, at): Fault[] => {
      if (!known.has(key)) return [{ field: `answers.${key}`, code: 'measurement.unknown-item' }];
      if (answers.findIndex((one) => one.key === key) < at) return [{ field: `answers.${key}`, code: 'measurement.answered-twice' }];
      return value != null && (value < scale.from || value > scale.to) ? [{ field: `answers.${key}`, code: 'measurement.off-scale' }] : [];
    }),
  ]);
  const values = Object.fromEntries(items.map(({ key }) => [key, answers.find((one) => one.key === key)?.value ?? null]));
  const missing = Object.values(values).filter((value) => value === null).length;
  if (missing === items.length) refuse([{ field: 'answers', code: 'measurement.nothing-answered' }]);
  return { answers: { values }, score: scoreOf(definition, values), missing };
}

function ofGoals(answers: readonly ItemAnswer[], goals: readonly GoalAnswer[]): Taken {
  refuse(answers.slice(0, 1).map(() => ({ field: 'answers', code: 'measurement.does-not-belong' })));
  refuse(goals.length === 0 ? [{ field: 'goals', code: 'measurement.no-goals' }] : []);
  refuse(goals.flatMap(({ words }, at) => (words.trim() === '' ? [{ field: `goals.${at}.words`, code: 'measurement.goal-without-words' }] : [])));
  return { answers: { goals: goals.map(({ words, weight, level }) => ({ words: words.trim(), weight, level })) }, score: goalScore(goals), missing: 0 };
}

/** Answered by whom the instrument asks. */
export function askedOf(respondent: Answering, instrument: Respondent): void {
  if (instrument !== 'BOTH' && instrument !== respondent) refuse([{ field: 'respondent', code: `measurement.asks-the-${instrument.toLowerCase()}` }]);
}

interface Before { occasion: string; respondent: string; measuredOn: string }

/** 1. A baseline is one for each who answers. 2. What follows comes no earlier than it. */
export function inOrder({ occasion, respondent, measuredOn }: Before, before: readonly Before[]): void {
  const own = before.filter((one) => one.respondent === respondent);
  const baseline = own.find((one) => one.occasion === 'BASELINE');
  if (occasion === 'BASELINE' && baseline) refuse([{ field: 'occasion', code: 'measurement.baseline-there' }]);
  if (occasion === 'BASELINE' && own.some((one) => one.measuredOn < measuredOn)) refuse([{ field: 'measuredOn', code: 'measurement.baseline-first' }]);
  if (occasion !== 'BASELINE' && baseline && measuredOn < baseline.measuredOn) refuse([{ field: 'measuredOn', code: 'measurement.before-baseline' }]);
}

export interface Schedule { atEntry: boolean; everyDays: number | null; atExit: boolean }
/** A trial of measuring methods that runs: whether the method is asked of the participant, since when, and how soon those are asked again who have not changed. */
export interface Tried { asked: boolean; since: string; retestDays: number | null }
export interface Course { startsOn: string; endsOn: string | null }

/**
 * What is to be asked next.
 * 1. Where it is asked at the entry and never was, that. 2. Once the person has left: what is asked at the exit, and nothing else. 3. Else so many days after the last time.
 */
export function dueOf({ atEntry, everyDays, atExit }: Schedule, measured: readonly { occasion: string; measuredOn: string }[], { startsOn, endsOn }: Course): MeasurementDue | null {
  const has = (occasion: Occasion) => measured.some((one) => one.occasion === occasion);
  if (endsOn !== null) return atExit && !has('EXIT') ? { occasion: 'EXIT', on: endsOn } : null;
  if (atEntry && !has('BASELINE')) return { occasion: 'BASELINE', on: startsOn };
  const last = measured.map(({ measuredOn }) => measuredOn).sort().at(-1);
  return everyDays && last ? { occasion: 'FOLLOW_UP', on: Temporal.PlainDate.from(last).add({ days: everyDays }).toString() } : null;
}

/** Stored answers as they are shown: values in the order of the items, or goals. */
export function shownAnswers(answers: Answered | null, { items }: Pick<Definition, 'items'>): { values: AnswerValue[]; goals: GoalLevel[] } {
  if (answers === null) return { values: [], goals: [] };
  return 'goals' in answers ? { values: [], goals: answers.goals } : { values: items.map(({ key }) => ({ key, value: answers.values[key] ?? null })), goals: [] };
}

interface Asked { schedule: Schedule; tried: Tried | null; course: Course }

const RETEST_WITHIN = 14;

/**
 * What is to be asked next, also in a trial.
 * 1. Of a method that was not drawn for the participant, nothing. 2. The first time no earlier than the trial began.
 * 3. Who says that nothing has changed is asked again so many days later, as long as it tells anything of the method: fourteen days.
 */
export function dueInTrial({ schedule, tried, course }: Asked, measured: readonly { occasion: string; measuredOn: string; feltChange: number | null }[], today: string): MeasurementDue | null {
  if (tried === null) return dueOf(schedule, measured, course);
  if (!tried.asked) return null;
  const last = [...measured].sort((one, other) => (one.measuredOn < other.measuredOn ? -1 : 1)).at(-1);
  if (course.endsOn === null && tried.retestDays !== null && last?.occasion === 'FOLLOW_UP' && last.feltChange === 0) {
    const day = Temporal.PlainDate.from(last.measuredOn);
    if (day.add({ days: RETEST_WITHIN }).toString() >= today) return { occasion: 'RETEST', on: day.add({ days: tried.retestDays }).toString() };
  }
  return dueOf(schedule, measured, { ...course, startsOn: tried.since > course.startsOn ? tried.since : course.startsOn });
}

/** How it has become since the first time is not asked the first time. */
export function askedLater({ occasion, feltChange }: { occasion: string; feltChange?: number | null }): void {
  if (occasion === 'BASELINE' && feltChange != null) refuse([{ field: 'feltChange', code: 'measurement.first-time' }]);
}
