import { describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { ownDatabase } from '../support/database.js';

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

describe('a database of one\'s own', () => {
  test('two of them know nothing of each other', async () => {
    const [first, second] = [await ownDatabase(), await ownDatabase()];
    await ask(first.ownerUrl, 'create table only_here (n int)');
    const seen = 'select to_regclass(\'public.only_here\') is not null as seen';
    expect(await ask(first.ownerUrl, seen)).toEqual([{ seen: true }]);
    expect(await ask(second.ownerUrl, seen)).toEqual([{ seen: false }]);
  });

  test('each address signs in as its own role, and none is a superuser', async () => {
    const { ownerUrl, appUrl, jobsUrl } = await ownDatabase();
    const who = 'select current_user as role, current_setting(\'is_superuser\') as superuser';
    expect(await ask(ownerUrl, who)).toEqual([{ role: 'samsteg_migrator', superuser: 'off' }]);
    expect(await ask(appUrl, who)).toEqual([{ role: 'samsteg_app', superuser: 'off' }]);
    expect(await ask(jobsUrl, who)).toEqual([{ role: 'samsteg_jobs', superuser: 'off' }]);
  });
});
