import { describe, expect, test } from '@jest/globals';
import { consentHolds, mayJoin } from './guest.rules.js';

const refusal = (work: () => void) => {
  try {
    work();
  } catch (error) {
    return (error as { code?: string; errors?: { code: string }[] }).code ?? (error as { errors: { code: string }[] }).errors[0]!.code;
  }
  return 'done';
};
const activity = { open: true, otherProjects: false, projectId: 'p', endsOn: null as string | null };
const participation = { projectId: 'p', protected: false, status: 'ACTIVE' as 'ACTIVE' | 'PAUSED' | 'ENDED' };
const joining = { activity, ownHost: false, participation };

describe('Who joins an activity elsewhere', () => {
  test.each([
    ['somebody in the project', joining, 'done'],
    ['a protected person', { ...joining, participation: { ...participation, protected: true } }, 'activity.protected'],
    ['one who pauses', { ...joining, participation: { ...participation, status: 'PAUSED' as const } }, 'done'],
    ['to what was over yesterday', { ...joining, activity: { ...activity, endsOn: '2026-05-31' } }, 'activity.over'],
    ['to what ends today', { ...joining, activity: { ...activity, endsOn: '2026-06-01' } }, 'done'],
    ['somebody of another project', { ...joining, participation: { ...participation, projectId: 'q' } }, 'activity.other-project'],
    ['somebody of another project, where others are welcome', { ...joining, activity: { ...activity, otherProjects: true }, participation: { ...participation, projectId: 'q' } }, 'done'],
    ['somebody at home there', { ...joining, ownHost: true }, 'activity.own-municipality'],
    ['to a closed activity', { ...joining, activity: { ...activity, open: false } }, 'activity.closed'],
  ])('%s', (_what, asked, expected) => expect(refusal(() => mayJoin(asked, '2026-06-01'))).toBe(expected));

  test.each([
    ['2026-06-01', '2026-06-01', 'done'], ['2026-06-10', '2026-06-20', 'done'], ['2026-05-01', '2026-05-31', 'activity.consent-over'], ['2026-06-10', '2026-06-09', 'activity.consent-over'],
    ['2026-06-01', '2027-06-01', 'done'], ['2026-06-01', '2027-06-02', 'consent.longer-than-a-year'], ['2026-06-01', '9999-12-31', 'consent.longer-than-a-year'],
  ])('consent from %s to %s', (consentFrom, consentTo, expected) => expect(refusal(() => consentHolds({ consentFrom, consentTo }, '2026-06-01'))).toBe(expected));
});
