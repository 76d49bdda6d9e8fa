// Runs the tests. The last line counts them all: "N passed, N failed".
//   npm test                      everything
//   npm test -- server            one runner, by its word in the table below
//   npm test -- referrals         every test file whose path holds the word
//   npm test -- --title FST-15    every test whose title holds the word
// Each run leaves test-results/results.json (one that was narrowed down: partial.json), which `npm run requirements` reads.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { onTheRightNode } from '../apps/node.mjs';

await onTheRightNode();
const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'test-results');
const jest = (paths, { title }) => ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js',
  '--config', 'test/jest.config.mjs', '--passWithNoTests', ...(title ? ['-t', title] : []), ...paths];

const RUNNERS = {
  web: {
    tells: 'the web\'s own functions and components',
    files: ['apps/web/**/*.{spec,test}.ts'],
    words: (paths, { title }) => ['node_modules/vitest/vitest.mjs', 'run', '--root', 'apps/web', '--passWithNoTests', ...(title ? ['-t', title] : []),
      '--reporter', 'default', '--reporter', 'json', '--outputFile', join(results, 'web.json'), ...paths],
    read: likeJest,
  },
  server: {
    tells: 'rules, stories through the API, guards of the house',
    files: ['libs/**/*.spec.ts', 'apps/{api,worker,cli}/**/*.spec.ts', 'test/!(web)/**/*.spec.ts'],
    words: (paths, options) => [...jest(paths, options), '--json', '--outputFile', 'test-results/server.json'],
    read: likeJest,
  },
  pages: {
    tells: 'stories in a browser, on the real server',
    files: ['test/web/**/*.spec.ts'],
    words: (paths, { title }, part) => ['node_modules/@playwright/test/cli.js', 'test', '--config', 'test/web/playwright.config.ts', '--pass-with-no-tests',
      '--output', `test-results/${part.name}`, '--reporter', 'line,json', ...(part.shard ? ['--shard', part.shard] : []), ...(title ? ['-g', title] : []), ...paths],
    // Pictures are looked at by people, who ask for few pages at a time; a run of everything takes them only when asked (`PICTURES=yes`).
    environment: ({ name }) => ({ PICTURES: process.env.PICTURES ?? (whole ? 'no' : ''), PLAYWRIGHT_JSON_OUTPUT_FILE: join(results, `${name}.json`), ...(world && { WEB_WORLD: world.folder }) }),
    read: likePlaywright,
    // Two cores, three browsers, since each of them waits for half of its time; each with a server of its own and a copy of one demo world.
    parts: () => (inParts() ? ['1/3', '2/3', '3/3'] : ['']).map((shard) => ({ name: `pages${shard && `-${shard[0]}`}`, shard })),
  },
};

/** `npm run check:law` is the law's own tests on more worlds than every run can afford. */
const SHORTCUTS = { law: ['server', 'test/access/'] };

const { values: options, positionals } = parseArgs({
  allowPositionals: true, options: { title: { type: 'string' }, worlds: { type: 'string' } },
});
const words = positionals.flatMap((word) => SHORTCUTS[word] ?? [word]);
const named = words.filter((word) => word in RUNNERS);
const paths = words.filter((word) => !(word in RUNNERS));

const whole = words.length === 0 && !options.title;

await mkdir(results, { recursive: true });
process.env.SAMSTEG_DOORS = join(results, whole ? 'doors.jsonl' : 'partial-doors.jsonl');
await rm(process.env.SAMSTEG_DOORS, { force: true });
await buildFirst();
const tests = [];
// The demo world is made while the first runner leaves a core to it; who falls here falls again, and says so, where the pages begin.
const furnishing = inParts() && wants('pages') ? import('./web/support/server.ts').then(({ furnishWorld }) => furnishWorld()).catch(() => undefined) : undefined;
let world;
for (const [name, runner] of Object.entries(RUNNERS)) {
  if (!wants(name) || !await holdsAny(runner.files)) continue;
  if (name === 'pages') world = await furnishing;
  const parts = runner.parts?.() ?? [{ name }];
  tests.push(...(await Promise.all(parts.map((part) => run(name, runner, part)))).flat());
}
(await furnishing)?.remove();
const count = (status) => tests.filter((test) => test.status === status).length;
const [passed, failed] = [count('passed'), count('failed')];
await writeFile(join(results, whole ? 'results.json' : 'partial.json'), JSON.stringify({ passed, failed, tests }, null, 1));

for (const { file, title, lastWords = [] } of tests.filter(({ status }) => status === 'failed')) {
  console.log([`FAILED ${file} › ${title}`, ...lastWords].join('\n  '));
}
for (const test of tests.filter(({ status }) => status === 'skipped')) if (whole) console.log(`skipped ${test.file} › ${test.title}`);
if (tests.length === 0) console.log('No test was found.');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function wants(name) {
  return named.length === 0 || named.includes(name);
}

/** Whether all pages are visited, by servers of our own. */
function inParts() {
  return paths.length === 0 && !options.title && !process.env.WEB_URL;
}

/** The tests run from the sources; the launcher's own stories and the browser's run what was built. */
async function buildFirst() {
  const { build } = await import('../apps/build.mjs');
  try {
    await build((line) => console.error(line));
  } catch (error) {
    console.log(`${error.message}\n0 passed, 1 failed`);
    process.exit(1);
  }
}

/** A runner is woken only for tests of its own: the browser's, for one, needs a server. */
async function holdsAny(patterns) {
  for await (const file of glob(patterns, { cwd: root, exclude: (name) => name.endsWith('node_modules') })) {
    if (paths.length === 0 || paths.some((path) => file.includes(path))) return true;
  }
  return false;
}

/** A runner that falls without naming a failed test counts as one, and its last words are said again where they are seen. */
async function run(name, { words: runnerWords, read, environment = () => ({}) }, part) {
  const file = join(results, `${part.name}.json`);
  await rm(file, { force: true });
  const child = spawn(process.execPath, runnerWords(paths, options, part), {
    cwd: root, stdio: ['inherit', 'inherit', 'pipe'],
    env: { ...process.env, NODE_ENV: 'test', SAMSTEG_TEST_BUILT: 'yes', ...(options.worlds && { LAW_WORLDS: options.worlds, LAW_MET: 'write' }), ...environment(part) },
  });
  const lastWords = [];
  child.stderr.on('data', (written) => {
    process.stderr.write(written);
    lastWords.push(...String(written).split('\n').filter((line) => line.trim()));
    lastWords.splice(0, lastWords.length - 12);
  });
  const code = await new Promise((resolve) => child.on('error', () => resolve(1)).on('close', (exit, signal) => resolve(exit ?? signal)));
  const found = existsSync(file) ? read(JSON.parse(await readFile(file, 'utf8'))) : [];
  const told = found.map((test) => ({ runner: name, ...test }));
  if (code !== 0 && !told.some(({ status }) => status === 'failed')) {
    told.push({ runner: name, file: name, title: `the runner ended with code ${code}`, status: 'failed', lastWords });
  }
  return told;
}

/** Jest's results, and Vitest's, which has the same shape. A file that could not be read is a failed test. */
function likeJest({ testResults }) {
  const statuses = { passed: 'passed', failed: 'failed' };
  return testResults.flatMap(({ name, message, status, assertionResults }) => {
    const file = relative(root, name);
    const told = assertionResults.map((test) => ({
      file, title: test.fullName, status: statuses[test.status] ?? 'skipped', ...whyItFell(test.failureMessages ?? []),
    }));
    const fell = status === 'failed' && !told.some((test) => test.status === 'failed');
    return fell ? [...told, { file, title: firstWords(message), status: 'failed' }] : told;
  });
}

/** Why a test fell is said again in the end, where it is seen also by whoever gets only the last lines. */
function whyItFell(messages) {
  if (messages.length === 0) return {};
  const lines = stripVTControlCharacters(messages.join('\n')).split('\n').filter((line) => line.trim());
  return { lastWords: lines.slice(0, 25) };
}

function firstWords(message) {
  return message.split('\n').map((line) => line.trim()).find((line) => line && !line.startsWith('●')) ?? 'the file could not run';
}

function likePlaywright({ config, suites, errors = [] }) {
  const statuses = { expected: 'passed', flaky: 'passed', unexpected: 'failed' };
  const inside = (suite, path) => [
    ...(suite.specs ?? []).flatMap((spec) => spec.tests.map((test) => ({
      file: relative(root, join(config.rootDir, spec.file)), title: [...path, spec.title].join(' '), status: statuses[test.status] ?? 'skipped',
      ...whyItFell((test.results ?? []).flatMap((result) => result.errors ?? []).map(({ message = '', snippet = '' }) => `${message}\n${snippet}`)),
    }))),
    ...(suite.suites ?? []).flatMap((inner) => inside(inner, [...path, inner.title])),
  ];
  const fell = errors.map(({ message }) => ({ file: 'test/web', title: firstWords(message), status: 'failed' }));
  return [...suites.flatMap((suite) => inside(suite, [])), ...fell];
}
