import { describe, expect, test } from '@jest/globals';
import type { AttendedDay } from './attendance.input.js';
import { certifiedByParticipant, eachOnce, faultOf, mayCertify, monthOf, reasonOf, spanIsReadable } from './attendance.rules.js';

const refusal = (act: () => unknown): string | null => {
  try {
    act();
    return null;
  } catch (error) {
    const { code, errors } = error as { code?: string; errors?: { field: string; code: string }[] };
    return errors ? errors.map((one) => `${one.field}: ${one.code}`).join() : (code ?? String(error));
  }
};

const day = (more: Partial<AttendedDay>): AttendedDay => ({ interventionId: 'i', on: '2026-03-10', plannedHours: 4, attendedHours: 4, ...more });
const running = { periods: [{ startsOn: '2026-03-01', endsOn: '2026-03-12' }, { startsOn: '2026-03-16', endsOn: null }], today: '2026-03-20' };

describe('a day that is written down', () => {
  test.each<[string, Partial<AttendedDay>, string | null]>([
    ['as planned', {}, null],
    ['longer than planned', { attendedHours: 5 }, null],
    ['the last day before a pause', { on: '2026-03-12' }, null],
    ['in the pause', { on: '2026-03-13' }, 'attendance.not-running'],
    ['before it began', { on: '2026-02-28' }, 'attendance.not-running'],
    ['today', { on: '2026-03-20' }, null],
    ['tomorrow', { on: '2026-03-21' }, 'day.in-the-future'],
    ['shorter, and nobody says why', { attendedHours: 3.5 }, 'attendance.needs-reason'],
    ['shorter, with a reason', { attendedHours: 0, absenceReason: 'ILL' }, null],
  ])('%s', (_name, more, fault) => expect(faultOf(day(more), running)?.code ?? null).toBe(fault));

  test('who was there as planned has no reason for being away', () => {
    expect(reasonOf(day({ absenceReason: 'ILL' }))).toBeNull();
    expect(reasonOf(day({ attendedHours: 1, absenceReason: 'ILL' }))).toBe('ILL');
  });
  test('the same day twice is told', () => {
    expect(refusal(() => eachOnce([day({}), day({ on: '2026-03-11' }), day({})]))).toBe('items.2.on: attendance.twice');
    expect(refusal(() => eachOnce([day({}), day({ interventionId: 'j' })]))).toBeNull();
  });
});

describe('the days one reads', () => {
  test.each([['2026-01-01', '2026-01-01', null], ['2026-01-02', '2026-01-01', 'to: attendance.backwards'], ['2026-01-01', '2026-02-12', null], ['2026-01-01', '2026-02-13', 'to: attendance.span-too-long']])(
    'from %s to %s: %p', (from, to, told) => expect(refusal(() => spanIsReadable({ from, to }))).toBe(told));
});

describe('a month', () => {
  const written = { days: 3, certificate: null };
  test('a day belongs to its month', () => expect(monthOf('2026-02-28')).toBe('2026-02-01'));
  test.each<[string, string, Parameters<typeof mayCertify>[1], string | null]>([
    ['over and written of', '2026-02-01', written, null],
    ['on its last day', '2026-03-01', written, null],
    ['not over', '2026-04-01', written, 'attendance.month-not-over'],
    ['not named by its first day', '2026-02-02', written, 'month: attendance.first-day'],
    ['with nothing written', '2026-02-01', undefined, 'attendance.nothing-written'],
    ['certified already', '2026-02-01', { days: 3, certificate: {} }, 'attendance.certified-already'],
  ])('%s', (_name, month, seen, told) => expect(refusal(() => mayCertify(month, seen, '2026-03-31'))).toBe(told));

  test.each<[string, Parameters<typeof certifiedByParticipant>[0], string | null]>([
    ['later', {}, null],
    ['on paper', { participantOn: '2026-03-02', participantHow: 'ON_PAPER' }, null],
    ['nobody says how', { participantOn: '2026-03-02' }, 'participantHow: value.missing'],
    ['nobody says when', { participantHow: 'ON_PAPER' }, 'participantOn: value.missing'],
    ['on a day to come', { participantOn: '2026-04-01', participantHow: 'ON_PAPER' }, 'participantOn: day.in-the-future'],
    ['before the month', { participantOn: '2026-01-31', participantHow: 'ON_PAPER' }, 'participantOn: attendance.before-month'],
  ])('by the participant: %s', (_name, said, told) => expect(refusal(() => certifiedByParticipant(said, '2026-02-01', '2026-03-31'))).toBe(told));
});
