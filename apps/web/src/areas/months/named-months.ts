import { list, longMonth } from '../../app/formats.js';

const nth = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
const named = (month: string): string => longMonth(`${month}-01`);

/** Months (`2026-04`, in order) as one says them: three or more in a row are a span. */
export function namedMonths(months: readonly string[]): string {
  const runs: string[][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run && nth(month) === nth(run.at(-1)!) + 1) run.push(month);
    else runs.push([month]);
  }
  return list(runs.flatMap((run) => (run.length > 2 ? [`${named(run[0]!)}–${named(run.at(-1)!)}`] : run.map(named))));
}
