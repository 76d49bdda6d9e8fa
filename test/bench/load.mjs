// The load: so many connections, each with one request at a time, kept open. Plain sockets, so that the two cores go to those who are measured.
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';

/** Asks for `seconds` seconds, or `count` times; says how many were answered and how long each took, in milliseconds, shortest first. An answer above 299 is an error. */
export async function load({ port, requests, connections, seconds = Infinity, count = Infinity }) {
  const until = performance.now() + seconds * 1000;
  const left = { count };
  const started = performance.now();
  const times = await Promise.all(Array.from({ length: connections }, (_, nth) => visit({ port, requests, until, left, from: nth * 7919 })));
  return { perSecond: (times.flat().length * 1000) / (performance.now() - started), times: times.flat().sort((a, b) => a - b) };
}

export const part = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;

async function visit({ port, requests, until, left, from }) {
  const caller = await open(port);
  const times = [];
  for (let at = from; performance.now() < until && left.count > 0; at += 1, left.count -= 1) {
    const started = performance.now();
    const { status, body } = await caller.ask(requests[at % requests.length]);
    if (status > 299) throw new Error(`${status} ${body}`);
    times.push(performance.now() - started);
  }
  caller.close();
  return times;
}

/** One connection. `ask` sends a request and gives status and body. */
export async function open(port) {
  const socket = connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let heard = Buffer.alloc(0);
  let waiting;
  socket.on('data', (bytes) => {
    heard = heard.length === 0 ? bytes : Buffer.concat([heard, bytes]);
    const answer = whole(heard);
    if (!answer) return;
    heard = Buffer.alloc(0);
    waiting.resolve(answer);
  });
  socket.on('error', (error) => waiting?.reject(error)).on('close', () => waiting?.reject(new Error('the server hung up')));
  return {
    ask: (request) => new Promise((resolve, reject) => {
      waiting = { resolve, reject };
      socket.write(written(request));
    }),
    close: () => socket.removeAllListeners('close').destroy(),
  };
}

function written({ by, method, path, body }) {
  const text = body ? JSON.stringify(body) : '';
  const lines = [`${method} /api/v1${path} HTTP/1.1`, 'host: localhost', `cookie: __Host-samsteg=${by.token}`, `x-account: ${by.accountId}`, `x-branch: ${by.branchId}`,
    ...(body ? ['content-type: application/json', `content-length: ${Buffer.byteLength(text)}`, `idempotency-key: ${randomUUID()}`] : [])];
  return `${lines.join('\r\n')}\r\n\r\n${text}`;
}

function whole(bytes) {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end);
  const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
  if (bytes.length < end + 4 + length) return undefined;
  return { status: Number(head.slice(9, 12)), body: bytes.toString('utf8', end + 4, end + 4 + length) };
}
