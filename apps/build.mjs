// Builds dist/: the server with SWC, the web with Vite, and of both only what has changed since the last time.
// What belongs to the server, and where it goes, stands in nest-cli.json. dist/ keeps the folders of the sources, so a relative path
// (to a migration, to a word list) means the same in both places.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, glob, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { outDir, swcrcPath, filenames } = JSON.parse(await readFile(join(root, 'nest-cli.json'), 'utf8')).compilerOptions.builder.options;
const dist = join(root, outDir);

const SERVER = { stamp: 'server.json', sources: filenames, recipe: [swcrcPath, 'nest-cli.json', 'apps/build.mjs'] };
const WEB = { stamp: 'web.json', sources: ['apps/web'], recipe: ['package-lock.json', 'apps/build.mjs'] };

/** Builds what is stale; `serverAlone` leaves the web as it is. `say` gets a short line for each thing that takes time. */
export async function build(say = () => {}, serverAlone = false) {
  const web = serverAlone ? Promise.resolve() : buildWeb(say);
  const server = buildServer(say);
  await Promise.allSettled([server, web]);
  await server;
  await web;
}

async function buildServer(say) {
  const { now, before, recipeChanged } = await compare(SERVER);
  if (recipeChanged) for (const folder of ['apps', ...filenames]) await rm(join(dist, folder), { recursive: true, force: true });
  const changed = Object.keys(now).filter((file) => recipeChanged || before[file] !== now[file] || !existsSync(target(file)));
  const gone = Object.keys(before).filter((file) => !(file in now));
  if (changed.length > 0) say(`Bygger servern (${changed.length} filer) …`);
  for (const file of gone) for (const made of [target(file), `${target(file)}.map`]) await rm(made, { force: true });
  await Promise.all(changed.map(compile));
  if (changed.length + gone.length > 0) await remember(SERVER, now);
}

async function compile(file) {
  await mkdir(dirname(target(file)), { recursive: true });
  if (!file.endsWith('.ts')) return cp(join(root, file), target(file));
  const { transformFile } = await import('@swc/core').catch(() => {
    throw new Error('Byggverktygen saknas: kör "npm ci --include=dev". / The build tools are missing: run "npm ci --include=dev".');
  });
  const { code, map } = await transformFile(join(root, file), { configFile: join(root, swcrcPath), sourceFileName: join(root, file) });
  const name = target(file);
  await writeFile(`${name}.map`, map);
  await write(name, `${code}//# sourceMappingURL=${basename(name)}.map\n`);
}

async function buildWeb(say) {
  const { now, before, recipeChanged } = await compare(WEB);
  const files = new Set([...Object.keys(now), ...Object.keys(before)]);
  const stale = recipeChanged || !existsSync(join(dist, 'web/index.html')) || [...files].some((file) => now[file] !== before[file]);
  if (!stale) return;
  say('Bygger webben …');
  await vite(['--logLevel', 'warn']);
  await compressAssets();
  await remember(WEB, now);
}

/** Beside each file with a hash in its name: `.br` and `.gz`, made once instead of at every request. */
async function compressAssets() {
  const assets = join(dist, 'web/assets');
  const shrink = { br: promisify(brotliCompress), gz: promisify(gzip) };
  for await (const file of glob('**/*.{js,css,svg}', { cwd: assets })) {
    const content = await readFile(join(assets, file));
    for (const [ending, compress] of Object.entries(shrink)) await writeFile(join(assets, `${file}.${ending}`), await compress(content));
  }
}

/** Runs Vite on the web, into dist/web, until it is done or `signal` says stop. */
export function vite(options, signal) {
  const words = ['build', 'apps/web', '--outDir', join(dist, 'web'), '--emptyOutDir', ...options];
  const child = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), ...words], {
    cwd: root, signal, stdio: ['ignore', 2, 2], env: { ...process.env, NODE_ENV: 'production' },
  });
  return new Promise((resolve, reject) => child.on('error', reject).on('exit', (code) => (code === 0 ? resolve()
    : reject(new Error('Webben gick inte att bygga, se ovan. / The web could not be built, see above.')))));
}

/** What there is now (path -> size and moment of change) beside what the last build saw. */
async function compare({ stamp, sources, recipe }) {
  const now = {};
  for (const source of sources) {
    for await (const file of glob(`${source}/**/*.*`, { cwd: root, exclude: (name) => /(^|\/)node_modules$|\.spec\.ts$/.test(name) })) {
      const { mtimeMs, size } = await stat(join(root, file));
      now[file.replaceAll('\\', '/')] = `${mtimeMs} ${size}`;
    }
  }
  const last = await readFile(join(dist, stamp), 'utf8').then(JSON.parse).catch(() => ({ files: {} }));
  return { now, before: last.files, recipeChanged: last.recipe !== await hash(recipe) };
}

async function remember({ stamp, recipe }, files) {
  await mkdir(dist, { recursive: true });
  await write(join(dist, stamp), JSON.stringify({ recipe: await hash(recipe), files }));
}

/** Another process may be reading: a file is there whole or not at all. */
async function write(file, content) {
  await writeFile(`${file}.${process.pid}`, content);
  await rename(`${file}.${process.pid}`, file);
}

async function hash(files) {
  const sum = createHash('sha256');
  for (const file of files) sum.update(await readFile(join(root, file)));
  return sum.digest('hex');
}

function target(file) {
  return join(dist, file.replace(/\.ts$/, '.js'));
}
