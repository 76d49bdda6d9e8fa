import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contradictions, figuresOf, lastingOf, reasonFor, reasonForLasting, type Group, type Reason } from './indicator.rules.js';
import { GENERATIONS, type Generation, type Outcome, type Person } from './indicators.js';

const outcome = (change: Partial<Outcome> = {}): Outcome => ({ labour: 'UNEMPLOYED', jobSearching: false, inEducation: false, qualified: false, improved: false, ...change });
const person = (change: Partial<Person> = {}): Person => ({
  gender: 'WOMAN', age: 40, labour: 'UNEMPLOYED', unemployedMonths: 14, inEducation: false, isced: 3, disability: null, thirdCountry: false,
  foreignBackground: false, otherDisadvantage: false, homeless: null, rural: false, entered: true, left: true, leftTo: null, atExit: outcome(), later: outcome(), last: outcome(), due: { atExit: true, later: true, last: true }, ...change,
});

function reason(code: string, who: Person): Reason {
  const [generation, rules] = Object.entries(GENERATIONS).find(([, { indicators }]) => indicators.some((one) => one.code === code))!;
  return reasonFor(rules.indicators.find((one) => one.code === code)!, who, generation as Generation);
}

describe('begins X-4 why somebody counts, or does not', () => {
  test.each<[string, string, Partial<Person>, Reason]>([
    ['unemployed for 13 months at 25', 'EECO03', { age: 25, unemployedMonths: 13 }, 'COUNTED'],
    ['unemployed for 12 months at 25', 'EECO03', { age: 25, unemployedMonths: 12 }, 'NOT_SO'],
    ['unemployed for 7 months at 24', 'EECO03', { age: 24, unemployedMonths: 7 }, 'COUNTED'],
    ['unemployed, nobody knows since when', 'EECO03', { unemployedMonths: null }, 'UNKNOWN'],
    ['inactive is not unemployed for long', 'EECO03', { labour: 'INACTIVE', unemployedMonths: null }, 'NOT_SO'],
    ['no labour status: in no indicator', 'EECO01', { labour: null }, 'INCOMPLETE'],
    ['no education: in no indicator', 'CO01', { isced: null }, 'INCOMPLETE'],
    ['a disability nobody asked about stops nothing else', 'EECO01', { disability: null }, 'COUNTED'],
    ['a disability nobody asked about', 'EECO12', { disability: null }, 'UNKNOWN'],
    ['29 is young', 'EECO07', { age: 29 }, 'COUNTED'],
    ['30 is in no age band', 'EECO07', { age: 30 }, 'NOT_SO'],
    ['54 is not above 54', 'CO07', { age: 54 }, 'NOT_SO'],
    ['55 is', 'CO07', { age: 55 }, 'COUNTED'],
    ['24 is below 25', 'CO06', { age: 24 }, 'COUNTED'],
    ['no primary school is disadvantage, and not CO09', 'CO09', { isced: 0 }, 'NOT_SO'],
    ['no primary school is disadvantage', 'CO17', { isced: 0 }, 'COUNTED'],
    ['no primary school stands in EECO09', 'EECO09', { isced: 0 }, 'COUNTED'],
    ['inactive student', 'CO04', { labour: 'INACTIVE', inEducation: true }, 'NOT_SO'],
    ['56 and a student outside work', 'CO08', { age: 56, labour: 'INACTIVE', inEducation: true }, 'NOT_SO'],
    ['56 and unemployed', 'CO08', { age: 56 }, 'COUNTED'],
    ['still in the project', 'EECR04', { left: false, atExit: null }, 'NOT_LEFT'],
    ['left, and nobody has asked', 'EECR04', { atExit: null }, 'UNKNOWN'],
    ['left for work', 'EECR04', { atExit: outcome({ labour: 'EMPLOYED' }) }, 'COUNTED'],
    ['had work already', 'EECR04', { labour: 'EMPLOYED', atExit: outcome({ labour: 'EMPLOYED' }) }, 'NOT_AMONG'],
    ['unemployed cannot begin to search', 'EECR01', { atExit: outcome({ jobSearching: true }) }, 'NOT_AMONG'],
    ['inactive begins to search', 'CR01', { labour: 'INACTIVE', atExit: outcome({ jobSearching: true }) }, 'COUNTED'],
    ['was in education before', 'EECR02', { inEducation: true, atExit: outcome({ inEducation: true }) }, 'NOT_AMONG'],
    ['six months later nobody knows', 'EECR05', { later: outcome({ labour: null }) }, 'UNKNOWN'],
    ['work that became better is asked of those who had it', 'EECR06', { later: outcome({ improved: true }) }, 'NOT_AMONG'],
    ['disadvantaged with a qualification', 'CR05', { foreignBackground: true, atExit: outcome({ qualified: true }) }, 'COUNTED'],
    ['disadvantaged without any result', 'CR05', { foreignBackground: true }, 'NOT_SO'],
    ['whether disadvantaged is not known', 'CR05', { foreignBackground: null, disability: null }, 'UNKNOWN'],
    ['six months have not gone yet', 'EECR05', { later: null, due: { atExit: true, later: false, last: false } }, 'NOT_YET'],
    ['entered before the period', 'EECO01', { entered: false }, 'NOT_ENTERED'],
    ['entered before the period, and left in it', 'EECR04', { entered: false, atExit: outcome({ labour: 'EMPLOYED' }) }, 'COUNTED'],
    ['in the project still, and nobody knows whether disadvantaged', 'CR05', { foreignBackground: null, disability: null, left: false }, 'NOT_LEFT'],
    ['60 and in work six months later', 'CR08', { age: 60, later: outcome({ labour: 'EMPLOYED' }) }, 'COUNTED'],
  ])('%s: %s', (_, code, change, expected) => expect(reason(code, person(change))).toBe(expected));
});

describe('begins SIA-19 whether work or studies lasted', () => {
  const employed = outcome({ labour: 'EMPLOYED' });
  test.each<[string, Partial<Person>, Reason, Reason]>([
    ['left for work and kept it', { atExit: employed, later: employed, last: employed }, 'COUNTED', 'COUNTED'],
    ['left for work and studies a year later', { atExit: employed, later: outcome(), last: outcome({ inEducation: true }) }, 'NOT_SO', 'COUNTED'],
    ['closed to studies, and nobody asked when they left', { leftTo: 'STUDIES', atExit: null, later: employed, last: null }, 'COUNTED', 'UNKNOWN'],
    ['closed to work, and was seen without', { leftTo: 'WORK', atExit: outcome() }, 'NOT_AMONG', 'NOT_AMONG'],
    ['a year has not gone yet', { leftTo: 'WORK', atExit: null, later: null, last: null, due: { atExit: true, later: true, last: false } }, 'UNKNOWN', 'NOT_YET'],
    ['without work, and nobody knows about studies', { atExit: employed, later: outcome({ inEducation: null }) }, 'UNKNOWN', 'NOT_SO'],
    ['left to neither', {}, 'NOT_AMONG', 'NOT_AMONG'],
    ['in the project still', { left: false, atExit: null }, 'NOT_LEFT', 'NOT_LEFT'],
  ])('%s', (_, change, later, last) => expect([reasonForLasting(person(change), 'later'), reasonForLasting(person(change), 'last')]).toEqual([later, last]));

  test('groups of people who are alike count as many as they are', () => {
    const [later] = lastingOf([{ person: person({ leftTo: 'WORK', atExit: null, later: employed }), persons: 3 }, { person: person({ leftTo: 'WORK', atExit: null, later: null, gender: 'MAN' }), persons: 2 }]);
    expect(later).toEqual({ code: 'later', counted: { women: 3, men: 0, other: 0, total: 3 }, unknown: { women: 0, men: 2, other: 0, total: 2 }, among: { women: 3, men: 2, other: 0, total: 5 } });
  });
});

describe('begins X-4 what must hold of any caseload', () => {
  const truth = fc.constantFrom(true, false, null);
  const labour = fc.constantFrom('EMPLOYED', 'UNEMPLOYED', 'INACTIVE', null);
  const anOutcome = fc.record({ labour, jobSearching: truth, inEducation: truth, qualified: truth, improved: truth }) as fc.Arbitrary<Outcome>;
  const people = fc.array(fc.record({
    gender: fc.constantFrom('WOMAN', 'MAN', 'OTHER', null), age: fc.option(fc.integer({ min: 14, max: 70 })), labour, unemployedMonths: fc.option(fc.integer({ min: 0, max: 200 })),
    inEducation: truth, isced: fc.option(fc.integer({ min: 0, max: 8 })), disability: truth, thirdCountry: truth, foreignBackground: truth, otherDisadvantage: truth,
    homeless: truth, rural: truth, entered: fc.boolean(), left: fc.boolean(), leftTo: fc.constantFrom('WORK', 'STUDIES', 'DECEASED', null), atExit: fc.option(anOutcome),
    later: fc.option(anOutcome), last: fc.option(anOutcome), due: fc.record({ atExit: fc.boolean(), later: fc.boolean(), last: fc.boolean() }),
  }) as fc.Arbitrary<Person>, { maxLength: 60 });
  const alone = (who: Person[]): Group[] => who.map((one) => ({ person: one, persons: 1 }));

  test.each(Object.keys(GENERATIONS) as Generation[])('%s: sums, parts and genders agree, and nobody counts twice', (generation) => {
    fc.assert(fc.property(people, (caseload) => {
      const figures = figuresOf(alone(caseload), generation);
      const left = caseload.filter((one) => one.left).length;
      expect(contradictions(figures, generation, left)).toEqual([]);
      for (const { among, counted, unknown } of figures) {
        expect(counted.total + unknown.total).toBeLessThanOrEqual(among.total);
        expect(among.total).toBeLessThanOrEqual(caseload.length);
      }
    }), { seed: 20261122, numRuns: 300 });
  });

  test('a contradiction would be found', () => {
    const figures = figuresOf(alone([person(), person({ labour: 'EMPLOYED' })]), '2021-2027');
    const wrong = figures.map((figure) => (figure.code === 'EECO05' ? { ...figure, counted: { women: 0, men: 0, other: 0, total: 0 } } : figure));
    expect(contradictions(wrong, '2021-2027')).toEqual(['EECO02 + EECO04 + EECO05 = EECO01']);
    const two = { women: 2, men: 0, other: 0, total: 2 };
    expect(contradictions(figures.map((figure) => (figure.code === 'EECR05' ? { ...figure, counted: two } : figure)), '2021-2027', 1)).toEqual(['EECR05 <= leavers']);
  });
});
