import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { repositoryRoot } from '#platform';

const FILES = ['libs/contract/openapi.json', 'libs/contract/schema.d.ts'];

test('the committed contract and the typed client are what the code says (npm run openapi)', () => {
  const read = () => FILES.map((file) => readFileSync(`${repositoryRoot}/${file}`, 'utf8'));
  const committed = read();
  execFileSync(process.execPath, ['apps/start.mjs', 'openapi'], { cwd: repositoryRoot, stdio: 'ignore' });
  expect(read().map((text, n) => text === committed[n])).toEqual([true, true]);
}, 60_000);
