import { orderReport, reportsOf } from '../reports.journey.js';
import { IRIS } from './people.js';
import type { Town } from './town.js';

/** Karin has ordered a report on IRIS, as pages, of the year that has been. */
export async function report(town: Town): Promise<void> {
  const karin = await town.as('karin@example.se');
  if ((await reportsOf(karin)).length > 0) return;
  await orderReport(karin, town.project(IRIS), { format: 'PDF', startsOn: `${Number(town.today.slice(0, 4)) - 1}${town.today.slice(4)}`.replace('02-29', '02-28'), endsOn: town.today });
}
