// How far a share may lie from the whole's by chance alone, for so many persons: the limits of a funnel.
// Of so many persons with the whole's share, the count lies below `low` or above `high` with at most half of what is left of 95 (or 99.8) percent on each side: the binomial
// distribution itself, no approximation, since the groups are small. With few persons the limits are wide, and nothing can be said.

export interface Limits {
  low: number;
  high: number;
}

export const COMMON = 0.05;
export const RARE = 0.002;

/** In whole persons: the least and the most of `of` that chance explains when each has the share `share` (0 to 1). */
export function limits(share: number, of: number, left: number): Limits {
  if (share <= 0 || share >= 1) return { low: share <= 0 ? 0 : of, high: share <= 0 ? 0 : of };
  const chances = binomial(share, of);
  const tail = (steps: Iterable<number>): number => {
    let sum = 0;
    let inside = 0;
    for (const n of steps) {
      sum += chances[n]!;
      inside = n;
      if (sum > left / 2) break;
    }
    return inside;
  };
  const upwards = chances.map((_, n) => n);
  return { low: tail(upwards), high: tail([...upwards].reverse()) };
}

/** The chance of each count, by logarithms, so that nothing is too small to be told. */
function binomial(share: number, of: number): number[] {
  let log = of * Math.log(1 - share);
  return Array.from({ length: of + 1 }, (_, n) => {
    if (n > 0) log += Math.log((of - n + 1) / n) + Math.log(share / (1 - share));
    return Math.exp(log);
  });
}

/** WITHIN: chance explains it. LOOK: it does so once in twenty. OUTSIDE: once in five hundred. */
export type Place = 'WITHIN' | 'LOOK' | 'OUTSIDE';

export function placeOf(yes: number, share: number, of: number): Place {
  const outside = ({ low, high }: Limits) => yes < low || yes > high;
  return outside(limits(share, of, RARE)) ? 'OUTSIDE' : outside(limits(share, of, COMMON)) ? 'LOOK' : 'WITHIN';
}

/** The interval (95 %) of a count per `months` of taking part, where the count is of rare and separate events (Byar). */
export function rateInterval(count: number, months: number): Limits | null {
  if (months <= 0) return null;
  const z = 1.959964;
  const low = count === 0 ? 0 : count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3;
  const more = count + 1;
  const high = more * (1 - 1 / (9 * more) + z / (3 * Math.sqrt(more))) ** 3;
  return { low: low / months, high: high / months };
}
