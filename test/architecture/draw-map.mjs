// Draws the map of the libs into libs/README.md:  node test/architecture/draw-map.mjs
// The check calls `drawMapIntoReadme` itself; it tells whether the page was stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawMap, withMap } from './layers.ts';
import { importsOf, root, sourcesUnder } from './sources.ts';

export function drawMapIntoReadme() {
  const file = join(root, 'libs', 'README.md');
  const files = sourcesUnder(['libs/'], ['.ts']).map((source) => ({ path: source.path, imports: importsOf(source) }));
  const page = readFileSync(file, 'utf8');
  const fresh = withMap(page, drawMap(files));
  if (fresh !== page) writeFileSync(file, fresh);
  return fresh !== page;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(drawMapIntoReadme() ? 'The map is drawn anew.' : 'The map was fresh.');
