import { describe, expect, it } from 'vitest';
import { claimWords } from './claims.js';
import { factName, factValue } from './facts.js';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('facts', () => {
  it.each([
    ['a missing fact is said, never 0', 'budgetSek', null, 'Uppgift saknas'],
    ['zero is zero', 'plannedParticipants', 0, '0'],
    ['kronor', 'grantedSek', 11731219, '11 731 219 kr'],
    ['a rate', 'unionRatePercent', 50, '50 %'],
    ['a share', 'grantedSharePercent', 53.95, '53,95 %'],
    ['no', 'strategicImportance', false, 'Nej'],
    ['a day', 'period.startsOn', '2020-09-01', '2020-09-01'],
    ['a kind', 'owner.kind', 'REGION', 'Region'],
    ['a code stays a code', 'cci', '2021SE05SFPR', '2021SE05SFPR'],
  ])('%s', (_, key, value, expected) => {
    expect(plain(factValue(key, value))).toBe(expected);
  });

  it('a name with a dot and one without are the same fact', () => {
    expect(factName('owner.orgNo')).toBe(factName('ownerOrgNo'));
  });

  it('a target always carries its denominator', () => {
    const claim = { kind: 'INCREASED_LIVELIHOOD', strength: 'MINIMUM', value: 30, unit: 'percent', population: 'COMPLETED', byGender: true, quote: null } as const;
    expect(plain(claimWords(claim))).toBe('minst 30 % av dem som avslutat');
  });
});
