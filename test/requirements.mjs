// Prints for each requirement what the last whole run showed:  id <TAB> passed|failed|none <TAB> tests
//   npm run -s requirements                          from test-results/results.json and doors.jsonl
//   npm run -s requirements -- --results FOLDER      from another folder
// A test shows the requirements in its title. It counts when it passed, went through a real door and read the result back there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { onTheRightNode } from '../apps/node.mjs';

const ID = /\b(?:IDIS|IRIS|SIA|FST|SBR|X)-\d+\b/g;

/** What stands after the word `begins` in a title is begun only, and not shown yet. */
export function idsIn(title) {
  const [shown, ...begun] = title.split(/\bbegins\b/i);
  return { shown: new Set(shown.match(ID)), begun: new Set(begun.join(' ').match(ID)) };
}

/**
 * Whether a test read its result back through a door:
 * 1. Signing in and asking for health are no doors of the product.
 * 2. A page visit, a GET with any answer, and a refusal of anything are read.
 * 3. What was changed must be read afterwards: a test that only writes shows nothing.
 */
export function readBack(doors) {
  const real = doors.filter(({ method, path }) => !/\/health$/.test(path) && !(method === 'POST' && /\/sessions?$/.test(path)));
  const isRead = ({ method, status }) => ['GET', 'HEAD', 'VISIT'].includes(method) || (status >= 400 && status < 500);
  const firstChange = real.findIndex((door) => !isRead(door) && door.status < 400);
  return real.slice(firstChange + 1).some(isRead);
}

/** One row for each id, in the order of the list; `unknown` are ids in titles that no list has. */
export function judge(ids, tests, doors) {
  const doorsOf = Map.groupBy(doors, ({ test }) => plain(test));
  const notes = new Map(ids.map((id) => [id, []]));
  const unknown = new Set();
  for (const { title, status } of tests) {
    const { shown, begun } = idsIn(title);
    const verdict = status === 'passed' && !readBack(doorsOf.get(plain(title)) ?? []) ? 'no door' : status;
    const told = [...[...shown].map((id) => [id, verdict]), ...[...begun].map((id) => [id, 'begins'])];
    for (const [id, said] of told) {
      if (notes.has(id)) notes.get(id).push({ verdict: said, title });
      else unknown.add(id);
    }
  }
  return { rows: ids.map((id) => row(id, notes.get(id))), unknown: [...unknown] };
}

function row(id, notes) {
  const verdict = ['failed', 'passed'].find((one) => notes.some((note) => note.verdict === one)) ?? 'none';
  const order = ['failed', 'passed', 'no door', 'skipped', 'begins'];
  const told = order.flatMap((one) => notes.filter((note) => note.verdict === one).map(({ title }) => (one === 'passed' ? title : `${one}: ${title}`)));
  return [id, verdict, told.map((text) => text.replace(/\s+/g, ' ')).join(' | ')];
}

/** Runners join the names on the way to a test differently. */
const plain = (title) => title.replace(/[\s›>]+/g, ' ').trim();

function main() {
  const { values } = parseArgs({ options: { results: { type: 'string' } } });
  const folder = values.results ?? fileURLToPath(new URL('../test-results', import.meta.url));
  const ids = Object.keys(JSON.parse(readFileSync(new URL('requirements.json', import.meta.url), 'utf8')));
  const [results, doors] = [join(folder, 'results.json'), join(folder, 'doors.jsonl')];
  const ran = existsSync(results);
  if (!ran) console.error('There is no whole run yet: npm test makes one.');
  const read = ran ? JSON.parse(readFileSync(results, 'utf8')) : [];
  const opened = existsSync(doors) ? readFileSync(doors, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)) : [];
  const { rows, unknown } = judge(ids, Array.isArray(read) ? read : read.tests, opened);
  for (const columns of rows) console.log(columns.join('\t'));
  for (const id of unknown) console.error(`${id} stands in a test's title, but is no requirement.`);
  process.exitCode = ran ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await onTheRightNode();
  main();
}
