import { Refused } from '#platform';
import type { Call } from './call.js';
import { untilStopped } from './serve.js';

/** The background jobs alone, as in docker-compose.yml. */
export async function run({ configuration, say }: Call): Promise<void> {
  const { appDatabaseUrl, jobsDatabaseUrl } = configuration;
  if (!appDatabaseUrl || !jobsDatabaseUrl) throw new Refused('Ange APP_DATABASE_URL och JOBS_DATABASE_URL.', 'Set APP_DATABASE_URL and JOBS_DATABASE_URL.');
  const { startWorker } = await import('../../worker/src/main.js');
  const worker = await startWorker({ ...configuration, appDatabaseUrl, jobsDatabaseUrl });
  say('Bakgrundsjobben är igång');
  await untilStopped([worker], say);
}
