import { Refused } from '#platform';
import type { Call } from './call.js';
import { portIsFree, untilStopped } from './serve.js';

/** The API and the web alone, as in docker-compose.yml. */
export async function run({ configuration, say }: Call): Promise<void> {
  const { appDatabaseUrl } = configuration;
  if (!appDatabaseUrl) throw new Refused('Ange APP_DATABASE_URL.', 'Set APP_DATABASE_URL.');
  await portIsFree(configuration);
  const { startApi } = await import('../../api/src/main.js');
  const api = await startApi({ ...configuration, appDatabaseUrl });
  say(`API och webb svarar på ${api.url}`);
  await untilStopped([api], say);
}
