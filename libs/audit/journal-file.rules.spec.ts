import { describe, expect, test } from '@jest/globals';
import { asRows, heading } from './journal-file.rules.js';
import type { JournalLine } from './journal.view.js';

const line: JournalLine = {
  id: '7', at: new Date('2026-03-01T08:00:00Z'), kind: 'READ', what: 'note.read', words: 'Läsa anteckningar', outcome: 'DONE', accountName: 'Sara', branchName: 'AME',
  participations: [{ id: 'x', pseudonym: 'D-000001', projectName: 'P' }, { id: 'y', pseudonym: 'D-000002', projectName: 'P' }],
};
const lastRow = (more: Partial<JournalLine>) => asRows([{ ...line, ...more }]).trimEnd().split('\r\n').at(-1);

describe('The log as a file', () => {
  test('has a heading and a row for each line', () => {
    expect(heading('sv') + asRows([line])).toBe('\uFEFFNummer;Tid;Slag;Vad;Vad (kod);Utfall;Vem;Verksamhet;Deltagare\r\n7;2026-03-01T08:00:00.000Z;READ;Läsa anteckningar;note.read;DONE;Sara;AME;D-000001 D-000002\r\n');
  });

  test.each([['=1+1', "'=1+1"], ['+46', "'+46"], ['-x', "'-x"], ['@x', "'@x"], ['\t=x', "'\t=x"], ['＝1', "'＝1"]])('the name %j begins no formula', (name, shown) => {
    expect(lastRow({ accountName: name })).toContain(`;${shown};`);
  });

  test('a name with a semicolon, a quote or a line break stays one cell', () => {
    expect(lastRow({ accountName: 'a;"b"' })).toContain(';"a;""b""";');
  });
});
