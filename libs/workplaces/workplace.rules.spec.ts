import { describe, expect, test } from '@jest/globals';
import { orgNumberOf, sectorOf } from './workplace.rules.js';

const faultOf = (act: () => unknown) => {
  try {
    return act();
  } catch (error) {
    return (error as { errors: { field: string; code: string }[] }).errors.map(({ field, code }) => `${field}: ${code}`).join();
  }
};

describe('the number of an organisation', () => {
  test.each([
    ['as it is written', '212000-1132', '212000-1132'],
    ['without a hyphen', '2120001132', '212000-1132'],
    ['none', null, null],
    ['only blanks', '  ', null],
    ["a sole trader's, which is a personal number", '900101-2385', 'orgNumber: workplace.org-number'],
    ['a slip of the pen', '212000-1133', 'orgNumber: workplace.org-number'],
    ['too short', '212000', 'orgNumber: workplace.org-number'],
    ['words', 'caféet', 'orgNumber: workplace.org-number'],
  ])('%s: %p -> %p', (_name, written, kept) => expect(faultOf(() => orgNumberOf(written))).toEqual(kept));
});

describe('the sector', () => {
  test('one of the three needs no words', () => expect(sectorOf({ sector: 'GREEN', sectorWords: 'odling' })).toEqual({ sector: 'GREEN', sectorWords: null }));
  test('another is told in words', () => expect(sectorOf({ sector: 'OTHER', sectorWords: ' lager ' })).toEqual({ sector: 'OTHER', sectorWords: 'lager' }));
  test('another without words is not told', () => expect(faultOf(() => sectorOf({ sector: 'OTHER' }))).toBe('sectorWords: workplace.which-sector'));
});
