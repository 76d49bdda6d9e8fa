import jstat from 'jstat';

const { jStat } = jstat;

/** The 97.5th percentile of the normal distribution: half the width of a 95 % interval, in standard errors. */
export const Z95 = jStat.normal.inv(0.975, 0, 1);

export interface Interval { from: number; to: number }

export const mean = (values: readonly number[]): number => jStat.mean(values);
export const median = (values: readonly number[]): number => jStat.median(values);
/** Of a sample: divided by n - 1. Nothing for fewer than two values. */
export const variance = (values: readonly number[]): number => jStat.variance(values, true);
export const deviation = (values: readonly number[]): number => jStat.stdev(values, true);
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The share of a t distribution that lies between its two 2.5 % tails, as the distance from its middle. */
export const t95 = (freedom: number): number => jStat.studentt.inv(0.975, freedom);
