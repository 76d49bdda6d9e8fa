import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll } from '@jest/globals';
import pg from 'pg';

/** A migrated, empty database of one's own, by the three addresses the program uses. */
export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  jobsUrl: string;
}

type Address = keyof TestDatabase;

const template = JSON.parse(process.env.SAMSTEG_TEST ?? '{}') as TestDatabase;

const made: string[] = [];
const users: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const leave of users) await leave();
  for (const name of made) await drop(name);
});

/**
 * Copies the migrated template for this test file; dropped when the file is done. What `migrate` sets on the database itself
 * (alter database … set, grants on it) PostgreSQL does not copy.
 */
export async function ownDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asOwner(`create database ${name} template samsteg_template strategy file_copy`);
  made.push(name);
  const addresses = Object.entries(template).map(([key, url]) => [key as Address, withDatabase(url, name)]);
  return Object.fromEntries(addresses) as unknown as TestDatabase;
}

/** What uses a database of this file says here how it leaves, before the database goes. */
export function leaveBeforeDrop(leave: () => Promise<void>): void {
  users.push(leave);
}

/** The server's own housekeeping may be at work in it: that cannot be told to go, only waited for. */
async function drop(name: string, tries = 80): Promise<void> {
  try {
    await asOwner(`drop database ${name} with (force)`);
  } catch (error) {
    if ((error as { code?: string }).code !== '42501' || tries === 0) throw error;
    await sleep(250);
    await drop(name, tries - 1);
  }
}

async function asOwner(statement: string): Promise<void> {
  const owner = new pg.Client(withDatabase(template.ownerUrl, 'postgres'));
  await owner.connect();
  try {
    await owner.query(statement);
  } finally {
    await owner.end();
  }
}

function withDatabase(address: string, name: string): string {
  return Object.assign(new URL(address), { pathname: `/${name}` }).href;
}
