import type { WorkerConfiguration } from '#platform';
import { afterStart } from './after-start.js';
import type { Call } from './call.js';
import { portIsFree, untilStopped } from './serve.js';

/** Everything in one process, on one address: what `npm start` does. */
export async function run(call: Call): Promise<void> {
  const { configuration, say } = call;
  await portIsFree(configuration);
  const { appUrl, jobsUrl } = await call.database();
  const ready: WorkerConfiguration = { ...configuration, appDatabaseUrl: appUrl, jobsDatabaseUrl: jobsUrl };
  const { startApi } = await import('../../api/src/main.js');
  const { startWorker } = await import('../../worker/src/main.js');
  const api = await startApi(ready);
  const worker = await startWorker(ready);
  say(`Samsteg är igång på ${configuration.publicUrl}`);
  const leaving = new AbortController();
  const meanwhile = furnish(call, leaving.signal);
  const background = { close: () => (leaving.abort(), meanwhile) };
  await untilStopped([api, background, worker], say);
}

/** What happens once the doors are open, one after the other. A failure is told and leaves the rest running. */
async function furnish(call: Call, leaving: AbortSignal): Promise<void> {
  for (const { wanted, run: step } of afterStart) {
    if (leaving.aborted || !wanted(call.configuration)) continue;
    try {
      await step(call, leaving);
    } catch (error) {
      if (!leaving.aborted) console.error(error);
    }
  }
}
