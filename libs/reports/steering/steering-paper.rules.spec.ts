import { describe, expect, test } from '@jest/globals';
import type { ReleasePromise, ReleaseShown, ReleaseTable } from '#releases';
import { steeringPaper } from './steering-paper.rules.js';

const cells = (...values: (number | null)[]) => values.map((value) => ({ value, why: null }));
const shares = (rows: ReleaseTable['rows']): ReleaseTable => ({ kind: 'STEP_PROGRESS', population: 'ALL_PARTICIPANTS', dimension: 'gender', columns: ['YES', 'NO', 'UNKNOWN'], rows });
const people = (whole: number | null): ReleaseTable => ({
  kind: 'PARTICIPANTS', population: 'ALL_PARTICIPANTS', dimension: 'municipality', columns: ['PERSONS', 'COMPLETED', 'RUNNING'],
  rows: [{ group: null, cells: cells(whole, null, null) }, { group: { key: '1281', name: null }, cells: cells(null, null, null) }],
});
const STEPS = shares([
  { group: null, cells: cells(123, 77, 1000) }, { group: { key: 'FEMALE', name: null }, cells: cells(70, 30, 600) },
  { group: { key: 'MALE', name: null }, cells: cells(53, 47, null) }, { group: { key: 'OTHER', name: null }, cells: cells(null, null, null) },
]);
const promised = (change: Partial<ReleasePromise> = {}): ReleasePromise => ({ kind: 'STEP_PROGRESS', strength: 'MINIMUM', value: 75, unit: 'percent', population: 'ALL_PARTICIPANTS', governing: false, ...change });
const release = (change: Partial<ReleaseShown> = {}): ReleaseShown => ({
  id: 'r', span: 'QUARTER', startsOn: '2026-07-01', endsOn: '2026-09-30', madeAt: '2026-10-05T08:15:00.000Z', madeByName: 'Karin', withdrawnAt: null, withdrawnReason: null, version: 1,
  tables: [people(1200), STEPS], promises: [promised()], ...change,
});
const paper = (change: Partial<ReleaseShown> = {}, language: 'sv' | 'en' = 'sv') => {
  const made = steeringPaper({ projectName: 'IRIS', release: release(change) }, language);
  return { ...made, steps: made.parts.find(({ heading }) => /^Ste/.test(heading))! };
};
/** Swedish figures are set apart by spaces that do not break. */
const plain = (said: unknown) => JSON.parse(JSON.stringify(said).replace(/[\u00a0\u202f]/g, ' ')) as unknown;

describe('A report to the steering group', () => {
  test('says which project, which period, and when the figures were frozen', () => {
    expect(plain([paper().running, paper().lead])).toEqual(['IRIS · kvartal 3 2026', ['IRIS, kvartal 3 2026', expect.stringMatching(/läget 30 september 2026 .* 5 oktober 2026 (kl\. )?10:15/)]]);
    expect(plain([paper({ span: 'MONTH' }).running, paper({}, 'en').running, paper({}, 'en').lead[1]])).toEqual(['IRIS · september 2026', 'IRIS · quarter 3 2026', expect.stringContaining('30 September 2026')]);
  });

  test('tells each figure in brief, beside its promise', () => expect(plain(paper().summary)).toEqual(['Deltagare: 1 200.', 'Stegförflyttning: 61,5 % (123 av 200). Jämför med minst 75 %.']));

  test('draws the share of each group, with the promise as a line, in words to those who do not see it, and the table below', () => {
    expect(plain(paper().steps.tables[0])).toEqual({
      heading: 'Efter kön', finding: 'Svart linje: minst 75 %.',
      chart: {
        alt: 'Stapeldiagram. Hela projektet: 61,5 % (123/200); Kvinnor: 70 % (70/100); Män: 53 % (53/100); Övriga: visas inte. Samma tal står i tabellen under.', mark: 75,
        bars: [
          { label: 'Hela projektet', percent: 61.5, words: '61,5 % (123/200)', colour: 'all' }, { label: 'Kvinnor', percent: 70, words: '70 % (70/100)', colour: 'women' },
          { label: 'Män', percent: 53, words: '53 % (53/100)', colour: 'men' }, { label: 'Övriga', percent: null, words: 'visas inte', colour: 'all' },
        ],
      },
      head: ['Grupp', 'Ja', 'Nej', 'Inte känt', 'Andel'],
      rows: [['Hela projektet', '123', '77', '1 000', '61,5 %'], ['Kvinnor', '70', '30', '600', '70 %'], ['Män', '53', '47', 'visas inte', '53 %'], ['Övriga', 'visas inte', 'visas inte', 'visas inte', '–']],
    });
  });

  test('tells how soon interventions began, and what began in each kind by women and men, without a share', () => {
    const soon: ReleaseTable = { kind: 'FIRST_INTERVENTION', population: 'ALL_PARTICIPANTS', dimension: 'municipality', columns: ['SOON', 'LATER', 'NOT_YET'], rows: [{ group: null, cells: cells(120, 30, 12) }, { group: { key: '1281', name: null }, cells: cells(60, null, null) }] };
    const began: ReleaseTable = { kind: 'BEGAN', population: 'IN_PERIOD', dimension: 'intervention', columns: ['PERSONS', 'WOMEN', 'MEN', 'OTHERS'], rows: [{ group: null, cells: cells(28, null, null, 0) }, { group: { key: 'MAPPING', name: 'Kartläggning', english: 'Mapping' }, cells: cells(28, null, null, 0) }] };
    const told = paper({ tables: [soon, began] });
    expect(plain(told.summary)).toEqual(['Hur snart första insatsen började: inom 30 dagar 120, senare 30, inte än 12.', 'Påbörjade insatser: personer 28.']);
    expect(plain(told.parts[1]!.tables[0])).toEqual({ heading: 'Efter insats', finding: null, chart: null, head: ['Grupp', 'Personer', 'Kvinnor', 'Män', 'Övriga'], rows: [['Hela projektet', '28', 'visas inte', 'visas inte', '0'], ['Kartläggning', '28', 'visas inte', 'visas inte', '0']] });
    expect(paper({ tables: [began] }, 'en').parts[0]!.tables[0]!.rows[1]![0]).toBe('Mapping');
  });

  test('names places by their names', () => expect(paper().parts[0]!.tables[0]!.rows[1]![0]).toBe('Lund'));

  test('begins IRIS-2 lists every promise, marks the one that governs, and says by how much they differ', () => {
    const two = [promised({ kind: 'PARTICIPANTS', strength: 'PLANNED', value: 490, unit: 'persons', population: null, governing: true }), promised({ kind: 'PARTICIPANTS', strength: 'MINIMUM', value: 530, unit: 'persons', population: null })];
    expect(plain(paper({ promises: two }).parts[0]!.promises)).toEqual(['planerat 490 personer, gäller', 'minst 530 personer', 'Uppgifterna om målet skiljer sig med 40 personer.']);
    expect(plain(paper({ promises: [promised(), promised({ value: 60, strength: 'AMBITION' })] }, 'en').steps.promises)).toEqual(['at least 75%, all participants', 'ambition 60%, all participants', 'The statements of the target differ by 15 percentage points.']);
    expect(paper({ promises: [promised(), promised({ population: 'COMPLETED' })] }).steps.promises).toHaveLength(2);
  });

  test('where two promises differ and none governs, none is drawn', () => expect(paper({ promises: [promised(), promised({ value: 60 })] }).steps.tables[0]).toMatchObject({ finding: null, chart: { mark: null } }));

  test.each<[string, ReleaseTable, string]>([
    ['hidden', shares([{ group: null, cells: cells(null, 77, 0) }]), 'Stegförflyttning: för få personer; siffran för hela projektet visas inte.'],
    ['of nobody', shares([{ group: null, cells: cells(0, 0, 12) }]), 'Stegförflyttning: det är inte känt om någon än.'],
  ])('where the whole is %s, that is said, and nothing is drawn', (_what, table, said) => {
    const { summary, steps } = paper({ tables: [table] });
    expect([summary, steps.tables[0]!.chart]).toEqual([[said], null]);
  });

  test('that only who is unknown is hidden does not hide the share', () => expect(plain(paper({ tables: [shares([{ group: null, cells: cells(9, 1, null) }])] }).summary)).toEqual(['Stegförflyttning: 90 % (9 av 10). Jämför med minst 75 %.']));

  test('where nothing at all is told, that comes first', () => {
    expect(paper({ tables: [people(null)] }).warnings).toEqual(['Projektet har för få deltagare för en rapport. Ingen siffra visas, eftersom någon kunde pekas ut.']);
    expect(paper().warnings).toEqual([]);
  });

  test('figures that were taken back say so, and why', () => expect(paper({ withdrawnAt: '2026-10-09T12:00:00.000Z', withdrawnReason: 'Fyra saknades' }).warnings).toEqual([expect.stringMatching(/9 oktober 2026.*: Fyra saknades/)]));
});
