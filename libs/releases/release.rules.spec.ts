import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { REASONS, type Count, type Reason } from '#outcomes';
import { firstDayOf, mustBeNew, mustBeTold } from './release.rules.js';
import { TABLE_PLAN } from './plan.js';
import { countsOf, groupsOf, hiddenOf, sumsOf, tablesOf, type CountsBy } from './tables.rules.js';

describe('A release tells of a month or a quarter that has ended', () => {
  test.each<[string, 'MONTH' | 'QUARTER', string, string | null]>([
    ['the month before', 'MONTH', '2026-10-31', null],
    ['a February of a leap year', 'MONTH', '2024-02-29', null],
    ['a February that ends a day later', 'MONTH', '2024-02-28', 'release.not-last-of-month'],
    ['a quarter', 'QUARTER', '2026-09-30', null],
    ['three months that are no quarter', 'QUARTER', '2026-10-31', 'release.not-last-of-quarter'],
    ['the last day of a month, on that day', 'MONTH', '2026-11-30', 'release.not-ended'],
    ['before the project began', 'MONTH', '2023-12-31', 'release.before-project'],
    ['the month it began in', 'MONTH', '2024-01-31', null],
  ])('%s', (_what, span, endsOn, code) => {
    const told = () => mustBeTold({ span, endsOn }, { today: '2026-11-30', begins: '2024-01-15' });
    if (code === null) expect(told).not.toThrow();
    else expect(told).toThrow(expect.objectContaining({ errors: [{ field: 'endsOn', code }] }));
  });

  test.each([['MONTH', '2026-02-28', '2026-02-01'], ['QUARTER', '2026-03-31', '2026-01-01'], ['QUARTER', '2026-12-31', '2026-10-01']] as const)('a %s that ends on %s begins on %s', (span, endsOn, startsOn) => expect(firstDayOf({ span, endsOn })).toBe(startsOn));

  test('a month is not told twice; the quarter that ends on the same day is another', () => {
    const standing = [{ span: 'MONTH', endsOn: '2026-09-30' }] as const;
    expect(() => mustBeNew({ span: 'MONTH', endsOn: '2026-09-30' }, standing)).toThrow('release.made-already');
    expect(() => mustBeNew({ span: 'QUARTER', endsOn: '2026-09-30' }, standing)).not.toThrow();
  });
});

const KINDS = TABLE_PLAN.slice(1).map(({ kind }) => kind);
const reasons = (Object.keys(REASONS) as Reason[]).filter((reason) => reason !== 'TAKEN_ON');
const person = fc.record({
  gender: fc.constantFrom('FEMALE', 'MALE', 'OTHER', 'UNKNOWN'), completed: fc.boolean(), died: fc.constantFrom(false, false, false, true), subproject: fc.constantFrom('a', 'b', null),
  municipality: fc.constantFrom('1281', '1284', null), track: fc.constantFrom('REACTIVE', 'PROACTIVE', null), reasons: fc.tuple(...KINDS.map(() => fc.constantFrom(...reasons))),
});
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;

/** As the statement of the outcomes counts: one row for each person and measure; the dead were taken on, and are in no share. */
const rowsBy = (people: readonly Person[], part: 'subproject' | 'municipality' | 'track'): Count[] => people.flatMap((one) => {
  const row = { completed: one.completed || one.died, gender: one.gender as Count['gender'], part: one[part], persons: 1 };
  return [{ ...row, kind: 'PARTICIPANTS' as const, reason: 'TAKEN_ON' as const }, ...(one.died ? [] : KINDS.map((kind, n) => ({ ...row, kind, reason: one.reasons[n]! })))];
});
const divided = (people: readonly Person[]): CountsBy => ({ subproject: rowsBy(people, 'subproject'), municipality: rowsBy(people, 'municipality'), track: rowsBy(people, 'track') });

describe('The tables of a release', () => {
  test('hang together as the guard believes they do: every whole is the sum of its parts', () => {
    fc.assert(fc.property(fc.array(person, { maxLength: 80 }), (people) => {
      const by = divided(people);
      const groups = groupsOf(by, [{ key: 'a', name: 'A' }], []);
      const counts = countsOf(by, groups);
      for (const { whole, parts } of sumsOf(groups)) expect([whole, counts.get(whole)]).toEqual([whole, parts.reduce((sum, key) => sum + counts.get(key)!, 0)]);
    }), { numRuns: 100, seed: 20261122 });
  });

  test('tell whom they count, and leave out what is hidden; a group that has become empty stays, and the dead stand nowhere', () => {
    const people = Array.from({ length: 30 }, (_, n): Person => ({ gender: n < 20 ? 'FEMALE' : 'MALE', completed: n % 2 === 0, died: n === 0, subproject: n < 12 ? 'a' : 'b', municipality: '1281', track: null, reasons: KINDS.map(() => 'STEPS_FORWARD') as Person['reasons'] }));
    const before = { gender: [], subproject: [{ key: 'c', name: 'C' }], municipality: [], track: [] };
    const by = divided(people);
    const groups = groupsOf(by, [{ key: 'a', name: 'A' }, { key: 'b', name: 'B' }], [before]);
    const counts = countsOf(by, groups);
    const tables = tablesOf(counts, groups, hiddenOf(counts, groups, []));
    const of = (kind: string, dimension: string) => tables.find((table) => table.kind === kind && table.dimension === dimension);
    expect(of('PARTICIPANTS', 'subproject')!.rows.map(({ group, cells }) => [group?.name, cells[0]!.value])).toEqual([[undefined, 30], ['A', 12], ['B', 18], ['C', 0]]);
    expect(of('PARTICIPANTS', 'track')).toBeUndefined();
    expect(of('STEP_PROGRESS', 'gender')!.rows[0]!.cells[0]!.value).toBeNull();
    expect(JSON.stringify(tables)).not.toContain('DIED');
  });
});
