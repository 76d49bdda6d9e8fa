import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { repositoryRoot } from '#platform';
import { differences, type Part } from './comparison.js';
import { lawDatabase } from './law-database.js';
import { DOORS, MUTANTS } from './mutants.js';
import { withOneThingWrong } from './one-thing-wrong.js';
import { randomWorld } from './random-world.js';

const WORLDS = 400;

/**
 * Each law with one thing wrong that shows in `parts` is told from the right one by the comparison with the oracle.
 * `met` remembers by which of the random worlds each was noticed, so that this one is tried first. Where the worlds have changed and it tells
 * nothing any more, all are tried again: the memory saves time and decides nothing. `npm run check:law` writes it anew.
 */
export function noticed(parts: Part[], met: string): void {
  describe('A law with one thing wrong is noticed', () => {
    let client: pg.Client;
    let today: string;
    const file = `${repositoryRoot}/test/access/${met}.json`;
    const before = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    const now: Record<string, string> = {};

    beforeAll(async () => {
      ({ client, today } = await lawDatabase());
    });

    test.each(MUTANTS.filter(({ shows }) => parts.includes(shows)))('begins X-7 $name', async ({ name, find, put, shows, doors = DOORS[shows], seed = 7 }) => {
      const unnoticed = fc.asyncProperty(randomWorld(today, doors), async (cast) => (await differences(client, cast, { parts: [shows], enough: 1 })).length === 0);
      const look = (worlds: { numRuns: number; path?: string }) => fc.check(unnoticed, { ...worlds, seed, endOnFailure: true });
      const { failed, counterexamplePath } = await withOneThingWrong(client, { find, put }, async () => {
        const again = before[name] === undefined ? undefined : await look({ numRuns: 1, path: before[name] });
        return again?.failed ? again : look({ numRuns: WORLDS });
      });
      expect(failed).toBe(true);
      now[name] = counterexamplePath!;
    }, 120_000);

    afterAll(() => {
      if (process.env['LAW_MET'] === 'write') writeFileSync(file, `${JSON.stringify(now, null, 1)}\n`);
    });
  });
}
