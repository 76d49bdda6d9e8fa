import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { identityKinds } from '#participants';
import { Invalid, repositoryRoot } from '#platform';
import { CHOICES, chosen, type Choice } from './choices.js';
import { COLUMNS } from './columns.js';
import { headingOf, readRow } from './row.rules.js';

const NEEDED = COLUMNS.filter(({ needed }) => needed).map(({ name }) => name);
const known = { colleagues: new Map([['sara@example.se', 'sara']]), subprojects: new Map([['insam', 'insam']]), today: '2026-03-01' };
const heading = (header: string[]) => {
  try {
    return headingOf(header).ignored;
  } catch (error) {
    if (error instanceof Invalid) return error.errors.map(({ code, details }) => `${code} ${Object.values(details ?? {}).join()}`);
    throw error;
  }
};
const read = (column: string, cell: string) => {
  const { asked, rowKey, faults } = readRow(headingOf([...NEEDED, 'Nyckel', ...(NEEDED.includes(column) || column === 'Nyckel' ? [] : [column])]), [...NEEDED.map((name) => (name === column ? cell : '')), ...(column === 'Nyckel' ? [cell] : ['', cell])], known);
  return faults.length > 0 ? faults.map(({ code }) => code) : [rowKey, asked['person'], asked['entry'] ?? asked['livelihood'] ?? asked['startsOn'] ?? asked['responsibleId'] ?? asked['subprojectId'] ?? null];
};
const nobody = { numberKind: 'NONE' };

describe('the headers of a list', () => {
  it.each([
    ['whatever letters and signs', ['PERSON-NUMMER', 'förnamn ', 'Efternamn', 'Skydd', 'start datum', 'Handläggare'], []],
    ['with some nobody knows', ['Personnummer', ...NEEDED, 'Favoritfärg', ''], ['Favoritfärg']],
    ['without number and key', NEEDED, ['import.missing-columns Personnummer']],
    ['without what every row must tell', ['Nyckel', 'Förnamn'], [`import.missing-columns ${NEEDED.slice(1).join(', ')}`]],
    ['one of them twice, by two names', ['Personnummer', 'pnr', ...NEEDED], ['import.column-twice Personnummer']],
  ])('%s', (_what, header, answer) => {
    expect(heading(header)).toEqual(answer);
  });
});

describe('the cells of a row', () => {
  it.each([
    ['Personnummer', '19900101-2385', [null, { number: '19900101-2385', numberKind: 'PERSONNUMMER' }, null]],
    ['Nyckel', 'A-12', ['A-12', nobody, null]],
    ['Förnamn', '=1+1', ['import.formula']],
    ['Förnamn', '@SUM(A1)', ['import.formula']],
    ['Förnamn', '-x', ['import.formula']],
    ['Förnamn', 'x'.repeat(4001), ['import.cell-too-long']],
    ['Skyddade personuppgifter', 'Nej', [null, { ...nobody, protected: false }, null]],
    ['Skyddade personuppgifter', 'J', ['import.protected-by-hand']],
    ['Skyddade personuppgifter', 'kanske', ['import.no-yes']],
    ['Första dagen', '20260301', [null, nobody, '2026-03-01']],
    ['Första dagen', '1/3 -26', ['import.no-day']],
    ['Ansvarig', 'SARA@example.se', [null, nobody, 'sara']],
    ['Ansvarig', 'Sara', ['import.no-such-colleague']],
    ['Delprojekt', 'INSAM', [null, nobody, 'insam']],
    ['Delprojekt', 'annat', ['import.no-such-subproject']],
    ['Kön', 'kvinna', [null, { ...nobody, gender: 'FEMALE' }, null]],
    ['Kön', 'MALE', [null, { ...nobody, gender: 'MALE' }, null]],
    ['Kön', 'x', ['import.no-such-word']],
    ['Grunder för spåret', 'Lång arbetslöshet, Lång arbetslöshet', [null, nobody, { trackGrounds: ['LONG_UNEMPLOYED'] }]],
    ['Grunder för spåret', 'Lång arbetslöshet, annorlunda', ['import.no-such-word']],
    ['Försörjning före', 'Lön', [null, nobody, [{ kind: 'WAGE', sharePercent: 100 }]]],
    ['Försörjning före', 'A-kassa 60 %, Lön 40', [null, nobody, [{ kind: 'UNEMPLOYMENT_BENEFIT', sharePercent: 60 }, { kind: 'WAGE', sharePercent: 40 }]]],
    ['Försörjning före', 'Lön, Pension', ['import.needs-shares']],
    ['Försörjning före', 'Ingen försörjning', [null, nobody, [{ kind: 'NONE', sharePercent: 0 }]]],
  ])('%s: %s', (column, cell, answer) => {
    expect(read(column, cell)).toEqual(answer);
  });
});

/** Where the pages keep their words of the same choices. */
const ON_THE_PAGE: Record<Choice, string> = {
  gender: 'gender', numberKind: 'numberKind', track: 'track', ground: 'ground', livelihood: 'livelihood', targetGroup: 'group', actor: 'actor', unavailable: 'unavailable',
};

describe('the words of a cell', () => {
  const page = JSON.parse(readFileSync(`${repositoryRoot}/apps/web/src/words/sv/participants.json`, 'utf8')) as Record<string, Record<string, string>>;

  it.each(Object.entries(ON_THE_PAGE) as [Choice, string][])('%s: each word the page shows is understood, and there is none besides', (choice, shown) => {
    expect(Object.fromEntries(Object.entries(page[shown]!).map(([code, word]) => [code, chosen(choice, word)]))).toEqual(Object.fromEntries(Object.keys(CHOICES[choice]).map((code) => [code, code])));
  });

  it('every kind of number', () => {
    expect(Object.keys(CHOICES.numberKind)).toEqual(Object.keys(identityKinds));
  });
});
