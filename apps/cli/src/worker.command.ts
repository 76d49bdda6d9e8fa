import { Refused } from '#platform';
import type { Call } from './call.js';
import { serve } from './serve.js';

/** The background jobs alone, as in docker-compose.yml. */
export async function run(call: Call): Promise<void> {
  const { configuration, say } = call;
  const { appDatabaseUrl, jobsDatabaseUrl } = configuration;
  if (!appDatabaseUrl || !jobsDatabaseUrl) throw new Refused('Ange APP_DATABASE_URL och JOBS_DATABASE_URL.', 'Set APP_DATABASE_URL and JOBS_DATABASE_URL.');
  const { startWorker } = await import('../../worker/src/main.js');
  await serve(call, [async () => {
    const worker = await startWorker({ ...configuration, appDatabaseUrl, jobsDatabaseUrl });
    say('Bakgrundsjobben är igång');
    return worker;
  }]);
}
