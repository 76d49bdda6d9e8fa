import { describe, expect, it } from '@jest/globals';
import Personnummer from 'personnummer';
import { publishedInvalid, publishedNumbers } from './identity-number-published.js';
import { readIdentityNumber } from './identity-number.js';
import { familyNames, givenNames } from './invented-names.js';
import { inventNumber, inventPeople, isInventedNumber, type InventedPeopleWish, type InventedPerson } from './invented-people.js';

const today = '2025-06-15';

function some(count: number, wish: Partial<InventedPeopleWish> = {}): InventedPerson[] {
  const people = inventPeople({ seed: 7, today, ...wish });
  return Array.from({ length: count }, () => people.next().value as InventedPerson);
}

describe('invented people', () => {
  it('are the same for the same seed and others for another', () => {
    expect(some(50)).toEqual(some(50));
    expect(some(50)).not.toEqual(some(50, { seed: 8 }));
  });

  it('ten thousand of them have ten thousand allowed numbers that say what the person is', () => {
    const people = some(10_000);
    expect(new Set(people.map((person) => person.number)).size).toBe(10_000);
    for (const { number, birthDate, legalGender } of people) {
      const reading = readIdentityNumber(number, { today });
      const kind = birthDate >= '1990' ? 'PERSONNUMMER' : 'TF';
      if (!isInventedNumber(number) || !('number' in reading)) throw new Error(`${number} is not allowed`);
      expect([reading.number.kind, reading.number.birthDate, reading.number.legalGender]).toEqual([kind, birthDate, legalGender]);
    }
  });

  it('have the ages that were asked for, both ends included', () => {
    const everybody = [...inventPeople({ seed: 7, today, ages: { from: 18, to: 18 } })];
    const born = everybody.map((person) => person.birthDate).sort();
    expect(born[0]).toBe('2006-06-16');
    expect(born.at(-1)).toBe('2007-06-15');
  });

  it('end when the numbers of the asked ages are used up', () => {
    const everybody = [...inventPeople({ seed: 7, today, ages: { from: 20, to: 20 } })];
    expect(everybody.length).toBeGreaterThan(700);
    expect(everybody.length).toBeLessThanOrEqual(2 * 366);
  });

  it('are women in the share that was asked for', () => {
    const share = some(4_000, { women: 0.6 }).filter((person) => person.legalGender === 'FEMALE').length / 4_000;
    expect(share).toBeGreaterThan(0.57);
    expect(share).toBeLessThan(0.63);
  });

  it('live in one of the named municipalities, or nowhere', () => {
    expect(new Set(some(200, { municipalities: ['Ljusdal', 'Ovanåker'] }).map((person) => person.municipality))).toEqual(new Set(['Ljusdal', 'Ovanåker']));
    expect(some(1)[0]?.municipality).toBeNull();
  });

  it('have names in the form Unicode calls composed, each once in its list', () => {
    for (const names of [givenNames.FEMALE, givenNames.MALE, familyNames]) {
      expect(new Set(names).size).toBe(names.length);
      expect(names.map((name) => name.normalize('NFC'))).toEqual(names);
    }
  });

  it('have interim numbers that the library accepts too', () => {
    const { valid } = (Personnummer as unknown as typeof Personnummer.default);
    expect(valid(inventNumber('1970-01-01', 'MALE', 12), { allowInterimNumber: true, allowCoordinationNumber: false })).toBe(true);
  });
});

describe('which numbers may stand in the demo world', () => {
  it.each([...publishedNumbers])('%s is published', (number) => expect(isInventedNumber(number)).toBe(true));
  it.each([...publishedInvalid])('%s is nobody and is no demo person either', (number) => expect(isInventedNumber(number)).toBe(false));

  it.each([
    ['born 1990, a woman of the series', inventNumber('1990-01-01', 'FEMALE'), true],
    ['born 1990, a man of the series', inventNumber('1990-01-01', 'MALE'), true],
    ['born 1989, interim', inventNumber('1989-12-31', 'MALE', 3), true],
    ['born 1990, interim', `19900101${'T220'}`, false],
    ['the series before 1990', `18891231${'2389'}`, false],
    ['the series with a wrong check digit', `19900101${'2386'}`, false],
    ['a samordningsnummer of the series that is not published', `19900161${'2382'}`, false],
    ['another birth number', `19900101${'0009'}`, false],
    ['a reserve number', '21R-90-44A1', false],
  ])('%s', (_situation, number, allowed) => expect(isInventedNumber(number)).toBe(allowed));
});
