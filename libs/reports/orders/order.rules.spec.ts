import { describe, expect, test } from '@jest/globals';
import { Broken, Invalid } from '#platform';
import { fileNameOf, mayBeTold, mayWaitFor, mustBeReleased } from './order.rules.js';

const order = (startsOn: string, endsOn: string) => ({ format: 'PDF', startsOn, endsOn }) as const;

describe('A report that is ordered', () => {
  test.each([['a whole year', '2026-01-01', '2026-12-01'], ['one day', '2026-12-01', '2026-12-01']])('tells of %s', (_what, from, to) => expect(() => mayBeTold(order(from, to), '2026-12-01')).not.toThrow());
  test.each([
    { what: 'days that have not been', asked: order('2026-01-01', '2026-12-02'), fault: { field: 'endsOn', code: 'day.ahead-of-today' } },
    { what: 'a last day before the first', asked: order('2026-03-02', '2026-03-01'), fault: { field: 'startsOn', code: 'report.from-after-to' } },
    { what: 'a time before all projects', asked: order('0001-01-01', '2026-03-01'), fault: { field: 'startsOn', code: 'report.too-early' } },
  ])('does not tell of $what, and names the field', ({ asked, fault }) => {
    try {
      mayBeTold(asked, '2026-12-01');
      throw new Error('nothing was refused');
    } catch (error) {
      expect(error).toBeInstanceOf(Invalid);
      expect((error as Invalid).errors).toMatchObject([fault]);
    }
  });
  test('waits with four others at most', () => {
    expect(() => mayWaitFor(4)).not.toThrow();
    expect(() => mayWaitFor(5)).toThrow(Broken);
  });
  test.each([['PERIOD', 'XLSX', 'projektrapport-2026-01-01--2026-03-31.xlsx'], ['EVALUATION', 'ZIP', 'utvarderingspaket-2026-01-01--2026-03-31.zip']] as const)('%s is called by its days', (kind, format, name) =>
    expect(fileNameOf({ kind, startsOn: '2026-01-01', endsOn: '2026-03-31', format })).toBe(name));
  test('a pack without a release is none', () => {
    expect(() => mustBeReleased(1)).not.toThrow();
    expect(() => mustBeReleased(0)).toThrow(Broken);
  });
});
