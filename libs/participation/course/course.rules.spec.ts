import { describe, expect, it } from '@jest/globals';
import { Broken, Invalid } from '#platform';
import { mayEnd, mayPause, mayResume, startsWithin } from './course.rules.js';

const today = '2026-03-10';
const project = { startsOn: '2025-01-01', endsOn: '2026-12-31' };
const running = { status: 'ACTIVE' as const, startsOn: '2026-02-01' };

function refusal(check: () => void): string {
  try {
    check();
    return 'yes';
  } catch (error) {
    if (error instanceof Broken) return error.code;
    if (error instanceof Invalid) return error.errors[0]!.code;
    throw error;
  }
}

describe('days that cannot contradict', () => {
  it.each([
    ['first day of the project', '2025-01-01', 'yes'],
    ['the day before it', '2024-12-31', 'participation.outside-period'],
    ['the day after its last', '2027-01-01', 'participation.outside-period'],
  ])('enters on the %s', (_when, day, answer) => expect(refusal(() => startsWithin(day, project))).toBe(answer));

  it.each([
    ['from today', running, '2026-03-10', null, 'yes'],
    ['before the first day', running, '2026-01-31', null, 'pause.before-start'],
    ['from tomorrow', running, '2026-03-11', null, 'value.day-ahead'],
    ['and comes back the same day', running, '2026-03-10', '2026-03-10', 'pause.resumes-before'],
    ['when it has ended', { ...running, status: 'ENDED' as const }, '2026-03-10', null, 'pause.not-under-way'],
  ])('pauses %s', (...[, standing, startsOn, resumesOn, answer]) => {
    expect(refusal(() => mayPause(standing, { startsOn, resumesOn, reason: 'sjuk' }, today))).toBe(answer);
  });

  it.each([
    ['the day after', '2026-03-02', 'yes'],
    ['the same day', '2026-03-01', 'pause.resumes-before'],
    ['tomorrow', '2026-03-11', 'value.day-ahead'],
  ])('comes back %s', (_when, resumesOn, answer) => {
    expect(refusal(() => mayResume({ ...running, status: 'PAUSED' }, { startsOn: '2026-03-01' }, { resumesOn }, today))).toBe(answer);
  });

  const end = { endsOn: '2026-03-01', reason: 'PLAN_COMPLETED_WORK' as const, livelihoodUnknown: true };
  it.each([
    ['with what is needed', end, {}, 'yes'],
    ['twice', end, { participation: { ...running, status: 'ENDED' as const } }, 'participation.ended-already'],
    ['before the first day', { ...end, endsOn: '2026-01-31' }, {}, 'exit.before-start'],
    ['before a pause that lasts', end, { pause: { startsOn: '2026-03-02' } }, 'exit.before-start'],
    ['tomorrow', { ...end, endsOn: '2026-03-11' }, {}, 'value.day-ahead'],
    ['after the project', end, { project: { ...project, endsOn: '2026-02-15' } }, 'exit.after-project'],
    ['without a livelihood', { ...end, livelihoodUnknown: false }, {}, 'exit.needs-livelihood'],
    ['deceased, without a livelihood', { ...end, reason: 'DECEASED' as const, livelihoodUnknown: false }, {}, 'yes'],
  ])('ends %s', (_how, asked, more, answer) => {
    expect(refusal(() => mayEnd(asked, { participation: running, pause: undefined, project, today, ...more }))).toBe(answer);
  });
});
