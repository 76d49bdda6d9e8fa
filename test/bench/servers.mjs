// The servers that are measured, each a process of its own: the built product, and the bare one in its two kinds.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

export const PASSWORD = 'bara till för att mäta';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How the product is run for real: the words of the image. All servers get Node's own words from it. */
const [, ...entry] = JSON.parse(/^ENTRYPOINT (\[.*\])$/m.exec(await readFile(`${root}Dockerfile`, 'utf8'))[1]);
const flags = entry.filter((word) => word.startsWith('--'));

export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export async function startApi({ appUrl, dataDir }) {
  const port = await freePort();
  const environment = { NODE_ENV: 'production', PORT: String(port), HOST: '127.0.0.1', APP_DATABASE_URL: appUrl, DATA_DIR: dataDir };
  return { port, ...await start([...entry, 'api'], environment, /svarar på/) };
}

export async function startBare({ bareUrl, dataDir }, work) {
  const port = await freePort();
  return { port, ...await start([...flags, 'test/bench/bare.mjs'], { PORT: String(port), BARE_DATABASE_URL: bareUrl, BARE_WORK: work, DATA_DIR: dataDir }, /ready/) };
}

async function start(words, environment, ready) {
  const child = spawn(process.execPath, words, { cwd: root, env: { PATH: process.env.PATH, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  await new Promise((resolve, reject) => {
    const hear = (bytes) => { said += bytes; if (ready.test(said)) resolve(); };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => reject(new Error(`${words.join(' ')} ended with ${code}\n${said}`)));
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => process.stderr.write(bytes));
  const gone = new Promise((resolve) => child.on('exit', resolve));
  return { pid: child.pid, memory: () => memoryOf(child.pid), stop: () => { child.kill('SIGTERM'); return gone; } };
}

/** Resident memory in megabytes: now, and the most so far. Only Linux says. */
async function memoryOf(pid) {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const megabytes = (name) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(text)?.[1] ?? NaN) / 1024);
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
}

/** Signs in through the door, and gives the session's token. */
export async function signIn(port, accountId) {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/session`, {
    method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }, body: JSON.stringify({ email: `${accountId}@example.se`, password: PASSWORD }),
  });
  const token = /__Host-samsteg=([^;]+)/.exec(answer.headers.getSetCookie()[0] ?? '')?.[1];
  if (!token) throw new Error(`no sign-in: ${answer.status} ${await answer.text()}`);
  return token;
}
