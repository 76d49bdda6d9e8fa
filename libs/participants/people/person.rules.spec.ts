import { describe, expect, it } from '@jest/globals';
import { maskedNumber, nameBegins, wholeNumber } from './person.rules.js';

describe('a stored number as it is shown', () => {
  it.each([
    ['a personnummer', 'PERSONNUMMER', '199001012385', '19900101-XXXX', '19900101-2385'],
    ['a samordningsnummer', 'SAMORDNINGSNUMMER', '202601612381', '20260161-XXXX', '20260161-2381'],
    ['a reserve number', 'RESERVE', 'AB1234', 'ABXXXX', 'AB1234'],
    ['no number', 'NONE', null, null, null],
  ] as const)('%s', (...[, kind, stored, masked, whole]) => {
    expect(maskedNumber(kind, stored)).toBe(masked);
    expect(wholeNumber(kind, stored)).toBe(whole);
  });
});

describe('a name that begins with what is sought', () => {
  it.each([
    ['the given name', 'åk', true],
    ['the family name', 'ÖST', true],
    ['both', 'åke ö', true],
    ['both, family name first', 'östlund å', true],
    ['the middle of a name', 'lund', false],
    ['nothing at all', ' ', false],
  ])('%s', (_what, sought, begins) => {
    expect(nameBegins({ givenName: 'Åke', familyName: 'Östlund' }, sought)).toBe(begins);
  });

  it('is never one that is not known', () => {
    expect(nameBegins({ givenName: null, familyName: null }, 'a')).toBe(false);
  });
});
