import { suppressed, type Shown } from '#outcomes';
import { Invalid, type Language, type Row } from '#platform';
import type { Gender } from '#participants';
import type { FinsamCounted } from './finsam.queries.js';
import type { FinsamCount, FinsamFigures, FinsamReport, FinsamRow } from './finsam.view.js';

const MEASURES = ['started', 'ongoing', 'finished'] as const;
type Measure = (typeof MEASURES)[number];
const COLUMNS: readonly (readonly Gender[])[] = [['FEMALE'], ['MALE'], ['OTHER', 'UNKNOWN']];
const QUARTER = /^(\d{4})-(?:01-01 \1-03-31|04-01 \1-06-30|07-01 \1-09-30|10-01 \1-12-31)$/;

/**
 * A period is told from its first day to its last. To those outside the case work it is a quarter of a year that is over, and nothing else: periods that overlap, and one that
 * grows from day to day, give away, one beside the other, what is hidden in each.
 */
export function periodIsTold({ from, to }: { from: string; to: string }, { whole, today }: { whole: boolean; today: string }): void {
  if (to < from) throw new Invalid([{ field: 'to', code: 'finsam.backwards' }]);
  if (!whole && (to >= today || !QUARTER.test(`${from} ${to}`))) throw new Invalid([{ field: 'from', code: 'finsam.quarters-only' }]);
}

/** A table of kinds and genders for each measure, as it may be shown. */
interface Table {
  rows: FinsamCount[];
  sum: FinsamCount;
}

const shown = (count: Shown): number | null => (count === 'SUPPRESSED' ? null : count);
const countOf = ([women, men]: readonly Shown[], total: Shown): FinsamCount => ({ women: shown(women!), men: shown(men!), total: shown(total) });
const add = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

function tableOf(counts: number[][], whole: boolean): Table {
  if (counts.length === 0) return { rows: [], sum: { women: 0, men: 0, total: 0 } };
  if (!whole) {
    const { cells, rowTotals, columnTotals, total } = suppressed(counts);
    return { rows: cells.map((row, n) => countOf(row, rowTotals[n]!)), sum: countOf(columnTotals, total) };
  }
  return { rows: counts.map((row) => countOf(row, add(row))), sum: countOf(COLUMNS.map((_, c) => add(counts.map((row) => row[c]!))), add(counts.flat())) };
}

/**
 * Who was in at the end follows from who was in before, began and ended: beside those two it would give away what they hide, so it is told in full or not at all; nor then
 * that there is somebody.
 */
export function finsamRows(all: readonly FinsamCounted[], whole: boolean): Pick<FinsamReport, 'rows' | 'sum'> {
  const counted = whole ? all : all.filter(({ started, finished }) => started + finished > 0);
  const types = [...new Map(counted.map((one) => [one.typeCode, one])).values()];
  const of = (measure: Measure) => tableOf(types.map(({ typeCode }) => COLUMNS.map((genders) => add(counted.filter((one) => one.typeCode === typeCode && genders.includes(one.gender)).map((one) => one[measure])))), whole);
  const [started, ongoing, finished] = MEASURES.map(of) as [Table, Table, Table];
  const rows = types.map(({ typeCode, typeSv, typeEn }, n): FinsamRow => ({ typeCode, typeSv, typeEn, started: started.rows[n]!, ongoing: whole ? ongoing.rows[n]! : null, finished: finished.rows[n]! }));
  return { rows, sum: { started: started.sum, ongoing: whole ? ongoing.sum : null, finished: finished.sum } };
}

const WORDS = {
  sv: {
    head: ['insats', 'inriktning', 'från och med', 'till och med', 'påbörjat kvinnor', 'påbörjat män', 'påbörjat', 'pågår kvinnor', 'pågår män', 'pågår', 'avslutat kvinnor', 'avslutat män', 'avslutat', 'personer', 'ESF-finansierad'],
    individual: 'individinriktad', structural: 'strukturövergripande', sum: 'Summa', yes: 'ja', no: 'nej', hidden: 'visas inte',
  },
  en: {
    head: ['intervention', 'aim', 'from', 'to', 'began women', 'began men', 'began', 'in it women', 'in it men', 'in it', 'ended women', 'ended men', 'ended', 'persons', 'ESF-funded'],
    individual: 'individual', structural: 'structural', sum: 'Sum', yes: 'yes', no: 'no', hidden: 'not shown',
  },
} as const satisfies Record<Language, object>;

/** The same figures as rows of a table. */
export function finsamTable({ rows, sum, structural, from, to, esfFunded }: FinsamReport, language: Language): Row[] {
  const words = WORDS[language];
  const cells = (count: FinsamCount | null) => (count ? [count.women, count.men, count.total] : [null, null, null]).map((one) => one ?? words.hidden);
  const line = (name: string, { started, ongoing, finished }: FinsamFigures): Row =>
    [name, words.individual, from, to, ...cells(started), ...cells(ongoing), ...cells(finished), '', esfFunded ? words.yes : words.no];
  return [
    words.head,
    ...rows.map((row) => line(language === 'sv' ? row.typeSv : row.typeEn, row)), line(words.sum, sum),
    ...structural.map(({ name, heldOn, persons }) => [name, words.structural, heldOn, heldOn, ...Array.from({ length: 9 }, () => ''), persons, esfFunded ? words.yes : words.no]),
  ];
}
