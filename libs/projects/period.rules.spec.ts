import { describe, expect, test } from '@jest/globals';
import { isDay, isReadOnly, monthsLater, mustRunOn, mustTakeFollowUpOn, periodOf, reportPeriods, stateOn } from './period.rules.js';

const project = (startsOn: string | null, endsOn: string | null, shiftMonths = 0, openUntil: string | null = null) => ({ startsOn, endsOn, shiftMonths, openUntil });

describe('the period of a project', () => {
  test.each([
    ['2023-02-28', 6, '2023-08-31'], ['2026-10-31', 6, '2027-04-30'], ['2026-01-31', 6, '2026-07-31'], ['2022-12-31', 6, '2023-06-30'], ['2021-07-31', 6, '2022-01-31'],
    ['2023-08-30', 6, '2024-02-29'], ['2023-01-15', 6, '2023-07-15'], ['2024-02-29', -12, '2023-02-28'], ['2024-02-28', 12, '2025-02-28'], ['2020-09-01', 0, '2020-09-01'],
  ])('%s and %i months is %s', (day, months, later) => expect(monthsLater(day, months)).toBe(later));

  test('a demo moves it whole, and its follow-up with it', () => {
    expect(periodOf(project('2020-09-01', '2023-02-28', 48))).toEqual({ startsOn: '2024-09-01', endsOn: '2027-02-28', followUpUntil: '2027-08-31' });
    expect(periodOf(project('2020-09-01', null))).toBeNull();
  });

  test.each([
    ['2024-08-31', 'PLANNED'], ['2024-09-01', 'ACTIVE'], ['2026-10-31', 'ACTIVE'], ['2026-11-01', 'FOLLOW_UP'], ['2027-04-30', 'FOLLOW_UP'], ['2027-05-01', 'ARCHIVED'],
  ])('on %s it is %s', (day, state) => expect(stateOn(project('2024-09-01', '2026-10-31'), day)).toBe(state));

  test('people enter within it, and are followed half a year longer', () => {
    const idis = project('2024-09-01', '2026-10-31');
    for (const day of ['2024-09-01', '2026-10-31']) expect(() => mustRunOn(idis, day)).not.toThrow();
    for (const day of ['2024-08-31', '2026-11-01']) expect(() => mustRunOn(idis, day)).toThrow('project.not-running');
    expect(() => mustTakeFollowUpOn(idis, '2027-04-30')).not.toThrow();
    expect(() => mustTakeFollowUpOn(idis, '2027-05-01')).toThrow('project.follow-up-over');
    expect(() => mustRunOn(project(null, null), '2026-01-01')).toThrow('project.period-unknown');
  });

  test.each([
    ['while it runs', '2026-10-31', null, false], ['while it is followed', '2027-04-30', null, false], ['afterwards', '2027-05-01', null, true],
    ['opened again', '2027-05-01', '2027-05-01', false], ['closed again', '2027-05-02', '2027-05-01', true],
  ])('read only %s: %s, open until %s: %s', (_when, today, openUntil, readOnly) =>
    expect(isReadOnly(project('2024-09-01', '2026-10-31', 0, openUntil), today)).toBe(readOnly));

  test('reports go by month and by quarter, cut off where the project begins and ends', () => {
    const parts = reportPeriods({ startsOn: '2024-09-15', endsOn: '2025-01-10', followUpUntil: '2025-07-10' });
    expect(parts.map(({ name, startsOn, endsOn }) => [name, startsOn, endsOn])).toEqual([
      ['2024-09', '2024-09-15', '2024-09-30'], ['2024-10', '2024-10-01', '2024-10-31'], ['2024-11', '2024-11-01', '2024-11-30'], ['2024-12', '2024-12-01', '2024-12-31'],
      ['2025-01', '2025-01-01', '2025-01-10'], ['2024-Q3', '2024-09-15', '2024-09-30'], ['2024-Q4', '2024-10-01', '2024-12-31'], ['2025-Q1', '2025-01-01', '2025-01-10'],
    ]);
  });

  test('a period of a lifetime is a slip: no reports, and no end of them either', () => {
    expect(reportPeriods({ startsOn: '0001-01-01', endsOn: '9999-12-31', followUpUntil: '9999-12-31' })).toEqual([]);
    expect(reportPeriods({ startsOn: '9990-01-01', endsOn: '9999-12-31', followUpUntil: '9999-12-31' })).toHaveLength(160);
  });

  test.each([['2024-02-29', true], ['2023-02-29', false], ['2024-13-01', false], ['igår', false], ['2024-1-1', false], ['2024-01-01T00:00', false]])('%s is a day: %s', (text, is) => expect(isDay(text)).toBe(is));
});
