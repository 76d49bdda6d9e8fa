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
const joining = { activity: { open: true, otherProjects: false, projectId: 'p' }, ownHost: false, participation: { projectId: 'p', protected: false } };

describe('Who joins an activity elsewhere', () => {
  test.each([
    ['somebody in the project', joining, 'done'],
    ['a protected person', { ...joining, participation: { projectId: 'p', protected: true } }, 'activity.protected'],
    ['somebody of another project', { ...joining, participation: { projectId: 'q', protected: false } }, 'activity.other-project'],
    ['somebody of another project, where others are welcome', { ...joining, activity: { open: true, otherProjects: true, projectId: 'p' }, participation: { projectId: 'q', protected: false } }, 'done'],
    ['somebody at home there', { ...joining, ownHost: true }, 'activity.own-municipality'],
    ['to a closed activity', { ...joining, activity: { open: false, otherProjects: false, projectId: 'p' } }, 'activity.closed'],
  ])('%s', (_what, asked, expected) => expect(refusal(() => mayJoin(asked))).toBe(expected));

  test.each([
    ['2026-06-01', '2026-06-01', 'done'], ['2026-06-10', '2026-06-20', 'done'], ['2026-05-01', '2026-05-31', 'activity.consent-over'], ['2026-06-10', '2026-06-09', 'activity.consent-over'],
  ])('consent from %s to %s', (consentFrom, consentTo, expected) => expect(refusal(() => consentHolds({ consentFrom, consentTo }, '2026-06-01'))).toBe(expected));
});
