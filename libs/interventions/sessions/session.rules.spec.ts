import { describe, expect, test } from '@jest/globals';
import { differenceOf, isAbout, measuredInOrder } from './session.rules.js';

const refusal = (act: () => unknown): string | null => {
  try {
    act();
    return null;
  } catch (error) {
    return (error as { errors: { field: string; code: string }[] }).errors.map((one) => `${one.field}: ${one.code}`).join();
  }
};

describe('a motivational session', () => {
  const session = { heldOn: '2026-03-02', goalId: 'g' };
  test.each<[string, Parameters<typeof isAbout>[0], string | null]>([
    ["about one's own goal", session, null],
    ['about something else', { heldOn: '2026-03-02', focus: 'Sömnen' }, null],
    ['about nothing', { heldOn: '2026-03-02', focus: ' ' }, 'focus: motivation.about-what'],
    ["about somebody else's goal", { ...session, goalId: 'x' }, 'goalId: motivation.unknown-goal'],
    ['on a day to come', { ...session, heldOn: '2026-03-04' }, 'heldOn: day.in-the-future'],
    ['followed up before it was held', { ...session, followUpOn: '2026-03-01' }, 'followUpOn: motivation.follow-up-before'],
  ])('%s', (_name, said, told) => expect(refusal(() => isAbout(said, ['g'], '2026-03-03'))).toBe(told));
});

describe('wellbeing', () => {
  test.each<[string, Parameters<typeof differenceOf>[0], number | null]>([
    ['before and after', [{ moment: 'BEFORE', score: 3 }, { moment: 'DURING', score: 9 }, { moment: 'AFTER', score: 7 }], 4],
    ['worse after', [{ moment: 'BEFORE', score: 3 }, { moment: 'AFTER', score: 0 }], -3],
    ['only before', [{ moment: 'BEFORE', score: 3 }], null],
    ['nothing', [], null],
  ])('the difference: %s', (_name, measured, difference) => expect(differenceOf(measured)).toBe(difference));

  test.each<[string, Parameters<typeof measuredInOrder>[0], string | null]>([
    ['after, later', { moment: 'AFTER', measuredOn: '2026-03-05' }, null],
    ['after, earlier than before', { moment: 'AFTER', measuredOn: '2026-02-28' }, 'measuredOn: wellbeing.after-before'],
    ['during, at any time', { moment: 'DURING', measuredOn: '2026-01-01' }, null],
    ['on a day to come', { moment: 'DURING', measuredOn: '2026-04-01' }, 'measuredOn: day.in-the-future'],
  ])('%s', (_name, one, told) => expect(refusal(() => measuredInOrder(one, [{ moment: 'BEFORE', measuredOn: '2026-03-01' }], '2026-03-31'))).toBe(told));
});
