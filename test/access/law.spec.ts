import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { differences } from './comparison.js';
import { lawDatabase } from './law-database.js';
import { randomWorld } from './random-world.js';

const WORLDS = Number(process.env['LAW_WORLDS'] ?? 100);
const SEED = Number(process.env['LAW_SEED'] ?? 20261122);

describe('The law stands twice, as SQL and as TypeScript, and says the same', () => {
  let client: pg.Client;
  let today: string;

  beforeAll(async () => {
    ({ client, today } = await lawDatabase());
  });

  test(`begins X-7 reads, writes and commands agree on ${WORLDS} random worlds`, async () => {
    const law = fc.asyncProperty(randomWorld(today), async (cast) => (await differences(client, cast, { enough: 1 })).length === 0);
    const { failed, seed, counterexamplePath, counterexample, numRuns } = await fc.check(law, { numRuns: WORLDS, seed: SEED, endOnFailure: true });
    const found = failed && counterexample ? await differences(client, counterexample[0]) : [];
    expect({ failed, seed, path: counterexamplePath, found: found.slice(0, 3) }).toEqual({ failed: false, seed, path: null, found: [] });
    expect(numRuns).toBe(WORLDS);
  }, 600_000);

  test('begins X-7 they agree where people are handed over, which few of the worlds above come to', async () => {
    const law = fc.asyncProperty(randomWorld(today, ['handover.offer', 'handover.receive', 'handover.read']), async (cast) => {
      expect((await differences(client, cast, { parts: ['reads', 'commands'] })).slice(0, 3)).toEqual([]);
    });
    await fc.assert(law, { numRuns: Math.ceil(WORLDS / 2), seed: SEED, endOnFailure: true });
  }, 600_000);
});
