import { describe, expect, it } from '@jest/globals';
import { Invalid } from '#platform';
import { LIMITS, readTable } from './table-file.rules.js';

function read(bytes: Buffer): unknown {
  try {
    return readTable(bytes);
  } catch (error) {
    if (error instanceof Invalid) return error.errors.map(({ code, details }) => [code, details?.['row'] ?? null]);
    throw error;
  }
}

const rows = (...cells: string[][]) => ({ header: ['a', 'b'], rows: cells.map((row, at) => ({ row: at + 2, cells: row })) });

describe('a list as a file', () => {
  it.each([
    ['semicolons', Buffer.from('a;b\n1;2'), rows(['1', '2'])],
    ['commas, and a last line that ends', Buffer.from('a,b\r\n1,2\r\n'), rows(['1', '2'])],
    ['tabs', Buffer.from('a\tb\n1\t2'), rows(['1', '2'])],
    ['a mark, and old line ends', Buffer.from('\ufeffa;b\r1;2'), rows(['1', '2'])],
    ['Windows-1252', Buffer.from('a;b\nÅsa;ö', 'latin1'), rows(['Åsa', 'ö'])],
    ['UTF-16 with its mark', Buffer.from('\ufeffa;b\nÅ;ö', 'utf16le'), rows(['Å', 'ö'])],
    ['cells in quotation marks, with what parts cells and lines', Buffer.from('a;b\n"1;\n""x""";2'), rows(['1;\n"x"', '2'])],
    ['a semicolon in the quoted header', Buffer.from('"a";b\n1;2'), rows(['1', '2'])],
    ['an empty line between', Buffer.from('a;b\n;\n1;2'), { header: ['a', 'b'], rows: [{ row: 3, cells: ['1', '2'] }] }],
    ['an empty cell at the end', Buffer.from('a;b\n1;'), rows(['1'])],
    ['nothing', Buffer.from(''), [['import.empty', null]]],
    ['NUL in the second row', Buffer.from('a;b\n1;\0'), [['import.bad-text', 2]]],
    ['UTF-16 without its mark', Buffer.from('a;b\n1;2', 'utf16le'), [['import.bad-text', 1]]],
    ['an archive', Buffer.from([0x50, 0x4b, 3, 4]), [['import.not-csv', null]]],
    ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), [['import.not-csv', null]]],
    ['a paper', Buffer.from('%PDF-1.7'), [['import.not-csv', null]]],
    ['a quotation mark that never ends', Buffer.from('a;b\n1;2\n"x;y'), [['import.open-quote', 3]]],
    ['too many columns', Buffer.from(`a${';x'.repeat(LIMITS.columns)}\n1`), [['import.too-many-columns', 1]]],
    ['too many rows', Buffer.from(`a;b${'\n1;2'.repeat(LIMITS.rows + 1)}`), [['import.too-many-rows', null]]],
    ['too many bytes', Buffer.alloc(LIMITS.bytes + 1, 'x'), [['import.too-large', null]]],
  ])('%s', (_what, bytes, answer) => {
    expect(read(bytes)).toEqual(answer);
  });

  it('as many rows as there may be', () => {
    expect(readTable(Buffer.from(`a;b${'\n1;2'.repeat(LIMITS.rows)}`)).rows).toHaveLength(LIMITS.rows);
  });
});
