import { describe, expect, test } from '@jest/globals';
import { collisionsOf, missingPairOf } from './timeline.rules.js';
import type { WholeTimelineItem } from './timeline.view.js';

const TODAY = '2026-11-22';
const NOTHING = { area: null, party: 'AME', sv: null, en: null, status: null, planned: false, hoursPerWeek: null, typeCode: null, number: null, endsOn: null };
const effort = (id: string, more: Partial<WholeTimelineItem> = {}): WholeTimelineItem => ({ ...NOTHING, kind: 'INTERVENTION', id, startsOn: '2026-10-01', area: 'WORK', typeCode: id, ...more });
const other = (kind: WholeTimelineItem['kind'], id: string, more: Partial<WholeTimelineItem>): WholeTimelineItem => ({ ...NOTHING, kind, id, startsOn: TODAY, endsOn: TODAY, ...more });

describe('What clashes on the timeline', () => {
  test.each<[situation: string, items: WholeTimelineItem[], found: [kind: string, on: string, ids: string[], hours: number | null][]]>([
    ['forty hours are a full week', [effort('a', { hoursPerWeek: 25 }), effort('b', { hoursPerWeek: 15 })], []],
    ['an hour more is too much', [effort('a', { hoursPerWeek: 25 }), effort('b', { hoursPerWeek: 16 })], [['HOURS', TODAY, ['a', 'b'], 41]]],
    ['too much from the day the planned one begins', [effort('a', { hoursPerWeek: 30 }), effort('b', { hoursPerWeek: 20, planned: true, startsOn: '2026-12-01' })], [['HOURS', '2026-12-01', ['a', 'b'], 50]]],
    ['one ends before the other begins', [effort('a', { hoursPerWeek: 30, endsOn: '2026-11-30' }), effort('b', { hoursPerWeek: 20, planned: true, startsOn: '2026-12-01' })], []],
    ['what was too much is over', [effort('a', { hoursPerWeek: 30, endsOn: '2026-11-21' }), effort('b', { hoursPerWeek: 20, endsOn: '2026-11-21' })], []],
    ['the same kind by two', [effort('a', { typeCode: 'WORK_TRAINING' }), effort('b', { typeCode: 'WORK_TRAINING', party: 'AF', startsOn: '2026-11-01' })], [['SAME_KIND', TODAY, ['a', 'b'], null]]],
    ['the same kind, one after the other', [effort('a', { typeCode: 'SFI', endsOn: '2026-11-30' }), effort('b', { typeCode: 'SFI', planned: true, startsOn: '2026-12-01' })], []],
    ['two stretches of one and the same', [effort('a'), effort('a', { startsOn: '2026-11-01' })], []],
    ['something planned while the person is away', [effort('a', { planned: true, startsOn: '2026-12-01', endsOn: '2026-12-20' }), other('PAUSE', 'p', { startsOn: '2026-12-10', endsOn: '2026-12-12' })], [['IN_PAUSE', '2026-12-10', ['a', 'p'], null]]],
    ['a pause that is over', [effort('a'), other('PAUSE', 'p', { startsOn: '2026-10-10', endsOn: '2026-10-12' })], []],
    ['a review and a meeting on one day', [other('REVIEW_DUE', 'r', { startsOn: '2026-12-01', endsOn: '2026-12-01', planned: true }), other('MEETING', 'm', { startsOn: '2026-12-01', endsOn: '2026-12-01', planned: true })], [['SAME_DAY', '2026-12-01', ['r', 'm'], null]]],
    ['a review alone', [other('REVIEW_DUE', 'r', { startsOn: '2026-12-01', endsOn: '2026-12-01', planned: true })], []],
    ['both have been', [other('REVIEW_DUE', 'r', { startsOn: '2026-11-01', endsOn: '2026-11-01', planned: true }), other('MEETING', 'm', { startsOn: '2026-11-01', endsOn: '2026-11-01' })], []],
  ])('%s', (_situation, items, found) => {
    expect(collisionsOf(items, TODAY).map(({ kind, on, itemIds, hours }) => [kind, on, itemIds, hours])).toEqual(found);
  });
});

describe('Health or social support without anything aimed at work', () => {
  const health = (more: Partial<WholeTimelineItem> = {}) => effort('h', { area: 'HEALTH', ...more });
  test.each<[situation: string, items: WholeTimelineItem[], since: string | null]>([
    ['nothing runs', [], null],
    ['only work', [effort('w')], null],
    ['only health', [health()], '2026-10-01'],
    ['both side by side', [health(), effort('w')], null],
    ['work is planned', [health(), effort('w', { planned: true, startsOn: '2026-12-01' })], null],
    ['work was planned for a day that has been', [health(), effort('w', { planned: true, startsOn: '2026-11-01', endsOn: '2026-11-10' })], '2026-10-01'],
    ['work ended: since the day after', [health(), effort('w', { endsOn: '2026-11-10' })], '2026-11-11'],
    ['health has ended', [health({ endsOn: '2026-11-10' })], null],
    ['studies are not aimed at work yet', [health(), effort('s', { area: 'STUDY' })], '2026-10-01'],
  ])('%s', (_situation, items, since) => {
    expect(missingPairOf(items, TODAY)?.since ?? null).toBe(since);
  });
});
