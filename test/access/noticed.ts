import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { repositoryRoot } from '#platform';
import { differences, type Part } from './comparison.js';
import { lawDatabase } from './law-database.js';
import { DOORS, MUTANTS } from './mutants.js';
import { randomWorld } from './random-world.js';
import { change } from './statements.js';

const LAW = readFileSync(`${repositoryRoot}/migrations/law.sql`, 'utf8');
const WORLDS = 400;

/** Each law with one thing wrong that shows in `parts` is told from the right one by the comparison with the oracle. */
export function noticed(parts: Part[]): void {
  describe('A law with one thing wrong is noticed', () => {
    let client: pg.Client;
    let today: string;

    beforeAll(async () => {
      ({ client, today } = await lawDatabase());
    });

    test.each(MUTANTS.filter(({ shows }) => parts.includes(shows)))('begins X-7 $name', async ({ find, put, shows, doors = DOORS[shows], seed = 7 }) => {
      expect(LAW.split(find)).toHaveLength(2);
      await client.query(change(LAW, find, put));
      const unnoticed = fc.asyncProperty(randomWorld(today, doors), async (cast) => (await differences(client, cast, { parts: [shows], enough: 1 })).length === 0);
      const { failed } = await fc.check(unnoticed, { numRuns: WORLDS, seed, endOnFailure: true });
      await client.query(change(LAW, find, find));
      expect(failed).toBe(true);
    }, 120_000);
  });
}
