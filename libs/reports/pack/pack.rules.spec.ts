import { describe, expect, test } from '@jest/globals';
import { FLOWS, TABLE_PLAN, type ReleaseShown, type ReleaseTable } from '#releases';
import { figurePages } from '../paper/figure-file.js';
import { codebookOf, codebookReport } from './codebook.rules.js';
import { FIGURE_COLUMNS, figureRows, TARGET_COLUMNS, targetRows } from './pack-tables.rules.js';

const cells = (...values: (number | null)[]) => values.map((value) => ({ value, why: null }));
const STEPS: ReleaseTable = {
  kind: 'STEP_PROGRESS', population: 'ALL_PARTICIPANTS', dimension: 'subproject', columns: ['YES', 'NO', 'UNKNOWN'],
  rows: [{ group: null, cells: cells(12, 8, 0) }, { group: { key: 's1', name: '=Lund' }, cells: cells(null, 8, 0) }, { group: { key: '', name: null }, cells: cells(0, 0, 0) }],
};
const release = (change: Partial<ReleaseShown> = {}): ReleaseShown => ({
  id: 'r1', span: 'MONTH', startsOn: '2026-09-01', endsOn: '2026-09-30', madeAt: '2026-10-05T08:15:00.000Z', madeByName: 'Karin Ordning', withdrawnAt: null, withdrawnReason: null, version: 1, tables: [STEPS],
  promises: [{ kind: 'STEP_PROGRESS', strength: 'MINIMUM', value: 75, unit: 'percent', population: 'ALL_PARTICIPANTS', governing: true }, { kind: 'PARTICIPANTS', strength: 'PLANNED', value: 12.5, unit: 'persons', population: null, governing: false }], ...change,
});
const told = { projectName: 'IRIS', releases: [release()], startsOn: '2026-01-01', endsOn: '2026-11-23', files: [{ name: 'siffror.csv', rows: 9, sha256: 'a'.repeat(64) }] };

describe('A pack for evaluation', () => {
  test('has a line for each place, by codes; what is not shown has no number and says so; the whole and the rest have codes of their own', () => {
    const [head, ...lines] = figureRows([release()], 'sv');
    expect(head).toEqual(FIGURE_COLUMNS);
    expect(lines).toHaveLength(9);
    const place = ['r1', 'MONTH', '2026-09-01', '2026-09-30', 'STEP_PROGRESS', 'ALL_PARTICIPANTS', 'subproject'];
    expect([lines[0], lines[3], lines[6]]).toEqual([
      [...place, 'ALL', 'hela projektet', 'YES', 12, 0], [...place, 's1', '=Lund', 'YES', '', 1], [...place, 'NONE', 'hör inte till någon', 'YES', 0, 0],
    ]);
  });
  test('the codes are the same in every language, the names are not', () => {
    const [swedish, english] = (['sv', 'en'] as const).map((language) => figureRows([release()], language)[1]!);
    expect(english!.filter((_, n) => n !== 8)).toEqual(swedish!.filter((_, n) => n !== 8));
    expect(english![8]).toBe('the whole project');
  });
  test('tells what was promised when it was frozen', () => expect(targetRows([release()])).toEqual([
    TARGET_COLUMNS, ['r1', 'STEP_PROGRESS', 'MINIMUM', { value: 75, decimals: 0 }, 'percent', 'ALL_PARTICIPANTS', 1], ['r1', 'PARTICIPANTS', 'PLANNED', { value: 12.5, decimals: 1 }, 'persons', '', 0],
  ]));
});

describe('The codebook', () => {
  const book = codebookOf(told, 'sv');
  test('explains every column, and every code a release can hold', () => {
    expect([book.figures.map(({ name }) => name), book.targets.map(({ name }) => name)]).toEqual([FIGURE_COLUMNS, TARGET_COLUMNS]);
    const codes = (name: string) => book.figures.find((one) => one.name === name)!.codes!.map(({ code }) => code);
    const flows = FLOWS.map((kind) => ({ kind, population: 'IN_PERIOD', columns: ['WOMEN', 'MEN', 'OTHERS'], by: ['intervention'] }));
    for (const { kind, population, columns, by } of [...TABLE_PLAN.map((planned) => ({ ...planned, by: [...planned.by, ...planned.quarterly] })), ...flows]) {
      expect(codes('figure')).toContain(kind);
      expect(codes('population')).toContain(population);
      for (const column of columns) expect(codes('column')).toContain(column);
      for (const dimension of by) expect(codes('divided_by')).toContain(dimension);
    }
    expect(codes('group').slice(0, 2)).toEqual(['ALL', 'NONE']);
    expect(book.figures.map(({ type }) => type)).toEqual(['text', 'code', 'day', 'day', 'code', 'code', 'code', 'code', 'text', 'code', 'number', 'flag']);
  });
  test('names the files with their digests and the releases, and nobody', () => {
    expect(book).toMatchObject({ format: 'samsteg-evaluation-pack', version: 1, project: 'IRIS', files: told.files, releases: [{ release: 'r1', span: 'MONTH', from: '2026-09-01', to: '2026-09-30', frozenAt: '2026-10-05T08:15:00.000Z' }] });
    expect(JSON.stringify(book)).not.toContain('Karin');
  });
  test.each(['sv', 'en'] as const)('says the same as pages, every row as long as its head (%s)', (language) => {
    const report = codebookReport(codebookOf(told, language), 9);
    const pages = figurePages(report, language);
    const tables = pages.parts.flatMap((part) => part.tables);
    for (const { head, rows } of tables) for (const row of rows) expect(row).toHaveLength(head.length);
    expect(tables.every(({ words }) => words)).toBe(true);
    expect(tables.map(({ heading }) => heading)).toEqual(expect.arrayContaining(['figure', 'group', 'hidden', 'strength']));
    expect(report.summary[0]).toContain('9');
  });
});
