import type { WorkerConfiguration } from '#platform';
import { afterStart } from './after-start.js';
import type { Call } from './call.js';
import { portIsFree, serve, type Running } from './serve.js';

/** Everything in one process, on one address: what `npm start` does. */
export async function run(call: Call): Promise<void> {
  const { configuration } = call;
  await portIsFree(configuration);
  const { appUrl, jobsUrl } = await call.database();
  const ready: WorkerConfiguration = { ...configuration, appDatabaseUrl: appUrl, jobsDatabaseUrl: jobsUrl };
  const { startApi } = await import('../../api/src/main.js');
  const { startWorker } = await import('../../worker/src/main.js');
  await serve(call, [() => startApi(ready), () => startWorker(ready), () => furnish(call)]);
}

/** Tells the address, then does what is done once the doors are open, one thing after the other, without anybody waiting for it. */
function furnish(call: Call): Promise<Running> {
  call.say(`Samsteg är igång på ${call.configuration.publicUrl}`);
  const done = inTurn(call);
  return Promise.resolve({ close: () => done });
}

/** A failure is told and leaves the rest running. */
async function inTurn(call: Call): Promise<void> {
  for (const { wanted, run: step } of afterStart) {
    if (call.leaving.aborted || !wanted(call.configuration)) continue;
    try {
      await step(call);
    } catch (error) {
      if (!call.leaving.aborted) console.error(error);
    }
  }
}
