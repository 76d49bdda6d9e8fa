import { describe, expect, test } from 'vitest';
import { before, changedRows, faultOf, hoursOf } from './attendance-rows.js';
import type { Day } from './attendance.queries.js';

const day = (more: Partial<Day> = {}) => ({ interventionId: 'i', on: '2026-03-02', plannedHours: null, attendedHours: null, absenceReason: null, version: null, usualHours: null, ...more }) as Day;

describe('hours as a person writes them', () => {
  test.each([['3,5', 3.5], ['3.5', 3.5], [' 4 ', 4], ['0', 0], ['', null], ['fyra', null], ['25', null], ['-1', null]])('%s is %s', (text, hours) => expect(hoursOf(text)).toBe(hours));
});

describe('a row', () => {
  test('begins with what is usual on the weekday', () => expect(before(day({ usualHours: 3.5 }))).toEqual({ planned: '3,5', attended: '', reason: '' }));
  test('begins with what is written', () => expect(before(day({ plannedHours: 4, attendedHours: 1, absenceReason: 'ILL', usualHours: 2 }))).toEqual({ planned: '4', attended: '1', reason: 'ILL' }));
  test.each([
    ['untouched', { planned: '4', attended: '', reason: '' }, null],
    ['as planned', { planned: '4', attended: '4', reason: '' }, null],
    ['shorter without a reason', { planned: '4', attended: '3', reason: '' }, 'reason'],
    ['shorter with a reason', { planned: '4', attended: '3', reason: 'ILL' }, null],
    ['no number', { planned: '4', attended: 'x', reason: '' }, 'hours'],
    ['nothing planned', { planned: '', attended: '3', reason: '' }, 'hours'],
  ] as const)('%s', (_name, written, fault) => expect(faultOf(written)).toBe(fault));
});

describe('what is sent', () => {
  test('only what somebody wrote or changed', () => {
    const days = [day(), day({ on: '2026-03-03', plannedHours: 4, attendedHours: 4, version: 2 }), day({ on: '2026-03-04', plannedHours: 4, attendedHours: 4, version: 1 })];
    const written = { '2026-03-02': { planned: '3', attended: '0', reason: 'ILL' }, '2026-03-03': { planned: '4', attended: '5', reason: 'ILL' }, '2026-03-04': { planned: '4', attended: '4', reason: '' } } as const;
    expect(changedRows(days, ({ on }) => written[on as keyof typeof written])).toEqual([
      { interventionId: 'i', on: '2026-03-02', plannedHours: 3, attendedHours: 0, absenceReason: 'ILL' },
      { interventionId: 'i', on: '2026-03-03', plannedHours: 4, attendedHours: 5, absenceReason: null, version: 2 },
    ]);
  });
});
