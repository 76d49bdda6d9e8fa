/** What is used of jStat, which brings no types of its own. */
declare module 'jstat' {
  interface Distributions {
    mean(values: readonly number[]): number;
    /** `true`: of a sample, divided by n - 1. */
    stdev(values: readonly number[], sample: true): number;
    variance(values: readonly number[], sample: true): number;
    median(values: readonly number[]): number;
    studentt: { inv(share: number, freedom: number): number };
    normal: { inv(share: number, mean: number, deviation: number): number };
  }
  const jstat: { jStat: Distributions };
  export default jstat;
}
