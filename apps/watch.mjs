// `npm run dev`: starts everything, and again at each change of the server; Vite rebuilds the web in place.
import { spawn } from 'node:child_process';
import { existsSync, watch as watchFolder } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, vite } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const main = fileURLToPath(new URL('../dist/apps/cli/src/main.js', import.meta.url));

export async function watch(options, say) {
  const start = () => spawn(process.execPath, [main, 'start', ...options], { stdio: 'inherit' });
  const leaving = new AbortController();
  let server = start();
  let waiting;

  async function again() {
    try {
      await build(say);
    } catch (error) {
      return say(error.message);
    }
    const stopped = server.exitCode === null && new Promise((resolve) => server.on('exit', resolve));
    server.kill('SIGTERM');
    await stopped;
    server = start();
  }

  for (const folder of ['apps/api', 'apps/worker', 'apps/cli', 'libs', 'migrations'].filter((name) => existsSync(root + name))) {
    watchFolder(root + folder, { recursive: true }, () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void again(), 200);
    });
  }
  if (existsSync(`${root}apps/web/index.html`)) {
    void vite(['--watch', '--logLevel', 'warn'], leaving.signal).catch((error) => leaving.signal.aborted || say(error.message));
  }
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      leaving.abort();
      if (server.exitCode !== null) process.exit(0);
      server.on('exit', () => process.exit(0));
      server.kill('SIGTERM');
    });
  }
}
