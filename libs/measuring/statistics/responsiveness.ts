import { deviation, mean } from './sample.js';

/** The standardised response mean: the mean change in standard deviations of the change. Null where all changed alike. */
export const responseMean = (changes: readonly number[]): number | null => perSpread(mean(changes), changes);

/** The effect size: the mean change in standard deviations of the first measurement. */
export const effectSize = (changes: readonly number[], first: readonly number[]): number | null => perSpread(mean(changes), first);

/** Guyatt's responsiveness: the mean change of those who changed, in standard deviations of the change of those who say they did not. */
export const guyattResponsiveness = (changes: readonly number[], ofTheStable: readonly number[]): number | null => perSpread(mean(changes), ofTheStable);

/** The smallest change that matters to people, in points: the mean change of those who say that they are slightly better. */
export const smallestThatMatters = (changesOfSlightlyBetter: readonly number[]): number => mean(changesOfSlightlyBetter);

function perSpread(change: number, values: readonly number[]): number | null {
  const spread = deviation(values);
  return spread > 0 ? change / spread : null;
}
