import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Cell, Figure, IndependenceGroup, SupportFigures } from '#outcomes';
import { repositoryRoot, type Language } from '#platform';
import { figureLines, figurePages } from '../paper/figure-file.js';
import { INDICATOR_NAMES } from './indicator-names.js';
import type { PeriodTold } from './period-parts.js';
import { PERIOD_WORDS } from './period-words.js';
import { periodReport } from './period.rules.js';

const cell = (yes: number, no: number, unknown = 0): Cell => ({
  population: yes + no + unknown, yes, no, unknown, denominator: yes + no, percent: yes + no === 0 ? null : (100 * yes) / (yes + no), interval: null, reached: null, gapPoints: null, needed: null, stillNeeded: null, few: false, reasons: [],
});
const reading = (total: Cell, women: Cell, men: Cell): Figure['readings'][number] => ({
  population: 'ALL_PARTICIPANTS', populationWords: 'alla deltagare', denominatorWords: 'alla deltagare: 10 personer', total, women, men, others: 0, parts: [{ key: 's', name: '=Lund', total, women, men: cell(0, 0) }], wholePersons: [], pace: null,
});
const figure = (change: Partial<Figure>): Figure => ({
  targetId: 't', kind: 'STEP_PROGRESS', strength: 'MINIMUM', value: 75, unit: 'percent', population: 'ALL_PARTICIPANTS', byGender: true, governing: true, quote: null, differsBy: null, numeratorWords: 'minst ett steg', goals: [],
  readings: [reading(cell(7, 3, 2), cell(4, 1), cell(3, 2, 2))], ...change,
});
const month = (name: string, endsOn: string, women: number) => ({ kind: 'MONTH', name, startsOn: `${name}-01`, endsOn, entered: { women, men: 2, total: 3 }, ended: { women: 0, men: 0, total: 0 }, coordinated: { women: 0, men: 0, total: 0 }, activities: 1 }) as const;
const supported = { yes: 1, no: 1, unknown: 0, denominator: 2, percent: 50, interval: null, few: true, noAgreedPlan: 1, planWithoutNeed: 0, ratedBelow: 0 };
const timed = { met: 1, medianDays: 10.4, waiting: 0, medianWaited: null };
const support = { asOf: '2026-11-20', numeratorWords: 'stöd som passar', total: supported, women: supported, men: { ...supported, percent: null }, ratings: [], timing: [{ kind: 'NEED_TO_CARE', total: timed, women: timed, men: timed }] } as unknown as SupportFigures;
const hiddenGroup: IndependenceGroup = { persons: 2, rating: null, own: null, became: null };

const TOLD = {
  flow: { rows: [{ ...month('2026-07', '2026-07-31', 1), kind: 'PROJECT' }, month('2026-06', '2026-06-30', 9), month('2026-07', '2026-07-31', 1), month('2026-08', '2026-08-31', 4)], persons: 1200, participations: 1300 },
  outcomes: { projectName: 'IRIS', figures: [figure({}), figure({ targetId: 'u', value: 60, strength: 'AMBITION', governing: false }), figure({ kind: 'PARALLEL_AREAS', targetId: null, value: null, strength: null, governing: false, readings: [reading(cell(0, 0, 4), cell(0, 0, 2), cell(0, 0, 2))] })] },
  livelihoods: { asOf: '2026-11-20', denominatorWords: 'de som avslutat', moves: [{ before: 'ILL_HEALTH', after: 'WORK', women: null, men: null, total: 7 }], rows: [{ before: 'ILL_HEALTH', known: 7, toOwn: null }] },
  support, independence: { asOf: '2026-11-20', numeratorWords: 'självständig', total: hiddenGroup, women: hiddenGroup, men: hiddenGroup },
  indicators: { asOf: '2026-08-15', figures: [{ code: 'EECO02', moment: 'ENTRY', counted: { women: null, men: 5, other: 0, total: 7 }, unknown: { women: 0, men: 0, other: 0, total: 1 }, among: { women: 0, men: 0, other: 0, total: 12 } }], lasting: [] },
} as unknown as PeriodTold;
const ASKED = { projectId: 'p', startsOn: '2026-07-15', endsOn: '2026-08-15', language: 'sv' } as const;
const report = periodReport(TOLD, ASKED);
const plain = (said: unknown) => JSON.parse(JSON.stringify(said).replace(/[\u00a0\u202f]/g, ' ')) as unknown;
const part = (heading: string) => report.parts.find((one) => one.heading === heading)!;

describe('The report of a period', () => {
  test('says of what days, and how it went in brief, beside what was promised', () => {
    expect(plain([report.period, report.summary])).toEqual(['15 juli 2026 – 15 augusti 2026', [
      'Deltagare sedan projektet började: 1 200 (1 300 deltaganden).', 'Stegförflyttning: 70 % (7 av 10), alla deltagare. Jämför med minst 75 %, gäller.', 'Parallella insatser: det är inte känt om någon än.',
    ]]);
  });

  test('tells the months the period touches, whole, and no others', () => expect(part('Deltagare in och ut').tables[0]!.rows.map(([name, women]) => [name, women])).toEqual([['juli 2026', 1], ['augusti 2026', 4]]));

  test('all that was promised stands; the one that governs is drawn, in words to those who do not see it', () => {
    expect(plain(part('Stegförflyttning').promises)).toEqual(['minst 75 %, gäller', 'ambition 60 %']);
    const [table] = part('Stegförflyttning').tables;
    expect(plain([table!.chart!.mark, table!.finding, table!.rows[0]])).toEqual([75, 'Alla deltagare: 10 personer. Svart linje: minst 75 %.', ['Totalt', 7, 3, 2, 10, { value: 70, decimals: 1 }]]);
    expect(plain(table!.chart!.alt)).toContain('Totalt: 70 % (7/10); Kvinnor: 80 % (4/5); Män: 60 % (3/5); =Lund, kvinnor: 80 % (4/5)');
  });

  test('what is known of nobody is told and not drawn', () => expect(part('Parallella insatser').tables[0]).toMatchObject({ chart: null, rows: [['Totalt', 0, 0, 4, 0, '–'], expect.anything(), expect.anything(), expect.anything()] }));

  test('what the page hides is hidden here', () => {
    expect([part('Försörjning före och efter').tables[0]!.rows, part('Självständighet').tables[0]!.rows[1]!.slice(1, 3), part('Gemensamma indikatorer').tables[0]!.rows[0]]).toEqual([
      [['Sjukpenning eller liknande → Arbete', 'visas inte', 'visas inte', 7]], ['visas inte', 'visas inte'], ['EECO02 Arbetslösa', 'visas inte', 5, 0, 7, 1, 12],
    ]);
  });

  test('as lines, each number stands by itself under the same names', () => {
    const lines = figureLines(report);
    expect(lines[0]).toEqual(['del', 'tabell', 'rad', 'kolumn', 'värde']);
    expect(lines).toContainEqual(['Stegförflyttning', 'Alla deltagare', 'Totalt', 'Andel, %', { value: 70, decimals: 1 }]);
    expect(lines).toHaveLength(1 + report.parts.flatMap(({ tables }) => tables).reduce((sum, { rows, head }) => sum + rows.length * (head.length - 1), 0));
  });

  test('as pages, numbers are written as one reads them, and every row is as long as its head', () => {
    const paper = figurePages(report, 'sv');
    expect(plain(paper.parts[1]!.tables[0]!.rows[0])).toEqual(['Totalt', '7', '3', '2', '10', '70,0']);
    for (const { head, rows } of paper.parts.flatMap(({ tables }) => tables)) for (const row of rows) expect(row).toHaveLength(head.length);
  });

  test.each<Language>(['sv', 'en'])('uses the words of the pages (%s)', (language) => {
    const words = (area: string) => JSON.parse(readFileSync(join(repositoryRoot, `apps/web/src/words/${language}/${area}.json`), 'utf8')) as Record<string, Record<string, unknown>>;
    expect(INDICATOR_NAMES[language]).toEqual(words('indicators')['name']);
    expect(PERIOD_WORDS[language].livelihood).toEqual(words('course-figures')['livelihood']!['group']);
  });
});
