import { mean, sum, variance } from './sample.js';

/**
 * Cronbach's alpha: how far the items of a form measure one thing. `forms` holds one row of item values for each form that was
 * answered whole. Null where nothing varies, or with a single item.
 * Source: Cronbach (1951), Psychometrika 16, 297–334.
 */
export function cronbachAlpha(forms: readonly (readonly number[])[]): number | null {
  const items = forms[0]?.length ?? 0;
  const whole = variance(forms.map(sum));
  if (items < 2 || forms.length < 2 || whole === 0) return null;
  const each = sum(Array.from({ length: items }, (_, item) => variance(forms.map((form) => form[item]!))));
  return (items / (items - 1)) * (1 - each / whole);
}

/**
 * ICC(2,1), two-way random effects, absolute agreement, a single measurement: how far two measurements of the same person agree.
 * `persons` holds the same number of values for each person, in the same order of raters or occasions. Null where nothing varies.
 * Source: Shrout & Fleiss (1979), Psychological Bulletin 86, 420–428.
 */
export function intraclassCorrelation(persons: readonly (readonly number[])[]): number | null {
  const n = persons.length;
  const k = persons[0]?.length ?? 0;
  if (n < 2 || k < 2) return null;
  const grand = mean(persons.flat());
  const rows = persons.map(mean);
  const columns = Array.from({ length: k }, (_, at) => mean(persons.map((person) => person[at]!)));
  const betweenPersons = (k * squares(rows, grand)) / (n - 1);
  const betweenColumns = (n * squares(columns, grand)) / (k - 1);
  const rest = sum(persons.flatMap((person, i) => person.map((value, j) => (value - rows[i]! - columns[j]! + grand) ** 2))) / ((n - 1) * (k - 1));
  const below = betweenPersons + (k - 1) * rest + (k * (betweenColumns - rest)) / n;
  return below === 0 ? null : (betweenPersons - rest) / below;
}

/**
 * Cohen's kappa with quadratic weights: how far two raters agree on an ordered scale beyond what chance gives; far apart counts more.
 * Null where neither has used more than one and the same step.
 * Source: Cohen (1968), Psychological Bulletin 70, 213–220.
 */
export function weightedKappa(pairs: readonly (readonly [number, number])[]): number | null {
  const apart = (one: number, other: number) => (one - other) ** 2;
  const seen = mean(pairs.map(([one, other]) => apart(one, other)));
  const byChance = mean(pairs.flatMap(([one]) => pairs.map(([, other]) => apart(one, other))));
  return pairs.length === 0 || byChance === 0 ? null : 1 - seen / byChance;
}

/**
 * The standard error of measurement, and the smallest change of one person that is more than that error (95 %), both in points of the scale.
 * `spread` is the standard deviation of the scale, `agreement` its ICC from a test and a retest.
 */
export function measurementError(spread: number, agreement: number): { error: number; smallestChange: number } {
  const error = spread * Math.sqrt(Math.max(0, 1 - agreement));
  return { error, smallestChange: 1.96 * Math.SQRT2 * error };
}

const squares = (values: readonly number[], around: number): number => sum(values.map((value) => (value - around) ** 2));
