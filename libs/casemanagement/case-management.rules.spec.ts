import { describe, expect, test } from '@jest/globals';
import { barrierHolds, contactHolds, courseHolds, crisisPlanHolds, memberHolds, projectFigures, type ManagedCounts } from './case-management.rules.js';

const TODAY = '2026-03-31';
const refusal = (act: () => unknown): string | null => {
  try {
    act();
    return null;
  } catch (error) {
    return (error as { errors: { field: string; code: string }[] }).errors.map((one) => `${one.field}: ${one.code}`).join();
  }
};

describe('what is written', () => {
  const course = { model: 'STRENGTHS', contactsPerMonth: 4, startsOn: '2026-03-01' } as const;
  test.each<[string, () => void, string | null]>([
    ['it runs', () => courseHolds(course, TODAY), null],
    ['it begins on a day to come', () => courseHolds({ ...course, startsOn: '2026-04-01' }, TODAY), 'startsOn: day.in-the-future'],
    ['it ended, and why', () => courseHolds({ ...course, endsOn: '2026-03-31', endReason: 'REACHED' }, TODAY), null],
    ['it ended, and nobody says why', () => courseHolds({ ...course, endsOn: '2026-03-31' }, TODAY), 'endReason: cm.needs-reason'],
    ['why, but not when', () => courseHolds({ ...course, endReason: 'MOVED' }, TODAY), 'endsOn: cm.needs-last-day'],
    ['it ended before it began', () => courseHolds({ ...course, endsOn: '2026-02-01', endReason: 'MOVED' }, TODAY), 'endsOn: cm.ends-before-start'],
    ['a member the participant will choose', () => memberHolds({ name: 'Mor', relation: 'FAMILY', chosenOn: '2026-04-01' }, TODAY), 'chosenOn: day.in-the-future'],
    ['a member who left before being chosen', () => memberHolds({ name: 'Mor', relation: 'FAMILY', chosenOn: '2026-03-02', leftOn: '2026-03-01' }, TODAY), 'leftOn: cm.left-before-chosen'],
    ['a meeting at home', () => contactHolds({ heldOn: TODAY, mode: 'MEETING', inVivo: true, minutes: 30, withWhom: ['PARTICIPANT'] }, TODAY), null],
    ['a call from home is no meeting', () => contactHolds({ heldOn: TODAY, mode: 'PHONE', inVivo: true, minutes: 30, withWhom: ['PARTICIPANT'] }, TODAY), 'inVivo: cm.in-vivo-is-a-meeting'],
    ['a barrier lifted before it was found', () => barrierHolds({ domain: 'TRAVEL', words: 'Buss', foundOn: '2026-03-02', liftedOn: '2026-03-01' }, TODAY), 'liftedOn: cm.lifted-before-found'],
    ['a crisis plan looked over before it was agreed', () => crisisPlanHolds({ signs: 's', helps: 'h', whom: 'w', agreedOn: '2026-03-02', reviewOn: '2026-03-02' }, TODAY), 'reviewOn: cm.review-before-agreed'],
  ])('%s', (_name, act, told) => expect(refusal(act)).toBe(told));
});

describe('the figures of a project', () => {
  const counts: ManagedCounts = { persons: 12, women: 6, men: 6, managers: 3, contacts: 30, planned: 48, inVivo: 10, medianDays: 7, never: 1, changes: 6 };
  test('each person and each manager', () =>
    expect(projectFigures(counts)).toEqual({ persons: 12, women: 6, men: 6, managers: 3, caseload: 4, contactsPerMonth: 2.5, plannedPerMonth: 4, inVivoPercent: 33.3, medianDaysSinceContact: 7, neverContacted: 1, managerChanges: 0.5 }));
  test('of nobody there are none', () => expect(projectFigures({ persons: 0, women: 0, men: 0, managers: 0, contacts: 0, planned: 0, inVivo: 0, medianDays: null, never: 0, changes: 0 })).toMatchObject({ persons: 0, caseload: null, contactsPerMonth: null, inVivoPercent: null }));
});
