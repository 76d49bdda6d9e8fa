import { Refused } from '#platform';
import type { Call } from './call.js';
import { portIsFree, serve } from './serve.js';

/** The API and the web alone, as in docker-compose.yml. */
export async function run(call: Call): Promise<void> {
  const { configuration, say } = call;
  const { appDatabaseUrl } = configuration;
  if (!appDatabaseUrl) throw new Refused('Ange APP_DATABASE_URL.', 'Set APP_DATABASE_URL.');
  await portIsFree(configuration);
  const { startApi } = await import('../../api/src/main.js');
  await serve(call, [async () => {
    const api = await startApi({ ...configuration, appDatabaseUrl });
    say(`API och webb svarar på ${api.url}`);
    return api;
  }]);
}
