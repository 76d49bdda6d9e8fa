import { Invalid } from '#platform';
import type { ProjectCaseManagement } from './case-management.view.js';
import type { AgreeCrisisPlan, ChangeCaseManagement, WriteBarrier, WriteContact, WriteMember } from './case-management.input.js';

const refuse = (field: string, code: string): never => {
  throw new Invalid([{ field, code }]);
};

/** It begins on a day that has been; it ends after, and says why. */
export function courseHolds({ startsOn, endsOn, endReason }: ChangeCaseManagement, today: string): void {
  if (startsOn > today) refuse('startsOn', 'day.in-the-future');
  if (endsOn && endsOn > today) refuse('endsOn', 'day.in-the-future');
  if (endsOn && endsOn < startsOn) refuse('endsOn', 'cm.ends-before-start');
  if (endsOn && !endReason) refuse('endReason', 'cm.needs-reason');
  if (!endsOn && endReason) refuse('endsOn', 'cm.needs-last-day');
}

/** The participant has chosen them already; they leave after. */
export function memberHolds({ chosenOn, leftOn }: WriteMember, today: string): void {
  if (chosenOn > today) refuse('chosenOn', 'day.in-the-future');
  if (leftOn && leftOn < chosenOn) refuse('leftOn', 'cm.left-before-chosen');
}

/** A contact has been held; out where the participant is, one meets. */
export function contactHolds({ heldOn, inVivo, mode }: WriteContact, today: string): void {
  if (heldOn > today) refuse('heldOn', 'day.in-the-future');
  if (inVivo && mode !== 'MEETING') refuse('inVivo', 'cm.in-vivo-is-a-meeting');
}

export function barrierHolds({ foundOn, liftedOn }: WriteBarrier, today: string): void {
  if (foundOn > today) refuse('foundOn', 'day.in-the-future');
  if (liftedOn && liftedOn > today) refuse('liftedOn', 'day.in-the-future');
  if (liftedOn && liftedOn < foundOn) refuse('liftedOn', 'cm.lifted-before-found');
}

export function crisisPlanHolds({ agreedOn, reviewOn }: AgreeCrisisPlan, today: string): void {
  if (agreedOn > today) refuse('agreedOn', 'day.in-the-future');
  if (reviewOn && reviewOn <= agreedOn) refuse('reviewOn', 'cm.review-before-agreed');
}

export interface ManagedCounts {
  persons: number;
  women: number;
  men: number;
  managers: number;
  contacts: number;
  planned: number;
  inVivo: number;
  medianDays: number | null;
  never: number;
  changes: number;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const each = (sum: number, of: number): number | null => (of > 0 ? tenth(sum / of) : null);

/** The figures of a project: for each person, and for each manager. */
export function projectFigures(counts: ManagedCounts): Omit<ProjectCaseManagement, 'asOf'> {
  const { persons, women, men, managers, contacts, planned, inVivo, medianDays, never, changes } = counts;
  return {
    persons, women, men, managers, caseload: each(persons, managers), contactsPerMonth: each(contacts, persons), plannedPerMonth: each(planned, persons),
    inVivoPercent: contacts > 0 ? tenth((100 * inVivo) / contacts) : null, medianDaysSinceContact: medianDays, neverContacted: never, managerChanges: each(changes, persons),
  };
}
