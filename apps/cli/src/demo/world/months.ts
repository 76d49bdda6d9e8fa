import { closeMonth, handOverMonth, monthsOf, stepMonth } from '../deliveries.journey.js';
import { IRIS } from './people.js';
import type { Town } from './town.js';

/** IRIS has told the funder of its months: one is submitted, the next one prepared, those after them open. What is there already is left as it is. */
export async function closeMonths(town: Town): Promise<void> {
  const projectId = town.project(IRIS);
  const [karin, per, ...leads] = await Promise.all(['karin', 'per', 'ulla', 'hedda'].map((name) => town.as(`${name}@example.se`)));
  const { items } = await monthsOf(karin!, projectId);
  if (items.some(({ status }) => status !== 'OPEN')) return;
  const [, prepared, submitted] = items.filter(({ opensOn }) => opensOn <= town.today).map(({ month }) => month);
  for (const month of [submitted!, prepared!]) for (const lead of leads) await handOverMonth(lead, projectId, month);
  await closeMonth({ preparer: karin!, submitter: per! }, { projectId, month: submitted! });
  await karin!.must(stepMonth(karin!, { projectId, month: prepared! }, 'prepare'));
}
