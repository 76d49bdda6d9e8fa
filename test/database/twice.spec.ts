import { expect, test } from '@jest/globals';
import pg from 'pg';
import { problemOf, TWICE } from '#platform';
import { leaveBeforeDrop, ownDatabase } from '../support/database.js';

const refused = (constraint: string) => Object.assign(new Error('duplicate key value'), { code: '23505', constraint });

test('what keeps the second of two out stands in the database by the name it is known by', async () => {
  const { ownerUrl } = await ownDatabase();
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  leaveBeforeDrop(() => owner.end());
  const { rows } = await owner.query<{ name: string }>("select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace where i.indisunique and n.nspname = 'app' and c.relname = any ($1) order by 1", [Object.keys(TWICE)]);
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(TWICE).sort());
});

test.each(Object.entries(TWICE))('%s: the second of two is told what happened, at the field where there is one, in both languages', (constraint, { code, field }) => {
  const [swedish, english] = (['sv', 'en'] as const).map((language) => problemOf(refused(constraint), language, 'trace'));
  for (const told of [swedish!, english!]) expect(told).toMatchObject({ status: 409, code, ...(field ? { errors: [{ field, code }] } : {}) });
  expect(swedish!.detail).not.toBe(english!.detail);
  expect(problemOf(refused('something_else_key'), 'sv', 'trace').code).toBe('already-exists');
});
