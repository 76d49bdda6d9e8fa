import { Temporal } from 'temporal-polyfill';
import { Broken, Invalid } from '#platform';
import type { LadderStep } from './ladder.entity.js';
import type { Confirming } from './progress.entity.js';
import type { AssessStep, MakeLadder, RecordOutcome } from './progress.input.js';

export interface Course {
  startsOn: string;
  endsOn: string | null;
}

export interface Standing {
  ladderId: string;
  position: number;
}

/** What of a ladder an assessment is held against. */
export interface Rungs {
  id: string;
  steps: LadderStep[];
  checklist: string[];
}

/** What an assessment becomes, once it holds. */
export interface Assessed {
  position: number;
  selfPosition: number | null;
  assessedOn: string;
  nextOn: string | null;
  why: string | null;
  checked: number[];
}

const MONTHS_TO_NEXT = 3;

export const threeMonthsAfter = (day: string): string => Temporal.PlainDate.from(day).add({ months: MONTHS_TO_NEXT }).toString();

const isDay = (text: string): boolean => {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
};

/** A day that exists: 30 February does not. */
export function demandDay(field: string, day: string): void {
  if (!isDay(day)) throw new Invalid([{ field, code: 'value.day' }]);
}

/** 1. A day that exists. 2. Not ahead of today. */
export function demandDayBy(field: string, day: string, today: string): void {
  demandDay(field, day);
  if (day > today) throw new Invalid([{ field, code: 'day.ahead-of-today' }]);
}

/** 1. A day that exists. 2. Not ahead of today. 3. Within the participation. */
export function demandDayWithin(field: string, day: string, { today, course }: { today: string; course: Course }): void {
  demandDayBy(field, day, today);
  if (day < course.startsOn) throw new Invalid([{ field, code: 'day.before-entry', details: { day: course.startsOn } }]);
  if (course.endsOn && day > course.endsOn) throw new Invalid([{ field, code: 'day.after-exit', details: { day: course.endsOn } }]);
}

/**
 * 1. Both views stand on steps of the ladder, and what is ticked on its checklist.
 * 2. A step lower than the one before, on the same ladder, is told why.
 * 3. The next assessment comes in three months unless something else is said.
 */
export function assess({ assessedOn, ...asked }: AssessStep & { assessedOn: string }, on: { ladder: Rungs; before: Standing | undefined }): Assessed {
  const { ladder, before } = on;
  for (const field of ['position', 'selfPosition'] as const) {
    if ((asked[field] ?? 0) >= ladder.steps.length) throw new Invalid([{ field, code: 'step.not-on-ladder', details: { limit: ladder.steps.length - 1 } }]);
  }
  const checked = asked.checked ?? [];
  if (checked.some((line) => line >= ladder.checklist.length)) throw new Invalid([{ field: 'checked', code: 'step.not-on-checklist' }]);
  const why = asked.why?.trim() || null;
  if (!why && before?.ladderId === ladder.id && asked.position < before.position) throw new Invalid([{ field: 'why', code: 'step.why-needed' }]);
  const nextOn = asked.nextOn === undefined ? threeMonthsAfter(assessedOn) : asked.nextOn;
  if (nextOn !== null && (!isDay(nextOn) || nextOn <= assessedOn)) throw new Invalid([{ field: 'nextOn', code: 'step.next-not-later' }]);
  return { position: asked.position, selfPosition: asked.selfPosition ?? null, assessedOn, nextOn, why, checked };
}

/** Each kind of result says what belongs to it, and nothing else: work its extent and form, studies their extent, readiness its receiver. */
export function demandWhatBelongs({ kind, workPercent, workForm, studyPercent, receiver }: RecordOutcome): void {
  const work = kind === 'STARTED_WORK' || kind === 'BOTH';
  const studies = kind === 'STARTED_STUDIES' || kind === 'BOTH';
  const rows = [
    ['workPercent', workPercent, work], ['workForm', workForm, work], ['studyPercent', studyPercent, studies], ['receiver', receiver, kind === 'READY_FOR_ORDINARY'],
  ] as const;
  const errors = rows.filter(([, value, belongs]) => (value != null) !== belongs)
    .map(([field, , belongs]) => ({ field, code: belongs ? 'value.isNotEmpty' : 'outcome.does-not-belong' }));
  if (errors.length > 0) throw new Invalid(errors);
}

/** The step from which somebody is ready must stand on the ladder. */
export function demandReadyOnLadder({ readyAt, steps }: MakeLadder): void {
  if (readyAt != null && readyAt >= steps.length) throw new Invalid([{ field: 'readyAt', code: 'step.not-on-ladder', details: { limit: steps.length - 1 } }]);
}

/** 1. A colleague is not the one who assessed. 2. One confirmation is enough. */
export function demandConfirmable({ byWhom, account }: { byWhom: Confirming; account: string }, assessment: { writtenBy: string; confirmed: boolean }): void {
  if (assessment.confirmed) throw new Broken('step.confirmed-already');
  if (byWhom === 'COLLEAGUE' && assessment.writtenBy === account) throw new Broken('step.confirm-another');
}

type Told = Pick<RecordOutcome, 'kind' | 'startsOn' | 'workPercent' | 'workForm' | 'studyPercent' | 'receiver'>;
const SAME = ['kind', 'startsOn', 'workPercent', 'workForm', 'studyPercent', 'receiver'] as const satisfies readonly (keyof Told)[];

/** What has been told and not taken back is not told again; two works that begin on one day differ in extent or form. */
export function demandNew(asked: Told, standing: readonly Partial<Record<(typeof SAME)[number], unknown>>[]): void {
  if (standing.some((told) => SAME.every((field) => (told[field] ?? null) === (asked[field] ?? null)))) throw new Broken('outcome.recorded-already', {}, 'startsOn');
}

export function demandStanding({ withdrawnAt }: { withdrawnAt: Date | null }): void {
  if (withdrawnAt) throw new Broken('outcome.withdrawn-already');
}
