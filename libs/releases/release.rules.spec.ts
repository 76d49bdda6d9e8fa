import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { REASONS, type Count, type Measure, type Reason, type WaitCount } from '#outcomes';
import { determined } from './guard/determined.rules.js';
import { isFew } from './guard/guard.rules.js';
import { firstDayOf, mustBeNew, mustBeTold } from './release.rules.js';
import { TABLE_PLAN } from './plan.js';
import { groupsOf } from './tables/groups.rules.js';
import { flowCounts, funderKnows, type InterventionCount } from './tables/interventions.rules.js';
import { countsOf, earlierOf, hiddenOf, sumsOf, tablesOf, type CountsBy, type Groups } from './tables/tables.rules.js';

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

const KINDS = TABLE_PLAN.flatMap(({ kind }): Measure[] => (kind === 'PARTICIPANTS' || kind === 'FIRST_INTERVENTION' ? [] : [kind]));
const reasons = (Object.keys(REASONS) as Reason[]).filter((reason) => reason !== 'TAKEN_ON');
const person = fc.record({
  gender: fc.constantFrom('FEMALE', 'MALE', 'OTHER', 'UNKNOWN'), completed: fc.boolean(), died: fc.constantFrom(false, false, false, true), subproject: fc.constantFrom('a', 'b', null),
  municipality: fc.constantFrom('1281', '1284', null), track: fc.constantFrom('REACTIVE', 'PROACTIVE', null), reasons: fc.tuple(...KINDS.map(() => fc.constantFrom(...reasons))),
  wait: fc.constantFrom<WaitCount['wait']>('SOON', 'LATER', 'NOT_YET'),
});
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;

/** As the statement of the outcomes counts: one row for each person and measure; the dead were taken on, and are in no share. */
const rowsBy = (people: readonly Person[], part: 'subproject' | 'municipality' | 'track'): Count[] => people.flatMap((one) => {
  const row = { completed: one.completed || one.died, gender: one.gender as Count['gender'], part: one[part], persons: 1 };
  return [{ ...row, kind: 'PARTICIPANTS' as const, reason: 'TAKEN_ON' as const }, ...(one.died ? [] : KINDS.map((kind, n) => ({ ...row, kind, reason: one.reasons[n]! })))];
});
const divided = (people: readonly Person[]): CountsBy => ({ subproject: rowsBy(people, 'subproject'), municipality: rowsBy(people, 'municipality'), track: rowsBy(people, 'track'),
  waits: people.map(({ gender, municipality, wait }) => ({ gender: gender as Count['gender'], part: municipality, wait, persons: 1 })) });
/** So many began, and so many who are protected besides, of whom the funder alone is told. */
const began = (key: string, gender: Count['gender'], persons: number, shielded = 0): InterventionCount => ({ key, gender, began: persons, ended: 0, funderBegan: persons + shielded, funderEnded: 0 });
const intervention = [{ key: 'MAPPING', name: 'Kartläggning', english: 'Mapping' }, { key: 'PLACEMENT', name: 'Praktik', english: 'Placement' }];
const dividing = (by: CountsBy, { flows = [], earlier = [], subproject = [{ key: 'a', name: 'A' }] }: { flows?: InterventionCount[]; earlier?: Partial<Groups>[]; subproject?: { key: string; name: string }[] } = {}) =>
  groupsOf({ by, kinds: flows.map(({ key }) => key), names: { subproject, intervention }, earlier });
const QUARTER = { span: 'QUARTER', endsOn: '2026-09-30' } as const;

describe('The tables of a release', () => {
  test('hang together as the guard believes they do: every whole is the sum of its parts', () => {
    fc.assert(fc.property(fc.array(person, { maxLength: 80 }), (people) => {
      const by = divided(people);
      const flows = people.map(({ gender, died }) => began(died ? 'PLACEMENT' : 'MAPPING', gender as Count['gender'], 1));
      const groups = dividing(by, { flows });
      const counts = new Map([...countsOf(by, groups), ...flowCounts(flows, groups.intervention, QUARTER.endsOn)]);
      for (const { whole, parts } of sumsOf({ groups, ...QUARTER })) expect([whole, counts.get(whole)]).toEqual([whole, parts.reduce((sum, key) => sum + counts.get(key)!, 0)]);
    }), { numRuns: 100, seed: 20261122 });
  });

  test('tell whom they count, and leave out what is hidden; a group that has become empty stays, and the dead stand nowhere', () => {
    const people = Array.from({ length: 30 }, (_, n): Person => ({ gender: n < 20 ? 'FEMALE' : 'MALE', completed: n % 2 === 0, died: n === 0, subproject: n < 12 ? 'a' : 'b', municipality: '1281', track: null, reasons: KINDS.map(() => 'STEPS_FORWARD') as Person['reasons'], wait: n < 10 ? 'SOON' : 'LATER' }));
    const before = { gender: [], subproject: [{ key: 'c', name: 'C' }], municipality: [], track: [] };
    const by = divided(people);
    const groups = dividing(by, { earlier: [before], subproject: [{ key: 'a', name: 'A' }, { key: 'b', name: 'B' }] });
    const division = { groups, span: 'MONTH', endsOn: '2026-09-30' } as const;
    const counts = countsOf(by, groups);
    const tables = tablesOf(counts, division, hiddenOf(counts, division, []));
    const of = (kind: string, dimension: string) => tables.find((table) => table.kind === kind && table.dimension === dimension);
    expect(of('PARTICIPANTS', 'subproject')!.rows.map(({ group, cells }) => [group?.name, cells[0]!.value])).toEqual([[undefined, 30], ['A', 12], ['B', 18], ['C', 0]]);
    expect(of('PARTICIPANTS', 'track')).toBeUndefined();
    expect(of('STEP_PROGRESS', 'gender')!.rows[0]!.cells[0]!.value).toBeNull();
    expect(JSON.stringify(tables)).not.toContain('DIED');
    expect(tables.filter(({ kind, dimension }) => kind === 'FIRST_INTERVENTION' || (kind === 'STEP_PROGRESS' && dimension === 'municipality'))).toEqual([]);
  });

  test('tell no few by what everybody takes for granted: that nobody has died', () => {
    const living = person.map((one): Person => ({ ...one, died: false }));
    fc.assert(fc.property(fc.array(living, { minLength: 20, maxLength: 60 }), fc.array(living, { maxLength: 6 }), (people, newcomers) => {
      const [before, now] = [people, [...people, ...newcomers]].map(divided) as [CountsBy, CountsBy];
      const groups = dividing(now);
      const division = { groups, ...QUARTER };
      const [was, is] = [countsOf(before, groups), countsOf(now, groups)];
      const [hiddenThen, hiddenNow] = [hiddenOf(was, division, []), hiddenOf(is, division, [])];
      const then = { counts: was, hidden: new Set(hiddenThen.keys()) };
      const beside = hiddenOf(is, division, [then]);
      const granted = sumsOf(division).filter(({ whole }) => !whole.startsWith('DIED')).map(({ whole, parts }) => ({ whole, parts: parts.filter((key) => !key.startsWith('DIED')) }));
      const few = (isHidden: (key: string) => boolean, value: (key: string) => number) => [...determined(granted, isHidden)].filter((key) => isFew(value(key)));
      const count = (key: string) => is.get(key) ?? 0;
      expect(few((key) => hiddenNow.has(key), count)).toEqual([]);
      expect(few((key) => beside.has(key) || then.hidden.has(key), (key) => count(key) - (was.get(key) ?? 0))).toEqual([]);
    }), { numRuns: 25, seed: 20261123 });
  });

  describe('of a quarter', () => {
    const people = Array.from({ length: 40 }, (_, n): Person => ({ gender: n % 2 ? 'FEMALE' : 'MALE', completed: false, died: false, subproject: null, municipality: n < 20 ? '1281' : '1284', track: null, reasons: KINDS.map(() => 'STEPS_FORWARD') as Person['reasons'], wait: n % 4 < 2 ? 'SOON' : 'NOT_YET' }));
    const by = divided(people);
    const drawn = (flows: InterventionCount[], endsOn: string = QUARTER.endsOn, earlier: { counts: Record<string, number>; hidden: string[]; groups: Partial<Groups> }[] = []) => {
      const groups = dividing(by, { flows, earlier: earlier.map((one) => one.groups) });
      const counts = new Map([...countsOf(by, groups), ...flowCounts(flows, groups.intervention, endsOn)]);
      const division = { groups, span: 'QUARTER', endsOn } as const;
      const hidden = hiddenOf(counts, division, [...earlier.map((basis) => earlierOf(basis, counts)), funderKnows(flows, groups.intervention, endsOn)]);
      const tables = tablesOf(counts, division, hidden);
      const values = (kind: string, dimension: string) => tables.find((table) => table.kind === kind && table.dimension === dimension)?.rows.map(({ group, cells }) => [group?.name ?? group?.key, ...cells.map(({ value }) => value)]);
      return { values, basis: { counts: Object.fromEntries(counts), hidden: [...hidden.keys()], groups } };
    };

    test('tell how soon an intervention began, and what came of it, in each municipality', () => {
      const { values } = drawn([]);
      expect(values('FIRST_INTERVENTION', 'municipality')).toEqual([[undefined, 20, 0, 20], ['1281', 10, 0, 10], ['1284', 10, 0, 10]]);
      expect(values('STEP_PROGRESS', 'municipality')).toEqual([[undefined, 40, 0, 0], ['1281', 20, 0, 0], ['1284', 20, 0, 0]]);
      expect(values('BEGAN', 'intervention')).toBeUndefined();
    });

    test.each<[string, InterventionCount[], (string | number | null | undefined)[][]]>([
      ['what many began is told', [began('MAPPING', 'FEMALE', 12), began('MAPPING', 'MALE', 8), began('PLACEMENT', 'FEMALE', 6), began('PLACEMENT', 'MALE', 5)], [[undefined, 31, 18, 13, 0], ['Kartläggning', 20, 12, 8, 0], ['Praktik', 11, 6, 5, 0]]],
      ['what one man began is not, nor what would tell it', [began('MAPPING', 'FEMALE', 12), began('MAPPING', 'MALE', 1)], [[undefined, 13, null, null, 0], ['Kartläggning', 13, null, null, 0]]],
      ['what the counts for Finsam would tell of one who is protected is not', [began('MAPPING', 'FEMALE', 12), began('MAPPING', 'MALE', 8, 1), began('PLACEMENT', 'FEMALE', 6), began('PLACEMENT', 'MALE', 5)],
        [[undefined, null, 18, null, 0], ['Kartläggning', null, 12, null, 0], ['Praktik', 11, 6, 5, 0]]],
      ['a kind that only somebody protected began looks like one that few began', [began('MAPPING', 'FEMALE', 12), began('PLACEMENT', 'FEMALE', 0, 1)], [[undefined, null, null, 0, 0], ['Kartläggning', 12, 12, 0, 0], ['Praktik', null, null, 0, 0]]],
      ['of whom the gender is not known, is told with others', [began('MAPPING', 'UNKNOWN', 6), began('MAPPING', 'OTHER', 5)], [[undefined, 11, 0, 0, 11], ['Kartläggning', 11, 0, 0, 11]]],
    ])('by kind of intervention and gender: %s', (_what, flows, told) => expect(drawn(flows).values('BEGAN', 'intervention')).toEqual(told));

    test('lay what began beside the same quarter alone, told anew; another quarter is other persons', () => {
      const first = drawn([began('MAPPING', 'FEMALE', 12), began('MAPPING', 'MALE', 8)]);
      const again = [began('MAPPING', 'FEMALE', 14), began('MAPPING', 'MALE', 8)];
      expect(drawn(again, QUARTER.endsOn, [first.basis]).values('BEGAN', 'intervention')![1]).toEqual(['Kartläggning', null, null, 8, 0]);
      expect(drawn(again, '2026-12-31', [first.basis]).values('BEGAN', 'intervention')![1]).toEqual(['Kartläggning', 22, 14, 8, 0]);
    });

    test('an earlier release that knew nothing of a column told nothing of it', () => {
      const { counts, hidden, groups: { gender, subproject, municipality, track } } = drawn([]).basis;
      const old = { counts: Object.fromEntries(Object.entries(counts).filter(([key]) => !/^(FIRST_INTERVENTION|BEGAN|ENDED)/.test(key))), hidden, groups: { gender, subproject, municipality, track } };
      expect(drawn([], QUARTER.endsOn, [old]).values('FIRST_INTERVENTION', 'gender')).toEqual([[undefined, 20, 0, 20], ['FEMALE', 10, 0, 10], ['MALE', 10, 0, 10], ['OTHER', 0, 0, 0]]);
    });
  });
});
