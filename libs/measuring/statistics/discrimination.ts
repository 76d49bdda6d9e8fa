import { mean, variance, Z95, type Interval } from './sample.js';

export interface Area { area: number; interval: Interval }

/**
 * The area under the ROC curve: how often a person of whom it came true has a higher value than one of whom it did not; 0.5 is chance.
 * The interval is 95 %, by DeLong's variance, and stays within 0 and 1.
 * Source: DeLong, DeLong & Clarke-Pearson (1988), Biometrics 44, 837–845.
 */
export function areaUnderCurve(cameTrue: readonly number[], didNot: readonly number[]): Area {
  const ofTrue = cameTrue.map((value) => mean(didNot.map((other) => above(value, other))));
  const ofOthers = didNot.map((value) => mean(cameTrue.map((other) => above(other, value))));
  const area = mean(ofTrue);
  const error = Math.sqrt(variance(ofTrue) / ofTrue.length + variance(ofOthers) / ofOthers.length);
  return { area, interval: { from: Math.max(0, area - Z95 * error), to: Math.min(1, area + Z95 * error) } };
}

const above = (value: number, other: number): number => (value > other ? 1 : value === other ? 0.5 : 0);
