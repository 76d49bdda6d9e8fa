import { Refused, type ApiConfiguration } from '#platform';
import type { Call } from './call.js';
import { grow } from './demo/world/growing.js';
import { progressBar } from './demo/world/progress-bar.js';
import { furnish } from './demo/world/world.js';
import { portIsFree, type Running } from './serve.js';

/** Grows the demo world to the real sizes of the projects, at the doors of the Samsteg that runs, or else of one that is started for it. */
export async function run(call: Call): Promise<void> {
  const { configuration, say, leaving } = call;
  if (!configuration.demo) throw new Refused('Demovärlden byggs inte i produktion eller med DEMO=no.', 'No demo world in production or with DEMO=no.');
  const origin = `http://${configuration.host}:${configuration.port}`;
  const running = (await answers(origin)) ? undefined : await start(call);
  try {
    const ownerUrl = async () => (await call.database()).ownerUrl;
    const town = await furnish({ origin, ownerUrl, say, leaving });
    await grow(town, { leaving, bar: (wanted) => begin(wanted, say) });
  } finally {
    await running?.close();
  }
}

function begin(wanted: number, say: Call['say']) {
  say(wanted === 0 ? 'Projekten har redan så många deltagare som i verkligheten.' : `Skriver in ${wanted} deltagare till, så att projekten blir så stora som i verkligheten.`);
  return progressBar(wanted, process.stderr);
}

const answers = (origin: string): Promise<boolean> => fetch(`${origin}/api/v1/health`).then(({ ok }) => ok, () => false);

async function start(call: Call): Promise<Running> {
  await portIsFree(call.configuration);
  const { appUrl } = await call.database();
  const { startApi } = await import('../../api/src/main.js');
  return startApi({ ...call.configuration, appDatabaseUrl: appUrl } satisfies ApiConfiguration);
}
