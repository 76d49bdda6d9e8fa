import { describe, expect, test } from '@jest/globals';
import { Broken, Invalid } from '#platform';
import { daysOf, mayBeSo, mayObserve, stateOf, type Window } from './fact.rules.js';
import type { ObservationInput } from './fact.input.js';

const SIX: Window = { moment: 'SIX_MONTHS', months: 6, daysBefore: 0, daysAfter: 28, source: 'prov' };
const LEAVING: Window = { ...SIX, moment: 'LEAVING', months: 0 };
const asked = (change: Partial<ObservationInput> = {}): ObservationInput =>
  ({ moment: 'SIX_MONTHS', observedOn: '2026-07-15', labour: 'EMPLOYED', jobSearching: 'NO', inEducation: 'NO', toldBy: 'DECLARED', method: 'PHONE', ...change });
const following = { endsOn: '2026-01-15', window: SIX, followUpUntil: '2027-01-31', today: '2026-08-01' };

function refusal(check: () => void): string {
  try {
    check();
    return 'yes';
  } catch (error) {
    if (error instanceof Broken) return error.code;
    if (error instanceof Invalid) return error.errors.map(({ field, code }) => `${field} ${code}`).join();
    throw error;
  }
}

describe('begins SIA-19 when somebody is followed up', () => {
  test.each([
    ['at once', LEAVING, '2026-01-15', ['2026-01-15', '2026-02-12']],
    ['half a year on', SIX, '2026-01-15', ['2026-07-15', '2026-08-12']],
    ['from the last of August, which has no half year on', SIX, '2025-08-31', ['2026-02-28', '2026-03-28']],
    ['earlier where the project says so', { ...SIX, daysBefore: 14 }, '2026-01-15', ['2026-07-01', '2026-08-12']],
  ] as const)('%s', (_, window, endsOn, [opensOn, closesOn]) => expect(daysOf(window, endsOn)).toEqual({ opensOn, closesOn }));

  test.each([
    ['on the first day', {}, {}, 'yes'],
    ['on the last', { observedOn: '2026-08-12' }, { today: '2026-08-12' }, 'yes'],
    ['a day early', { observedOn: '2026-07-14' }, {}, 'observation.outside-window'],
    ['a day late', { observedOn: '2026-08-13' }, { today: '2026-08-13' }, 'observation.outside-window'],
    ['ahead', { observedOn: '2026-08-02' }, {}, 'value.day-ahead'],
    ['while the person takes part', {}, { endsOn: null }, 'observation.not-left'],
    ['after the project has followed its last', {}, { followUpUntil: '2026-07-14' }, 'project.follow-up-over'],
    ['of unknown days of the project', {}, { followUpUntil: null }, 'yes'],
    ['with a kind of work for one without', { labour: 'INACTIVE' as const, employment: 'REGULAR' as const }, {}, 'employment observation.kind-only-employed'],
  ])('observed %s', (_, change, more, answer) => expect(refusal(() => mayObserve(asked(change), { ...following, ...more }))).toBe(answer));

  test.each([
    ['takes part', { endsOn: null }, false, 'NOT_LEFT'],
    ['too early', { today: '2026-07-14' }, false, 'NOT_YET'],
    ['to be done', {}, false, 'OPEN'],
    ['done', {}, true, 'DONE'],
    ['too late', { today: '2026-08-13' }, false, 'CLOSED'],
    ['the project is over', { followUpUntil: '2026-07-20' }, false, 'CLOSED'],
    ['the project will be over', { followUpUntil: '2026-07-14' }, false, 'AFTER_PROJECT'],
  ])('%s', (_, more, made, state) => expect(stateOf({ ...following, ...more }, made)).toBe(state));
});

describe('begins X-4 what is told of the day of entry', () => {
  test.each([
    ['unemployed since before', { labour: 'UNEMPLOYED' as const, unemployedSince: '2025-01-01' }, 'yes'],
    ['unemployed since that very day', { labour: 'UNEMPLOYED' as const, unemployedSince: '2026-01-15' }, 'yes'],
    ['unemployed since after it', { labour: 'UNEMPLOYED' as const, unemployedSince: '2026-01-16' }, 'unemployedSince fact.since-after-entry'],
    ['in work, and unemployed since', { labour: 'EMPLOYED' as const, unemployedSince: '2025-01-01' }, 'unemployedSince fact.since-only-unemployed'],
    ['nobody asked', {}, 'yes'],
  ])('%s', (_, told, answer) => expect(refusal(() => mayBeSo(told, '2026-01-15'))).toBe(answer));
});
