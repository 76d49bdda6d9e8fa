import { parseArgs } from 'node:util';
import pg from 'pg';
import { Refused, type ApiConfiguration } from '#platform';
import type { Call } from './call.js';
import { fill, forget } from './demo/multitude/fill.js';
import { DEMO_PASSWORD } from './demo/password.js';
import { grow } from './demo/world/growing.js';
import { progressBar } from './demo/world/progress-bar.js';
import { furnish } from './demo/world/world.js';
import { portIsFree, type Running } from './serve.js';

const LEAST = 1_000;
const MOST = 1_200_000;

/**
 * Grows the demo world, at the doors of the Samsteg that runs, or else of one that is started for it.
 *  1. To the real sizes of the projects, person by person, through the doors.
 *  2. With `--participants N`: the small world through the doors, and beside it so many more in invented places, in bulk, that they are N in all.
 */
export async function run(call: Call): Promise<void> {
  const { configuration, say, leaving } = call;
  const wish = wishIn(call.words);
  if (!configuration.demo) throw new Refused('Demovärlden byggs inte i produktion eller med DEMO=no.', 'No demo world in production or with DEMO=no.');
  const origin = `http://${configuration.host}:${configuration.port}`;
  const running = (await answers(origin)) ? undefined : await start(call);
  try {
    const ownerUrl = async () => (await call.database()).ownerUrl;
    const town = await furnish({ origin, ownerUrl, say, leaving });
    if (wish) await multiply(call, wish, town.today);
    else await grow(town, { leaving, bar: (wanted) => begin(wanted, say) });
  } finally {
    await running?.close();
  }
}

interface Wish {
  participants: number;
  factsAlone: boolean;
}

function wishIn(words: string[]): Wish | undefined {
  const { values, positionals } = parseArgs({ args: words, options: { participants: { type: 'string' }, facts: { type: 'boolean' } }, allowPositionals: true, strict: false });
  const unknown = [...Object.keys(values).map((name) => `--${name}`), ...positionals].find((word) => !['--participants', '--facts'].includes(word));
  if (unknown) throw new Refused(`${unknown} går inte att välja. Skriv demo [--participants ANTAL [--facts]].`, 'There is no such choice.');
  if (values['participants'] === undefined && values['facts'] === undefined) return undefined;
  const participants = Number(values['participants']);
  if (Number.isInteger(participants) && participants >= LEAST && participants <= MOST) return { participants, factsAlone: 'facts' in values };
  throw new Refused(`--participants: ange ett helt tal mellan ${LEAST} och ${MOST}.`, `--participants: give a whole number between ${LEAST} and ${MOST}.`);
}

/** In bulk, beside what is there; begun again, it adds what is missing. */
async function multiply({ configuration, database, say, leaving }: Call, { participants, factsAlone }: Wish, today: string): Promise<void> {
  const { ownerUrl } = await database();
  if (!ownerUrl) throw new Refused('Ange DATABASE_URL: bara den som äger databasen fyller den.', 'Set DATABASE_URL.');
  const missing = participants - (await personsIn(ownerUrl));
  if (missing <= 0) return say(`Där finns redan ${participants} deltagare.`);
  say(`Fyller på med ${missing} påhittade deltagare ${factsAlone ? 'och bara uppgifter om dem' : 'med allt som hör till'}.`);
  const progress = progressBar(missing, process.stderr);
  const someone = await fill(ownerUrl, { participants: missing, factsAlone, dataDir: configuration.dataDir, today, password: DEMO_PASSWORD, leaving, told: (many) => progress.step(many) });
  progress.done();
  await forget(ownerUrl);
  for (const { role, email } of someone) say(`${role === 'COORDINATOR' ? 'En samordnare' : 'En handläggare'} bland dem: ${email}`);
}

async function personsIn(ownerUrl: string): Promise<number> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('set role samsteg_law');
    return (await owner.query<{ persons: number }>('select count(*)::int as persons from app.participation')).rows[0]!.persons;
  } finally {
    await owner.end();
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
