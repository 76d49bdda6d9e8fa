/** The 95 % interval of a share, in percent with one decimal (Wilson). */
export function wilson(yes: number, of: number): { low: number; high: number } | null {
  if (of === 0) return null;
  const { low, high } = wilsonUnrounded(yes, of);
  return { low: tenth(low), high: tenth(high) };
}

/** To reckon on with. */
export function wilsonUnrounded(yes: number, of: number): { low: number; high: number } {
  const z = 1.959964;
  const p = yes / of;
  const middle = p + (z * z) / (2 * of);
  const spread = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const bound = (value: number) => (100 * value) / (1 + (z * z) / of);
  return { low: yes === 0 ? 0 : bound(middle - spread), high: yes === of ? 100 : bound(middle + spread) };
}

/** A number of this size is close to chance. */
export const FEW = 30;

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** In percent with one decimal; never rounded up to a target that is not reached, which is judged in whole persons. */
export const percent = (yes: number, of: number): number => tenth((yes * 100) / of);

/** Whole persons that make at least `share` percent of `of`: 75 % of 490 is 368 persons. */
export const wholePersons = (share: number, of: number): number => Math.ceil(Math.round(share * of * 1e6) / 1e8);

/** A share is reached when the persons are, so that 367 of 490 is not 75 %. */
export const isReached = (yes: number, share: number, of: number): boolean => yes >= wholePersons(share, of);
