import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SMALL } from '#projects';
import { standingOf, toldOf, type Standing, type Told } from './standing.rules.js';
import { GENERATIONS, type Person } from './indicators.js';

const counted = (women: number, men = 0, other = 0) => ({ women, men, other, total: women + men + other });
const standing = (so: number[], rest: number[]): Standing => ({ asOf: '', so: counted(...(so as [number])), rest: counted(...(rest as [number])) });
const brief = (told: Told[]) => told.map(({ so, groups }) => groups.map((group) => so[group]));

describe('begins X-4 which standings of a sensitive figure are told', () => {
  test.each<[string, Standing[], number[][]]>([
    ['five and five are told', [standing([5], [5])], [[5, 5, 0, 0]]],
    ['four are not', [standing([4], [20])], []],
    ['nor all but four', [standing([20], [4])], []],
    ['nor that it is so of everybody', [standing([20], [0])], []],
    ['nor that it is so of nobody', [standing([0], [20])], []],
    ['one more waits', [standing([5], [5]), standing([6], [5])], [[5, 5, 0, 0]]],
    ['five more wait, when it is so of all who came', [standing([5], [5]), standing([10], [5])], [[5, 5, 0, 0]]],
    ['five more and five of the rest are told', [standing([5], [5]), standing([6], [8]), standing([10], [10])], [[5, 5, 0, 0], [10, 10, 0, 0]]],
    ['what was put right waits as well', [standing([12], [12]), standing([11], [13])], [[12, 12, 0, 0]]],
    ['what would lie near an older one waits', [standing([10], [10]), standing([15], [15]), standing([11], [20])], [[10, 10, 0, 0], [15, 15, 0, 0]]],
    ['the genders apart, where each is', [standing([5, 6], [7, 8])], [[11, 5, 6, 0]]],
    ['together, where one gender is few', [standing([5, 2], [7, 8])], [[7]]],
    ['together too, where one of another gender would be had by the difference', [standing([5, 6, 1], [7, 8, 0])], [[12]]],
    ['the genders are laid beside those told before, past what was told of all', [standing([5, 5], [5, 5]), standing([14, 6], [14, 6]), standing([20, 10], [20, 10])], [[10, 5, 5, 0], [20], [30, 20, 10, 0]]],
  ])('%s', (_, standings, told) => expect(brief(toldOf(standings))).toEqual(told));

  test('who lacks a whole record, or has not left, is not laid beside those who count', () => {
    const someone = { gender: 'WOMAN', age: 30, labour: 'UNEMPLOYED', unemployedMonths: null, inEducation: false, isced: 2, disability: null, thirdCountry: null, foreignBackground: true, otherDisadvantage: null, homeless: null,
      rural: null, entered: true, left: true, leftTo: null, atExit: null, later: null, last: null, due: { atExit: true, later: false, last: false } } satisfies Person;
    const groups = [{ person: someone, persons: 6 }, { person: { ...someone, foreignBackground: false }, persons: 7 }, { person: { ...someone, foreignBackground: null }, persons: 1 },
      { person: { ...someone, age: null }, persons: 9 }, { person: { ...someone, left: false }, persons: 10 }];
    const at = { asOf: '2026-09-30', generation: '2014-2020' } as const;
    const of = (code: string) => GENERATIONS['2014-2020'].indicators.find((one) => one.code === code)!;
    expect(standingOf(of('CO15'), groups, at)).toEqual({ asOf: '2026-09-30', so: counted(16), rest: counted(8) });
    expect(standingOf(of('CR05'), groups, at)).toMatchObject({ so: counted(0), rest: counted(14) });
  });
});

/** Somebody known from one quarter on, of whom it may be put right in another. */
interface Known { gender: 'women' | 'men' | 'other'; from: number; so: boolean; rightFrom: number; until: number }
const QUARTERS = 8;
const known: fc.Arbitrary<Known> = fc.record({
  gender: fc.constantFrom('women', 'women', 'women', 'men', 'men', 'men', 'other'), from: fc.nat(QUARTERS - 1), so: fc.boolean(), rightFrom: fc.constantFrom(99, 99, 99, 2, 5), until: fc.constantFrom(99, 99, 99, 99, 6),
});
const caseload = fc.tuple(fc.array(known, { maxLength: 160, size: 'max' }), fc.boolean()).map(([all, byGenders]) => (byGenders ? all.filter(({ gender }) => gender !== 'other') : all));

const isIn = (at: number) => ({ from, until }: Known) => from <= at && at < until;
const isSo = (at: number) => ({ so, rightFrom }: Known) => (at >= rightFrom ? !so : so);

function standingAt(people: readonly Known[], at: number): Standing {
  const of = (which: Known[]) => { const n = (gender: Known['gender']) => which.filter((one) => one.gender === gender).length; return counted(n('women'), n('men'), n('other')); };
  const there = people.filter(isIn(at));
  return { asOf: String(at), so: of(there.filter(isSo(at))), rest: of(there.filter((one) => !isSo(at)(one))) };
}

describe('begins X-4 of what is sensitive no two answers isolate fewer than five', () => {
  test('over all pairs of answers, by the persons themselves: at least five are so in one and not in the other, and at least five of the rest', () => {
    let pairs = 0;
    fc.assert(fc.property(caseload, (people) => {
      const told = toldOf(Array.from({ length: QUARTERS }, (_, at) => standingAt(people, at)));
      const personsOf = ({ asOf }: Told, group: string, so: boolean) => new Set(people.filter((one) => isIn(Number(asOf))(one) && isSo(Number(asOf))(one) === so && (group === 'total' || one.gender === group)));
      for (const [n, newer] of told.entries()) for (const group of newer.groups) {
        const answers = [newer.so[group], ...told.slice(0, n).flatMap((older) => (older.groups.includes(group) ? [newer.so[group] - older.so[group]] : []))];
        for (const answer of answers) expect(Math.abs(answer) >= SMALL || (group !== 'total' && answer === 0)).toBe(true);
        for (const older of told.slice(0, n)) for (const so of [true, false]) {
          if (!older.groups.includes(group)) continue;
          const [one, other] = [personsOf(newer, group, so), personsOf(older, group, so)];
          if (one.size === 0 && other.size === 0) continue;
          pairs += 1;
          expect([...one].filter((who) => !other.has(who)).length + [...other].filter((who) => !one.has(who)).length).toBeGreaterThanOrEqual(SMALL);
        }
      }
    }), { numRuns: 500, seed: 20261123 });
    expect(pairs).toBeGreaterThan(100);
  });

  test('so much is told that the rule is worth having: of a project that grows by many, every year by gender', () => {
    const people = Array.from({ length: 320 }, (_, n): Known => ({ gender: n % 2 ? 'women' : 'men', from: Math.floor(n / 40), so: n % 4 < 2, rightFrom: 99, until: 99 }));
    const told = toldOf(Array.from({ length: QUARTERS }, (_, at) => standingAt(people, at)));
    expect([told.length, told.every(({ groups }) => groups.length === 4)]).toEqual([QUARTERS, true]);
  });
});
