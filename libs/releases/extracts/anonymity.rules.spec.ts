import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ageBandOf, ANY, anonymised, causesOf, fewIn, LEAST_ALIKE, QUASI_IDENTIFIERS, type Quasi } from './anonymity.rules.js';

const row: fc.Arbitrary<Quasi & { pseudonym: string; steps: number }> = fc.record({
  gender: fc.constantFrom('FEMALE', 'MALE', 'OTHER'), ageBand: fc.integer({ min: 16, max: 66 }).map(ageBandOf), municipality: fc.constantFrom('1281', '1290', '2180', '12', ANY),
  entered: fc.constantFrom('2025-01', '2025-02', '2025-11', '2026-04'), pseudonym: fc.uuid(), steps: fc.nat(5),
});
const many = (n: number, more: Partial<Quasi> = {}): Quasi[] => Array.from({ length: n }, () => ({ gender: 'FEMALE', ageBand: '30–39', municipality: '1281', entered: '2026-01', ...more }));

describe('begins FST-24 nobody stands out in an extract', () => {
  test('of every row that is told there are k alike, whatever the rows and k; what is told, and what is left out, are all there were', () => {
    fc.assert(fc.property(fc.array(row, { maxLength: 80 }), fc.integer({ min: 2, max: 12 }), (rows, k) => {
      const told = anonymised(rows, k);
      const classes = Map.groupBy(told.rows, (one) => QUASI_IDENTIFIERS.map((name) => one[name]).join('|'));
      for (const alike of classes.values()) expect(alike.length).toBeGreaterThanOrEqual(k);
      expect(told.rows.length + told.leftOut).toBe(rows.length);
      expect(told.leftOut).toBeLessThan(k);
    }), { numRuns: 500, seed: 20261122 });
  });

  test('a row is told as it was or more roughly, never otherwise, and what is no quasi-identifier is not touched', () => {
    const of = new Map<string, Quasi & { steps: number }>();
    fc.assert(fc.property(fc.uniqueArray(row, { maxLength: 60, selector: ({ pseudonym }) => pseudonym }), (rows) => {
      of.clear();
      for (const one of rows) of.set(one.pseudonym, one);
      for (const told of anonymised(rows, LEAST_ALIKE).rows) {
        const was = of.get(told.pseudonym)!;
        expect(told.steps).toBe(was.steps);
        expect([was.gender, ANY]).toContain(told.gender);
        expect([was.municipality, was.municipality.slice(0, 2), ANY]).toContain(told.municipality);
        expect(told.entered === ANY || told.entered.slice(0, 4) === was.entered.slice(0, 4)).toBe(true);
      }
    }), { numRuns: 300, seed: 20261122 });
  });

  test.each<[string, Quasi[], [told: number, generalised: number, leftOut: number]]>([
    ['nobody', [], [0, 0, 0]],
    ['enough alike', many(5), [5, 0, 0]],
    ['four alike are left out', many(4), [0, 0, 4]],
    ['months of a quarter are told as the quarter', [...many(3), ...many(2, { entered: '2026-02' })], [5, 5, 0]],
    ['municipalities of a county as the county', [...many(3), ...many(2, { municipality: '1290' })], [5, 5, 0]],
    ['those who are enough stay as they are', [...many(6), ...many(2, { municipality: '1290' })], [6, 0, 2]],
  ])('%s', (_what, rows, expected) => {
    const { rows: told, generalised, leftOut } = anonymised(rows, LEAST_ALIKE);
    expect([told.length, generalised, leftOut]).toEqual(expected);
  });

  test.each([[16, '16–24'], [24, '16–24'], [25, '25–29'], [30, '30–39'], [59, '50–59'], [60, '60–'], [66, '60–']])('at %i one is in the band %s', (age, band) => expect(ageBandOf(age)).toBe(band));

  test('by what those who are too few stand out is told, what helps most first', () => {
    const rows = [...many(5), ...many(2, { entered: '2026-02' }), ...many(4, { municipality: '1290', entered: '2026-03' })];
    expect([fewIn(rows, 5), causesOf(rows, ['gender', 'municipality', 'entered'], 5)]).toEqual([6, [{ variable: 'entered', fewWithout: 4 }]]);
    expect(causesOf(many(7), QUASI_IDENTIFIERS, 5)).toEqual([]);
  });
});
