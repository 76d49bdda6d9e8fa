import { describe, expect, test } from '@jest/globals';
import { standingOf } from './navigation.rules.js';
import type { NavigationStepView } from './navigation.view.js';

const TODAY = '2026-11-22';
const step = (kind: NavigationStepView['kind'], onDay: string, outcome: NavigationStepView['outcome'] = null): NavigationStepView => ({ id: kind + onDay, kind, onDay, outcome, words: '', writtenByName: 'Hanna' });

describe('How a navigation stands', () => {
  test.each<[situation: string, steps: NavigationStepView[], found: [waitsSince: string | null, daysToMeeting: number | null, days: number, open: boolean]]>([
    ['nothing has happened', [], [null, null, 21, true]],
    ['it waits since the referral', [step('CONTACTED', '2026-11-02'), step('REFERRED', '2026-11-05'), step('WAITING', '2026-11-10')], ['2026-11-05', null, 21, true]],
    ['a booked time is no wait', [step('WAITING', '2026-11-05'), step('BOOKED', '2026-11-10')], [null, null, 21, true]],
    ['it waits again after a meeting', [step('WAITING', '2026-11-05'), step('MET', '2026-11-10'), step('WAITING', '2026-11-12')], ['2026-11-12', 9, 21, true]],
    ['it has ended', [step('MET', '2026-11-10'), step('DONE', '2026-11-15', 'CARE_STARTED')], [null, 9, 14, false]],
  ])('%s', (_situation, steps, found) => {
    const { waitsSince, daysToMeeting, days, open } = standingOf('2026-11-01', steps, TODAY);
    expect([waitsSince, daysToMeeting, days, open]).toEqual(found);
  });
});
