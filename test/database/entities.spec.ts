import { beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { appDataSource } from '#platform';
import { ENTITIES } from '../../apps/api/src/entities.js';
import { leaveBeforeDrop, ownDatabase } from '../support/database.js';

/** How PostgreSQL names what an entity's column says. */
const TYPES: Record<string, string> = { int: 'integer', 'timestamptz': 'timestamp with time zone', numeric: 'numeric', boolean: 'boolean' };

let source: DataSource;
let owner: pg.Client;

beforeAll(async () => {
  const { ownerUrl, appUrl } = await ownDatabase();
  source = await appDataSource(appUrl, ENTITIES, 1).initialize();
  owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  leaveBeforeDrop(async () => {
    await source.destroy();
    await owner.end();
  });
});

test.each(ENTITIES.map((entity) => [(entity as { name: string }).name, entity] as const))('%s is its table, column by column', async (_name, entity) => {
  const { tableName, columns } = source.getMetadata(entity);
  const { rows } = await owner.query<{ name: string; type: string; nullable: boolean }>(
    "select column_name as name, case when data_type = 'ARRAY' then replace(ltrim(udt_name, '_'), 'int4', 'integer') || '[]' else data_type end as type, is_nullable = 'YES' as nullable from information_schema.columns where table_schema = 'app' and table_name = $1 order by 1",
    [tableName],
  );
  const told = columns.map((c) => ({ name: c.databaseName, type: `${TYPES[String(c.type)] ?? String(c.type)}${c.isArray ? '[]' : ''}`, nullable: c.isNullable }));
  expect(told.sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual(rows);
});
