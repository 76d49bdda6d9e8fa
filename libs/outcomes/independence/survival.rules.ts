/** So many persons to whom something happened after so many days, or who were last known of then without its having happened. */
export interface Followed {
  days: number;
  happened: boolean;
  n: number;
}

export interface SurvivalPoint {
  days: number;
  atRisk: number;
  /** The share to whom it has not happened yet. */
  left: number;
}

/**
 * The estimate of Kaplan and Meier (1958), at each day on which it happened to somebody.
 * Who is lost sight of on a day counts as still there that day, and not after it.
 */
export function survivalOf(followed: readonly Followed[]): SurvivalPoint[] {
  const known = followed.filter(({ n }) => n > 0);
  const sum = (some: readonly Followed[]) => some.reduce((total, { n }) => total + n, 0);
  const days = [...new Set(known.filter(({ happened }) => happened).map((one) => one.days))].sort((a, b) => a - b);
  let left = 1;
  return days.map((day) => {
    const atRisk = sum(known.filter((one) => one.days >= day));
    left *= 1 - sum(known.filter((one) => one.days === day && one.happened)) / atRisk;
    return { days: day, atRisk, left };
  });
}

/** The first day by which it has happened to at least half; none while fewer have come so far. (`1e-9`: a half is a half, also as a product of fractions.) */
export const medianSurvival = (followed: readonly Followed[]): number | null => survivalOf(followed).find(({ left }) => left <= 0.5 + 1e-9)?.days ?? null;

/** The middle of those to whom it happened: between the two middle ones where they are even in number. */
export function medianDays(followed: readonly Followed[]): number | null {
  const days = followed.filter(({ happened }) => happened).flatMap((one) => Array<number>(one.n).fill(one.days)).sort((a, b) => a - b);
  if (days.length === 0) return null;
  const middle = (days.length - 1) / 2;
  return (days[Math.floor(middle)]! + days[Math.ceil(middle)]!) / 2;
}
