import { describe, expect, it } from '@jest/globals';
import { maskedNumber, wholeNumber } from './person.rules.js';

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
