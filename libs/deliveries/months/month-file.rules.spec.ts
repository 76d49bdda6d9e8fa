import { describe, expect, test } from '@jest/globals';
import { spreadsheet } from '#platform';
import { digestOf, monthRows, type FileRow } from './month-file.rules.js';

const row = (change: Partial<FileRow> = {}): FileRow => ({ rowNo: 1, number: '199001012385', numberKind: 'PERSONNUMMER', startsOn: '2026-03-09', endsOn: null, hours: 12.5, activities: 5, correctionOf: null, ...change });
const monthFile = (...month: Parameters<typeof monthRows>) => spreadsheet(monthRows(...month));
const MAY = { projectNo: '2018/00367', month: '2026-05' };

describe('begins X-8 the file of a month', () => {
  test('has a byte order mark, semicolons, lines that end as Windows ends them, and two decimals', () => {
    expect(monthFile(MAY, [row(), row({ rowNo: 2, number: '19900101Tf29', numberKind: 'TF', endsOn: '2026-05-20', hours: 0, activities: 0, correctionOf: 3 })])).toBe([
      '\uFEFFprojectNo;reportingMonth;rowNo;personNumber;idKind;startDate;endDate;hoursInMonth;activityCount;correctionOf',
      '2018/00367;2026-05;1;199001012385;PERSONNUMMER;2026-03-09;;12,50;5;',
      '2018/00367;2026-05;2;19900101Tf29;TF;2026-03-09;2026-05-20;0,00;0;3', '',
    ].join('\r\n'));
  });

  test('no cell of it begins a formula', () => expect(monthFile({ ...MAY, projectNo: '=1+1' }, [row()])).toContain(`\r\n'=1+1;2026-05;`));

  test('the same rows make the same bytes, another row others', () => {
    expect(digestOf(monthFile(MAY, [row()]))).toBe(digestOf(monthFile(MAY, [row()])));
    expect(digestOf(monthFile(MAY, [row()]))).not.toBe(digestOf(monthFile(MAY, [row({ hours: 12.51 })])));
    expect(digestOf('å')).toBe('e83979df9d36090142f23051f8e8d7ad48e5c20dff5c9e7b92ca3454f67469f9');
  });
});
