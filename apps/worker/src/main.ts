import pg from 'pg';
import { Anchors } from '#audit';
import type { WorkerConfiguration } from '#platform';
import { openPostOffice } from './post.js';
import { SCHEDULE, type Duty, type Means } from './schedule.js';

export interface RunningWorker {
  close(): Promise<void>;
}

/** Sends what is ordered, and does what the schedule says, one thing at a time, until it is closed. A duty that fails is tried again at its next turn. */
export async function startWorker(configuration: WorkerConfiguration): Promise<RunningWorker> {
  const pool = new pg.Pool({ connectionString: configuration.jobsDatabaseUrl, max: 2 });
  pool.on('error', () => undefined);
  const post = await openPostOffice(configuration);
  const means: Means = { anchors: new Anchors(configuration.dataDir), mails: Boolean(configuration.smtpUrl) };
  let working: Promise<void> = Promise.resolve();
  for (const duty of SCHEDULE.filter((each) => each.atTheStart)) working = working.then(() => attempt(duty, pool, means));
  const timers = SCHEDULE.map((duty) => setInterval(() => {
    working = working.then(() => attempt(duty, pool, means));
  }, duty.everySeconds * 1000));
  return {
    async close() {
      timers.forEach((timer) => clearInterval(timer));
      await post.close();
      await working;
      for (const duty of SCHEDULE.filter((d) => d.atTheEnd)) await attempt(duty, pool, means);
      await pool.end();
    },
  };
}

async function attempt(duty: Duty, pool: pg.Pool, means: Means): Promise<void> {
  await duty.run(pool, means).catch((error: Error) => console.error(`${duty.name}: ${error.message}`));
}
