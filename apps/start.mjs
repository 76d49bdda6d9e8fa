// The launcher behind every npm script: the right Node, a fresh build, then the command named (see apps/cli/src/commands.ts).
//   node apps/start.mjs            the list of commands
//   node apps/start.mjs start      everything, one address
//   node apps/start.mjs build      only the build
//   node apps/start.mjs dev        as start, built and started again at each change
import { onTheRightNode } from './node.mjs';

await onTheRightNode();
const { build } = await import('./build.mjs');
const say = (line) => console.error(line);

const [command, ...rest] = process.argv.slice(2);
// What only the terminal sees needs no web; the contract must even come before it, since the web is built on it.
const shown = ['start', 'dev', 'api', 'build'].includes(command);

try {
  await build(say, !shown);
} catch (error) {
  say(error.message);
  process.exit(1);
}

if (command === 'dev') {
  const { watch } = await import('./watch.mjs');
  await watch(rest, say);
} else if (command !== 'build') {
  const { main } = await import('../dist/apps/cli/src/main.js');
  await main([command, ...rest].filter((word) => word !== undefined));
}
