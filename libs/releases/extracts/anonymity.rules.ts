/** What of a person somebody might know already, and find her again by. */
export const QUASI_IDENTIFIERS = ['gender', 'ageBand', 'municipality', 'entered'] as const;
export type QuasiIdentifier = (typeof QUASI_IDENTIFIERS)[number];
export type Quasi = Record<QuasiIdentifier, string>;

/** Fewer than so many alike are nobody's to be seen, unless an extract asks for more. */
export const LEAST_ALIKE = 5;
/** What is not told. */
export const ANY = '*';

const MONTH = /^\d{4}-\d{2}$/;
const countyOf = (code: string): string => code.slice(0, 2);
const broadBand = (band: string): string => (band === '16–24' || band === '25–29' ? '16–29' : band === '30–39' || band === '40–49' ? '30–49' : band === ANY ? ANY : '50–');

/** The ages of an extract: never finer than this. */
export function ageBandOf(age: number): string {
  if (age < 25) return '16–24';
  if (age < 30) return '25–29';
  return age < 60 ? `${Math.floor(age / 10) * 10}–${Math.floor(age / 10) * 10 + 9}` : '60–';
}

/**
 * How a row is told more and more roughly, one thing at a time: what an evaluation can best be without goes first.
 * A step says nothing anew: what it makes of a value follows from the value.
 */
const STEPS: readonly [of: QuasiIdentifier, rougher: (value: string) => string][] = [
  ['entered', (month) => (MONTH.test(month) ? `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}` : month)],
  ['municipality', (code) => (code === ANY ? ANY : countyOf(code))],
  ['entered', (period) => (period === ANY ? ANY : period.slice(0, 4))],
  ['ageBand', broadBand],
  ['municipality', () => ANY],
  ['entered', () => ANY],
  ['ageBand', () => ANY],
  ['gender', () => ANY],
];

export interface Anonymised<Row> {
  rows: Row[];
  /** How many of them are told more roughly than they were. */
  generalised: number;
  /** How many could not be told at all. */
  leftOut: number;
}

/**
 * The rows of an extract, none of which stands out (k-anonymity).
 * 1. Of every row that is told there are at least `least` that are alike in all quasi-identifiers.
 * 2. Rows of which there are fewer are told one step more roughly, and then counted anew, until there are enough of them.
 * 3. What is still too few when nothing of it is told is left out, and counted.
 */
export function anonymised<Row extends Quasi>(rows: readonly Row[], least: number): Anonymised<Row> {
  let { told, few } = parted(rows, least);
  const exact = told.length;
  for (const [of, rougher] of STEPS) {
    const next = parted(few.map((row) => ({ ...row, [of]: rougher(row[of]) })), least);
    told = [...told, ...next.told];
    few = next.few;
  }
  return { rows: told, generalised: told.length - exact, leftOut: few.length };
}

/** How many rows have fewer than `least` that are alike. */
export const fewIn = (rows: readonly Quasi[], least: number): number => parted(rows, least).few.length;

/** By which of the variables those who are too few stand out: without which of them they would be fewer, and how many; what helps most first. */
export function causesOf(rows: readonly Quasi[], variables: readonly QuasiIdentifier[], least: number): { variable: QuasiIdentifier; fewWithout: number }[] {
  const few = fewIn(rows, least);
  return variables.map((variable) => ({ variable, fewWithout: fewIn(rows.map((row) => ({ ...row, [variable]: ANY })), least) })).filter(({ fewWithout }) => fewWithout < few).sort((one, other) => one.fewWithout - other.fewWithout);
}

const alike = (row: Quasi): string => QUASI_IDENTIFIERS.map((name) => row[name]).join('|');

function parted<Row extends Quasi>(rows: readonly Row[], least: number): { told: Row[]; few: Row[] } {
  const classes = Map.groupBy(rows, alike);
  const isTold = (row: Row) => classes.get(alike(row))!.length >= least;
  return { told: rows.filter(isTold), few: rows.filter((row) => !isTold(row)) };
}
