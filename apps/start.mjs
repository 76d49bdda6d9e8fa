// The launcher behind every npm script: the right Node, a fresh build, then the command named (see apps/cli/src/commands.ts).
//   node apps/start.mjs            the list of commands
//   node apps/start.mjs start      everything, one address
//   node apps/start.mjs build      only the build
//   node apps/start.mjs dev        as start, built and started again at each change
import { onTheRightNode } from './node.mjs';

await onTheRightNode();
const { build } = await import('./build.mjs');
const say = (line) => console.error(line);

try {
  await build(say);
} catch (error) {
  say(error.message);
  process.exit(1);
}

const [command, ...rest] = process.argv.slice(2);
if (command === 'dev') {
  const { watch } = await import('./watch.mjs');
  await watch(rest, say);
} else if (command !== 'build') {
  const { main } = await import('../dist/apps/cli/src/main.js');
  await main([command, ...rest].filter((word) => word !== undefined));
}
