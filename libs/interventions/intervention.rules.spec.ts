import { describe, expect, test } from '@jest/globals';
import type { Area } from '#catalogue';
import { Broken, Invalid } from '#platform';
import type { InterventionStatus } from './intervention.entity.js';
import type { EndIntervention } from './intervention.input.js';
import { answersNoNeed, ended, endedWith, linksAreKnown, mayStart, moved, MOVES, paused, resumed, started, type Move } from './intervention.rules.js';
import { areasOn, mostAreasAtOnce } from './parallel.rules.js';

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Broken) return error.code;
    if (error instanceof Invalid) return error.errors.map(({ field, code }) => `${field} ${code}`).join(', ');
    throw error;
  }
  return 'done';
}

describe('An intervention moves from offer to end', () => {
  const lives: Record<InterventionStatus, Partial<Record<Move, InterventionStatus>>> = {
    OFFERED: { accept: 'ACCEPTED', decline: 'DECLINED' },
    ACCEPTED: { decline: 'DECLINED', start: 'STARTED' },
    DECLINED: {},
    STARTED: { pause: 'PAUSED', end: 'ENDED' },
    PAUSED: { resume: 'STARTED', end: 'ENDED' },
    ENDED: {},
  };
  const situations = Object.keys(lives).flatMap((status) => Object.keys(MOVES).map((move) => [status as InterventionStatus, move as Move] as const));
  test.each(situations)('%s, asked to %s', (status, move) => {
    const expected = lives[status][move];
    if (expected) expect(moved(status, move)).toBe(expected);
    else expect(refusal(() => moved(status, move))).toBe(`intervention.cannot-${move}`);
  });
});

describe('The plan comes first', () => {
  test.each([
    ['no plan, no exception', { agreedOn: null, exemptUntil: null }, '2026-03-10', 'intervention.plan-first'],
    ['a plan agreed before', { agreedOn: '2026-03-09', exemptUntil: null }, '2026-03-10', 'done'],
    ['a plan agreed the same day', { agreedOn: '2026-03-10', exemptUntil: null }, '2026-03-10', 'done'],
    ['a plan agreed the day after', { agreedOn: '2026-03-11', exemptUntil: null }, '2026-03-10', 'intervention.before-plan'],
    ['an exception for the day', { agreedOn: null, exemptUntil: '2026-03-10' }, '2026-03-10', 'done'],
    ['an exception that ran out the day before', { agreedOn: null, exemptUntil: '2026-03-09' }, '2026-03-10', 'intervention.plan-first'],
    ['a later plan and an exception', { agreedOn: '2026-03-11', exemptUntil: '2026-03-10' }, '2026-03-10', 'done'],
  ])('%s', (_what, ground, on, expected) => {
    expect(refusal(() => mayStart(ground, on))).toBe(expected);
  });
});

describe('It runs in stretches', () => {
  const today = '2026-06-30';
  const accepted = { status: 'ACCEPTED', offeredOn: '2026-03-01', periods: [] } as const;
  const running = { status: 'STARTED', offeredOn: '2026-03-01', periods: [{ startsOn: '2026-03-10', endsOn: null }] } as const;
  const resting = { status: 'PAUSED', offeredOn: '2026-03-01', periods: [{ startsOn: '2026-03-10', endsOn: '2026-04-01' }] } as const;
  const ending = (on: string): EndIntervention => ({ on, endReason: 'COMPLETED', result: 'REACHED' });
  const open = <T extends { periods: readonly object[] }>(one: T) => ({ ...one, periods: one.periods.map((p) => ({ ...p })) as { startsOn: string; endsOn: string | null }[] });

  test.each([
    ['starts before it was offered', () => started(open(accepted), '2026-02-28', today), 'on intervention.before-offer'],
    ['starts on a day to come', () => started(open(accepted), '2026-07-01', today), 'on day.in-the-future'],
    ['starts the day it was offered', () => started(open(accepted), '2026-03-01', today), 'done'],
    ['pauses before it started', () => paused(open(running), '2026-03-09', today), 'on intervention.ended-before-start'],
    ['pauses the day it started', () => paused(open(running), '2026-03-10', today), 'done'],
    ['takes up again on the last day before the pause', () => resumed(open(resting), '2026-04-01', today), 'on intervention.resumed-too-soon'],
    ['takes up again the day after', () => resumed(open(resting), '2026-04-02', today), 'done'],
    ['ends before it started', () => ended(open(running), ending('2026-03-09'), today), 'on intervention.ended-before-start'],
    ['ends while paused, before the pause', () => ended(open(resting), ending('2026-03-31'), today), 'on intervention.ended-before-pause'],
    ['ends while paused', () => ended(open(resting), ending('2026-05-01'), today), 'done'],
    ['ends on a day to come', () => ended(open(running), ending('2026-07-01'), today), 'on day.in-the-future'],
  ])('%s', (_what, work, expected) => {
    expect(refusal(work)).toBe(expected);
  });

  test('a pause leaves a gap, the end closes the last stretch', () => {
    const again = resumed(open(resting), '2026-05-01', today);
    expect(ended({ ...open(resting), ...again }, ending('2026-06-01'), today).periods).toEqual([
      { startsOn: '2026-03-10', endsOn: '2026-04-01' },
      { startsOn: '2026-05-01', endsOn: '2026-06-01' },
    ]);
  });
});

describe('Several areas at once', () => {
  const ran = (area: Area, startsOn: string, endsOn: string | null) => ({ area, periods: [{ startsOn, endsOn }] });
  test.each([
    ['nothing', [], 0],
    ['one', [ran('WORK', '2026-01-01', null)], 1],
    ['two in one area', [ran('WORK', '2026-01-01', null), ran('WORK', '2026-02-01', null)], 1],
    ['two areas after each other', [ran('WORK', '2026-01-01', '2026-01-31'), ran('HEALTH', '2026-02-01', null)], 1],
    ['two areas that share a day', [ran('WORK', '2026-01-01', '2026-02-01'), ran('HEALTH', '2026-02-01', null)], 2],
    ['three, of which two at a time', [ran('WORK', '2026-01-01', '2026-03-01'), ran('HEALTH', '2026-02-01', '2026-02-10'), ran('STUDY', '2026-02-11', null)], 2],
    ['keeping it together is no area of its own', [ran('WORK', '2026-01-01', null), ran('COORDINATION', '2026-01-01', null)], 1],
  ])('%s', (_what, interventions, expected) => {
    expect(mostAreasAtOnce(interventions)).toBe(expected);
  });

  test('on a day', () => {
    expect(areasOn([ran('WORK', '2026-01-01', '2026-02-01'), ran('HEALTH', '2026-02-01', null)], '2026-02-01')).toEqual(['HEALTH', 'WORK']);
    expect(areasOn([ran('WORK', '2026-01-01', '2026-02-01'), ran('HEALTH', '2026-02-01', null)], '2026-02-02')).toEqual(['HEALTH']);
  });
});

describe('The end of the participation on 30 October', () => {
  const from = (startsOn: string, endsOn: string | null = null) => ({ startsOn, endsOn });
  const [first, pausedIn] = [from('2026-08-01', '2026-08-20'), from('2026-09-01', '2026-09-20')];
  test.each([
    { what: 'what runs ends that day', status: 'STARTED', before: [from('2026-09-01')], endedOn: '2026-10-30', after: [from('2026-09-01', '2026-10-30')] },
    { what: 'after a pause, its last period does', status: 'STARTED', before: [first, from('2026-09-01')], endedOn: '2026-10-30', after: [first, from('2026-09-01', '2026-10-30')] },
    { what: 'what began later ends the day it began', status: 'STARTED', before: [from('2026-11-02')], endedOn: '2026-11-02', after: [from('2026-11-02', '2026-11-02')] },
    { what: 'what pauses keeps its period', status: 'PAUSED', before: [pausedIn], endedOn: '2026-10-30', after: [pausedIn] },
    { what: 'an offer ends without a period', status: 'OFFERED', before: [], endedOn: '2026-10-30', after: [] },
    { what: 'an accepted one too', status: 'ACCEPTED', before: [], endedOn: '2026-10-30', after: [] },
  ] as const)('$what', ({ status, before, endedOn, after }) => {
    expect(endedWith({ status, periods: [...before] }, '2026-10-30')).toEqual({ status: 'ENDED', periods: after, endedOn, endReason: 'PARTICIPATION_ENDED', result: 'CANNOT_TELL' });
  });

  test.each(['ENDED', 'DECLINED'] as const)('%s stands', (status) => expect(endedWith({ status, periods: [] }, '2026-10-30')).toBeNull());
});

describe('Linked to needs and goals', () => {
  const aims = { needs: [{ id: 'n' }], goals: [{ id: 'g' }] };
  test.each([
    ['nothing', {}, 'done'],
    ['both', { needIds: ['n'], goalIds: ['g'] }, 'done'],
    ['a need of somebody else', { needIds: ['n', 'x'] }, 'needIds intervention.unknown-need'],
    ['a need for a goal', { goalIds: ['n'] }, 'goalIds intervention.unknown-goal'],
  ])('%s', (_what, links, expected) => {
    expect(refusal(() => linksAreKnown(links, aims))).toBe(expected);
  });

  test.each([
    ['OFFERED', [], [], true],
    ['STARTED', [], [], true],
    ['STARTED', ['n'], [], false],
    ['STARTED', [], ['g'], false],
    ['ENDED', [], [], false],
    ['DECLINED', [], [], false],
  ] as const)('%s with needs %j and goals %j is flagged: %s', (status, needIds, goalIds, flagged) => {
    expect(answersNoNeed({ status, needIds: [...needIds], goalIds: [...goalIds] })).toBe(flagged);
  });
});
