import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { mayBeAsked, mustBeDecided, mustRun, pseudonymIn, type ExtractState } from './extract.rules.js';

const TODAY = '2026-11-22';
const state = (more: Partial<ExtractState> = {}): ExtractState => ({ status: 'ASKED', askedBy: 'eva', endsOn: '2026-12-31', ...more });
const codeOf = (act: () => void): string | null => {
  try { act(); return null; } catch (error) { return (error as { code?: string; errors?: { code: string }[] }).errors?.[0]?.code ?? (error as { code: string }).code; }
};

describe('begins FST-24 an extract is bound to a purpose, a time and two persons', () => {
  test.each<[string, string, number, string | null]>([
    ['for a month', '2026-12-22', 5, null], ['for half a year', '2027-05-21', 5, null], ['a day longer', '2027-05-22', 5, 'extract.too-long'], ['until today', TODAY, 5, 'extract.ends-ahead'],
    ['four alike', '2026-12-22', 4, 'extract.least-alike'], ['fifty alike', '2026-12-22', 50, null], ['fifty-one', '2026-12-22', 51, 'extract.least-alike'], ['half a person', '2026-12-22', 5.5, 'extract.least-alike'],
  ])('asked for: %s', (_what, endsOn, least, code) => expect(codeOf(() => mayBeAsked({ endsOn, least }, TODAY))).toBe(code));

  test.each<[string, Partial<ExtractState>, string, string | null]>([
    ['by another', {}, 'karin', null], ['by the one who asked', {}, 'eva', 'extract.own-request'], ['a second time', { status: 'APPROVED' }, 'karin', 'extract.decided-already'],
    ['after a no', { status: 'REFUSED' }, 'karin', 'extract.decided-already'], ['when its time is over', { endsOn: '2026-11-21' }, 'karin', 'extract.over'],
  ])('decided on %s', (_what, more, by, code) => expect(codeOf(() => mustBeDecided(state(more), { by, today: TODAY }))).toBe(code));

  test.each<[string, Partial<ExtractState>, string | null]>([
    ['while it runs', { status: 'APPROVED' }, null], ['on its last day', { status: 'APPROVED', endsOn: TODAY }, null], ['the day after', { status: 'APPROVED', endsOn: '2026-11-21' }, 'extract.over'],
    ['before anybody decided', {}, 'extract.not-approved'], ['after a no', { status: 'REFUSED' }, 'extract.not-approved'], ['once stopped', { status: 'STOPPED' }, 'extract.stopped'],
  ])('fetched %s', (_what, more, code) => expect(codeOf(() => mustRun(state(more), TODAY))).toBe(code));

  test('a person has one name in an extract and another in the next', () => {
    const [one, other] = [randomBytes(32), randomBytes(32)];
    expect(pseudonymIn(one, 'p')).toBe(pseudonymIn(one, 'p'));
    expect(pseudonymIn(one, 'p')).not.toBe(pseudonymIn(one, 'q'));
    expect(pseudonymIn(one, 'p')).not.toBe(pseudonymIn(other, 'p'));
    expect(pseudonymIn(one, 'p')).toMatch(/^[0-9a-f]{16}$/);
  });
});
