import { afterEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { spreadsheet, type Row } from './spreadsheet.js';
import { workbook } from './workbook.js';

const ROWS: Row[] = [['Kön & ålder', 'Timmar', 'Personer'], ['kvinnor', { value: 12.5, decimals: 2 }, 17], ['=HYPERLINK("http://x.se")', { value: 0, decimals: 2 }, ''], ['199001012385', '', -3]];
const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', ' =1'];

describe('A table as a workbook', () => {
  afterEach(() => void jest.restoreAllMocks());

  test('is read by another program as it was written: words as words, numbers as numbers, nothing as nothing', async () => {
    expect(await readSheet(await workbook('Siffror', ROWS))).toEqual([
      ['Kön & ålder', 'Timmar', 'Personer'], ['kvinnor', 12.5, 17], ['=HYPERLINK("http://x.se")', 0, null], ['199001012385', null, -3],
    ]);
  });

  test('the same rows make the same bytes in another year', async () => {
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 4, 1));
    const first = await workbook('Siffror', ROWS);
    now.mockReturnValue(Date.UTC(2031, 10, 3));
    expect((await workbook('Siffror', ROWS)).equals(first)).toBe(true);
    expect((await workbook('Siffror', ROWS.slice(0, 3))).equals(first)).toBe(false);
  });

  test('no cell is a formula, whatever it begins with, and nothing is put before it', async () => {
    const made = await workbook('Siffror', [['namn'], ...FORMULAS.map((one) => [one])]);
    const parts = Object.entries(unzipSync(made)).filter(([name]) => name.startsWith('xl/worksheets/sheet')).map(([, bytes]) => strFromU8(bytes));
    expect(parts).toHaveLength(1);
    expect(parts[0]).not.toMatch(/<f[ >]/);
    expect(parts[0]!.match(/<c [^>]*t="s"/g)).toHaveLength(FORMULAS.length + 1);
  });

  test('whatever anybody wrote, it can be opened', () => fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 5 }), async (words) => {
    expect(await readSheet(await workbook('Siffror', [['namn'], ...words.map((one) => [`a${one}a`])]))).toHaveLength(words.length + 1);
  }), { numRuns: 50 }));
});

describe('A table as a file of separated values', () => {
  test.each(FORMULAS)('%j begins no formula', (one) => expect(spreadsheet([[one]])).toMatch(/^\uFEFF"?'/));
  test('a number is a number, with a comma', () => expect(spreadsheet([[-3, 0.5, { value: 12.5, decimals: 2 }, { value: 1000, decimals: 0 }]])).toBe('\uFEFF-3;0,5;12,50;1000\r\n'));
});
