import { describe, expect, test } from '@jest/globals';
import { mayBeWritten, type Writing } from './after-the-end.rules.js';

const running = { status: 'ACTIVE' as const, endsOn: null };
const paused = { status: 'PAUSED' as const, endsOn: null };
const ended = { status: 'ENDED' as const, endsOn: '2026-10-30' };
const outcomeOf = (standing: typeof running | typeof ended | typeof paused, writing?: Writing) => {
  try {
    mayBeWritten(standing, writing);
    return 'may';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('What may be written after the end', () => {
  test.each<[string, typeof running | typeof ended | typeof paused, Writing | undefined, string]>([
    ['an offer while it runs', running, 'BEGINS', 'may'],
    ['an offer in a pause', paused, 'BEGINS', 'may'],
    ['an offer after the end', ended, 'BEGINS', 'participation.ended-already'],
    ['what says nothing of itself is something that begins', ended, undefined, 'participation.ended-already'],
    ['a contact held on a day before the last', ended, { on: '2026-10-12' }, 'may'],
    ['a contact held on the last day', ended, { on: '2026-10-30' }, 'may'],
    ['a contact held the day after', ended, { on: '2026-10-31', field: 'heldOn' }, 'participation.ended-before'],
    ['a note about the end', ended, 'AFTERWARDS', 'may'],
    ['a contact on any day while it runs', running, { on: '2027-01-01' }, 'may'],
  ])('%s', (_, standing, writing, outcome) => expect(outcomeOf(standing, writing)).toBe(outcome));
});
