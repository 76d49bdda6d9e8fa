import { describe, expect, test } from '@jest/globals';
import type { QuarterFigures, QuarterSummary } from '#deliveries';
import { figureLines, figurePages } from '../paper/figure-file.js';
import { quarterReport } from './quarter.rules.js';

const count = (women: number, men: number) => ({ women, men, total: women + men });
const figures = (change: Partial<QuarterFigures> = {}): QuarterFigures => ({ persons: count(3, 2), began: count(1, 0), ended: count(0, 0), hours: 1208.25, activities: 40, ...change });
const TOLD: QuarterSummary = {
  projectId: 'p', projectName: 'IRIS', registrationNo: '2017/00101', quarter: '2026-3', from: '2026-07-01', to: '2026-09-30', asOf: '2026-11-23', esfFunded: true, whole: false,
  months: [
    { month: '2026-07', status: 'SUBMITTED', dueOn: '2026-08-28', late: false, submittedAt: '2026-08-20T09:00:00.000Z', submittedByName: 'Per', told: figures() },
    { month: '2026-08', status: 'REOPENED', dueOn: '2026-09-28', late: true, submittedAt: '2026-09-20T09:00:00.000Z', submittedByName: 'Per', told: figures({ hours: 7 }) },
    { month: '2026-09', status: 'OPEN', dueOn: '2026-10-28', late: true, submittedAt: null, submittedByName: null, told: null },
  ],
  together: figures({ persons: count(4, 2) }), interventions: [{ typeCode: 'SFI', typeSv: 'Sfi', typeEn: 'Swedish for immigrants', started: count(1, 0), ongoing: count(2, 1), finished: count(0, 1) }],
  sum: { started: count(1, 0), ongoing: count(2, 1), finished: count(0, 1) }, structural: [{ name: '=SUM(1)', heldOn: '2026-08-11', persons: 34 }],
};
const plain = (said: unknown) => JSON.parse(JSON.stringify(said).replace(/[\u00a0\u202f]/g, ' ')) as unknown;
const report = (change: Partial<QuarterSummary> = {}, language: 'sv' | 'en' = 'sv') => quarterReport({ ...TOLD, ...change }, language);

describe('The summary of a quarter', () => {
  test('says which quarter, of which project, and in brief what was told and what was not sent', () => {
    expect(plain([report().period, report().made, report().summary])).toEqual(['kvartal 3 2026 (1 juli 2026 – 30 september 2026)', 'Diarienummer 2017/00101. Som det stod 23 november 2026.', [
      'Redovisade deltagare: 6, varav 4 kvinnor och 2 män.', 'Började: 1. Slutade: 0.', 'Närvaro: 1 208,25 timmar vid 40 tillfällen.', 'Inte inlämnat: augusti 2026, september 2026.',
    ]]);
  });
  test('tells of each month and of all together, and of what nobody has told of no number', () => {
    const [persons, standing] = report().parts[0]!.tables;
    expect(persons!.rows.map(([name, women, , total]) => [name, women, total])).toEqual([['juli 2026', 3, 5], ['augusti 2026', 3, 5], ['september 2026', '–', '–'], ['Hela kvartalet', 4, 6]]);
    expect(standing!.rows).toEqual([['juli 2026', 'Inlämnad', '20 augusti 2026', '28 augusti 2026'], ['augusti 2026', 'Öppnad igen, försenad', '–', '28 september 2026'], ['september 2026', 'Öppen, försenad', '–', '28 oktober 2026']]);
  });
  test('where nothing was told it says so, and shows no empty table', () => {
    const empty = report({ together: null, months: [], interventions: [], structural: [] });
    expect([empty.summary, empty.parts]).toEqual([['Ingen månad i kvartalet är redovisad än.'], []]);
  });
  test('on the page hours are written with their decimals, and every row is as long as its head', () => {
    const pages = figurePages(report(), 'sv');
    expect(plain(pages.parts[0]!.tables[0]!.rows[0])).toEqual(['juli 2026', '3', '2', '5', '1', '0', '1 208,25', '40']);
    for (const { head, rows } of pages.parts.flatMap(({ tables }) => tables)) for (const row of rows) expect(row).toHaveLength(head.length);
  });
  test('as lines each number stands by itself', () => expect(figureLines(report())).toContainEqual(['Insatser, antal till Uppföljning Finsam', 'Antal efter insats och kön', 'Sfi', 'Pågår: totalt', 3]));
  test('speaks English where asked', () => expect(report({}, 'en')).toMatchObject({ title: 'Summary of a quarter', parts: [{}, { tables: [{ rows: [['Swedish for immigrants', 1, 0, 1, 2, 1, 3, 0, 1, 1], expect.anything()] }] }, {}] }));
});
