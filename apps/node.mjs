// The right Node. npm puts node_modules/.bin first in the path, so every npm script runs on the Node that came with the packages;
// this file does the same for whoever starts a script by hand with an older one.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const LOWEST = 24;
const SYSTEM = { linux: 'linux', win32: 'win', darwin: 'darwin' }[process.platform];
const OURS = fileURLToPath(new URL(
  `../node_modules/node-${SYSTEM}-${process.arch}/bin/node${SYSTEM === 'win' ? '.exe' : ''}`, import.meta.url));

/** Returns at once on a Node that is new enough; otherwise runs the same script on ours and never returns. */
export async function onTheRightNode() {
  if (Number(process.versions.node.split('.')[0]) >= LOWEST) return;
  if (!existsSync(OURS)) {
    console.error(`Samsteg behöver Node ${LOWEST} eller nyare, här körs ${process.version}. Kör "npm ci" (följer med för Linux och Windows) `
      + `eller installera Node ${LOWEST}. / Samsteg needs Node ${LOWEST} or newer.`);
    process.exit(1);
  }
  const child = spawn(OURS, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const [code, signal] = await new Promise((resolve) => child.on('exit', (...how) => resolve(how)));
  process.exit(code ?? 128 + constants.signals[signal]);
}
