import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import type pg from 'pg';
import { repositoryRoot } from '#platform';
import { place } from './placed-world.js';
import type { Cast } from './random-world.js';
import { change } from './statements.js';

const LAW = readFileSync(`${repositoryRoot}/migrations/law.sql`, 'utf8');

/** What `look` finds in a world that is gone again afterwards. */
export async function inWorld<T>(client: pg.Client, cast: Cast, look: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await place(client, cast);
    return await look();
  } finally {
    await client.query('rollback');
  }
}

/** What `look` finds under a law in which `put` stands where `find` did, in one place alone; then the law is right again. */
export async function withOneThingWrong<T>(client: pg.Client, { find, put }: { find: string; put: string }, look: () => Promise<T>): Promise<T> {
  expect(LAW.split(find)).toHaveLength(2);
  await client.query(change(LAW, find, put));
  const found = await look();
  await client.query(change(LAW, find, find));
  return found;
}
