import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isSmall } from '#projects';
import type { Sum } from './determined.rules.js';
import { hiddenIn, isFew, type Counts, type Earlier } from './guard.rules.js';

/** A table of a project: rows by verdict, divided by gender and, apart from that, by part; all three meet in one whole. */
const VERDICTS = ['yes', 'no'];
const GROUPS = { gender: ['women', 'men'], part: ['north', 'south', 'west'] };

const SUMS: Sum[] = [
  ...Object.values(GROUPS).flatMap((groups) => ['persons', ...VERDICTS].map((column) => ({ whole: `${column} all`, parts: groups.map((group) => `${column} ${group}`) }))),
  ...['all', ...Object.values(GROUPS).flat()].map((group) => ({ whole: `persons ${group}`, parts: VERDICTS.map((verdict) => `${verdict} ${group}`) })),
];

interface Person { gender: number; part: number; yes: boolean }

function countsOf(people: readonly Person[]): Map<string, number> {
  const counts = new Map<string, number>();
  const places: [string, (person: Person) => boolean][] = [['all', () => true], ...GROUPS.gender.map((group, n): [string, (person: Person) => boolean] => [group, (p) => p.gender === n]), ...GROUPS.part.map((group, n): [string, (person: Person) => boolean] => [group, (p) => p.part === n])];
  for (const [group, holds] of places) {
    const mine = people.filter(holds);
    counts.set(`persons ${group}`, mine.length).set(`yes ${group}`, mine.filter(({ yes }) => yes).length).set(`no ${group}`, mine.filter(({ yes }) => !yes).length);
  }
  return counts;
}

const released = (counts: Counts, earlier: readonly Earlier[] = []) => hiddenIn({ counts, sums: SUMS, earlier, untold: new Set() });

/** One after another, each laid against all before it. */
function releasesOf(days: readonly (readonly Person[])[]): Earlier[] {
  const made: Earlier[] = [];
  for (const people of days) {
    const counts = countsOf(people);
    made.push({ counts, hidden: new Set(released(counts, made).keys()) });
  }
  return made;
}

/** What follows from the told, found in another way than the rule finds it: by how many equations are independent with and without the one that would tell it, in fractions of whole numbers. */
function rank(rows: bigint[][]): number {
  const left = rows.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column += 1) {
    const at = left.findIndex((row, n) => n >= found && row[column] !== 0n);
    if (at < 0) continue;
    [left[found], left[at]] = [left[at]!, left[found]!];
    const pivot = left[found]!;
    for (let n = found + 1; n < left.length; n += 1) {
      const [mine, theirs] = [left[n]![column]!, pivot[column]!];
      if (mine !== 0n) left[n] = left[n]!.map((value, k) => value * theirs - pivot[k]! * mine);
    }
    found += 1;
  }
  return found;
}

function follows(keys: readonly string[], isHidden: (key: string) => boolean): string[] {
  const unknown = keys.filter(isHidden);
  const rows = SUMS.map(({ whole, parts }) => unknown.map((key) => BigInt(Number(parts.includes(key)) - Number(whole === key))));
  const before = rank(rows);
  return unknown.filter((key) => rank([...rows, unknown.map((other) => BigInt(Number(other === key)))]) === before);
}

const person: fc.Arbitrary<Person> = fc.record({ gender: fc.nat(1), part: fc.constantFrom(0, 0, 0, 1, 1, 2), yes: fc.boolean() });
/** People come, leave and change between releases, a few or many at a time. */
const course = fc.tuple(fc.array(person, { maxLength: 60 }), fc.array(fc.record({ come: fc.array(person, { maxLength: 12 }), leave: fc.nat(6), change: fc.nat(8) }), { minLength: 1, maxLength: 4 })).map(([first, moves]) => {
  const days = [first];
  for (const { come, leave, change } of moves) {
    const stayed = days.at(-1)!.slice(leave).map((one, n) => (n < change ? { ...one, yes: !one.yes } : one));
    days.push([...stayed, ...come]);
  }
  return days;
});

describe('begins X-10 what a release does not tell', () => {
  test.each<[string, number[], string[]]>([
    ['large numbers all stand', [10, 10, 10, 10], []],
    ['nobody is nobody in particular', [10, 10, 10, 0], []],
    ['a small number takes another of its line with it', [10, 3, 10, 10], ['no men', 'no women', 'yes men', 'yes women']],
  ])('%s', (_what, [yesWomen, noWomen, yesMen, noMen], hidden) => {
    const people = [[0, true, yesWomen], [0, false, noWomen], [1, true, yesMen], [1, false, noMen]] as const;
    const counts = countsOf(people.flatMap(([gender, yes, n]) => Array.from({ length: n! }, () => ({ gender, part: 0, yes }))));
    expect([...released(counts).keys()].filter((key) => /women|men/.test(key)).sort()).toEqual(hidden);
  });

  test.each<[string, number, 'CHANGE' | undefined]>([
    ['what has not changed is told again', 0, undefined], ['one more is held back', 1, 'CHANGE'], ['four fewer are held back', -4, 'CHANGE'], ['five more are told', 5, undefined],
  ])('against an earlier release: %s', (_what, more, why) => {
    const of = (n: number) => countsOf(Array.from({ length: n }, () => ({ gender: 0, part: 0, yes: true })));
    expect(released(of(20 + more), [{ counts: of(20), hidden: new Set() }]).get('yes women')).toBe(why);
  });

  test('a cell is not to be had by the way of two tables that meet in one whole', () => {
    const people = [...Array.from({ length: 20 }, () => ({ gender: 0, part: 0, yes: true })), ...Array.from({ length: 3 }, () => ({ gender: 1, part: 1, yes: true }))];
    const hidden = released(countsOf(people));
    expect(['persons men', 'persons south', 'yes men'].filter((key) => !hidden.has(key))).toEqual([]);
    expect(hidden.has('persons all') || hidden.has('persons women')).toBe(true);
  });

  test('no number from 1 to 4 is told or follows from the told', () => {
    fc.assert(fc.property(fc.array(person, { maxLength: 60 }), (people) => {
      const counts = countsOf(people);
      const hidden = released(counts);
      for (const [key, n] of counts) if (!hidden.has(key)) expect(isSmall(n)).toBe(false);
      for (const key of follows([...counts.keys()], (one) => hidden.has(one))) expect([key, isSmall(counts.get(key)!)]).toEqual([key, false]);
    }), { numRuns: 400, seed: 20261122 });
  });

  test('of all pairs of releases, no difference is of 1 to 4 persons: not of what both tell, not of what follows, not of what either hides together', () => {
    fc.assert(fc.property(course, (days) => {
      const made = releasesOf(days);
      for (const [n, newer] of made.entries()) for (const older of made.slice(0, n)) {
        const change = (key: string) => newer.counts.get(key)! - older.counts.get(key)!;
        const isHidden = (key: string) => newer.hidden.has(key) || older.hidden.has(key);
        const keys = [...newer.counts.keys()];
        for (const key of keys) if (!isHidden(key)) expect(isFew(change(key))).toBe(false);
        for (const key of follows(keys, isHidden)) expect([key, isFew(change(key))]).toEqual([key, false]);
        for (const { whole, parts } of SUMS) {
          const covered = parts.filter(isHidden);
          if (!isHidden(whole) && covered.length > 0) expect(isFew(covered.reduce((sum, key) => sum + change(key), 0))).toBe(false);
        }
      }
    }), { numRuns: 200, seed: 20261122 });
  });

  test('so much is told that the rule is worth having: of large projects that change by many, most numbers', () => {
    const large = (n: number) => Array.from({ length: n }, (_, k) => ({ gender: k % 2, part: k % 3, yes: k % 5 < 3 }));
    const [first, second] = releasesOf([large(300), large(420)]);
    expect([first!.hidden.size, second!.hidden.size]).toEqual([0, 0]);
  });
});
