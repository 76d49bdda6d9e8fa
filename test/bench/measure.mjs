// Rounds, in which every server is asked the same in turn; and a count of what each request costs on the wire.
import { load, open, part } from './load.mjs';
import { ROWS } from './rows.mjs';
import { startApi, startBare } from './servers.mjs';
import { countingWire } from './wire.mjs';

const COUNTED = 40;
/** Every server is measured warm, as often asked as the others: the code that is often run is compiled anew by then. What is slow is warm sooner. */
const WARM = { count: 2000, seconds: 15 };

/** `only`: the rows that are measured, or all. */
export async function measure({ servers, cast, rounds, seconds, connections, say, only = Object.keys(ROWS) }) {
  const names = Object.keys(servers);
  const rows = only.map((name) => ({ name, requests: ROWS[name].asks(cast), found: Object.fromEntries(names.map((each) => [each, []])), alone: {} }));
  for (const { requests } of rows) for (const server of names) await load({ port: servers[server].port, requests, connections, ...WARM });
  for (let round = 0; round < rounds; round += 1) {
    say(`Omgång ${round + 1} av ${rounds} …`);
    for (const { requests, found } of rows) {
      for (let turn = 0; turn < names.length; turn += 1) {
        const server = names[(turn + round) % names.length];
        found[server].push((await load({ port: servers[server].port, requests, connections, seconds })).perSecond);
      }
    }
  }
  for (const { requests, alone } of rows) {
    for (const server of names) {
      const { times } = await load({ port: servers[server].port, requests, connections: 1, seconds });
      alone[server] = { p50: part(times, 0.5), p99: part(times, 0.99) };
    }
  }
  return rows.map(({ name, found, alone }) => ({
    name, alone, perSecond: Object.fromEntries(names.map((server) => [server, median(found[server])])),
    ofPlain: spread(found.api.map((each, round) => each / found.plain[round])), ofSame: spread(found.api.map((each, round) => each / found.same[round])),
  }));
}

/** Row -> statements and round trips of one request, by server. */
export async function countTrips({ world, cast, running }) {
  const counted = Object.fromEntries(Object.keys(ROWS).map((name) => [name, { trips: {}, statements: {} }]));
  const starts = { api: (wire) => startApi({ ...world, appUrl: wire }), plain: (wire) => startBare({ ...world, bareUrl: wire }, 'plain'), same: (wire) => startBare({ ...world, bareUrl: wire }, 'same') };
  for (const [name, start] of Object.entries(starts)) {
    const wire = await countingWire(name === 'api' ? world.appUrl : world.bareUrl);
    const server = await start(wire.address);
    running.push(server);
    for (const [row, { asks }] of Object.entries(ROWS)) {
      const { trips, statements } = await countOne(server.port, asks(cast), wire.count);
      counted[row].trips[name] = trips;
      counted[row].statements[name] = statements;
    }
    running.splice(running.indexOf(server), 1);
    await server.stop();
    wire.close();
  }
  return counted;
}

async function countOne(port, requests, count) {
  const caller = await open(port);
  for (let at = 0; at < 5; at += 1) await caller.ask(requests[at % requests.length]);
  const before = { ...count };
  for (let at = 0; at < COUNTED; at += 1) {
    const { status, body } = await caller.ask(requests[at % requests.length]);
    if (status > 299) throw new Error(`${status} ${body}`);
  }
  caller.close();
  return { trips: (count.trips - before.trips) / COUNTED, statements: (count.statements - before.statements) / COUNTED };
}

const spread = (numbers) => ({ median: median(numbers), least: Math.min(...numbers), most: Math.max(...numbers) });

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
