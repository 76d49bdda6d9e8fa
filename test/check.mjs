// What must hold before anything lands: lint, types, and generated files that say what the code says.
//   npm run check                 all of it
//   npm run check -- lint         one step, by its word in the table below
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTheRightNode } from '../apps/node.mjs';

await onTheRightNode();
const root = fileURLToPath(new URL('..', import.meta.url));

/** Made from the code by `npm run openapi`, and committed so that a change of the doors is seen in review. */
const GENERATED = ['libs/contract/openapi.json', 'libs/contract/schema.d.ts', 'libs/README.md'];

const STEPS = {
  lint: () => ran('node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/eslint/'),
  types: () => ran('node_modules/typescript/bin/tsc', '--project', '.'),
  'web types': () => !existsSync(join(root, 'apps/web/tsconfig.json'))
    || ran('node_modules/vue-tsc/bin/vue-tsc.js', '--noEmit', '--project', 'apps/web/tsconfig.json'),
  'generated files': generatedFilesAreFresh,
};

const wanted = process.argv.slice(2);
const failed = [];
for (const [name, step] of Object.entries(STEPS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const before = performance.now();
  const ok = step();
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - before) / 1000).toFixed(1)} s)`);
  if (!ok) failed.push(name);
}
process.exitCode = failed.length > 0 ? 1 : 0;

function ran(program, ...words) {
  return spawnSync(process.execPath, [join(root, program), ...words], { cwd: root, stdio: 'inherit' }).status === 0;
}

/** Makes them again and compares; the new ones are left in place, ready to be committed. */
function generatedFilesAreFresh() {
  const before = GENERATED.map(print);
  if (!ran('apps/start.mjs', 'openapi') || !ran('test/architecture/draw-map.mjs')) return false;
  const stale = GENERATED.filter((file, index) => print(file) !== before[index]);
  for (const file of stale) console.log(`${file} was stale; it has been made again, commit it.`);
  return stale.length === 0;
}

function print(file) {
  return existsSync(join(root, file)) ? createHash('sha256').update(readFileSync(join(root, file))).digest('hex') : 'missing';
}
