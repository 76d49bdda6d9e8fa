import { createHash } from 'node:crypto';
import pg from 'pg';
import type { BranchKind } from '#organisations';
import { addBranch, addOrganisation, addUnit } from '../../apps/cli/src/demo/organisations.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { leaveBeforeDrop } from '../support/database.js';
import type { House } from '../support/house.js';

/** A unit in a branch of an organisation of its own. */
export async function aUnit(house: House, name: string, kind: BranchKind = 'LABOUR_MARKET_UNIT'): Promise<string> {
  const branch = await addBranch(house.founder, await addOrganisation(house.founder, name, 'MUNICIPALITY'), name, kind);
  return addUnit(house.founder, branch, name);
}

/** The cookie somebody carries, as a thief would have it. */
export const cookieOf = (visitor: Visitor): string => (visitor as unknown as { cookie: string }).cookie;

/** What the database knows a session by. */
export const sessionOf = (visitor: Visitor): Buffer => createHash('sha256').update(cookieOf(visitor).split('=').slice(1).join('=')).digest();

/** A connection with a stolen login of the program. */
export async function thief(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  client.on('error', () => undefined);
  leaveBeforeDrop(() => client.end().catch(() => undefined));
  return client;
}

/** Looks under the floor as the law itself. */
export async function underTheFloor<T extends object>(house: House, text: string, values: unknown[] = []): Promise<T[]> {
  await house.owner.query('set role samsteg_law');
  const { rows } = await house.owner.query<T>(text, values);
  await house.owner.query('reset role');
  return rows;
}

/** What came of a statement: 'done', or the code it was refused with. */
export const codeOf = (asked: Promise<unknown>): Promise<string> => asked.then(() => 'done', (error: { code?: string; message: string }) => error.code ?? error.message);
