import { describe, expect, it } from '@jest/globals';
import { influenceOf, nextSteps } from './own.rules.js';

const today = '2026-03-01';
type Standing = Parameters<typeof nextSteps>[0];
const plan = (id: string, status: 'PROPOSED' | 'AGREED', reviewOn: string | null = null) => ({ id, status, reviewOn }) as Standing['plans'][number];
const offer = (id: string, status: string, offeredOn: string, plannedFrom: string | null = null) => ({ id, status, offeredOn, plannedFrom, typeSv: id, typeEn: id, providerName: 'P' }) as Standing['interventions'][number];

const month = (id: string, first: string, participantOn: string | null = null) => ({ id, month: first, participantOn }) as Standing['months'][number];
const booking = (id: string, kind: 'SIP' | 'CONVERSATION' | 'HANDOVER', on: string, at: string | null = null) => ({ id, kind, on, at, place: null, with: 'P' });

describe('what comes next', () => {
  it.each<[string, Partial<Standing>, string[]]>([
    ['nothing', {}, []],
    ['a plan put before her, then offers, the oldest first', { plans: [plan('p', 'PROPOSED')], interventions: [offer('b', 'OFFERED', '2026-02-20'), offer('a', 'OFFERED', '2026-02-10')] }, ['READ_PLAN p', 'ANSWER_OFFER a', 'ANSWER_OFFER b']],
    ['what waits for her before what has a day', { plans: [plan('p', 'AGREED', '2026-03-05')], interventions: [offer('a', 'OFFERED', '2026-02-10')] }, ['ANSWER_OFFER a', 'REVIEW p']],
    ['days in order', { plans: [plan('p', 'AGREED', '2026-03-05')], interventions: [offer('a', 'ACCEPTED', '2026-02-10', '2026-03-09'), offer('b', 'ACCEPTED', '2026-02-10', '2026-03-02')] }, ['STARTS b', 'REVIEW p', 'STARTS a']],
    ['today counts, yesterday does not', { plans: [plan('p', 'AGREED', '2026-02-28')], interventions: [offer('a', 'ACCEPTED', '2026-02-10', '2026-03-01')] }, ['STARTS a']],
    ['what runs, paused, ended or was declined is no step', { interventions: ['STARTED', 'PAUSED', 'ENDED', 'DECLINED'].map((status) => offer(status, status, '2026-02-10', '2026-03-09')) }, []],
    ['a month to certify waits for her, the oldest first; what she has certified does not', { months: [month('b', '2026-02-01'), month('c', '2025-12-01', '2026-01-02'), month('a', '2026-01-01')], interventions: [offer('o', 'OFFERED', '2026-02-20')] }, ['ANSWER_OFFER o', 'CERTIFY_MONTH a', 'CERTIFY_MONTH b']],
    ['what is booked stands among the days, two of a day by their hours', { plans: [plan('p', 'AGREED', '2026-03-05')], bookings: [booking('s', 'SIP', '2026-03-04', '13:00'), booking('h', 'HANDOVER', '2026-03-04'), booking('m', 'SIP', '2026-03-04', '09:30'), booking('c', 'CONVERSATION', '2026-03-09')] }, ['HANDOVER h', 'SIP m', 'SIP s', 'REVIEW p', 'CONVERSATION c']],
    ['nothing once the participation has ended', { status: 'ENDED', plans: [plan('p', 'PROPOSED')] }, []],
  ])('%s', (_what, standing, steps) => {
    expect(nextSteps({ plans: [], interventions: [], bookings: [], months: [], status: 'ACTIVE', ...standing }, today).map(({ kind, id }) => `${kind} ${id}`)).toEqual(steps);
  });
});

describe('how much the participants have a say', () => {
  const row = (gender: string, agreed: number, coDesigned: number) => ({ gender, agreed, coDesigned, answered: 0, takePart: 0 });
  it.each([
    ['nobody', [], { total: 0 }, null],
    ['a small part is not shown, nor what it would be had by', [row('FEMALE', 20, 3), row('MALE', 10, 6)], { women: null, men: null, total: 9 }, 30],
    ['a small rest tells as much as a small part', [row('FEMALE', 20, 18), row('MALE', 20, 10)], { women: null, men: null, total: 28 }, 70],
    ['so few that no total is told', [row('FEMALE', 3, 2), row('MALE', 1, 0)], { women: null, total: null }, null],
    ['large numbers are shown, women and men', [row('FEMALE', 20, 10), row('MALE', 15, 5)], { women: 10, men: 5, total: 15 }, 42.9],
  ])('%s', (_what, rows, coDesigned, percent) => {
    const told = influenceOf(rows, '2026-03-01');
    expect(told.coDesigned).toMatchObject(coDesigned);
    expect(told.coDesignedPercent).toBe(percent);
  });
});
