import { orderEvaluationPack, orderReport, reportsOf } from '../reports.journey.js';
import { IRIS } from './people.js';
import type { Town } from './town.js';

/** Karin has ordered a report on IRIS, as pages, of the year that has been; and a pack for Eva, who evaluates it, of what was released in that year. */
export async function report(town: Town): Promise<void> {
  const karin = await town.as('karin@example.se');
  if ((await reportsOf(karin)).length > 0) return;
  const year = { startsOn: `${Number(town.today.slice(0, 4)) - 1}${town.today.slice(4)}`.replace('02-29', '02-28'), endsOn: town.today };
  await orderReport(karin, town.project(IRIS), { format: 'PDF', ...year });
  await orderEvaluationPack(karin, town.project(IRIS), year);
}
