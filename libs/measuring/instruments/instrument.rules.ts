/** One thing that is asked. `key` is what a figure knows it by; its words come from whoever holds the right to them. */
export interface Item { key: string; words: Worded | null; reversed: boolean }

/** Said in Swedish, and in English where somebody has put it so. */
export interface Worded { sv: string; en?: string }

export interface Scale { from: number; to: number }

export type Scoring =
  /** Of the answered items: their sum or mean, times `factor`. `missing` items at most may lack an answer; a sum is then raised in proportion. */
  | { kind: 'SUM' | 'MEAN'; factor: number; missing: number }
  /** Goals of one's own, each with a weight, on a scale from -2 to 2: the T score, 50 where all went as expected. */
  | { kind: 'GOALS' };

export interface Band { from: number; sv: string; en: string }

export interface Definition {
  items: readonly Item[];
  scale: Scale;
  scoring: Scoring;
  /** In order, from the lowest: from which score each begins. */
  bands: readonly Band[];
  better: 'HIGHER' | 'LOWER';
  /** What a value of the scale means: its ends at least, where they are told. */
  anchors?: readonly ({ at: number } & Worded)[];
}

export type Fault =
  | 'NO_ITEMS' | 'KEY_TWICE' | 'SCALE_EMPTY' | 'TOO_MANY_MAY_BE_MISSING' | 'FACTOR_ZERO' | 'BANDS_UNORDERED' | 'BAND_OUTSIDE'
  | 'GOALS_HAVE_NO_ITEMS' | 'GOALS_SCALE';

/** A fault and where in the definition it stands: an item by its key, a band by its number. */
export function placedFaults(definition: Definition): { field: string; fault: Fault }[] {
  const { items, bands } = definition;
  const range = bands.length > 0 && faultsOf({ ...definition, bands: [] }).length === 0 ? scoreRange(definition) : null;
  const twice = items.find(({ key }, at) => items.findIndex((other) => other.key === key) < at);
  const unordered = bands.findIndex(({ from }, at) => at > 0 && from <= bands[at - 1]!.from);
  const outside = range ? bands.findIndex(({ from }) => from < range.from || from > range.to) : -1;
  const places: Partial<Record<Fault, string>> = {
    NO_ITEMS: 'items', GOALS_HAVE_NO_ITEMS: 'items', KEY_TWICE: `items.${twice?.key}`, SCALE_EMPTY: 'scale', GOALS_SCALE: 'scale',
    TOO_MANY_MAY_BE_MISSING: 'scoring.missing', FACTOR_ZERO: 'scoring.factor', BANDS_UNORDERED: `bands.${unordered + 1}`, BAND_OUTSIDE: `bands.${outside + 1}`,
  };
  return faultsOf(definition).map((fault) => ({ field: places[fault]!, fault }));
}

/** Why the score of a definition cannot be computed; none where it can. */
export function faultsOf(definition: Definition): Fault[] {
  const { items, scale, bands } = definition;
  const keys = items.map(({ key }) => key);
  const faults: [Fault, boolean][] = [
    ['KEY_TWICE', new Set(keys).size < keys.length],
    ['SCALE_EMPTY', !(scale.from < scale.to)],
    ['BANDS_UNORDERED', bands.some(({ from }, at) => at > 0 && from <= bands[at - 1]!.from)],
    ...faultsOfScoring(definition),
  ];
  const found = faults.flatMap(([fault, holds]) => (holds ? [fault] : []));
  if (found.length > 0) return found;
  const { from, to } = scoreRange(definition);
  return bands.some((band) => band.from < from || band.from > to) ? ['BAND_OUTSIDE'] : [];
}

/** Times less than this no score could be told from nought. */
const LEAST_FACTOR = 0.001;

function faultsOfScoring({ items, scale, scoring }: Definition): [Fault, boolean][] {
  if (scoring.kind === 'GOALS') return [['GOALS_HAVE_NO_ITEMS', items.length > 0], ['GOALS_SCALE', scale.from !== -2 || scale.to !== 2]];
  return [['NO_ITEMS', items.length === 0], ['TOO_MANY_MAY_BE_MISSING', items.length > 0 && scoring.missing >= items.length], ['FACTOR_ZERO', Math.abs(scoring.factor) < LEAST_FACTOR]];
}

/** Between which scores a definition can come out. A T score has no ends; ten to ninety holds all that twenty goals can give. */
export function scoreRange({ items, scale, scoring }: Definition): Scale {
  if (scoring.kind === 'GOALS') return { from: 10, to: 90 };
  const times = scoring.factor * (scoring.kind === 'SUM' ? items.length : 1);
  const ends = [scale.from * times, scale.to * times];
  return { from: Math.min(...ends), to: Math.max(...ends) };
}

/** The answers of one form: a value for each item, null where it was passed over. */
export type Answers = Readonly<Record<string, number | null>>;
export interface Goal { weight: number; level: number }

/** Null where more items lack an answer than the definition allows. */
export function scoreOf({ items, scale, scoring }: Definition, answers: Answers): number | null {
  if (scoring.kind === 'GOALS') throw new Error('Goals are scored by goalScore');
  const answered = items.flatMap(({ key, reversed }) => {
    const value = answers[key] ?? null;
    return value === null ? [] : [reversed ? scale.from + scale.to - value : value];
  });
  if (answered.length === 0 || items.length - answered.length > scoring.missing) return null;
  const mean = answered.reduce((total, value) => total + value, 0) / answered.length;
  return scoring.factor * (scoring.kind === 'SUM' ? mean * items.length : mean);
}

/**
 * The T score of goal attainment: 50 where every goal came out as expected, 10 points for each standard deviation, with the usual
 * correlation of .3 between goals. Null without goals.
 * Source: Kiresuk & Sherman (1968), Community Mental Health Journal 4, 443–453.
 */
export function goalScore(goals: readonly Goal[]): number | null {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const weights = goals.map(({ weight }) => weight);
  const spread = Math.sqrt(0.7 * sum(weights.map((weight) => weight ** 2)) + 0.3 * sum(weights) ** 2);
  return spread === 0 ? null : 50 + (10 * sum(goals.map(({ weight, level }) => weight * level))) / spread;
}

export function bandOf({ bands }: Pick<Definition, 'bands'>, score: number): Band | null {
  return bands.findLast(({ from }) => score >= from) ?? null;
}

/** How a definition may be used: freely, freely where nobody earns on it, or with a permission or a paid licence of its holder. In order: each asks for more than the one before. */
export const LICENCES = ['FREE', 'FREE_NONCOMMERCIAL', 'PERMISSION', 'PAID'] as const;
export type LicenceKind = (typeof LICENCES)[number];

/** Whether somebody has to show a licence before a project may use it. */
export const asksForLicence = (kind: LicenceKind): boolean => kind === 'PERMISSION' || kind === 'PAID';
