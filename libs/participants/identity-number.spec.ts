import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordsFor } from '#platform';
import { inventNumber } from './invented-people.js';
import { identityKinds, scbPlaceholderFor, type IdentityKind } from './identity-number-kinds.js';
import { identityNumberProblems, type IdentityNumberProblem } from './identity-number-problems.js';
import { publishedInvalid, publishedPersonnummer, publishedSamordningsnummer } from './identity-number-published.js';
import { namesOnePerson, readIdentityNumber, type IdentityNumber } from './identity-number.js';

const today = '2026-03-01';
const read = (text: string, kind?: IdentityKind) => readIdentityNumber(text, { today, kind });

function readNumber(text: string, on = today): IdentityNumber {
  const reading = readIdentityNumber(text, { today: on });
  if ('problem' in reading) throw new Error(`${text}: ${reading.problem}`);
  return reading.number;
}

describe('what the number says', () => {
  it.each([
    ['a woman born 1990, twelve digits', '199001012385', 'PERSONNUMMER', '199001012385', '1990-01-01', 'FEMALE', '19900101-XXXX'],
    ['with a hyphen', '19900101-2385', 'PERSONNUMMER', '199001012385', '1990-01-01', 'FEMALE', '19900101-XXXX'],
    ['ten digits with a hyphen', '900101-2385', 'PERSONNUMMER', '199001012385', '1990-01-01', 'FEMALE', '19900101-XXXX'],
    ['ten digits without a sign', '9001012385', 'PERSONNUMMER', '199001012385', '1990-01-01', 'FEMALE', '19900101-XXXX'],
    ['spaces here and there', ' 1990 01 01 - 2385 ', 'PERSONNUMMER', '199001012385', '1990-01-01', 'FEMALE', '19900101-XXXX'],
    ['a dash from a word processor', '19900101–2385', 'PERSONNUMMER', '199001012385', '1990-01-01', 'FEMALE', '19900101-XXXX'],
    ['a no-break space and full-width digits', '１９９００１０１\u00a02385', 'PERSONNUMMER', '199001012385', '1990-01-01', 'FEMALE', '19900101-XXXX'],
    ['a man born on a leap day', '20000229-2399', 'PERSONNUMMER', '200002292399', '2000-02-29', 'MALE', '20000229-XXXX'],
    ['born this century, ten digits', '000229-2399', 'PERSONNUMMER', '200002292399', '2000-02-29', 'MALE', '20000229-XXXX'],
    ['a hundred years old: plus sign', '121212+1212', 'PERSONNUMMER', '191212121212', '1912-12-12', 'MALE', '19121212-XXXX'],
    ['plus sign after eight digits', '19121212+1212', 'PERSONNUMMER', '191212121212', '1912-12-12', 'MALE', '19121212-XXXX'],
    ['samordningsnummer of a man', '20220161-2393', 'SAMORDNINGSNUMMER', '202201612393', '2022-01-01', 'MALE', '20220161-XXXX'],
    ['samordningsnummer, ten digits', '220161-2393', 'SAMORDNINGSNUMMER', '202201612393', '2022-01-01', 'MALE', '20220161-XXXX'],
    ['samordningsnummer of one born on day 8', '19140168-2396', 'SAMORDNINGSNUMMER', '191401682396', '1914-01-08', 'MALE', '19140168-XXXX'],
    ['interim number', '19700101-T220', 'TF', '19700101T220', '1970-01-01', 'FEMALE', '19700101-XXXX'],
    ['interim number in small letters, ten', '700101t211', 'TF', '19700101T211', '1970-01-01', 'MALE', '19700101-XXXX'],
    ["SCB's placeholder for a woman", '19700101Tf29', 'TF', '19700101Tf29', '1970-01-01', 'FEMALE', '19700101-XXXX'],
    ["SCB's placeholder for a man", '19700101TF19', 'TF', '19700101Tf19', '1970-01-01', 'MALE', '19700101-XXXX'],
  ])('%s', (...[, text, kind, digits12, birthDate, legalGender, masked]) => {
    expect(read(text)).toEqual({ number: { kind, digits12, birthDate, legalGender, masked } });
  });

  it.each([...publishedPersonnummer])('the published test number %s is a personnummer', (text) => {
    expect(readNumber(text, '2026-03-01')).toMatchObject({ kind: 'PERSONNUMMER', digits12: text });
  });

  it.each([...publishedSamordningsnummer])('the published test number %s is a samordningsnummer', (text) => {
    expect(readNumber(text, '2026-03-01')).toMatchObject({ kind: 'SAMORDNINGSNUMMER', digits12: text });
  });

  it.each([
    ['woman', '199001012385', 'FEMALE'], ['woman', '190001019801', 'FEMALE'], ['man', '200002292399', 'MALE'], ['man', '196408233234', 'MALE'],
  ])('the third digit of %s %s', (_who, text, gender) => expect(readNumber(text).legalGender).toBe(gender));
});

describe('the century of ten digits', () => {
  it.each([
    ['this year, already born', '260101-T220', '2026-03-01', '2026-01-01'],
    ['last year', '251231-T220', '2026-03-01', '2025-12-31'],
    ['a year that has not come: a hundred years ago', '270101-T220', '2026-03-01', '1927-01-01'],
    ['the same number when that year has come', '270101-T220', '2027-01-01', '2027-01-01'],
    ['turns 100 this year, before the birthday', '260101+T220', '2026-01-01', '1926-01-01'],
    ['ninety-nine: still a hyphen', '270101-T220', '2026-12-31', '1927-01-01'],
  ])('%s', (_situation, text, on, birthDate) => expect(readIdentityNumber(text, { today: on })).toHaveProperty('number.birthDate', birthDate));
});

describe('what is refused, and in which words', () => {
  it.each<[string, string, IdentityNumberProblem, IdentityKind?]>([
    ['nothing typed', '   ', 'identity-number.missing'],
    ['a word', 'okänt', 'identity-number.form'],
    ['nine digits', '900101238', 'identity-number.form'],
    ['thirteen digits', '1990010123856', 'identity-number.form'],
    ['a sign in the wrong place', '1990-01012385', 'identity-number.form'],
    ['a NUL byte in the middle', '19900101\u00002385', 'identity-number.form'],
    ['a letter no interim number has', '19700101-Q220', 'identity-number.form'],
    ['an unknown placeholder', '19700101Tf39', 'identity-number.form'],
    ['wrong check digit', publishedInvalid[0], 'identity-number.check-digit'],
    ['29 February of a year that had none', publishedInvalid[1], 'identity-number.date'],
    ['day 32', publishedInvalid[2], 'identity-number.date'],
    ['month 13', '19901301-T220', 'identity-number.date'],
    ['day 0', '19900100-T220', 'identity-number.date'],
    ['day 60 is neither day nor samordning', '19900160-T220', 'identity-number.date'],
    ['samordning day 31 in a month of 30', '19900491-T220', 'identity-number.date'],
    ['birth number 000', `19900101-${'000'}1`, 'identity-number.birth-number'],
    ['born tomorrow', '20260302-T220', 'identity-number.future'],
    ['ten digits, born later this year', '261231-T220', 'identity-number.future'],
    ['a century typed wrong', '18500101-T220', 'identity-number.too-old'],
    ['plus sign on a young person', '19900101+2385', 'identity-number.plus-sign'],
    ['an organisation number', '232100-0198', 'identity-number.organisation'],
    ['an organisation number with 16 before it', '162321000198', 'identity-number.organisation'],
    ['another kind than the chosen one', '199001012385', 'identity-number.other-kind', 'SAMORDNINGSNUMMER'],
    ['a number though none was chosen', '199001012385', 'identity-number.none', 'NONE'],
    ['a personnummer called a reserve number', '199001012385', 'identity-number.not-reserve', 'RESERVE'],
    ['a reserve number of three signs', 'AB1', 'identity-number.reserve', 'RESERVE'],
    ['a reserve number with a script in it', '<b>123456</b>', 'identity-number.reserve', 'RESERVE'],
  ])('%s', (...[, text, problem, kind]) => expect(read(text, kind)).toEqual({ problem }));

  it('has words in both languages for every problem, and none of them repeats a typed number', () => {
    for (const code of identityNumberProblems) {
      const [sv, en] = (['sv', 'en'] as const).map((language) => wordsFor(language)(code).detail);
      expect(sv).toMatch(/\S.*[.]/);
      expect(en).toMatch(/\S.*[.]/);
      expect(sv).not.toBe(en);
      expect(sv).not.toBe(wordsFor('sv')('unknown-code').detail);
    }
  });
});

describe('no number, and numbers of a region', () => {
  it('NONE with an empty field is an answer', () => {
    expect(read('', 'NONE')).toEqual({ number: { kind: 'NONE', digits12: null, birthDate: null, legalGender: null, masked: null } });
  });

  it.each([['21R-90-44A1', '21XXXXXXXXX'], ['19900101t238', '19XXXXXXXXXX']])('reserve number %s', (text, masked) => {
    expect(read(text, 'RESERVE')).toMatchObject({ number: { kind: 'RESERVE', digits12: text.toUpperCase(), birthDate: null, masked } });
  });

  it.each(Object.keys(identityKinds) as IdentityKind[])('%s has a name in both languages', (kind) => {
    expect(identityKinds[kind]).toEqual(expect.objectContaining({ sv: expect.any(String), en: expect.any(String) }));
  });

  it('two protected women born the same day share the placeholder, so it never makes a duplicate', () => {
    const placeholder = scbPlaceholderFor('1990-01-01', 'FEMALE');
    expect(placeholder).toBe('19900101Tf29');
    expect(namesOnePerson(readNumber(placeholder))).toBe(false);
    expect(namesOnePerson(readNumber('199001012385'))).toBe(true);
  });

  it("the man's placeholder is a setting", () => {
    const placeholders = { FEMALE: 'Tf29', MALE: 'Tf39' };
    expect(readIdentityNumber('19700101tf39', { today, placeholders })).toMatchObject({ number: { legalGender: 'MALE', digits12: '19700101Tf39' } });
  });
});

describe('for every number', () => {
  const day = fc.integer({ min: 0, max: 365 * 90 }).map((back) => new Date(Date.UTC(2025, 11, 31) - back * 86_400_000).toISOString().slice(0, 10));
  const anyNumber = fc.tuple(day, fc.integer({ min: 1, max: 999 }), fc.boolean()).map(([born, birthNumber, coordination]) => {
    const date = born.replaceAll('-', '');
    const front = coordination ? date.slice(0, 6) + String(Number(date.slice(6)) + 60) : date;
    return withCheckDigit(front + String(birthNumber).padStart(3, '0'));
  });

  it('every way of writing it reads the same', () => {
    fc.assert(fc.property(anyNumber, (digits12) => {
      const { birthDate, legalGender } = readNumber(digits12);
      const short = digits12.slice(2);
      const ways = [short, `${short.slice(0, 6)}-${short.slice(6)}`, `${digits12.slice(0, 8)}-${digits12.slice(8)}`, ` ${digits12} `];
      for (const way of ways) expect(readNumber(way)).toMatchObject({ digits12, birthDate, legalGender });
    }));
  });

  it('one wrong digit is always noticed', () => {
    fc.assert(fc.property(anyNumber, fc.integer({ min: 2, max: 11 }), fc.integer({ min: 1, max: 9 }), (digits12, at, add) => {
      const wrong = digits12.slice(0, at) + String((Number(digits12[at]) + add) % 10) + digits12.slice(at + 1);
      expect(read(wrong)).toHaveProperty('problem');
    }));
  });

  it('the mask hides the four last, and reading its own stored form changes nothing', () => {
    fc.assert(fc.property(anyNumber, (digits12) => {
      const number = readNumber(digits12);
      expect(number.masked).toBe(`${digits12.slice(0, 8)}-XXXX`);
      expect(readNumber(number.digits12 ?? '')).toEqual(number);
    }));
  });

  it('whatever is typed gets an answer, never an exception', () => {
    const kinds = fc.constantFrom(undefined, ...(Object.keys(identityKinds) as IdentityKind[]));
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^\d{6,13}[-+]?[\dTf]{0,4}$/)), kinds, (text, kind) => {
      expect(Object.keys(read(text, kind))).toHaveLength(1);
    }));
  });

  it('an invented number reads as its own kind', () => {
    fc.assert(fc.property(day, fc.constantFrom('FEMALE' as const, 'MALE' as const), fc.integer({ min: 0, max: 99 }), (born, gender, serial) => {
      expect(readNumber(inventNumber(born, gender, serial))).toMatchObject({ birthDate: born, legalGender: gender });
    }));
  });
});

/** Written out here once more, so that the library is tested against the law's own sum. */
function withCheckDigit(eleven: string): string {
  const sum = [...eleven.slice(2)].map((digit, at) => Number(digit) * (at % 2 === 0 ? 2 : 1))
    .reduce((total, product) => total + Math.trunc(product / 10) + (product % 10), 0);
  return eleven + String((10 - (sum % 10)) % 10);
}
