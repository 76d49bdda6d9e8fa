import { describe, expect, test } from '@jest/globals';
import { Invalid, spreadsheet } from '#platform';
import type { FinsamCounted } from './finsam.queries.js';
import { finsamRows, finsamTable, periodIsTold } from './finsam.rules.js';

const counted = (typeCode: string, gender: FinsamCounted['gender'], [started, ongoing, finished]: [number, number, number]): FinsamCounted => ({ typeCode, typeSv: `${typeCode}-sv`, typeEn: `${typeCode}-en`, gender, started, ongoing, finished });
const SOME = [counted('A', 'FEMALE', [7, 9, 5]), counted('A', 'MALE', [3, 6, 6]), counted('B', 'FEMALE', [8, 8, 0]), counted('B', 'MALE', [9, 9, 0]), counted('B', 'UNKNOWN', [1, 1, 0])];

describe('begins X-9 counts for Finsam', () => {
  test('those who know the cases see every number, and sums over all kinds', () => {
    const { rows, sum } = finsamRows(SOME, true);
    expect(rows).toMatchObject([{ typeCode: 'A', started: { women: 7, men: 3, total: 10 }, ongoing: { women: 9, men: 6, total: 15 }, finished: { women: 5, men: 6, total: 11 } }, { typeCode: 'B', started: { women: 8, men: 9, total: 18 } }]);
    expect(sum.started).toEqual({ women: 15, men: 12, total: 28 });
  });

  test('to others small numbers, and what they could be worked out from, are not told, nor who was in at the end', () => {
    const { rows, sum } = finsamRows(SOME, false);
    expect([rows[0]!.started.men, rows[0]!.started.women, sum.started.men]).toEqual([null, null, null]);
    expect(rows.map(({ ongoing }) => ongoing)).toEqual([null, null]);
    expect(sum.ongoing).toBeNull();
    expect(rows[0]!.finished).toEqual({ women: 5, men: 6, total: 11 });
  });

  test('to others a kind that is only run is no row', () => expect(finsamRows([counted('C', 'MALE', [0, 9, 0])], false).rows).toEqual([]));

  test('nothing is nothing', () => expect(finsamRows([], false)).toEqual({ rows: [], sum: { started: { women: 0, men: 0, total: 0 }, ongoing: null, finished: { women: 0, men: 0, total: 0 } } }));

  const told = (from: string, to: string, whole: boolean) => { try { periodIsTold({ from, to }, { whole, today: '2027-01-01' }); return null; } catch (error) { return (error as Invalid).message; } };
  test.each<[string, string, boolean, string | null]>([
    ['2026-01-01', '2026-12-31', true, null], ['2026-03-02', '2026-03-01', true, 'to: finsam.backwards'], ['2026-04-01', '2026-06-30', false, null], ['2026-10-01', '2026-12-31', false, null],
    ['2026-04-01', '2026-06-29', false, 'from: finsam.quarters-only'], ['2026-01-01', '2026-12-31', false, 'from: finsam.quarters-only'], ['2025-10-01', '2026-12-31', false, 'from: finsam.quarters-only'], ['2027-01-01', '2027-03-31', false, 'from: finsam.quarters-only'], ['2027-01-01', '2027-03-31', true, null],
  ])('from %s to %s, whole %s: %s', (from, to, whole, fault) => expect(told(from, to, whole)).toBe(fault));

  test('the file says the same, individual and structural, and begins no formula', () => {
    const report = { projectId: 'p', projectName: 'P', from: '2026-01-01', to: '2026-03-31', asOf: '2026-04-01', esfFunded: true, whole: false, least: 5, ...finsamRows(SOME, false), structural: [{ name: '=SUM(1)', heldOn: '2026-02-03', persons: 34 }] };
    const lines = spreadsheet(finsamTable(report, 'sv')).split('\r\n');
    expect(lines[1]).toMatch(/^A-sv;individinriktad;2026-01-01;2026-03-31;.*visas inte.*;5;6;11;;ja$/);
    expect(lines[4]).toBe(`'=SUM(1);strukturövergripande;2026-02-03;2026-02-03;;;;;;;;;;34;ja`);
    expect(finsamTable(report, 'en')[1]!.slice(7)).toEqual(['not shown', 'not shown', 'not shown', 5, 6, 11, '', 'yes']);
  });
});
