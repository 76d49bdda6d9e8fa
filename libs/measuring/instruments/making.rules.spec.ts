import { describe, expect, test } from '@jest/globals';
import type { Definition } from './instrument.rules.js';
import { definitionOf, demandAsItCame, demandSound, withWords } from './making.rules.js';

const two: Definition = {
  items: [{ key: 'q1', words: null, reversed: true }, { key: 'q2', words: null, reversed: false }], scale: { from: 0, to: 4 }, scoring: { kind: 'SUM', factor: 2, missing: 1 }, bands: [], better: 'LOWER',
};
const row = (key: string) => ({ key, sv: `Fråga ${key}` });
const refusals = (act: () => unknown): string[] => {
  try {
    act();
    return [];
  } catch (error) {
    return (error as { errors: { field: string; code: string }[] }).errors.map(({ field, code }) => `${field}: ${code}`);
  }
};

describe('Words are loaded', () => {
  test('item by item, in whatever order; how it is scored stays', () => {
    const { items, scoring, better } = withWords(two, [row('q2'), row('q1')], [{ at: 0, sv: 'aldrig' }]);
    expect(items).toEqual([{ key: 'q1', words: { sv: 'Fråga q1' }, reversed: true }, { key: 'q2', words: { sv: 'Fråga q2' }, reversed: false }]);
    expect([scoring, better]).toEqual([two.scoring, 'LOWER']);
  });
  test.each<[string, string[], number[], string[]]>([
    ['a row of no item', ['q1', 'q2', 'q9'], [], ['items.3.key: instrument.unknown-item']],
    ['an item twice', ['q1', 'q2', 'q1'], [], ['items.3.key: instrument.key-twice']],
    ['an item without its row', ['q2'], [], ['items.q1: instrument.words-lacking']],
    ['a meaning off the scale', ['q1', 'q2'], [0, 5], ['anchors.2.at: instrument.off-scale']],
    ['a value told twice', ['q1', 'q2'], [0, 0], ['anchors.2.at: instrument.meaning-twice']],
    ['several at once', ['q9'], [], ['items.1.key: instrument.unknown-item', 'items.q1: instrument.words-lacking', 'items.q2: instrument.words-lacking']],
  ])('not with %s', (_name, keys, anchors, told) => expect(refusals(() => withWords(two, keys.map(row), anchors.map((at) => ({ at, sv: 's' }))))).toEqual(told));
});

test('what is left out of a definition is the plainest there is', () => {
  const sent = { key: 'own', sv: 's', en: 'e', respondent: 'BOTH', licence: 'FREE', aboutHealth: false, items: [{ key: 'a' }], scale: { from: 1, to: 5 }, scoring: { kind: 'MEAN' }, better: 'HIGHER', reason: 'why' } as const;
  expect(definitionOf({ ...sent, items: [...sent.items] })).toEqual({ items: [{ key: 'a', words: null, reversed: false }], scale: { from: 1, to: 5 }, scoring: { kind: 'MEAN', factor: 1, missing: 0 }, bands: [], better: 'HIGHER', anchors: [] });
});

describe('A definition is made', () => {
  test.each<[string, Partial<Definition>, string[]]>([
    ['sound', {}, []],
    ['with the meaning of a value that is not on the scale', { anchors: [{ at: 0, sv: 'aldrig' }, { at: 1e300, sv: 'alltid' }] }, ['anchors.2.at: instrument.off-scale']],
    ['with two meanings of one value', { anchors: [{ at: 1, sv: 'sällan' }, { at: 1, sv: 'ofta' }] }, ['anchors.2.at: instrument.meaning-twice']],
    ['times nought, which is told first', { anchors: [{ at: 9, sv: 'sällan' }], scoring: { kind: 'SUM', factor: 0, missing: 1 } }, ['scoring.factor: instrument.factor-zero']],
  ])('%s', (_name, change, told) => expect(refusals(() => demandSound({ ...two, ...change }))).toEqual(told));

  test.each<[string, Parameters<typeof demandAsItCame>[0], Parameters<typeof demandAsItCame>[1], string[]]>([
    ['of the project\'s own', { licence: 'FREE', aboutHealth: false }, undefined, []],
    ['as it came', { licence: 'PERMISSION', aboutHealth: true }, { licence: 'PERMISSION', aboutHealth: true }, []],
    ['more strictly than it came', { licence: 'PAID', aboutHealth: true }, { licence: 'FREE', aboutHealth: false }, []],
    ['as if it were free', { licence: 'FREE', aboutHealth: false }, { licence: 'PAID', aboutHealth: false }, ['licence: instrument.licence-as-it-came']],
    ['as if one might earn on it', { licence: 'FREE', aboutHealth: true }, { licence: 'FREE_NONCOMMERCIAL', aboutHealth: true }, ['licence: instrument.licence-as-it-came']],
    ['as if it did not tell of health', { licence: 'FREE', aboutHealth: false }, { licence: 'FREE', aboutHealth: true }, ['aboutHealth: instrument.health-as-it-came']],
  ])('%s', (_name, asked, came, told) => expect(refusals(() => demandAsItCame(asked, came))).toEqual(told));
});
