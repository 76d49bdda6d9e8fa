import pg from 'pg';
import type { WorkerConfiguration } from '#platform';
import { SCHEDULE } from './schedule.js';

export interface RunningWorker {
  close(): Promise<void>;
}

/** Starts the background work: the sealer of the journal every second. */
export async function startWorker(configuration: WorkerConfiguration): Promise<RunningWorker> {
  const pool = new pg.Pool({ connectionString: configuration.jobsDatabaseUrl, max: 2 });
  pool.on('error', () => undefined);
  let sealing = Promise.resolve();
  const timer = setInterval(() => {
    sealing = sealing.then(() => pool.query('select law.seal_journal()')).then(() => undefined, () => undefined);
  }, SCHEDULE['journal.seal'].everySeconds * 1000);
  return {
    async close() {
      clearInterval(timer);
      await sealing;
      await pool.end();
    },
  };
}
