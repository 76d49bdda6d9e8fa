import { Temporal } from 'temporal-polyfill';
import { makeRelease, releasesOf } from '../releases.journey.js';
import { IRIS } from './people.js';
import type { Town } from './town.js';

/** IRIS tells its owner and its evaluator of the last month that has ended. */
export async function release(town: Town): Promise<void> {
  const karin = await town.as('karin@example.se');
  const projectId = town.project(IRIS);
  if ((await releasesOf(karin, projectId)).items.length > 0) return;
  const endsOn = Temporal.PlainDate.from(town.today).with({ day: 1 }).subtract({ days: 1 }).toString();
  await makeRelease(karin, projectId, { span: 'MONTH', endsOn });
}
