import { mean, sum, t95, variance, Z95, type Interval } from './sample.js';

/**
 * How far apart the means of two groups are, with a 95 % interval that does not assume equal spread.
 * Source: Welch (1947), Biometrika 34, 28–35.
 */
export function meanDifference(one: readonly number[], other: readonly number[]): { difference: number; interval: Interval } {
  const parts = [one, other].map((group) => variance(group) / group.length);
  const squared = sum(parts);
  const freedom = squared ** 2 / (parts[0]! ** 2 / (one.length - 1) + parts[1]! ** 2 / (other.length - 1));
  const difference = mean(one) - mean(other);
  const half = squared === 0 ? 0 : t95(freedom) * Math.sqrt(squared);
  return { difference, interval: { from: difference - half, to: difference + half } };
}

/**
 * A share with its 95 % interval, which holds for few persons too and never leaves 0 and 1; none begins at 0 and all ends at 1, whatever the last digit comes to.
 * Source: Wilson (1927), Journal of the American Statistical Association 22, 209–212.
 */
export function shareInterval(counted: number, of: number): Interval {
  const share = counted / of;
  const widened = 1 + Z95 ** 2 / of;
  const middle = (share + Z95 ** 2 / (2 * of)) / widened;
  const half = (Z95 / widened) * Math.sqrt((share * (1 - share)) / of + Z95 ** 2 / (4 * of ** 2));
  return { from: counted === 0 ? 0 : Math.max(0, middle - half), to: counted === of ? 1 : Math.min(1, middle + half) };
}
