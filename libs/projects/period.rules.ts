import { Temporal } from 'temporal-polyfill';
import { Broken } from '#platform';
import type { Project } from './project.entity.js';

const FOLLOW_UP_MONTHS = 6;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day there is: no 31 February. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

/** When a project runs, and how long its last participants are followed. Days as people meet them, a demo's move included. */
export interface Period {
  startsOn: string;
  endsOn: string;
  followUpUntil: string;
}

/** UNKNOWN: the record has no usable period, and nobody has confirmed one. */
export type ProjectState = 'PLANNED' | 'ACTIVE' | 'FOLLOW_UP' | 'ARCHIVED' | 'UNKNOWN';

type Dated = Pick<Project, 'startsOn' | 'endsOn' | 'shiftMonths'>;

/** `months` later; the last day of a month becomes the last day of the later one. */
export function monthsLater(day: string, months: number): string {
  const from = Temporal.PlainDate.from(day);
  const to = from.add({ months });
  return (from.day === from.daysInMonth ? to.with({ day: to.daysInMonth }) : to).toString();
}

export function periodOf({ startsOn, endsOn, shiftMonths }: Dated): Period | null {
  if (!startsOn || !endsOn) return null;
  const last = monthsLater(endsOn, shiftMonths);
  return { startsOn: monthsLater(startsOn, shiftMonths), endsOn: last, followUpUntil: monthsLater(last, FOLLOW_UP_MONTHS) };
}

export function stateOn(project: Dated, day: string): ProjectState {
  const period = periodOf(project);
  if (!period) return 'UNKNOWN';
  if (day < period.startsOn) return 'PLANNED';
  if (day <= period.endsOn) return 'ACTIVE';
  return day <= period.followUpUntil ? 'FOLLOW_UP' : 'ARCHIVED';
}

/** People enter, and activities are held, within the period alone. */
export function mustRunOn(project: Dated, day: string): void {
  const period = periodOf(project);
  if (!period) throw new Broken('project.period-unknown');
  if (day < period.startsOn || day > period.endsOn) throw new Broken('project.not-running', { startsOn: period.startsOn, endsOn: period.endsOn });
}

/** What came of it may be observed for six months more. */
export function mustTakeFollowUpOn(project: Dated, day: string): void {
  const period = periodOf(project);
  if (!period) throw new Broken('project.period-unknown');
  if (day < period.startsOn || day > period.followUpUntil) throw new Broken('project.follow-up-over', { followUpUntil: period.followUpUntil });
}

/** After the last follow-up the register is an archive, read only, unless it was opened again for a while with a reason. */
export const isReadOnly = (project: Dated & Pick<Project, 'openUntil'>, today: string): boolean =>
  stateOn(project, today) === 'ARCHIVED' && !(project.openUntil && today <= project.openUntil);

export function mustBeOpen(project: Dated & Pick<Project, 'openUntil'>, today: string): void {
  if (isReadOnly(project, today)) throw new Broken('project.archived', { followUpUntil: periodOf(project)!.followUpUntil });
}

const LONGEST_REPORTED_YEARS = 20;

/** The months and quarters that are reported, the first and the last cut off by the period. A period of a lifetime is a slip, and has none. */
export function reportPeriods({ startsOn, endsOn }: Period): { kind: 'MONTH' | 'QUARTER'; name: string; startsOn: string; endsOn: string }[] {
  const end = Temporal.PlainDate.from(endsOn);
  if (Temporal.PlainDate.from(startsOn).until(end, { largestUnit: 'years' }).years >= LONGEST_REPORTED_YEARS) return [];
  return (['MONTH', 'QUARTER'] as const).flatMap((kind) => {
    const months = kind === 'MONTH' ? 1 : 3;
    const parts = [];
    let first = Temporal.PlainDate.from(startsOn).with({ day: 1 });
    first = first.subtract({ months: (first.month - 1) % months });
    for (; Temporal.PlainDate.compare(first, end) <= 0; first = first.add({ months })) {
      const last = first.add({ months }).subtract({ days: 1 }).toString();
      const name = kind === 'MONTH' ? first.toString().slice(0, 7) : `${first.year}-Q${(first.month - 1) / 3 + 1}`;
      parts.push({ kind, name, startsOn: first.toString() < startsOn ? startsOn : first.toString(), endsOn: last > endsOn ? endsOn : last });
    }
    return parts;
  });
}
