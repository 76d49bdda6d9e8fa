import type { Area } from '#catalogue';

/** One intervention's stretches in one area. */
export interface Ran {
  area: Area;
  periods: { startsOn: string; endsOn: string | null }[];
}

/** Keeping the whole together is no area of life beside the others. */
const counts = ({ area }: Ran) => area !== 'COORDINATION';

/** The areas in which something runs on `day`. */
export function areasOn(interventions: readonly Ran[], day: string): Area[] {
  const running = interventions.filter(counts).filter(({ periods }) => periods.some((p) => p.startsOn <= day && (p.endsOn === null || day <= p.endsOn)));
  return [...new Set(running.map(({ area }) => area))].sort();
}

/** Areas that ran at once on the day when most did; every stretch's first day is tried, since nothing begins between. */
export function mostAreasAtOnce(interventions: readonly Ran[]): number {
  const days = interventions.flatMap(({ periods }) => periods.map(({ startsOn }) => startsOn));
  return Math.max(0, ...days.map((day) => areasOn(interventions, day).length));
}
