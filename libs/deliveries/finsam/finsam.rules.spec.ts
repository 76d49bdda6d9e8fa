import { describe, expect, test } from '@jest/globals';
import { spreadsheet } from '#platform';
import type { FinsamCounted } from './finsam.queries.js';
import { finsamRows, finsamTable, periodIsTold } from './finsam.rules.js';

const counted = (typeCode: string, gender: FinsamCounted['gender'], [started, ongoing, finished]: [number, number, number]): FinsamCounted => ({ typeCode, typeSv: `${typeCode}-sv`, typeEn: `${typeCode}-en`, gender, started, ongoing, finished });
const SOME = [counted('A', 'FEMALE', [7, 9, 5]), counted('A', 'MALE', [3, 6, 6]), counted('B', 'FEMALE', [8, 8, 0]), counted('B', 'MALE', [9, 9, 0]), counted('B', 'UNKNOWN', [1, 1, 0])];

describe('begins X-9 counts for Finsam', () => {
  test('every number, and sums over all kinds', () => {
    const { rows, sum } = finsamRows(SOME);
    expect(rows).toMatchObject([{ typeCode: 'A', started: { women: 7, men: 3, total: 10 }, ongoing: { women: 9, men: 6, total: 15 }, finished: { women: 5, men: 6, total: 11 } }, { typeCode: 'B', started: { women: 8, men: 9, total: 18 } }]);
    expect(sum.started).toEqual({ women: 15, men: 12, total: 28 });
  });

  test('nothing is nothing', () => expect(finsamRows([])).toEqual({ rows: [], sum: { started: { women: 0, men: 0, total: 0 }, ongoing: { women: 0, men: 0, total: 0 }, finished: { women: 0, men: 0, total: 0 } } }));

  test('a period does not end before it begins', () => {
    expect(() => periodIsTold({ from: '2026-01-01', to: '2026-01-01' })).not.toThrow();
    expect(() => periodIsTold({ from: '2026-03-02', to: '2026-03-01' })).toThrow('to: finsam.backwards');
  });

  test('the file says the same, individual and structural, and begins no formula', () => {
    const report = { projectId: 'p', projectName: 'P', from: '2026-01-01', to: '2026-03-31', asOf: '2026-04-01', esfFunded: true, ...finsamRows(SOME), structural: [{ name: '=SUM(1)', heldOn: '2026-02-03', persons: 34 }] };
    const lines = spreadsheet(finsamTable(report, 'sv')).split('\r\n');
    expect(lines[1]).toMatch(/^A-sv;individinriktad;2026-01-01;2026-03-31;7;3;10;9;6;15;5;6;11;;ja$/);
    expect(lines[4]).toBe(`'=SUM(1);strukturövergripande;2026-02-03;2026-02-03;;;;;;;;;;34;ja`);
    expect(finsamTable(report, 'en')[1]!.slice(0, 7)).toEqual(['A-en', 'individual', '2026-01-01', '2026-03-31', 7, 3, 10]);
  });
});
