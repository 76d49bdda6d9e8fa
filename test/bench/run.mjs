// `npm run bench`: the product beside a bare node:http + pg server on the same database, in interleaved rounds. How to read it: test/bench/README.md.
//   --participants 10000   --rounds 5   --seconds 2   --connections 8   --json FILE
//   --keep FOLDER   the world is left there, and opened again the next time
//   --goals   the goals of the house at scale instead: test/bench/goals/goals.mjs
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { onTheRightNode } from '../../apps/node.mjs';

await onTheRightNode();
const { values: options } = parseArgs({ options: {
  participants: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '2' },
  connections: { type: 'string', default: '8' }, json: { type: 'string' }, goals: { type: 'boolean', default: false }, everybody: { type: 'string', default: '50000' },
  only: { type: 'string' }, keep: { type: 'string' },
} });
const [participants, rounds, seconds, connections, everybody] = ['participants', 'rounds', 'seconds', 'connections', 'everybody'].map((name) => Number(options[name]));
const say = (line) => console.error(line);

const { build } = await import('../../apps/build.mjs');
await build(say, true);
if (options.goals) {
  const { goals } = await import('./goals/goals.mjs');
  console.log(await goals({ participants, everybody, only: options.only, kept: options.keep, rounds, seconds, connections, say }));
  process.exit();
}
const { openWorld, castOf } = await import('./world.mjs');
const { startApi, startBare } = await import('./servers.mjs');
const { measure, countTrips } = await import('./measure.mjs');
const { demandSameAnswers } = await import('./same-answers.mjs');
const { table } = await import('./table.mjs');

const world = await openWorld({ participants, kept: options.keep, say });
const running = [];
try {
  const servers = { api: await startApi(world), plain: await startBare(world, 'plain'), same: await startBare(world, 'same') };
  running.push(...Object.values(servers));
  const cast = await castOf(world.owner, servers.api.port);
  await demandSameAnswers(servers, cast);
  const rows = await measure({ servers, cast, rounds, seconds, connections, say });
  const memory = await servers.api.memory();
  say('Räknar frågor och turer …');
  const trips = await countTrips({ world, cast, running });
  const told = { participants, rounds, seconds, connections, cores: cpus().length, load: loadavg()[0], memory, rows: rows.map((row) => ({ ...row, ...trips[row.name] })) };
  console.log(table(told));
  if (options.json) await writeFile(options.json, JSON.stringify(told, null, 1));
} finally {
  for (const server of running) await server.stop();
  await world.close();
}
