import { Invalid, type Language, type Row } from '#platform';
import type { Gender } from '#participants';
import type { FinsamCounted } from './finsam.queries.js';
import type { FinsamCount, FinsamFigures, FinsamReport, FinsamRow } from './finsam.view.js';

const MEASURES = ['started', 'ongoing', 'finished'] as const;
type Measure = (typeof MEASURES)[number];
const COLUMNS: readonly (readonly Gender[])[] = [['FEMALE'], ['MALE'], ['OTHER', 'UNKNOWN']];

/** A period is told from its first day to its last. */
export function periodIsTold({ from, to }: { from: string; to: string }): void {
  if (to < from) throw new Invalid([{ field: 'to', code: 'finsam.backwards' }]);
}

/** A table of kinds and genders for each measure. */
interface Table {
  rows: FinsamCount[];
  sum: FinsamCount;
}

const add = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
const countOf = (counts: readonly number[]): FinsamCount => ({ women: counts[0]!, men: counts[1]!, total: add(counts) });
const tableOf = (counts: number[][]): Table => ({ rows: counts.map(countOf), sum: countOf(COLUMNS.map((_, c) => add(counts.map((row) => row[c]!)))) });

export function finsamRows(counted: readonly FinsamCounted[]): Pick<FinsamReport, 'rows' | 'sum'> {
  const types = [...new Map(counted.map((one) => [one.typeCode, one])).values()];
  const of = (measure: Measure) => tableOf(types.map(({ typeCode }) => COLUMNS.map((genders) => add(counted.filter((one) => one.typeCode === typeCode && genders.includes(one.gender)).map((one) => one[measure])))));
  const [started, ongoing, finished] = MEASURES.map(of) as [Table, Table, Table];
  const rows = types.map(({ typeCode, typeSv, typeEn }, n): FinsamRow => ({ typeCode, typeSv, typeEn, started: started.rows[n]!, ongoing: ongoing.rows[n]!, finished: finished.rows[n]! }));
  return { rows, sum: { started: started.sum, ongoing: ongoing.sum, finished: finished.sum } };
}

const WORDS = {
  sv: {
    head: ['insats', 'inriktning', 'från och med', 'till och med', 'påbörjat kvinnor', 'påbörjat män', 'påbörjat', 'pågår kvinnor', 'pågår män', 'pågår', 'avslutat kvinnor', 'avslutat män', 'avslutat', 'personer', 'ESF-finansierad'],
    individual: 'individinriktad', structural: 'strukturövergripande', sum: 'Summa', yes: 'ja', no: 'nej',
  },
  en: {
    head: ['intervention', 'aim', 'from', 'to', 'began women', 'began men', 'began', 'in it women', 'in it men', 'in it', 'ended women', 'ended men', 'ended', 'persons', 'ESF-funded'],
    individual: 'individual', structural: 'structural', sum: 'Sum', yes: 'yes', no: 'no',
  },
} as const satisfies Record<Language, object>;

/** The same figures as rows of a table. */
export function finsamTable({ rows, sum, structural, from, to, esfFunded }: FinsamReport, language: Language): Row[] {
  const words = WORDS[language];
  const cells = ({ women, men, total }: FinsamCount) => [women, men, total];
  const line = (name: string, { started, ongoing, finished }: FinsamFigures): Row =>
    [name, words.individual, from, to, ...cells(started), ...cells(ongoing), ...cells(finished), '', esfFunded ? words.yes : words.no];
  return [
    words.head,
    ...rows.map((row) => line(language === 'sv' ? row.typeSv : row.typeEn, row)), line(words.sum, sum),
    ...structural.map(({ name, heldOn, persons }) => [name, words.structural, heldOn, heldOn, ...Array.from({ length: 9 }, () => ''), persons, esfFunded ? words.yes : words.no]),
  ];
}
