import type { Configuration } from '#platform';
import type { Call } from './call.js';

/** Something done in the background once the doors are open. */
export interface Step {
  wanted: (configuration: Configuration) => boolean;
  /** Stops at the next good moment once `call.leaving` is aborted. */
  run: (call: Call) => Promise<void>;
}

/** In this order: the demo world where it is wanted (`configuration.demo`), then one sign-in per role. */
export const afterStart: Step[] = [{ wanted: ({ demo }) => demo, run: furnishDemo }];

async function furnishDemo(call: Call): Promise<void> {
  const { ownerUrl } = await call.database();
  if (!ownerUrl) return;
  const { furnish, signIns } = await import('./demo/world/world.js');
  const { host, port } = call.configuration;
  await furnish({ origin: `http://${host}:${port}`, ownerUrl: () => Promise.resolve(ownerUrl), say: call.say, leaving: call.leaving });
  signIns().forEach(call.say);
}
