import { describe, expect, test } from '@jest/globals';
import { asksForLicence, bandOf, faultsOf, placedFaults, goalScore, scoreOf, scoreRange, type Definition, type Fault } from './instrument.rules.js';

const items = (count: number, reversed: number[] = []) => Array.from({ length: count }, (_, at) => ({ key: `q${at + 1}`, words: null, reversed: reversed.includes(at + 1) }));
const band = (from: number, en: string) => ({ from, sv: en, en });
const made = (change: Partial<Definition> = {}): Definition => ({
  items: items(5), scale: { from: 0, to: 5 }, scoring: { kind: 'SUM', factor: 4, missing: 0 }, bands: [band(0, 'low'), band(51, 'fair')], better: 'HIGHER', ...change,
});
const answers = (...values: (number | null)[]) => Object.fromEntries(values.map((value, at) => [`q${at + 1}`, value]));

describe('Whether a score can be computed', () => {
  test.each<[string, Definition, Fault[]]>([
    ['five items, a hundred points', made(), []],
    ['without items', made({ items: [] }), ['NO_ITEMS']],
    ['one key for two items', made({ items: [...items(2), ...items(1)] }), ['KEY_TWICE']],
    ['a scale that begins where it ends', made({ scale: { from: 3, to: 3 } }), ['SCALE_EMPTY']],
    ['all may be missing', made({ scoring: { kind: 'SUM', factor: 1, missing: 5 }, bands: [] }), ['TOO_MANY_MAY_BE_MISSING']],
    ['times nothing', made({ scoring: { kind: 'MEAN', factor: 0, missing: 0 }, bands: [] }), ['FACTOR_ZERO']],
    ['times as good as nothing', made({ scoring: { kind: 'MEAN', factor: 1e-320, missing: 0 }, bands: [] }), ['FACTOR_ZERO']],
    ['times less than nothing', made({ scoring: { kind: 'MEAN', factor: -0.001, missing: 0 }, bands: [] }), []],
    ['bands upside down', made({ bands: [band(51, 'fair'), band(0, 'low')] }), ['BANDS_UNORDERED']],
    ['a band nobody can reach', made({ bands: [band(0, 'low'), band(101, 'more')] }), ['BAND_OUTSIDE']],
    ['goals of one\'s own', made({ items: [], scale: { from: -2, to: 2 }, scoring: { kind: 'GOALS' }, bands: [] }), []],
    ['goals of one\'s own with items', made({ scale: { from: -2, to: 2 }, scoring: { kind: 'GOALS' }, bands: [] }), ['GOALS_HAVE_NO_ITEMS']],
    ['goals of one\'s own on another scale', made({ items: [], scale: { from: 0, to: 4 }, scoring: { kind: 'GOALS' }, bands: [] }), ['GOALS_SCALE']],
  ])('%s', (_, definition, faults) => expect(faultsOf(definition)).toEqual(faults));
});

describe('Where a fault stands', () => {
  test.each<[string, Definition, { field: string; fault: Fault }[]]>([
    ['the item whose key is there already', made({ items: [...items(3), { key: 'q2', words: null, reversed: false }] }), [{ field: 'items.q2', fault: 'KEY_TWICE' }]],
    ['the band that goes down again', made({ bands: [band(0, 'low'), band(60, 'fair'), band(60, 'good')] }), [{ field: 'bands.3', fault: 'BANDS_UNORDERED' }]],
    ['the band out of reach', made({ bands: [band(0, 'low'), band(101, 'more')] }), [{ field: 'bands.2', fault: 'BAND_OUTSIDE' }]],
    ['the scale and the factor', made({ scale: { from: 1, to: 1 }, scoring: { kind: 'MEAN', factor: 0, missing: 0 } }), [{ field: 'scale', fault: 'SCALE_EMPTY' }, { field: 'scoring.factor', fault: 'FACTOR_ZERO' }]],
    ['nowhere', made(), []],
  ])('%s', (_, definition, faults) => expect(placedFaults(definition)).toEqual(faults));
});

describe('Scores', () => {
  const thirteen = made({ items: items(13, [1, 2, 3, 7, 10]), scale: { from: 1, to: 7 }, scoring: { kind: 'SUM', factor: 1, missing: 2 }, bands: [] });
  test.each<[string, number | null, number | null]>([
    ['every item at its top', scoreOf(made(), answers(5, 5, 5, 5, 5)), 100],
    ['in the middle', scoreOf(made(), answers(3, 2, 3, 2, 3)), 52],
    ['one passed over, where none may be', scoreOf(made(), answers(3, 2, 3, 2, null)), null],
    ['the same answer all the way, where five are reversed', scoreOf(thirteen, answers(...Array<number>(13).fill(7))), 8 * 7 + 5 * 1],
    ['two passed over, where two may be: raised in proportion', scoreOf(thirteen, answers(null, null, ...Array<number>(11).fill(4))), 52],
    ['three passed over, where two may be', scoreOf(thirteen, answers(null, null, null, ...Array<number>(10).fill(4))), null],
    ['a mean', scoreOf(made({ scoring: { kind: 'MEAN', factor: 1, missing: 1 } }), answers(1, 2, 3, 4, null)), 2.5],
    ['nothing answered', scoreOf(made({ scoring: { kind: 'MEAN', factor: 1, missing: 4 } }), {}), null],
  ])('%s', (_, score, expected) => expect(score).toBe(expected));

  test.each<[string, number | null, number | null]>([
    ['no goals', goalScore([]), null],
    ['all as expected', goalScore([{ weight: 1, level: 0 }, { weight: 3, level: 0 }]), 50],
    ['one goal, somewhat more than expected', goalScore([{ weight: 1, level: 1 }]), 60],
    ['one goal, much less than expected', goalScore([{ weight: 5, level: -2 }]), 30],
    ['two goals alike, both somewhat more', goalScore([{ weight: 1, level: 1 }, { weight: 1, level: 1 }]), 50 + 20 / Math.sqrt(2.6)],
  ])('goal attainment: %s', (_, score, expected) => (expected === null ? expect(score).toBeNull() : expect(score).toBeCloseTo(expected, 10)));

  test.each<[number, string]>([[0, 'low'], [50, 'low'], [51, 'fair'], [100, 'fair']])('%s is %s', (score, name) => expect(bandOf(made(), score)?.en).toBe(name));
  test('a score stays where its definition says', () => expect(scoreRange(thirteen)).toEqual({ from: 13, to: 91 }));
});

test.each([['FREE', false], ['FREE_NONCOMMERCIAL', false], ['PERMISSION', true], ['PAID', true]] as const)('%s asks for a licence: %s', (kind, asks) => expect(asksForLicence(kind)).toBe(asks));
